package io.vouch.alerts.bench.matching;

import io.vouch.alerts.bench.flink.ScaleRun;
import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.block.FactsOf;
import java.util.SplittableRandom;

/**
 * Known invoices, then copies of some of them; or a flood of look-alikes of one seller.
 *
 * @param known papers before the copies begin
 * @param flood true for one seller, one total, few days, and numbers one digit apart
 */
record ScalePapers(long seed, long known, boolean flood) implements ScaleRun.Source {

    private static final int INVOICES_A_SELLER = 250;
    /** The share of the largest seller that must be withstood. */
    private static final double LARGEST = 0.3;

    private static final int FLOOD_DAYS = 5;

    @Override
    public InvoiceFacts apply(long index) {
        return FactsOf.document(
                        index < known
                                ? Reader.read(invoice(index), deal(index), "invoice.pdf", index)
                                : Reader.read(
                                        copy(index), ScaleRun.COPY_OF + deal(original(index)), "invoice.pdf", index))
                .orElseThrow();
    }

    static String deal(long index) {
        return "deal-" + index;
    }

    /** Which known invoice the paper of this index copies. */
    long original(long index) {
        return Math.floorMod(index * 7_368_787L + seed, known);
    }

    private InvoiceWorld world() {
        return new InvoiceWorld(seed, (int) Math.max(40, Math.min(20_000, known / INVOICES_A_SELLER)), LARGEST);
    }

    private Draft invoice(long index) {
        Draft draft = world().invoice(flood ? 0 : index);
        return flood
                ? draft.numbered("INV-%08d".formatted(index * 7))
                        .dated(draft.date().plusDays(index % FLOOD_DAYS))
                        .on(Draft.Medium.TEXT, index)
                : draft;
    }

    private Draft copy(long index) {
        Copying[] kinds = {
            Copying.RESCANNED,
            Copying.RENDERED,
            Copying.LOOK_ALIKE,
            Copying.RENUMBERED,
            Copying.REDATED,
            Copying.READDRESSED,
            Copying.REVALUED,
            Copying.TRANSPOSED
        };
        SplittableRandom dice = new SplittableRandom(seed + index);
        return kinds[(int) (index % kinds.length)]
                .of(invoice(original(index)), world(), index, dice)
                .again()
                .get(0);
    }
}
