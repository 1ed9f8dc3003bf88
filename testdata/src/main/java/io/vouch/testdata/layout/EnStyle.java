package io.vouch.testdata.layout;

import io.vouch.testdata.page.Ink;
import io.vouch.testdata.page.Typeface;

/**
 * The look of an English commercial invoice: where the letterhead and the numbers stand, how labels are set, which words
 * and date form are used.
 */
record EnStyle(
        String name,
        Head head,
        boolean labelsAbove,
        boolean numbersLeft,
        boolean ruled,
        Typeface face,
        double size,
        Ink accent,
        String dateForm,
        Words words) {
    /** Where the seller's letterhead stands. */
    enum Head {
        LEFT,
        RIGHT,
        CENTRE,
        BANNER
    }

    /** The labels of one house. */
    record Words(
            String title,
            String number,
            String date,
            String due,
            String order,
            String contract,
            String buyer,
            String taxId,
            String net,
            String tax,
            String gross,
            String account,
            String bank,
            String holder) {}

    static final Words PLAIN = new Words(
            "INVOICE",
            "Invoice No.",
            "Date",
            "Due date",
            "PO number",
            "Contract",
            "Bill to",
            "VAT No.",
            "Subtotal",
            "VAT",
            "Total due",
            "IBAN",
            "Bank",
            "Account name");
    static final Words FORMAL = new Words(
            "COMMERCIAL INVOICE",
            "Invoice number",
            "Invoice date",
            "Payment due",
            "Purchase order",
            "Contract no.",
            "Buyer",
            "VAT registration",
            "Net amount",
            "Value added tax",
            "Invoice total",
            "IBAN",
            "Bank name",
            "Beneficiary");
    static final Words BRISK = new Words(
            "Tax Invoice",
            "Number",
            "Issued",
            "Pay by",
            "Your order",
            "Agreement ref.",
            "Sold to",
            "VAT ID",
            "Net total",
            "VAT amount",
            "Amount payable",
            "Account (IBAN)",
            "With",
            "Payee");
    static final Words HOUSE = new Words(
            "Sales Invoice",
            "Document no.",
            "Document date",
            "Due",
            "Customer PO",
            "Supply contract",
            "Customer",
            "Tax ID",
            "Goods total",
            "Tax",
            "Grand total",
            "IBAN",
            "Our bank",
            "In favour of");
}
