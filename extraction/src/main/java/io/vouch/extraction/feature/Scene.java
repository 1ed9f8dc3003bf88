package io.vouch.extraction.feature;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.ReadingSource;
import io.vouch.extraction.candidate.Candidate;
import io.vouch.extraction.candidate.LabelHit;
import io.vouch.extraction.layout.Cell;
import io.vouch.extraction.layout.DocumentLayout;
import io.vouch.extraction.layout.PageLayout;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One document with all candidates, labels and the votes gathered so far. Lives for one reading; not thread-safe. */
public final class Scene {

    /** Height by width: a little more than that of A4; slips are longer. */
    private static final double SHEET = 1.5;

    private static final int TABLED = 2;
    /** A label whose place leaves little doubt. */
    private static final double NAMED = 0.6;

    /** How a label votes for the value beside it, right of it or below. */
    private static final Set<String> BESIDE = Set.of("same", "right", "below");

    private final DocumentLayout layout;
    private final DocumentType type;
    private final String language;
    private final List<Candidate> candidates;
    private final List<LabelHit> hits;
    private final boolean slip;
    private final Map<Candidate, List<Vote>> votes = new IdentityHashMap<>();

    Scene(
            DocumentLayout layout,
            DocumentType type,
            String language,
            Collection<Candidate> candidates,
            Collection<LabelHit> hits) {
        this.layout = layout;
        this.type = type;
        this.language = language;
        this.candidates = new ArrayList<>(candidates);
        this.hits = List.copyOf(hits);
        this.slip = type.isInvoiceLike()
                && !language.equals("zh")
                && !layout.isEmpty()
                && layout.pages().get(0).source() == ReadingSource.OCR
                && !isForm();
    }

    public DocumentLayout layout() {
        return layout;
    }

    public DocumentType type() {
        return type;
    }

    public String language() {
        return language;
    }

    public List<Candidate> candidates() {
        return candidates;
    }

    /** True for scanned receipts and invoices that are not Chinese: letterheads without labels, read less surely than forms. */
    public boolean isSlip() {
        return slip;
    }

    /** True for contracts that are not Chinese: their parties and dates stand in sentences of any wording. */
    public boolean isWesternContract() {
        return type == DocumentType.CONTRACT && !language.equals("zh");
    }

    /** A whole sheet that names a buyer above a table: an invoice like any other, though scanned. */
    private boolean isForm() {
        PageLayout page = layout.pages().get(0);
        boolean sheet = page.height() < SHEET * page.width();
        boolean addressed = hits.stream().anyMatch(hit -> hit.key().equals("@BUYER") && Roles.isHeading(hit));
        long tabled =
                page.rows().stream().filter(row -> row.cells().size() >= 4).count();
        return type != DocumentType.RECEIPT && sheet && addressed && tabled >= TABLED;
    }

    List<LabelHit> hits() {
        return hits;
    }

    /** True for a cell that holds a label and nothing else. */
    boolean isLabel(Cell cell) {
        return hits.stream()
                .anyMatch(hit -> hit.spot().run() == cell.run()
                        && hit.spot().to() - hit.spot().from() >= cell.text().length() - 1);
    }

    /** Adds a value that a later step thought of. */
    public void add(Candidate candidate) {
        candidates.add(candidate);
    }

    void vote(Candidate candidate, FieldName field, double weight, String how) {
        votes.computeIfAbsent(candidate, c -> new ArrayList<>()).add(new Vote(field, Math.min(1, weight), how));
    }

    /** Votes for a candidate in the order in which the rules gave them. */
    public List<Vote> votes(Candidate candidate) {
        return votes.getOrDefault(candidate, List.of());
    }

    /** True if a label names the candidate as the field where it stands. */
    public boolean isLabelled(Candidate candidate, FieldName field) {
        return votes(candidate).stream()
                .anyMatch(vote -> vote.field() == field && vote.weight() >= NAMED && BESIDE.contains(vote.how()));
    }

    /** The strongest vote for a candidate being a field; 0 if there is none. */
    public double strongest(Candidate candidate, FieldName field) {
        double most = 0;
        for (Vote vote : votes(candidate)) {
            if (vote.field() == field) {
                most = Math.max(most, vote.weight());
            }
        }
        return most;
    }
}
