package io.vouch.alerts.job;

import io.vouch.extraction.ExtractedDocument;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;

/** Counts submitted files that have been read, for the progress line; members of archives belong to their archive. */
final class CountingFunction extends RichMapFunction<ExtractedDocument, ExtractedDocument> {

    static final String FILES_READ = "files-read";

    /** Stands between an archive and its member in a document's name. */
    private static final String MEMBER = "!/";

    private static final long serialVersionUID = 1L;

    private final LongCounter filesRead = new LongCounter();

    @Override
    public void open(OpenContext context) {
        getRuntimeContext().addAccumulator(FILES_READ, filesRead);
    }

    @Override
    public ExtractedDocument map(ExtractedDocument document) {
        if (!document.name().contains(MEMBER)) {
            filesRead.add(1);
        }
        return document;
    }
}
