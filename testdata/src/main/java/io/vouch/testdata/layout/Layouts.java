package io.vouch.testdata.layout;

import io.vouch.testdata.deal.BankReceipt;
import io.vouch.testdata.deal.Delivery;
import io.vouch.testdata.deal.FactoringContract;
import io.vouch.testdata.deal.InvoiceFamily;
import io.vouch.testdata.deal.Notice;
import io.vouch.testdata.deal.SalesContract;
import io.vouch.testdata.page.Typeface;
import io.vouch.testdata.world.Language;
import java.util.List;

/** All layouts, by kind of paper and language. */
public final class Layouts {
    private static final List<InvoiceLayout> DIGITAL = List.of(new ZhDigitalInvoice(false), new ZhDigitalInvoice(true));

    private static final List<InvoiceLayout> PAPER = List.of(new ZhOldInvoice(true));
    private static final List<InvoiceLayout> ELECTRONIC =
            List.of(new ZhOldInvoice(false), new ZhRollInvoice("zh-invoice-roll", ZhRollInvoice.WIDE));

    /** Place of the wording that speaks of neither goods nor delivery in the lists of contracts. */
    private static final int LEASE_WORDING = 4;

    private Layouts() {}

    public static List<InvoiceLayout> invoices(InvoiceFamily family) {
        return switch (family) {
            case DIGITAL_SPECIAL, DIGITAL_GENERAL -> DIGITAL;
            case PAPER_SPECIAL -> PAPER;
            case ELECTRONIC_GENERAL -> ELECTRONIC;
            case COMMERCIAL -> EnInvoice.ALL;
            case PAPER_GENERAL -> List.of(new ZhOldInvoice("zh-invoice-paper-general", true, Typeface.MONO, 8.2));
            case ELECTRONIC_SPECIAL -> List.of(
                    new ZhOldInvoice("zh-invoice-electronic-special", false, Typeface.HAN, 8.2));
            case ROLL -> List.of(new ZhRollInvoice("zh-invoice-roll-paper", ZhRollInvoice.WIDE));
            case TOLL -> List.of(new ZhOldInvoice("zh-invoice-toll", false, Typeface.HAN, 8.2));
            case MOTOR_VEHICLE -> List.of(new ZhVehicleInvoice("zh-invoice-vehicle", 8.2));
            case DIGITAL_PAPER -> List.of(new ZhOldInvoice("zh-invoice-digital-paper", true, Typeface.MONO, 8.2));
            case DIGITAL_PAPER_GENERAL -> List.of(
                    new ZhOldInvoice("zh-invoice-digital-paper-general", true, Typeface.MONO, 8.2));
            case DIGITAL_FREIGHT -> List.of(service("zh-invoice-freight", 8.4));
            case DIGITAL_CONSTRUCTION -> List.of(service("zh-invoice-construction", 8.4));
            case DIGITAL_LEASE -> List.of(service("zh-invoice-lease", 8.4));
            case DIGITAL_PASSENGER -> List.of(service("zh-invoice-passenger", 8.4));
            case PAPER_FREIGHT -> List.of(new ZhFreightInvoice("zh-invoice-paper-freight", Typeface.MONO, 8.2));
            case RAIL -> List.of(new ZhTicket("zh-ticket-rail", false, Typeface.HAN, 9));
            case AIR -> List.of(new ZhTicket("zh-ticket-air", true, Typeface.HAN, 8));
        };
    }

    private static InvoiceLayout service(String name, double size) {
        return new ZhDigitalInvoice(name, false, Typeface.HAN, size, 1);
    }

    /** A lease is worded like a general contract, never like an order of goods. */
    public static List<ProseLayout<SalesContract>> contracts(Language language, SalesContract.Kind kind) {
        List<ProseLayout<SalesContract>> all = language == Language.ZH ? ZhContracts.ALL : EnContracts.ALL;
        return kind == SalesContract.Kind.LEASE
                ? all.subList(LEASE_WORDING, all.size())
                : all.subList(0, LEASE_WORDING);
    }

    public static List<ProseLayout<FactoringContract>> factoringContracts(Language language) {
        return language == Language.ZH ? FactoringContracts.ZH : FactoringContracts.EN;
    }

    public static List<ProseLayout<Notice>> acknowledgements(Language language) {
        return language == Language.ZH ? Acknowledgements.ZH : Acknowledgements.EN;
    }

    public static List<ProseLayout<Delivery>> deliveries(Language language) {
        return language == Language.ZH ? Deliveries.ZH : Deliveries.EN;
    }

    public static List<ProseLayout<BankReceipt>> receipts(Language language) {
        return language == Language.ZH ? BankReceipts.ZH : BankReceipts.EN;
    }

    public static List<ProseLayout<Notice>> notices(Language language) {
        return language == Language.ZH ? ZhNotices.ALL : EnNotices.ALL;
    }
}
