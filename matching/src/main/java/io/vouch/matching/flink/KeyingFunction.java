package io.vouch.matching.flink;

import io.vouch.matching.block.BlockingKeys;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** Sends the facts of a paper to each bucket that a like paper could be in. */
final class KeyingFunction implements FlatMapFunction<FactsChange, KeyedFacts> {

    @Override
    public void flatMap(FactsChange change, Collector<KeyedFacts> out) {
        BlockingKeys.of(change.facts()).forEach(key -> out.collect(new KeyedFacts(key, change.facts(), change.gone())));
    }
}
