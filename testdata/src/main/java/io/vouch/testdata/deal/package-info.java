/**
 * What happened in a deal, before any paper is printed? Records of the trade (invoices, contracts, notice), their maker for
 * clean deals, and the problems that can be planted into them. May use {@code world}; knows nothing of pages or files.
 */
package io.vouch.testdata.deal;
