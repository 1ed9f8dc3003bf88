package io.vouch.alerts.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.nlp.FieldModel;
import io.vouch.ingest.page.Box;
import io.vouch.ingest.page.Page;
import io.vouch.ingest.page.Word;
import io.vouch.ingest.page.WordSource;
import io.vouch.matching.weight.MatchWeights;
import io.vouch.models.labels.LabelledDocument;
import io.vouch.models.labels.LabelledLines;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The data scientist's loop on the command line: train, compare, promote, extract with what was promoted, roll back. */
class ModelLoopTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final String shipped = FieldModel.shipped().orElseThrow().digest();

    @BeforeEach
    void ownHome() {
        System.setProperty("vouch.home", folder.resolve("home").toString());
    }

    @AfterEach
    void noHome() {
        System.clearProperty("vouch.home");
    }

    private int vouch(String... arguments) {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return Vouch.run(new Terminal(out, out, false, 120), Clock.systemUTC(), arguments);
    }

    private String said() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    /** Invoices whose amount stands after words that no rule knows. */
    private Path labels(String name, int from, int to) throws Exception {
        List<LabelledDocument> papers = new ArrayList<>();
        for (int number = from; number < to; number++) {
            String gross = (100 + number) + ".50";
            List<Word> words = new ArrayList<>();
            line(words, 20, "Vendor", "number", "V" + number % 7);
            line(words, 50, "Invoice", "No:", "INV-" + (1000 + number));
            line(words, 110, "Shipping", "weight", (10 + number) + ".25");
            line(words, 140, "Payable", "sum", gross);
            papers.add(new LabelledDocument(
                    "papers/" + number,
                    DocumentType.INVOICE,
                    "vendor " + number % 7,
                    List.of(new Page(1, 400, 500, words, false, "en", "")),
                    Map.of("gross_amount", List.of(new LabelledDocument.Value(gross, List.of())))));
        }
        Path file = folder.resolve(name);
        LabelledLines.write(papers, file);
        return file;
    }

    private static void line(List<Word> words, double y, String... texts) {
        double x = 40;
        for (String text : texts) {
            double right = x + 5.0 * text.length();
            words.add(new Word(text, new Box(x, y, right, y + 10), List.of(), 1, WordSource.TEXT));
            x = right + 4;
        }
    }

    private String train(int papers) throws Exception {
        String out = folder.resolve("trained").toString();
        assertThat(vouch(
                        "train",
                        labels("learn.jsonl", 0, papers).toString(),
                        "--base",
                        "shipped",
                        "--author",
                        "ann",
                        "--out",
                        out))
                .isZero();
        return out + "/fields.model";
    }

    private int promote(String model, String second, Path data) {
        String out = folder.resolve("gate").toString();
        return vouch("promote", model, "--data", data.toString(), "--by", "ann", "--approved-by", second, "--out", out);
    }

    @Test
    void aTrainedModelPassesTheGateReadsPapersAndIsRolledBack() throws Exception {
        String model = train(160);
        String digest = Files.readString(Path.of(model + ".sha256"));
        Path judge = labels("judge.jsonl", 200, 260);

        assertThat(promote(model, "ann", judge)).isEqualTo(1);
        assertThat(said()).contains("REFUSES approved by a second person", "The model in use stays");
        assertThat(promote(model, "bob", judge)).as(said()).isZero();
        assertThat(said()).contains("In use: fields@sha256:" + digest);

        Path paper = Files.writeString(folder.resolve("paper.txt"), "INVOICE\nInvoice No: INV-7\nPayable sum 107.50\n");
        Path out = folder.resolve("read");
        assertThat(vouch("extract", paper.toString(), "--out", out.toString())).isZero();
        assertThat(Files.readString(out.resolve("documents.jsonl"))).contains("fields@sha256:" + digest);

        assertThat(vouch("models", "--history")).isZero();
        assertThat(said()).contains("approved by bob");
        assertThat(vouch("rollback", "--by", "ann")).isZero();
        assertThat(said()).contains("In use: sha256:" + shipped);
        assertThat(vouch("rollback")).isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void papersThatTheModelLearnedFromAreNotJudgedOn() throws Exception {
        String model = train(20);

        assertThat(promote(model, "bob", folder.resolve("learn.jsonl"))).isEqualTo(1);
        assertThat(said()).contains("REFUSES judged on unseen documents: 0 documents", "20 left out");
        assertThat(Files.exists(folder.resolve("home/models/promotions.jsonl"))).isFalse();
    }

    private Path agreements() throws Exception {
        List<LabelledDocument> papers = new ArrayList<>();
        for (int number = 0; number < 20; number++) {
            List<Word> words = new ArrayList<>();
            line(words, 20, "Agreement");
            line(words, 50, "made", "by", "House", "V" + number % 7);
            line(words, 80, "The", "parties", "keep", "the", "covenants");
            papers.add(new LabelledDocument(
                    "agreements/" + number,
                    DocumentType.CONTRACT,
                    "house " + number % 7,
                    List.of(new Page(1, 400, 500, words, false, "en", "")),
                    Map.of()));
        }
        Path file = folder.resolve("agreements.jsonl");
        LabelledLines.write(papers, file);
        return file;
    }

    @Test
    void kindsOfPaperAreTrainedOntoTheFieldsOfTheModelInUse() throws Exception {
        String papers = labels("learn.jsonl", 0, 40).toString();
        String out = folder.resolve("kinds").toString();

        assertThat(vouch("train", papers, agreements().toString(), "--only", "types", "--out", out))
                .isEqualTo(ExitStatus.USAGE);
        assertThat(said()).contains("--only needs --base");
        assertThat(vouch(
                        "train",
                        papers,
                        agreements().toString(),
                        "--only",
                        "types",
                        "--base",
                        "shipped",
                        "--author",
                        "ann",
                        "--out",
                        out))
                .as(said())
                .isZero();

        FieldModel before = FieldModel.shipped().orElseThrow();
        FieldModel after = ModelFolder.here().open(out + "/fields.model", Clock.systemUTC());
        assertThat(after.digest()).isNotEqualTo(before.digest());
        assertThat(after.types().orElseThrow().labels()).contains("CONTRACT", "INVOICE");
        assertThat(after.parts().fields().keySet())
                .isEqualTo(before.parts().fields().keySet());
        assertThat(after.calibration().weights().keySet())
                .isEqualTo(before.calibration().weights().keySet());
        assertThat(said()).contains("| kind of paper | n |", "| CONTRACT | 20 |");
    }

    @Test
    void matchWeightsAreEstimatedFromWhatReviewersDecided() throws Exception {
        Path decisions = Files.writeString(
                folder.resolve("decisions.jsonl"),
                """
                {"check":"DUP-03","reasons":[{"code":"SAME_NUMBER"},{"code":"SAME_GROSS"}],"decision":"CONFIRMED"}
                {"check":"DUP-03","reasons":[{"code":"OTHER_NUMBER"},{"code":"SAME_GROSS"}],"decision":"DISMISSED"}
                """);
        Path out = folder.resolve("weights");

        assertThat(vouch("train", "--decisions", decisions.toString(), "--out", out.toString()))
                .as(said())
                .isZero();

        assertThat(MatchWeights.parse(Files.readAllBytes(out.resolve("weights.json")))
                        .chances())
                .isNotEqualTo(MatchWeights.shipped().chances());
        assertThat(said()).contains("Match weights from 2 decided");
    }
}
