package io.vouch.matching;

import io.vouch.extraction.Clause;
import io.vouch.extraction.ClauseKind;
import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.InvoiceLine;
import io.vouch.extraction.Reading;
import io.vouch.extraction.ReadingSource;
import io.vouch.ingest.FactCode;
import io.vouch.ingest.IntegrityFact;
import io.vouch.ingest.Outcome;
import io.vouch.ingest.ReasonCode;
import io.vouch.ingest.page.Box;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Builds papers for tests: {@code Papers.invoice("d1").with(INVOICE_NUMBER, "123").build()}. */
public final class Papers {

    private final String deal;
    private final DocumentType type;
    private final Map<FieldName, List<Reading>> fields = new EnumMap<>(FieldName.class);
    private final List<InvoiceLine> lines = new ArrayList<>();
    private final List<Clause> clauses = new ArrayList<>();
    private final List<IntegrityFact> facts = new ArrayList<>();
    private String name;
    private String tenant = "local";
    private String sha256;
    private String textDigest = "";
    private String sidecar = "";
    private long sequence = 1;
    private ReadingSource source = ReadingSource.TEXT;
    private double confidence = 0.99;
    private double top = -1;
    private double shift;
    private int ocrPages;
    private List<String> looks = List.of();

    private Papers(DocumentType type, String deal, String name) {
        this.type = type;
        this.deal = deal;
        this.name = name;
        this.sha256 = "bytes of " + deal + "/" + name;
    }

    public static Papers of(DocumentType type, String deal, String name) {
        return new Papers(type, deal, name);
    }

    public static Papers invoice(String deal) {
        return of(DocumentType.INVOICE, deal, "invoice.pdf");
    }

    /** An invoice with every key field, which other tests then change. */
    public static Papers wholeInvoice(String deal) {
        return invoice(deal)
                .with(FieldName.INVOICE_NUMBER, "26442000004359167806")
                .with(FieldName.ISSUE_DATE, "2026-04-21")
                .with(FieldName.SELLER_NAME, "广东明远机电有限公司")
                .with(FieldName.SELLER_TAX_ID, "91330000142942095H")
                .with(FieldName.BUYER_NAME, "华东电力集团有限公司")
                .with(FieldName.CURRENCY, "CNY")
                .with(FieldName.NET_AMOUNT, "1000.00")
                .with(FieldName.TAX_AMOUNT, "130.00")
                .with(FieldName.GROSS_AMOUNT, "1130.00");
    }

    /** What the following readings are read from. */
    public Papers from(ReadingSource newSource, double newConfidence) {
        source = newSource;
        confidence = newConfidence;
        return this;
    }

    /** Sets the chosen reading of a field. */
    public Papers with(FieldName field, String value) {
        fields.put(field, new ArrayList<>(List.of(reading(value))));
        return this;
    }

    /** Adds a further reading of a field. */
    public Papers and(FieldName field, String value) {
        fields.computeIfAbsent(field, key -> new ArrayList<>()).add(reading(value));
        return this;
    }

    /** Sets the chosen reading of a field that was read otherwise and put right. */
    public Papers read(FieldName field, String value, String raw) {
        fields.put(
                field,
                new ArrayList<>(List.of(new Reading(value, raw, confidence, 1, new Box(10, 10, 90, 20), source))));
        return this;
    }

    /** Sets the chosen reading of a field that stands so far down the page. */
    public Papers at(double top, FieldName field, String value) {
        Box box = new Box(100, top, 300, top + 10);
        fields.put(field, new ArrayList<>(List.of(new Reading(value, value, confidence, 1, box, source))));
        return this;
    }

    public Papers without(FieldName field) {
        fields.remove(field);
        return this;
    }

    /** A line of a delivery note: goods and quantity. */
    public Papers goods(String description, String quantity) {
        return line(description, quantity, "", "", "", "");
    }

    public Papers line(String description, String quantity, String price, String net, String rate, String tax) {
        lines.add(new InvoiceLine(description, quantity, "台", price, net, rate, tax, 1, new Box(50, 300, 500, 312)));
        return this;
    }

    /** A line whose row starts so far down the page. */
    public Papers line(
            String description, String quantity, String price, String net, String rate, String tax, double top) {
        Box box = new Box(50, top, 500, top + 10);
        lines.add(new InvoiceLine(description, quantity, "台", price, net, rate, tax, 1, box));
        return this;
    }

    /** A fact about the file; {@code top} is how far down the page it is, negative for the whole file. */
    public Papers fact(FactCode code, String before, String after, double top) {
        Box box = top < 0 ? Box.NONE : new Box(100, top, 300, top + 10);
        facts.add(code.fact(before, after, top < 0 ? 0 : 1, box));
        return this;
    }

    /** A fact whose code is not of {@link FactCode}, on the first page. */
    public Papers fact(String code, String before, String after) {
        facts.add(new IntegrityFact(code, before, after, 1, new Box(400, 400, 510, 510)));
        return this;
    }

    /** The paper is a picture. */
    public Papers scanned() {
        ocrPages = 1;
        return this;
    }

    public Papers clause(ClauseKind kind, boolean polarity, String text) {
        clauses.add(new Clause(kind, polarity, text, 0.9, 1, new Box(50, 400, 500, 412)));
        return this;
    }

    /** How far down the page the following readings stand. */
    public Papers at(double newTop) {
        top = newTop;
        return this;
    }

    public Papers named(String newName) {
        name = newName;
        sha256 = "bytes of " + deal + "/" + name;
        return this;
    }

    public Papers bytes(String newSha256) {
        sha256 = newSha256;
        return this;
    }

    public Papers text(String newTextDigest) {
        textDigest = newTextDigest;
        return this;
    }

    /** A scanned page of this look; boxes of later readings stand so far to the right and down. */
    public Papers scanned(String look, double newShift) {
        looks = List.of(look);
        ocrPages = 1;
        shift = newShift;
        return from(ReadingSource.OCR, 0.95);
    }

    public Papers sidecar(String json) {
        sidecar = json;
        return this;
    }

    /** Whose paper it is; {@code local} unless said otherwise. */
    public Papers tenant(String newTenant) {
        tenant = newTenant;
        return this;
    }

    public Papers sequence(long newSequence) {
        sequence = newSequence;
        return this;
    }

    private Reading reading(String value) {
        double row = top < 0 ? 20 + 12.0 * fields.size() : top;
        Box box = source == ReadingSource.XML
                ? Box.NONE
                : new Box(100 + shift, row + shift, 300 + shift, row + 10 + shift);
        return new Reading(value, value, confidence, box.isNone() ? 0 : 1, box, source);
    }

    public ExtractedDocument build() {
        return new ExtractedDocument(
                deal + "/" + name,
                tenant,
                deal,
                deal + "/" + name,
                sha256,
                1000,
                sequence,
                sidecar.isEmpty() ? "application/pdf" : "application/json",
                Outcome.ACCEPTED,
                ReasonCode.NONE,
                "",
                type,
                0.99,
                "zh",
                1,
                ocrPages,
                fields,
                lines,
                clauses,
                facts,
                textDigest,
                looks,
                sidecar,
                "");
    }
}
