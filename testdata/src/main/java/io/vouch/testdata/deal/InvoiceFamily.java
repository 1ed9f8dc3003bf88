package io.vouch.testdata.deal;

import java.util.EnumSet;
import java.util.Set;

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
    /** 数电纸质发票, the ordinary one: paper with code and number and a 20-digit number too, QR kind 86. */
    DIGITAL_PAPER_GENERAL("86", false),
    /** 电子发票（增值税专用发票） of the special business 货物运输服务. */
    DIGITAL_FREIGHT("31", true),
    /** 电子发票（增值税专用发票） of the special business 建筑服务. */
    DIGITAL_CONSTRUCTION("31", true),
    /** 电子发票（增值税专用发票） of the special business 不动产经营租赁服务. */
    DIGITAL_LEASE("31", true),
    /** 电子发票（普通发票） of the special business 旅客运输服务. */
    DIGITAL_PASSENGER("32", true),
    /** 货物运输业增值税专用发票, on paper until 2016-06-30: code of 10 digits, number of 8, QR kind 02. */
    PAPER_FREIGHT("02", false),
    /** 电子发票（铁路电子客票）: 20-digit number, QR kind 51. Nobody assigns a fare. */
    RAIL("51", true),
    /** 电子发票（航空运输电子客票行程单）: 20-digit number, QR kind 61. Nobody assigns a fare. */
    AIR("61", true),
    COMMERCIAL("", false);

    private static final Set<InvoiceFamily> PAPER = EnumSet.of(
            PAPER_SPECIAL, PAPER_GENERAL, ROLL, MOTOR_VEHICLE, DIGITAL_PAPER, DIGITAL_PAPER_GENERAL, PAPER_FREIGHT);
    private static final Set<InvoiceFamily> SPECIAL = EnumSet.of(
            DIGITAL_SPECIAL,
            PAPER_SPECIAL,
            ELECTRONIC_SPECIAL,
            MOTOR_VEHICLE,
            DIGITAL_PAPER,
            DIGITAL_FREIGHT,
            DIGITAL_CONSTRUCTION,
            DIGITAL_LEASE,
            PAPER_FREIGHT);
    private static final Set<InvoiceFamily> CHECKED = EnumSet.of(ELECTRONIC_GENERAL, PAPER_GENERAL, ROLL, TOLL);

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
        return PAPER.contains(this);
    }

    /** Whether the buyer may deduct the tax; such forms of the older kinds bear no check code. */
    public boolean isSpecial() {
        return SPECIAL.contains(this);
    }

    /** Whether the invoice has one 20-digit number and no code. */
    public boolean isDigital() {
        return digital;
    }

    /** Whether a check code of 20 digits is printed. */
    public boolean hasCheckCode() {
        return CHECKED.contains(this);
    }

    /** Whether it is paper with a 20-digit number beside code and number. */
    public boolean hasTwoNumbers() {
        return this == DIGITAL_PAPER || this == DIGITAL_PAPER_GENERAL;
    }

    /** Whether it is a traveller's ticket, which comes beside the papers of a deal and is never financed. */
    public boolean isTicket() {
        return this == RAIL || this == AIR;
    }

    /** The special business (特定业务) that is printed at the head, empty for most. */
    public String business() {
        return switch (this) {
            case DIGITAL_FREIGHT -> "货物运输服务";
            case DIGITAL_CONSTRUCTION -> "建筑服务";
            case DIGITAL_LEASE -> "不动产经营租赁服务";
            case DIGITAL_PASSENGER -> "旅客运输服务";
            default -> "";
        };
    }
}
