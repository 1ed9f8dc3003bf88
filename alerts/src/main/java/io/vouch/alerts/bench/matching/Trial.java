package io.vouch.alerts.bench.matching;

import io.vouch.extraction.ExtractedDocument;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Distinct invoices, each handed in again in one way, and honest look-alikes, in one stream of papers. The name of a deal tells the
 * case that it belongs to.
 *
 * @param distinct invoices that are handed in first
 * @param honest cases of each honest kind
 */
record Trial(long seed, int distinct, int honest) {

    private static final int INVOICES_A_SELLER = 25;
    /** Indices of the world from which honest cases are taken. */
    private static final long HONEST_FROM = 1_000_000;
    /** Steps between them, so that no series runs into the next one's numbers. */
    private static final long HONEST_STEP = 1_000;

    static final String FIRST = "first";
    static final String AGAIN = "again";
    static final String HONEST = "honest";

    /** All papers, shuffled: their order of submission is not the order in which they come. */
    List<ExtractedDocument> papers() {
        InvoiceWorld world = world();
        List<ExtractedDocument> papers = new ArrayList<>();
        for (int i = 0; i < distinct; i++) {
            Copying.Case made = copying(i).of(world.invoice(i), world, i, dice(i));
            add(papers, made.first(), FIRST + "-" + i, i);
            add(papers, made.again(), AGAIN + "-" + i, distinct + i);
        }
        for (Honest kind : Honest.values()) {
            for (int i = 0; i < honest; i++) {
                long slot = kind.ordinal() * (long) honest + i;
                List<List<Draft>> deals =
                        kind.of(world.invoice(HONEST_FROM + slot * HONEST_STEP), world, slot, dice(HONEST_FROM + slot));
                for (int deal = 0; deal < deals.size(); deal++) {
                    add(papers, deals.get(deal), "%s-%d-%d".formatted(HONEST, slot, deal), 3L * distinct + deal);
                }
            }
        }
        Collections.shuffle(papers, new Random(seed));
        return papers;
    }

    /** What is read of both sides of invoice {@code i}, in short. */
    String description(int i) {
        InvoiceWorld world = world();
        Copying.Case made = copying(i).of(world.invoice(i), world, i, dice(i));
        return made.first().stream().map(Reader::summary).collect(Collectors.joining(" + "))
                + " / "
                + made.again().stream().map(Reader::summary).collect(Collectors.joining(" + "));
    }

    /** True if a paper of either side of invoice {@code i} is read from a picture. */
    boolean isPictured(int i) {
        InvoiceWorld world = world();
        Copying.Case made = copying(i).of(world.invoice(i), world, i, dice(i));
        return Stream.concat(made.first().stream(), made.again().stream())
                .anyMatch(draft -> draft.medium() == Draft.Medium.SCAN);
    }

    private static void add(List<ExtractedDocument> papers, List<Draft> drafts, String deal, long sequence) {
        for (int i = 0; i < drafts.size(); i++) {
            papers.add(Reader.read(drafts.get(i), deal, "invoice-%d.pdf".formatted(i + 1), sequence));
        }
    }

    private InvoiceWorld world() {
        return new InvoiceWorld(seed, Math.max(4, distinct / INVOICES_A_SELLER), 0.02);
    }

    private SplittableRandom dice(long of) {
        return new SplittableRandom(seed * 7_919 + of);
    }

    /** How invoice {@code i} is handed in again. */
    Copying copying(int i) {
        return Copying.values()[i % Copying.values().length];
    }

    /** The kind of an honest case. */
    Honest kind(int slot) {
        return Honest.values()[slot / honest];
    }
}
