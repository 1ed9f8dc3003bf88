package io.vouch.models.confusion;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.extraction.DocumentType;
import io.vouch.ingest.page.Box;
import io.vouch.ingest.page.Page;
import io.vouch.ingest.page.Word;
import io.vouch.ingest.page.WordSource;
import io.vouch.models.labels.LabelledDocument;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ConfusionModelTest {

    private static LabelledDocument paper(String id, String printed, String read, WordSource source) {
        Word word = new Word(read, new Box(1, 1, 50, 10), List.of(), 0.8, source);
        return new LabelledDocument(
                id,
                DocumentType.INVOICE,
                "",
                List.of(new Page(1, 100, 100, List.of(word), true, "en", "")),
                Map.of("invoice_number", List.of(new LabelledDocument.Value(printed, List.of(0)))));
    }

    private static List<LabelledDocument> scans() {
        List<LabelledDocument> scans = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            scans.add(paper(
                    "a" + i,
                    "INV-88" + (100 + i),
                    i % 4 == 0 ? "INV-83" + (100 + i) : "INV-88" + (100 + i),
                    WordSource.OCR));
        }
        return scans;
    }

    @Test
    void whatIsOftenTakenForAnotherIsLikelierThanWhatNeverWas() {
        ConfusionModel model = ConfusionModel.of(ReadPairs.of(scans()));

        assertThat(model.confusions().get(0)).satisfies(one -> {
            assertThat(one.printed()).isEqualTo('8');
            assertThat(one.read()).isEqualTo('3');
            assertThat(one.count()).isEqualTo(5);
        });
        assertThat(model.chance('8', '3')).isGreaterThan(5 * model.chance('8', '7'));
        assertThat(model.bits(ReadPair.of("4488", "4438"))).isGreaterThan(model.bits(ReadPair.of("4488", "4418")));
        assertThat(model.json()).contains("\"printed\" : \"8\"", "\"read\" : \"3\"");
    }

    @Test
    void theOrderOfThePapersChangesNothing() {
        List<LabelledDocument> turned = new ArrayList<>(scans());
        Collections.reverse(turned);

        assertThat(ConfusionModel.of(ReadPairs.of(turned)).json())
                .isEqualTo(ConfusionModel.of(ReadPairs.of(scans())).json());
    }

    @Test
    void textThatNobodyHadToRecogniseAndWordsThatAreOthersTeachNothing() {
        assertThat(ReadPairs.of(List.of(
                        paper("text", "INV-88100", "INV-83100", WordSource.TEXT),
                        paper("other", "INV-88100", "Remittance", WordSource.OCR))))
                .isEmpty();
    }

    @Test
    void theStepsGiveBothTextsBackAndCountTheirDistance() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            String printed = text(random);
            String read = text(random);
            ReadPair pair = ReadPair.of(printed, read);
            StringBuilder one = new StringBuilder();
            StringBuilder other = new StringBuilder();
            pair.steps().forEach(step -> {
                one.append(step.printed() == ReadPair.NOTHING ? "" : step.printed());
                other.append(step.read() == ReadPair.NOTHING ? "" : step.read());
            });

            assertThat(one).hasToString(printed);
            assertThat(other).hasToString(read);
            assertThat(pair.errors()).isEqualTo(ReadPair.of(read, printed).errors());
        }
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(12), 'a', 'e')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
