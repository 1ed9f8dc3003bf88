package io.vouch.alerts.bench.matching;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.InvoiceLine;
import io.vouch.extraction.Reading;
import io.vouch.extraction.ReadingSource;
import io.vouch.ingest.Outcome;
import io.vouch.ingest.ReasonCode;
import io.vouch.ingest.page.Box;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Turns drafts into what extraction says of them: exact from data and text, with noise from pictures. */
final class Reader {

    private static final double ROW = 24;
    private static final int FINGERPRINT_BITS = 256;
    /** Bits by which the pages of one template differ (256-bit codes of generated invoices of one seller). */
    private static final int TEMPLATE_SPREAD = 40;

    private Reader() {}

    static ExtractedDocument read(Draft draft, String deal, String name, long sequence) {
        boolean scan = draft.medium() == Draft.Medium.SCAN;
        PictureNoise noise = new PictureNoise(draft.picture());
        Page page = new Page(draft.medium(), noise);
        String gross = draft.gross().toPlainString();
        page.put(FieldName.INVOICE_NUMBER, scan ? noise.number(draft.number()) : draft.number());
        page.put(FieldName.INVOICE_CODE, draft.code());
        page.put(
                FieldName.ISSUE_DATE,
                scan ? noise.date(draft.date().toString()) : draft.date().toString());
        page.put(
                FieldName.SELLER_NAME,
                scan
                        ? noise.name("seller", draft.seller().name())
                        : draft.seller().name());
        page.put(
                FieldName.SELLER_TAX_ID,
                scan
                        ? noise.identifier("seller id", draft.seller().taxId())
                        : draft.seller().taxId());
        page.put(
                FieldName.BUYER_NAME,
                scan ? noise.name("buyer", draft.buyer().name()) : draft.buyer().name());
        page.put(
                FieldName.BUYER_TAX_ID,
                scan
                        ? noise.identifier("buyer id", draft.buyer().taxId())
                        : draft.buyer().taxId());
        page.put(FieldName.CURRENCY, draft.currency());
        page.put(FieldName.GROSS_AMOUNT, scan ? noise.amount(gross) : gross);
        page.put(FieldName.CONTRACT_NUMBER, scan ? noise.contract(draft.contract()) : draft.contract());
        page.put(FieldName.ORIGINAL_INVOICE_NUMBER, draft.original());
        return new ExtractedDocument(
                deal + "/" + name,
                "local",
                deal,
                deal + "/" + name,
                "bytes of " + deal + "/" + name,
                1000,
                sequence,
                "application/pdf",
                Outcome.ACCEPTED,
                ReasonCode.NONE,
                "",
                draft.type(),
                0.99,
                draft.seller().chinese() ? "zh" : "en",
                1,
                scan ? 1 : 0,
                page.fields,
                lines(draft, scan && noise.losesLines(), scan && noise.losesFigures()),
                List.of(),
                List.of(),
                "",
                List.of(look(draft)),
                "",
                "");
    }

    static String summary(Draft draft) {
        ExtractedDocument paper = read(draft, "", "", 0);
        StringBuilder text = new StringBuilder(draft.medium().name());
        for (FieldName field : List.of(
                FieldName.INVOICE_NUMBER,
                FieldName.INVOICE_CODE,
                FieldName.ISSUE_DATE,
                FieldName.GROSS_AMOUNT,
                FieldName.CURRENCY,
                FieldName.SELLER_NAME,
                FieldName.SELLER_TAX_ID,
                FieldName.BUYER_NAME,
                FieldName.BUYER_TAX_ID,
                FieldName.CONTRACT_NUMBER)) {
            text.append(' ').append(paper.value(field).orElse("-").replace(' ', '_'));
        }
        return text.toString();
    }

    private static List<InvoiceLine> lines(Draft draft, boolean damaged, boolean noFigures) {
        List<InvoiceLine> lines = new ArrayList<>();
        for (Item item : draft.items()) {
            String description =
                    damaged ? item.description() + " " + Long.toString(draft.picture() % 97, 36) : item.description();
            boolean back = draft.type() == DocumentType.CREDIT_NOTE;
            lines.add(new InvoiceLine(
                    description,
                    Integer.toString(back ? -item.quantity() : item.quantity()) + (noFigures ? "1" : ""),
                    "",
                    item.price().toPlainString(),
                    item.net().toPlainString(),
                    "",
                    "",
                    1,
                    new Box(50, 300 + 14.0 * lines.size(), 500, 312 + 14.0 * lines.size())));
        }
        return lines;
    }

    /** The look of the seller's template, some bits turned by what stands on this very sheet; only pictures are looked at. */
    private static String look(Draft draft) {
        if (draft.medium() != Draft.Medium.SCAN) {
            return "";
        }
        SplittableRandom template = new SplittableRandom(draft.seller().name().hashCode());
        SplittableRandom sheet = new SplittableRandom(draft.picture());
        boolean[] bits = new boolean[FINGERPRINT_BITS];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = template.nextBoolean();
        }
        for (int i = 0; i < TEMPLATE_SPREAD; i++) {
            bits[sheet.nextInt(bits.length)] ^= true;
        }
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < bits.length; i += 4) {
            int digit = (bits[i] ? 8 : 0) + (bits[i + 1] ? 4 : 0) + (bits[i + 2] ? 2 : 0) + (bits[i + 3] ? 1 : 0);
            hex.append(Character.forDigit(digit, 16));
        }
        return hex.toString();
    }

    private static final class Page {
        private final Map<FieldName, List<Reading>> fields = new EnumMap<>(FieldName.class);
        private final Draft.Medium medium;
        private final PictureNoise noise;

        Page(Draft.Medium medium, PictureNoise noise) {
            this.medium = medium;
            this.noise = noise;
        }

        void put(FieldName field, String value) {
            if (value.isEmpty()) {
                return;
            }
            ReadingSource source =
                    switch (medium) {
                        case XML -> ReadingSource.XML;
                        case TEXT -> ReadingSource.TEXT;
                        case SCAN -> ReadingSource.OCR;
                    };
            Reading reading =
                    new Reading(value, value, 0.95, medium == Draft.Medium.XML ? 0 : 1, box(field, value), source);
            fields.put(field, List.of(reading));
        }

        private Box box(FieldName field, String value) {
            if (medium == Draft.Medium.XML) {
                return Box.NONE;
            }
            boolean scan = medium == Draft.Medium.SCAN;
            double left = 120 + (scan ? noise.shift("x") : 0);
            double top = 60
                    + ROW * field.ordinal()
                    + (scan ? noise.shift("y") : 0)
                    + (scan ? noise.shift("tilt") * field.ordinal() / 40 : 0);
            return new Box(left, top, left + 6.0 * value.length(), top + 10);
        }
    }
}
