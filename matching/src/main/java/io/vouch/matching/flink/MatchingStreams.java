package io.vouch.matching.flink;

import io.vouch.extraction.ExtractedDocument;
import io.vouch.matching.Coverage;
import io.vouch.matching.DealSnapshot;
import io.vouch.matching.Finding;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * What matching gives back.
 *
 * @param snapshots one a deal in bounded mode; in continuous mode one after each change, to be upserted by tenant, deal and
 *     version: findings that a later snapshot lacks are withdrawn
 * @param documents of all snapshots, with final outcome; repeats in continuous mode
 * @param findings of all snapshots; repeats in continuous mode
 * @param coverage of all snapshots; repeats in continuous mode
 */
public record MatchingStreams(
        DataStream<DealSnapshot> snapshots,
        DataStream<ExtractedDocument> documents,
        DataStream<Finding> findings,
        DataStream<Coverage> coverage) {}
