package io.vouch.matching.flink;

import io.vouch.matching.DuplicatePair;
import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.compare.DuplicateComparator;
import io.vouch.matching.index.FactsIndex;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * One bucket a key: compares a paper with those already there, names the pairs, puts the paper in. State is the truth; a bucket
 * that has grown large is searched through an index in memory, which is filled from state when the bucket is first met after a
 * start or a restore.
 */
final class BucketFunction extends KeyedProcessFunction<String, KeyedFacts, DuplicatePair> {

    private final MatchingSettings settings;

    private transient MapState<String, InvoiceFacts> bucket;
    private transient ValueState<Integer> size;
    private transient FactsIndex index;
    private transient DuplicateComparator comparator;

    BucketFunction(MatchingSettings settings) {
        this.settings = settings;
    }

    @Override
    public void open(OpenContext context) {
        StateTtlConfig retention = StateTtlConfig.newBuilder(Duration.ofDays(settings.retentionDays()))
                .build();
        MapStateDescriptor<String, InvoiceFacts> bucketState =
                new MapStateDescriptor<>("bucket", Types.STRING, TypeInformation.of(InvoiceFacts.class));
        bucketState.enableTimeToLive(retention);
        ValueStateDescriptor<Integer> sizeState = new ValueStateDescriptor<>("size", Types.INT);
        sizeState.enableTimeToLive(retention);
        bucket = getRuntimeContext().getMapState(bucketState);
        size = getRuntimeContext().getState(sizeState);
        index = new FactsIndex(settings.refreshEvery());
        comparator = new DuplicateComparator();
    }

    @Override
    public void close() {
        if (index != null) {
            index.close();
        }
    }

    @Override
    public void processElement(KeyedFacts keyed, Context context, Collector<DuplicatePair> out) throws Exception {
        InvoiceFacts facts = keyed.facts();
        for (InvoiceFacts candidate : candidates(keyed)) {
            comparator.compare(candidate, facts).ifPresent(out::collect);
        }
        insert(keyed);
    }

    private List<InvoiceFacts> candidates(KeyedFacts keyed) throws Exception {
        List<InvoiceFacts> candidates = new ArrayList<>();
        if (sizeNow() <= settings.bucketLimit()) {
            bucket.values().forEach(candidates::add);
            return candidates;
        }
        if (!index.holds(keyed.key())) {
            index.load(keyed.key(), bucket.values());
        }
        Set<String> found = index.candidates(keyed.key(), keyed.facts(), settings.candidateLimit());
        if (found.size() >= settings.candidateLimit()) {
            // Which ones the index leaves out depends on the order of arrival, and so would the originals that are
            // named.
            bucket.values().forEach(candidates::add);
            return candidates;
        }
        for (String documentId : found) {
            InvoiceFacts candidate = bucket.get(documentId);
            if (candidate != null) {
                candidates.add(candidate);
            }
        }
        return candidates;
    }

    private void insert(KeyedFacts keyed) throws Exception {
        if (!bucket.contains(keyed.facts().documentId())) {
            size.update(sizeNow() + 1);
        }
        bucket.put(keyed.facts().documentId(), keyed.facts());
        if (index.holds(keyed.key())) {
            index.add(keyed.key(), keyed.facts());
        }
    }

    private int sizeNow() throws Exception {
        Integer known = size.value();
        return known == null ? 0 : known;
    }
}
