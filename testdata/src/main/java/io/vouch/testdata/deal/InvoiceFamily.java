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
    /** Paper 增值税普通发票: code of 12 digits that ends in 04, number of 8, check code, QR kind 04. */
    PAPER_GENERAL("04", false),
    /** 增值税电子专用发票: code of 12 digits that ends in 13, number of 8, QR kind 08. */
    ELECTRONIC_SPECIAL("08", false),
    /** 增值税普通发票（卷票）: code of 12 digits that ends in 07, number of 8, check code, QR kind 11. */
    ROLL("11", false),
    /** 通行费 on the electronic ordinary form: code of 12 digits that ends in 12, check code, QR kind 14. */
    TOLL("14", false),
    /** 机动车销售统一发票: code of 12 digits, number of 8, QR kind 03. */
    MOTOR_VEHICLE("03", false),
    /** 数电纸质发票, the special one: paper with code and number and a 20-digit number too, QR kind 85. */
    DIGITAL_PAPER("85", false),
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

    /** Whether the form is a sheet of paper, so that no electronic original exists. */
    public boolean isPaper() {
        return switch (this) {
            case PAPER_SPECIAL, PAPER_GENERAL, ROLL, MOTOR_VEHICLE, DIGITAL_PAPER -> true;
            case DIGITAL_SPECIAL, DIGITAL_GENERAL, ELECTRONIC_GENERAL, ELECTRONIC_SPECIAL, TOLL, COMMERCIAL -> false;
        };
    }

    /** Whether the buyer may deduct the tax; such forms of the older kinds bear no check code. */
    public boolean isSpecial() {
        return switch (this) {
            case DIGITAL_SPECIAL, PAPER_SPECIAL, ELECTRONIC_SPECIAL, MOTOR_VEHICLE, DIGITAL_PAPER -> true;
            case DIGITAL_GENERAL, ELECTRONIC_GENERAL, PAPER_GENERAL, ROLL, TOLL, COMMERCIAL -> false;
        };
    }

    /** Whether the invoice has one 20-digit number and no code. */
    public boolean isDigital() {
        return digital;
    }
}
