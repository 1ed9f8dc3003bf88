package io.vouch.testdata.layout;

import io.vouch.testdata.deal.InvoiceFamily;
import io.vouch.testdata.page.Ink;
import io.vouch.testdata.page.Typeface;
import java.util.List;

/** Invoice layouts beyond the shipped ones: forms of other printing programs, and other English houses. */
final class MoreInvoices {
    private static final List<InvoiceLayout> DIGITAL = List.of(
            new ZhDigitalInvoice("zh-invoice-digital-sans", false, Typeface.SANS, 8.2, 1.0),
            new ZhDigitalInvoice("zh-invoice-digital-typed", false, Typeface.MONO, 7.6, 1.0),
            new ZhDigitalInvoice("zh-invoice-digital-a4-wide", true, Typeface.HAN, 8.6, 1.7),
            new ZhDigitalInvoice("zh-invoice-digital-a4-serif", true, Typeface.SERIF, 9, 1.5),
            new ZhDigitalInvoice("zh-invoice-digital-small", false, Typeface.SERIF, 7.8, 0.96));
    private static final List<InvoiceLayout> PAPER = List.of(
            new ZhOldInvoice("zh-invoice-paper-sans", true, Typeface.SANS, 8.2),
            new ZhOldInvoice("zh-invoice-paper-dense", true, Typeface.HAN, 7.8),
            new ZhOldInvoice("zh-invoice-paper-serif", true, Typeface.SERIF, 8.4));
    private static final List<InvoiceLayout> ELECTRONIC = List.of(
            new ZhOldInvoice("zh-invoice-electronic-sans", false, Typeface.SANS, 8.0),
            new ZhOldInvoice("zh-invoice-electronic-serif", false, Typeface.SERIF, 8.4));
    private static final List<InvoiceLayout> COMMERCIAL = List.of(
            english("en-invoice-slate", EnStyle.Head.RIGHT, true, true, false, Typeface.SANS, 9, 70, EnStyle.BRISK),
            english("en-invoice-ledger", EnStyle.Head.LEFT, false, false, true, Typeface.SERIF, 10, 0, EnStyle.HOUSE),
            english(
                    "en-invoice-crimson",
                    EnStyle.Head.BANNER,
                    false,
                    false,
                    true,
                    Typeface.SANS,
                    9.5,
                    140,
                    EnStyle.PLAIN),
            english("en-invoice-clerk", EnStyle.Head.CENTRE, true, false, false, Typeface.SANS, 9, 20, EnStyle.PLAIN),
            english("en-invoice-register", EnStyle.Head.RIGHT, false, false, true, Typeface.MONO, 8, 0, EnStyle.FORMAL),
            english(
                    "en-invoice-gothic",
                    EnStyle.Head.BANNER,
                    true,
                    false,
                    false,
                    Typeface.SERIF,
                    10,
                    90,
                    EnStyle.FORMAL),
            english("en-invoice-minimal", EnStyle.Head.LEFT, true, true, false, Typeface.SANS, 8.5, 0, EnStyle.BRISK),
            english("en-invoice-harbour", EnStyle.Head.CENTRE, false, true, true, Typeface.SANS, 9, 30, EnStyle.HOUSE));

    private MoreInvoices() {}

    private static InvoiceLayout english(
            String name,
            EnStyle.Head head,
            boolean above,
            boolean left,
            boolean ruled,
            Typeface face,
            double size,
            int red,
            EnStyle.Words words) {
        List<String> dates = List.of("d MMMM yyyy", "dd/MM/yyyy", "yyyy-MM-dd", "MMM d, yyyy");
        Ink accent = new Ink(red, 40, red == 0 ? 0 : 110);
        String date = dates.get(Math.floorMod(name.hashCode(), dates.size()));
        return new EnInvoice(new EnStyle(name, head, above, left, ruled, face, size, accent, date, words));
    }

    /** The platform's own sheet, and the one that accounting programs print. */
    private static List<InvoiceLayout> service(String name) {
        return List.of(
                new ZhDigitalInvoice(name + "-sans", false, Typeface.SANS, 8.2, 1),
                new ZhDigitalInvoice(name + "-a4", true, Typeface.HAN, 8.8, 1.4));
    }

    static List<InvoiceLayout> of(InvoiceFamily family) {
        return switch (family) {
            case DIGITAL_SPECIAL, DIGITAL_GENERAL -> DIGITAL;
            case PAPER_SPECIAL -> PAPER;
            case ELECTRONIC_GENERAL -> ELECTRONIC;
            case COMMERCIAL -> COMMERCIAL;
            case PAPER_GENERAL -> List.of(
                    new ZhOldInvoice("zh-invoice-paper-general-sans", true, Typeface.SANS, 8.2),
                    new ZhOldInvoice("zh-invoice-paper-general-dense", true, Typeface.HAN, 7.8));
            case ELECTRONIC_SPECIAL -> List.of(
                    new ZhOldInvoice("zh-invoice-electronic-special-typed", false, Typeface.MONO, 8));
            case ROLL -> List.of(new ZhRollInvoice("zh-invoice-roll-paper-wide", ZhRollInvoice.WIDEST));
            case TOLL -> List.of(new ZhOldInvoice("zh-invoice-toll-sans", false, Typeface.SANS, 8));
            case MOTOR_VEHICLE -> List.of(new ZhVehicleInvoice("zh-invoice-vehicle-dense", 7.6));
            case DIGITAL_PAPER -> List.of(new ZhOldInvoice("zh-invoice-digital-paper-sans", true, Typeface.SANS, 8));
            case DIGITAL_PAPER_GENERAL -> List.of(
                    new ZhOldInvoice("zh-invoice-digital-paper-general-sans", true, Typeface.SANS, 8));
            case DIGITAL_FREIGHT -> service("zh-invoice-freight");
            case DIGITAL_CONSTRUCTION -> service("zh-invoice-construction");
            case DIGITAL_LEASE -> service("zh-invoice-lease");
            case DIGITAL_PASSENGER -> service("zh-invoice-passenger");
            case PAPER_FREIGHT -> List.of(new ZhFreightInvoice("zh-invoice-paper-freight-sans", Typeface.SANS, 8));
            case RAIL -> List.of(new ZhTicket("zh-ticket-rail-typed", false, Typeface.MONO, 8.6));
            case AIR -> List.of(new ZhTicket("zh-ticket-air-sans", true, Typeface.SANS, 7.8));
        };
    }
}
