package io.vouch.testdata.layout;

import io.vouch.testdata.deal.Invoice;
import io.vouch.testdata.page.Sheet;

/** Puts 全国统一发票监制章 under the titles of tax invoices; the region is that of the seller's address. */
final class BureauSeals {
    /** Width of the seal, 30 millimetres. */
    private static final double WIDTH = 85;

    private BureauSeals() {}

    static void over(Sheet sheet, Invoice invoice, double centreX, double centreY) {
        String address = invoice.seller().address();
        // 浙江省 and 上海市 alike end after three characters.
        String region = address.substring(0, Math.min(3, address.length()));
        sheet.bureau(region + "税务局", centreX, Math.max(centreY, WIDTH / 3 + 2), WIDTH);
    }
}
