package io.vouch.matching.flink;

import io.vouch.extraction.ExtractedDocument;
import io.vouch.matching.block.BlockingKeys;
import io.vouch.matching.block.FactsOf;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** Sends the facts of a paper to each bucket that a like paper could be in. */
final class KeyingFunction implements FlatMapFunction<ExtractedDocument, KeyedFacts> {

    @Override
    public void flatMap(ExtractedDocument document, Collector<KeyedFacts> out) {
        FactsOf.document(document)
                .ifPresent(facts -> BlockingKeys.of(facts).forEach(key -> out.collect(new KeyedFacts(key, facts))));
    }
}
