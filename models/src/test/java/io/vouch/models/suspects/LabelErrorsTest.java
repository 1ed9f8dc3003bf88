package io.vouch.models.suspects;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.PaperReader;
import io.vouch.extraction.PaperReading;
import io.vouch.extraction.Reading;
import io.vouch.extraction.ReadingSource;
import io.vouch.ingest.page.Box;
import io.vouch.ingest.page.Page;
import io.vouch.ingest.page.Word;
import io.vouch.ingest.page.WordSource;
import io.vouch.models.labels.LabelledDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelErrorsTest {

    private static LabelledDocument paper(int number, String label) {
        List<Word> words = new ArrayList<>();
        for (String text : List.of("Total", number + ".00", "Cash", (number + 50) + ".00")) {
            double x = 20 + 70.0 * words.size();
            words.add(new Word(text, new Box(x, 10, x + 60, 20), List.of(), 1, WordSource.OCR));
        }
        return new LabelledDocument(
                "set/" + number,
                DocumentType.RECEIPT,
                "v" + number,
                List.of(new Page(1, 400, 400, words, true, "en", "")),
                Map.of("gross_amount", List.of(new LabelledDocument.Value(label, List.of()))));
    }

    private static List<LabelledDocument> papers(int count) {
        List<LabelledDocument> papers = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            papers.add(paper(i, i + ".00"));
        }
        return papers;
    }

    /** Reads the word after "Total", surely. */
    private static final PaperReader SOUND = document -> {
        String value = document.pages().get(0).words().get(1).text();
        Reading reading = new Reading(value, value, 0.95, 1, Box.NONE, ReadingSource.OCR);
        return new PaperReading(
                DocumentType.RECEIPT,
                1,
                "en",
                Map.of(FieldName.GROSS_AMOUNT, List.of(reading)),
                List.of(),
                List.of(),
                "");
    };

    @Test
    void aLabelThatASureModelContradictsComesFirst() {
        List<LabelledDocument> papers = papers(20);
        papers.set(7, paper(8, "58.00"));

        List<Suspect> ranked = LabelErrors.rank(papers, SOUND);

        assertThat(ranked.get(0).documentId()).isEqualTo("set/8");
        assertThat(ranked.get(0).other()).isEqualTo("8.00");
        assertThat(ranked.stream().filter(Suspect::likely)).hasSize(1);
    }

    @Test
    void plantedErrorsAreOthersOfThePaperAndAreFound() {
        PlantedErrors.Poisoned poisoned = PlantedErrors.plant(papers(100), 0.1);

        assertThat(poisoned.planted()).hasSize(10);
        assertThat(poisoned.found(LabelErrors.rank(poisoned.documents(), SOUND), 0.1))
                .isEqualTo(1);
        assertThat(PlantedErrors.plant(papers(100), 0.1)).isEqualTo(poisoned);
        poisoned.documents().stream()
                .filter(paper -> poisoned.planted().contains(paper.documentId() + "\tgross_amount"))
                .forEach(paper -> assertThat(paper.words().stream().map(Word::text))
                        .contains(paper.fields().get("gross_amount").get(0).value()));
    }
}
