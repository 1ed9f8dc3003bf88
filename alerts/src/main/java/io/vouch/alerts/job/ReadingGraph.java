package io.vouch.alerts.job;

import io.vouch.extraction.ExtractedDocument;
import io.vouch.ingest.IngestedDocument;
import io.vouch.ingest.Submission;
import io.vouch.ingest.flink.IngestFunction;
import io.vouch.ingest.worker.WorkerOptions;
import io.vouch.matching.flink.StreamTypes;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The part that every job begins with: submissions in, what their papers say out. */
final class ReadingGraph {

    private ReadingGraph() {}

    /** The step from words to fields: with one model for a whole run, or with models that change while it runs. */
    interface Extraction {
        SingleOutputStreamOperator<ExtractedDocument> of(DataStream<IngestedDocument> papers);
    }

    /** Submissions from a source. @param name of the operator, and its uid */
    static DataStream<Submission> from(StreamExecutionEnvironment env, Source<Submission, ?, ?> source, String name) {
        return env.fromSource(source, WatermarkStrategy.noWatermarks(), name, TypeInformation.of(Submission.class))
                .uid(name)
                .setParallelism(1);
    }

    static DataStream<ExtractedDocument> attach(
            DataStream<Submission> submissions, WorkerOptions workers, Extraction extraction) {
        // One pool of child JVMs for all, so that no child idles while another has a queue.
        DataStream<IngestedDocument> ingested =
                IngestFunction.ingest(submissions, workers).setParallelism(1);
        return extraction
                .of(ingested)
                .returns(StreamTypes.document())
                .map(new CountingFunction())
                .returns(StreamTypes.document())
                .name("count files read")
                .uid("files-read");
    }
}
