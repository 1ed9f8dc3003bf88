package io.vouch.matching.flink;

import io.vouch.matching.DuplicatePair;
import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.block.BlockingKeys;
import io.vouch.matching.compare.DuplicateComparator;
import io.vouch.matching.compare.Originals;
import io.vouch.matching.index.FactsIndex;
import io.vouch.matching.index.IndexLostException;
import io.vouch.matching.index.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One bucket a key: compares a paper with those already there, names the pairs, puts the paper in. State is the truth; a bucket
 * that has grown large is searched through an index in memory, which is filled from state when the bucket is first met after a
 * start or a restore.
 */
final class BucketFunction extends KeyedProcessFunction<String, KeyedFacts, DuplicatePair> {

    /** Pairs that were named before and rest on facts that no longer stand. */
    static final OutputTag<DuplicatePair> GONE =
            new OutputTag<>("pairs that are gone", TypeInformation.of(DuplicatePair.class));

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(BucketFunction.class);

    private final MatchingSettings settings;

    private transient MapState<String, InvoiceFacts> bucket;
    private transient ValueState<Integer> size;
    transient FactsIndex index;
    private transient DuplicateComparator comparator;

    BucketFunction(MatchingSettings settings) {
        this.settings = settings;
    }

    @Override
    public void open(OpenContext context) {
        StateTtlConfig retention = settings.retention();
        MapStateDescriptor<String, InvoiceFacts> bucketState =
                new MapStateDescriptor<>("bucket", Types.STRING, TypeInformation.of(InvoiceFacts.class));
        bucketState.enableTimeToLive(retention);
        ValueStateDescriptor<Integer> sizeState = new ValueStateDescriptor<>("size", Types.INT);
        sizeState.enableTimeToLive(retention);
        bucket = getRuntimeContext().getMapState(bucketState);
        size = getRuntimeContext().getState(sizeState);
        index = new FactsIndex(settings.refreshEvery());
        comparator = new DuplicateComparator(settings.weights());
    }

    @Override
    public void close() {
        if (index != null) {
            index.close();
        }
    }

    @Override
    public void processElement(KeyedFacts keyed, Context context, Collector<DuplicatePair> out) throws Exception {
        if (keyed.gone()) {
            takeBack(keyed, context);
        } else {
            process(keyed, out);
        }
    }

    /** Takes a paper out and names its pairs once more, as gone. Newer facts of the paper stay if they came first. */
    private void takeBack(KeyedFacts keyed, Context context) throws Exception {
        String id = keyed.facts().documentId();
        if (!keyed.facts().equals(bucket.get(id))) {
            return;
        }
        bucket.remove(id);
        size.update(sizeNow() - 1);
        List<DuplicatePair> pairs = new ArrayList<>();
        name(keyed, new ListCollector<>(pairs));
        pairs.forEach(pair -> context.output(GONE, pair));
    }

    void process(KeyedFacts keyed, Collector<DuplicatePair> out) throws Exception {
        name(keyed, out);
        insert(keyed);
    }

    /** Gives the pairs that a paper makes with those in the bucket. */
    private void name(KeyedFacts keyed, Collector<DuplicatePair> out) throws Exception {
        if (sizeNow() <= settings.bucketLimit()) {
            for (InvoiceFacts candidate : bucket.values()) {
                report(candidate, keyed.facts(), "", out);
            }
        } else {
            searchOrRebuild(keyed, out);
        }
    }

    /** Whatever happens to the index, state has all that it held. A pair that was named before it broke is named again, which is one. */
    private void searchOrRebuild(KeyedFacts keyed, Collector<DuplicatePair> out) throws Exception {
        try {
            search(keyed, out);
        } catch (IndexLostException lost) {
            forgetIndex(lost);
            search(keyed, out);
        }
    }

    private void forgetIndex(IndexLostException lost) {
        LOG.warn("the index of large buckets is filled again from state", lost);
        try {
            index.close();
        } catch (RuntimeException broken) {
            LOG.debug("the broken index does not close", broken);
        }
        index = new FactsIndex(settings.refreshEvery());
    }

    /** Asks the index for the earliest papers of each statement, and for all that were handed in later but arrived sooner. */
    private void search(KeyedFacts keyed, Collector<DuplicatePair> out) throws Exception {
        InvoiceFacts facts = keyed.facts();
        if (!index.holds(keyed.key())) {
            index.load(keyed.key(), bucket.values());
        }
        for (Question question : Question.of(BlockingKeys.family(keyed.key()))) {
            int[] found = new int[1];
            index.ask(question, keyed.key(), facts, true, id -> {
                found[0] += report(bucket.get(id), facts, question.statement(), out) ? 1 : 0;
                return found[0] < Originals.MOST;
            });
            if (!index.isLatest(keyed.key(), facts)) {
                index.ask(question, keyed.key(), facts, false, id -> {
                    report(bucket.get(id), facts, question.statement(), out);
                    return true;
                });
            }
        }
        for (String id : index.unrefreshed(keyed.key())) {
            report(bucket.get(id), facts, "", out);
        }
    }

    /** True if the two make a pair of this statement, or of any if none is given. */
    private boolean report(InvoiceFacts candidate, InvoiceFacts facts, String statement, Collector<DuplicatePair> out) {
        if (candidate == null) { // its time has run out
            return false;
        }
        Optional<DuplicatePair> pair = comparator
                .compare(candidate, facts)
                .filter(found -> Originals.isReported(found, settings.policy()))
                .filter(found -> statement.isEmpty() || statement.equals(Originals.statement(found)));
        pair.ifPresent(out::collect);
        return pair.isPresent();
    }

    private void insert(KeyedFacts keyed) throws Exception {
        if (!bucket.contains(keyed.facts().documentId())) {
            size.update(sizeNow() + 1);
        }
        bucket.put(keyed.facts().documentId(), keyed.facts());
        if (index.holds(keyed.key())) {
            try {
                index.add(keyed.key(), keyed.facts());
            } catch (IndexLostException lost) {
                forgetIndex(lost);
            }
        }
    }

    private int sizeNow() throws Exception {
        Integer known = size.value();
        return known == null ? 0 : known;
    }
}
