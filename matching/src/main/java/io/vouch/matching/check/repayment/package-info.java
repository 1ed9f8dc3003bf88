/** Who paid, from where and to where? Checks that hold bank receipts and statements against the debtor and the agreed account. */
package io.vouch.matching.check.repayment;
