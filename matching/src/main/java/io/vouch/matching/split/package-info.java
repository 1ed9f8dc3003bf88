/**
 * One invoice cut into several, or several joined into one, across deals. Read first: {@link io.vouch.matching.split.InvoiceSums},
 * which names the sums a deal's invoices can make, then {@link io.vouch.matching.split.SplitRule}, which judges two that agree.
 */
package io.vouch.matching.split;
