/** Does what is invoiced stay within the contract? Checks that hold invoices of all deals against one contract. */
package io.vouch.matching.check.contract;
