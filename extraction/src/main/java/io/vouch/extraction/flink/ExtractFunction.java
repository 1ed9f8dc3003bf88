package io.vouch.extraction.flink;

import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.Extractor;
import io.vouch.ingest.IngestedDocument;
import java.io.Serializable;
import java.util.function.Supplier;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.util.Collector;

/** Turns each ingested document into what its papers say. Each subtask builds its extractor once, when it opens; no document fails the job. */
public final class ExtractFunction extends RichFlatMapFunction<IngestedDocument, ExtractedDocument> {

    /** Stable id of the operator in savepoints. */
    public static final String UID = "extract";

    private static final long serialVersionUID = 1L;

    /** Builds an extractor where the subtask runs: models are loaded there, not shipped with the job. */
    public interface Factory extends Supplier<Extractor>, Serializable {}

    private final Factory factory;
    private transient Extractor extractor;

    public ExtractFunction(Factory factory) {
        this.factory = factory;
    }

    /** The stream of what each document says; quarantined documents stay in it. */
    public static SingleOutputStreamOperator<ExtractedDocument> extract(
            DataStream<IngestedDocument> documents, Factory factory) {
        return documents
                .flatMap(new ExtractFunction(factory))
                .returns(ExtractedDocumentType.get())
                .uid(UID)
                .name("Extract fields");
    }

    @Override
    public void open(OpenContext context) {
        extractor = factory.get();
    }

    @Override
    public void flatMap(IngestedDocument document, Collector<ExtractedDocument> out) {
        extractor.extractAll(document).forEach(out::collect);
    }
}
