package io.vouch.extraction.flink;

import io.vouch.extraction.Extractor;
import io.vouch.extraction.PageReader;
import io.vouch.extraction.nlp.FieldModel;
import io.vouch.extraction.nlp.ModelUnusableException;
import io.vouch.extraction.nlp.PublishedModels;
import io.vouch.extraction.structured.StructuredReader;
import java.io.Serializable;
import java.nio.file.Path;

/** Builds extractors where a subtask runs, each for one model. Travels with the job; the models do not. */
public interface ModelReaders extends Serializable {

    /**
     * An extractor that reads with one model.
     *
     * @throws ModelUnusableException if there is no such model or its file was changed
     */
    Extractor open(String digest) throws ModelUnusableException;

    /** What to read with until a switch arrives. */
    Extractor first();

    /** Of an installation: the models in its folder, and the one in use when the subtask opens. */
    static ModelReaders published(String folder) {
        return new ModelReaders() {

            private static final long serialVersionUID = 1L;

            @Override
            public Extractor open(String digest) throws ModelUnusableException {
                return with(PageReader.with(models().open(digest)));
            }

            @Override
            public Extractor first() {
                return with(models().active().model().map(PageReader::with).orElseGet(PageReader::rulesOnly));
            }

            private PublishedModels models() {
                return PublishedModels.in(Path.of(folder));
            }
        };
    }

    /**
     * For a bounded run, which reads with one model from first to last, restarts included.
     *
     * @param digest of a model that was opened before the run; empty for the shipped one
     */
    static ExtractFunction.Factory pinned(String folder, String digest) {
        return () -> {
            if (digest.isEmpty()) {
                return with(PageReader.shipped());
            }
            try {
                FieldModel model = PublishedModels.in(Path.of(folder)).open(digest);
                return with(PageReader.with(model));
            } catch (ModelUnusableException e) {
                throw new IllegalStateException("the run's model went away: " + e.getMessage(), e);
            }
        };
    }

    private static Extractor with(PageReader reader) {
        return new Extractor(new StructuredReader(), reader);
    }
}
