package io.vouch.matching.flink;

import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.block.BlockingKeys;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** Sends the facts of a paper to each bucket that a like paper could be in. */
final class KeyingFunction implements FlatMapFunction<InvoiceFacts, KeyedFacts> {

    @Override
    public void flatMap(InvoiceFacts facts, Collector<KeyedFacts> out) {
        BlockingKeys.of(facts).forEach(key -> out.collect(new KeyedFacts(key, facts)));
    }
}
