package io.vouch.alerts.job;

import io.vouch.alerts.store.Database;
import io.vouch.alerts.store.Pool;
import io.vouch.alerts.store.review.CorrectedPapers;
import io.vouch.alerts.store.review.Correction;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.ingest.Outcome;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;

/**
 * Puts what reviewers corrected in place of what was misread. The store is asked for each paper: corrections only grow, and one that
 * is made later brings its paper again, so that in the end every paper carries all of its own, in whatever order things came.
 */
final class CorrectingFunction extends RichMapFunction<ExtractedDocument, ExtractedDocument> {

    private static final long serialVersionUID = 1L;

    private final Database database;
    private transient Pool pool;
    private transient CorrectedPapers papers;

    CorrectingFunction(Database database) {
        this.database = database;
    }

    @Override
    public void open(OpenContext context) {
        pool = Pool.connect(database, 1);
        papers = new CorrectedPapers(pool);
    }

    @Override
    public ExtractedDocument map(ExtractedDocument document) {
        if (document.outcome() != Outcome.ACCEPTED || !document.sidecar().isEmpty()) {
            return document;
        }
        List<Correction> corrections = papers.ofPaper(document.tenant(), document.deal(), document.documentId());
        return corrections.isEmpty() ? document : CorrectedReadings.of(document, corrections);
    }

    @Override
    public void close() {
        if (pool != null) {
            pool.close();
        }
    }
}
