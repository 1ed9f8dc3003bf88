package io.vouch.alerts.job;

import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.Extractor;
import io.vouch.extraction.PageReader;
import io.vouch.extraction.flink.ExtractFunction;
import io.vouch.extraction.structured.StructuredReader;
import io.vouch.ingest.IngestedDocument;
import io.vouch.ingest.Submission;
import io.vouch.ingest.flink.IngestFunction;
import io.vouch.ingest.worker.WorkerOptions;
import io.vouch.matching.flink.StreamTypes;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The part that every job begins with: submissions in, what their papers say out. */
final class ReadingGraph {

    private ReadingGraph() {}

    static DataStream<ExtractedDocument> attach(
            StreamExecutionEnvironment env, Source<Submission, ?, ?> source, WorkerOptions workers) {
        DataStream<Submission> submissions = env.fromSource(
                        source, WatermarkStrategy.noWatermarks(), "submissions", TypeInformation.of(Submission.class))
                .uid("submissions")
                .setParallelism(1);
        // One pool of child JVMs for all, so that no child idles while another has a queue.
        DataStream<IngestedDocument> ingested =
                IngestFunction.ingest(submissions, workers).setParallelism(1);
        return ExtractFunction.extract(ingested, () -> new Extractor(new StructuredReader(), PageReader.shipped()))
                .returns(StreamTypes.document())
                .map(new CountingFunction())
                .returns(StreamTypes.document())
                .name("count files read")
                .uid("files-read");
    }
}
