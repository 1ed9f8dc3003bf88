package io.vouch.testdata.layout;

import io.vouch.testdata.deal.InvoiceFamily;
import io.vouch.testdata.deal.Notice;
import io.vouch.testdata.deal.SalesContract;
import io.vouch.testdata.world.Language;
import java.util.List;

/** All layouts, by kind of paper and language. */
public final class Layouts {
    private static final List<InvoiceLayout> DIGITAL = List.of(new ZhDigitalInvoice(false), new ZhDigitalInvoice(true));

    private Layouts() {}

    public static List<InvoiceLayout> invoices(InvoiceFamily family) {
        return switch (family) {
            case DIGITAL_SPECIAL, DIGITAL_GENERAL -> DIGITAL;
            case PAPER_SPECIAL, ELECTRONIC_GENERAL -> DIGITAL;
            case COMMERCIAL -> EnInvoice.ALL;
        };
    }

    public static List<ProseLayout<SalesContract>> contracts(Language language) {
        return language == Language.ZH ? ZhContracts.ALL : EnContracts.ALL;
    }

    public static List<ProseLayout<Notice>> notices(Language language) {
        return language == Language.ZH ? ZhNotices.ALL : EnNotices.ALL;
    }
}
