package io.vouch.testdata.deal;

/** The kind of form that an invoice is printed on; {@link #COMMERCIAL} is the English one. */
public enum InvoiceFamily {
    /** 电子发票（增值税专用发票）: 20-digit number, QR kind 31. */
    DIGITAL_SPECIAL("31", true),
    /** 电子发票（普通发票）: 20-digit number, QR kind 32. */
    DIGITAL_GENERAL("32", true),
    /** Paper 增值税专用发票: code of 10 digits, number of 8, QR kind 01. */
    PAPER_SPECIAL("01", false),
    /** 增值税电子普通发票: code of 12 digits, number of 8, check code, QR kind 10. */
    ELECTRONIC_GENERAL("10", false),
    COMMERCIAL("", false);

    private final String qrKind;
    private final boolean digital;

    InvoiceFamily(String qrKind, boolean digital) {
        this.qrKind = qrKind;
        this.digital = digital;
    }

    public String qrKind() {
        return qrKind;
    }

    /** Whether the invoice has one 20-digit number and no code. */
    public boolean isDigital() {
        return digital;
    }
}
