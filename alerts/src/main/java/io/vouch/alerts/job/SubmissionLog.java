package io.vouch.alerts.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vouch.ingest.Submission;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.datagen.source.GeneratorFunction;

/**
 * The submissions of one bounded run, in a file: one line each, so that a task that is restarted reads on from its place. The
 * position in the file is the source's offset.
 */
public final class SubmissionLog {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SubmissionLog() {}

    /** Writes the log and gives the source that reads it, in the order of the list. */
    public static Source<Submission, ?, ?> write(Path file, List<Submission> submissions) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (Submission submission : submissions) {
                writer.write(line(submission));
                writer.write('\n');
            }
        }
        return new DataGeneratorSource<>(
                new Entries(file.toString()), submissions.size(), TypeInformation.of(Submission.class));
    }

    private static String line(Submission submission) {
        return JSON.createObjectNode()
                .put("tenant", submission.tenant())
                .put("deal", submission.deal())
                .put("name", submission.name())
                .put("path", submission.path())
                .put("bytes", submission.bytes())
                .put("sequence", submission.sequence())
                .put("submitted_at", submission.submittedAtMillis())
                .toString();
    }

    private static Submission submission(String line) throws IOException {
        JsonNode entry = JSON.readTree(line);
        return new Submission(
                entry.get("tenant").textValue(),
                entry.get("deal").textValue(),
                entry.get("name").textValue(),
                entry.get("path").textValue(),
                entry.get("bytes").longValue(),
                entry.get("sequence").longValue(),
                entry.get("submitted_at").longValue());
    }

    /** Gives the entry at a position. */
    private static final class Entries implements GeneratorFunction<Long, Submission> {

        private static final long serialVersionUID = 1L;

        private final String file;
        private transient List<String> lines;

        Entries(String file) {
            this.file = file;
        }

        @Override
        public void open(SourceReaderContext context) throws IOException {
            lines = new ArrayList<>(Files.readAllLines(Path.of(file), StandardCharsets.UTF_8));
        }

        @Override
        public Submission map(Long position) throws IOException {
            return submission(lines.get(Math.toIntExact(position)));
        }
    }
}
