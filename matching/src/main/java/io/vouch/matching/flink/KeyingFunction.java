package io.vouch.matching.flink;

import io.vouch.matching.block.BlockingKeys;
import io.vouch.matching.compact.CompactFacts;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** Sends the facts of a paper to each bucket that a like paper could be in. */
final class KeyingFunction implements FlatMapFunction<FactsChange, BucketPaper> {

    @Override
    public void flatMap(FactsChange change, Collector<BucketPaper> out) {
        byte[] facts = CompactFacts.of(change.facts());
        BlockingKeys.of(change.facts()).forEach(key -> out.collect(new BucketPaper(key, facts, change.gone())));
    }
}
