package io.vouch.testdata.deal;

import io.vouch.testdata.world.Dice;
import io.vouch.testdata.world.Language;
import io.vouch.testdata.world.Party;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Draws the numbers printed on papers, each in the form that its issuer would use; one instance per deal. */
final class Numbers {
    private final Language language;
    private final Dice dice;
    private final int invoiceStyle;
    private int sequence;

    Numbers(Language language, Dice dice) {
        this.language = language;
        this.dice = dice;
        this.invoiceStyle = dice.below(5);
        this.sequence = dice.between(100, 8000);
    }

    /** Code of an old-style tax invoice: 10 digits on paper, 12 on the electronic form, none otherwise. */
    String invoiceCode(InvoiceFamily family, Party seller, LocalDate issued) {
        String region = seller.taxId().substring(2, 4) + "00";
        String year = "%02d".formatted(issued.getYear() % 100);
        return switch (family) {
            case PAPER_SPECIAL, DIGITAL_PAPER, PAPER_FREIGHT -> region + year + "1" + "1" + "3" + "0";
            case ELECTRONIC_GENERAL -> "0" + region + year + "001" + "11";
            case ELECTRONIC_SPECIAL -> "0" + region + year + "001" + "13";
            case PAPER_GENERAL, DIGITAL_PAPER_GENERAL -> "0" + region + year + "001" + "04";
            case ROLL -> "0" + region + year + "001" + "07";
            case TOLL -> "0" + region + year + "001" + "12";
            case MOTOR_VEHICLE -> "1" + region + year + "20660";
            case DIGITAL_SPECIAL,
                    DIGITAL_GENERAL,
                    DIGITAL_FREIGHT,
                    DIGITAL_CONSTRUCTION,
                    DIGITAL_LEASE,
                    DIGITAL_PASSENGER,
                    RAIL,
                    AIR,
                    COMMERCIAL -> "";
        };
    }

    String invoice(InvoiceFamily family, Party seller, LocalDate issued) {
        if (family == InvoiceFamily.COMMERCIAL) {
            return commercial(seller, issued);
        }
        if (!family.isDigital()) {
            return "%08d".formatted(dice.between(1_000_000, 69_999_999));
        }
        String year = "%02d".formatted(issued.getYear() % 100);
        return year + seller.taxId().substring(2, 4) + "20000" + dice.digits(11);
    }

    private String commercial(Party seller, LocalDate issued) {
        sequence += dice.between(1, 9);
        String initials = initials(seller);
        return switch (invoiceStyle) {
            case 0 -> "INV-%d-%05d".formatted(issued.getYear(), sequence);
            case 1 -> "%s/%02d/%04d".formatted(initials, issued.getYear() % 100, sequence);
            case 2 -> "SI%07d".formatted(1_040_000 + sequence);
            case 3 -> "%s%d%04d".formatted(initials, issued.getYear(), sequence);
            default -> "%d".formatted(90_000_000 + sequence * 17);
        };
    }

    String contract(LocalDate signed, Party seller, Party buyer) {
        String date = signed.toString().replace("-", "");
        if (language == Language.EN) {
            return dice.pick(List.of("SC-", "PA-", "CT/")) + date.substring(2, 6) + "-" + dice.digits(4);
        }
        return dice.pick(List.of(
                "XS-" + date + "-" + dice.digits(2),
                "HT" + date + dice.digits(3),
                date.substring(0, 4) + "-购销-" + dice.digits(4),
                "CG" + date.substring(2) + "-" + dice.digits(3)));
    }

    String factoring(LocalDate signed) {
        int year = signed.getYear();
        return language == Language.EN
                ? dice.pick(List.of("RF-", "FA-")) + year + "-" + dice.digits(4)
                : dice.pick(List.of(
                        "BL" + year + dice.digits(6),
                        year + "保理字第" + dice.digits(4) + "号",
                        "SYBL-" + year + "-" + dice.digits(4)));
    }

    String notice(LocalDate dated) {
        return language == Language.EN
                ? "NOA-" + dated.getYear() + "-" + dice.digits(4)
                : dice.pick(List.of("ZR" + dated.getYear() + dice.digits(5), "YSZR-" + dice.digits(6)));
    }

    String delivery(LocalDate dated) {
        String date = dated.toString().replace("-", "");
        return (language == Language.EN ? "DN-" : dice.pick(List.of("SH", "CK", "FH"))) + date + dice.digits(3);
    }

    String order(LocalDate dated) {
        return dice.pick(List.of("PO-", "PO")) + dated.getYear() % 100 + dice.digits(5);
    }

    String waybill() {
        return dice.string("ABCDEFGHJK", 2) + dice.digits(10);
    }

    String checkCode(InvoiceFamily family) {
        return family.hasCheckCode() ? dice.digits(20) : "";
    }

    String plate() {
        return language == Language.ZH
                ? dice.pick(List.of("浙", "苏", "粤", "鲁", "鄂")) + dice.string("ABCDEFG", 1) + dice.digits(5)
                : dice.string("ABCDEGHKL", 2) + dice.digits(2) + " " + dice.string("KLMNPRTV", 3);
    }

    private static String initials(Party party) {
        return party.mark().substring(0, 2).toUpperCase(Locale.ROOT);
    }
}
