package io.vouch.matching.flink;

import io.vouch.extraction.ExtractedDocument;
import io.vouch.matching.ContractUse;
import io.vouch.matching.Coverage;
import io.vouch.matching.DealSnapshot;
import io.vouch.matching.DuplicatePair;
import io.vouch.matching.Finding;
import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.Precedent;
import io.vouch.matching.block.FactsOf;
import io.vouch.matching.compact.CompactFacts;
import io.vouch.matching.contract.ContractUses;
import io.vouch.matching.precedent.PrecedentKeys;
import io.vouch.matching.split.InvoiceSums.Sum;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.util.Collector;

/**
 * Matching as part of a job: documents in, findings out.
 *
 * <pre>
 * documents ──▶ facts ──▶ keys ──keyBy(key)──▶ buckets ──pairs───────────────────────┐
 *     │           ├──keyBy(tenant, deal)──▶ sums ──keyBy(sum)──▶ splits ──pairs─────┤
 *     │           ├──keyBy(contract)──▶ contracts ──uses────────────────────────────┤
 *     │           └──keyBy(seller | amount | name | debtor)──▶ precedents ──────────┤
 *     └─────────────────────────keyBy(tenant, deal)─────────────────────────────▶ deals ──▶ snapshots
 * </pre>
 *
 * <p>No pair is missed at any parallelism: two like papers share a key, one subtask owns it, and reads the bucket, names the
 * pairs and inserts the paper before it takes the next, so the later to arrive meets the earlier. Of the keys that two papers
 * share, one is where they are compared; the pair is kept by its id, in the state of the deal that it accuses.
 */
public final class MatchingGraph {

    private MatchingGraph() {}

    /** Adds matching behind {@code documents}; accepted, quarantined and {@code deal.json} documents alike belong in there. */
    public static MatchingStreams attach(DataStream<ExtractedDocument> documents, MatchingSettings settings) {
        DataStream<FactsChange> changes = changes(documents, settings);
        DataStream<InvoiceFacts> facts = changes.flatMap((FactsChange change, Collector<InvoiceFacts> out) -> {
                    if (!change.gone()) {
                        out.collect(change.facts());
                    }
                })
                .returns(TypeInformation.of(InvoiceFacts.class))
                .name("invoice facts that stand")
                .uid("matching-standing-facts");
        SingleOutputStreamOperator<DuplicatePair> pairs = buckets(changes, settings);
        DataStream<DealSignal> signals = pairs.union(splits(facts, settings))
                .map(pair -> DealSignal.of(pair))
                .returns(TypeInformation.of(DealSignal.class))
                .name("pairs for deals")
                .uid("matching-pair-signals")
                .union(gone(pairs), contracts(facts, settings), precedents(facts, settings));
        DataStream<DealSnapshot> snapshots = documents
                .connect(signals)
                .keyBy(
                        document -> DealFunction.key(document.tenant(), document.deal()),
                        signal -> DealFunction.key(signal.tenant(), signal.deal()))
                .process(new DealFunction(settings))
                .returns(StreamTypes.snapshot())
                .name("deals and their checks")
                .uid("matching-deals");
        return new MatchingStreams(
                snapshots,
                part(snapshots, "documents", StreamTypes.document(), (deal, out) -> deal.documents()
                        .forEach(out::collect)),
                part(snapshots, "findings", TypeInformation.of(Finding.class), (deal, out) -> deal.findings()
                        .forEach(out::collect)),
                part(snapshots, "coverage", TypeInformation.of(Coverage.class), (deal, out) -> deal.coverage()
                        .forEach(out::collect)));
    }

    /** Papers that say the same, one by one: each pair once for every bucket in which the two meet. */
    public static DataStream<DuplicatePair> pairs(DataStream<InvoiceFacts> facts, MatchingSettings settings) {
        return buckets(standing(facts), settings);
    }

    private static DataStream<FactsChange> standing(DataStream<InvoiceFacts> facts) {
        return facts.map(each -> new FactsChange(each, false))
                .returns(TypeInformation.of(FactsChange.class))
                .name("facts that stand")
                .uid("matching-facts-given");
    }

    /** The facts of each paper; where papers are read again, with word of the facts that no longer stand. */
    private static DataStream<FactsChange> changes(DataStream<ExtractedDocument> documents, MatchingSettings settings) {
        if (settings.continuous()) {
            return documents
                    .keyBy(FactsFunction::key)
                    .process(new FactsFunction(settings))
                    .returns(TypeInformation.of(FactsChange.class))
                    .name("invoice facts and their changes")
                    .uid("matching-facts-changes");
        }
        return documents
                .flatMap((ExtractedDocument document, Collector<FactsChange> out) ->
                        FactsOf.document(document).ifPresent(facts -> out.collect(new FactsChange(facts, false))))
                .returns(TypeInformation.of(FactsChange.class))
                .name("invoice facts")
                .uid("matching-facts");
    }

