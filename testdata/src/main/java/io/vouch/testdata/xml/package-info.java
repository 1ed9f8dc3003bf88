/**
 * What does an invoice say as data? Writers of the electronic forms: EInvoice (fully digital), original_invoice (older
 * electronic), UBL 2.1 and CII of EN 16931. Uses {@code deal} only.
 */
package io.vouch.testdata.xml;