    private static SingleOutputStreamOperator<DuplicatePair> buckets(
            DataStream<FactsChange> changes, MatchingSettings settings) {
        return keyed(changes)
                .process(new BucketFunction(settings))
                .returns(TypeInformation.of(DuplicatePair.class))
                .name("duplicate buckets")
                .uid("matching-buckets");
    }

    private static DataStream<DealSignal> gone(SingleOutputStreamOperator<DuplicatePair> pairs) {
        return pairs.getSideOutput(BucketFunction.GONE)
                .map(pair -> DealSignal.gone(pair))
                .returns(TypeInformation.of(DealSignal.class))
                .name("pairs that are gone")
                .uid("matching-gone-signals");
    }

    /** The same as {@link #pairs}, with its cost under {@link BucketTimes}; for measurements, at parallelism 1. */
    public static DataStream<DuplicatePair> timedPairs(DataStream<InvoiceFacts> facts, MatchingSettings settings) {
        return keyed(standing(facts))
                .process(new BucketTimes(new BucketFunction(settings)))
                .returns(TypeInformation.of(DuplicatePair.class))
                .name("duplicate buckets")
                .uid("matching-buckets");
    }

    private static KeyedStream<BucketPaper, String> keyed(DataStream<FactsChange> changes) {
        return changes.flatMap(new KeyingFunction())
                .returns(TypeInformation.of(BucketPaper.class))
                .name("blocking keys")
                .uid("matching-keys")
                .keyBy(BucketPaper::key);
    }

    /** Invoices of one deal that several of another make together. */
    private static DataStream<DuplicatePair> splits(DataStream<InvoiceFacts> facts, MatchingSettings settings) {
        return facts.keyBy(invoice -> DealFunction.key(invoice.tenant(), invoice.deal()))
                .process(new SumsFunction(settings))
                .returns(TypeInformation.of(Sum.class))
                .name("sums of a deal's invoices")
                .uid("matching-sums")
                .keyBy(Sum::key)
                .process(new SplitFunction(settings))
                .returns(TypeInformation.of(DuplicatePair.class))
                .name("invoices and their parts")
                .uid("matching-splits");
    }

    /** What deals invoiced under one contract before one another. */
    private static DataStream<DealSignal> contracts(DataStream<InvoiceFacts> facts, MatchingSettings settings) {
        return facts.filter(invoice -> ContractUses.key(invoice).isPresent())
                .name("invoices that name a contract")
                .uid("matching-contract-invoices")
                .keyBy(invoice -> ContractUses.key(invoice).orElseThrow())
                .process(new ContractFunction(settings))
                .returns(TypeInformation.of(ContractUse.class))
                .name("contracts")
                .uid("matching-contracts")
                .map(use -> DealSignal.of(use))
                .returns(TypeInformation.of(DealSignal.class))
                .name("contract uses for deals")
                .uid("matching-use-signals");
    }

    /** Habits of sellers, rings of trade, namesakes of buyers, claims on debtors. */
    private static DataStream<DealSignal> precedents(DataStream<InvoiceFacts> facts, MatchingSettings settings) {
        return facts.flatMap((InvoiceFacts invoice, Collector<BucketPaper> out) -> {
                    byte[] light = CompactFacts.of(PrecedentKeys.light(invoice));
                    PrecedentKeys.of(invoice).forEach(key -> out.collect(new BucketPaper(key, light, false)));
                })
                .returns(TypeInformation.of(BucketPaper.class))
                .name("keys of precedents")
                .uid("matching-precedent-keys")
                .keyBy(BucketPaper::key)
                .process(new PrecedentFunction(settings))
                .returns(TypeInformation.of(Precedent.class))
                .name("precedents")
                .uid("matching-precedents")
                .map(precedent -> DealSignal.of(precedent))
                .returns(TypeInformation.of(DealSignal.class))
                .name("precedents for deals")
                .uid("matching-precedent-signals");
    }

    private static <T> DataStream<T> part(
            DataStream<DealSnapshot> snapshots,
            String name,
            TypeInformation<T> type,
            FlatMapFunction<DealSnapshot, T> parts) {
        return snapshots.flatMap(parts).returns(type).name(name + " of deals").uid("matching-" + name);
    }
}
