package io.vouch.models.importers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.extraction.DocumentType;
import io.vouch.ingest.page.Box;
import io.vouch.ingest.page.Page;
import io.vouch.ingest.page.Word;
import io.vouch.ingest.page.WordSource;
import io.vouch.models.labels.LabelledDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormsTest {

    @TempDir
    private Path folder;

    private static Word word(String text, double x, double y) {
        return new Word(text, new Box(x, y, x + 40, y + 10), List.of(), 0.9, WordSource.OCR);
    }

    private static LabelledDocument receipt() {
        List<Word> words =
                List.of(word("ACME", 20, 20), word("Stores", 70, 20), word("Total", 20, 50), word("12.50", 70, 50));
        return new LabelledDocument(
                "set/1",
                DocumentType.RECEIPT,
                "acme",
                List.of(new Page(1, 200, 300, words, true, "en", "")),
                Map.of(
                        "seller_name", List.of(new LabelledDocument.Value("ACME Stores", List.of(0, 1))),
                        "gross_amount", List.of(new LabelledDocument.Value("12.50", List.of(3)))));
    }

    private static void assertSameLabels(LabelledDocument back) {
        assertThat(back.documentId()).isEqualTo("set/1");
        assertThat(back.type()).isEqualTo(DocumentType.RECEIPT);
        assertThat(back.group()).isEqualTo("acme");
        assertThat(back.fields()).isEqualTo(receipt().fields());
        assertThat(back.words().stream().map(Word::text)).containsExactly("ACME", "Stores", "Total", "12.50");
    }

    @Test
    void bioGoesOutAndComesBackWithPlaces() throws Exception {
        Path file = folder.resolve("labels.tsv");
        BioFile.write(List.of(receipt()), file);

        LabelledDocument back = Sources.read(file, folder).get(0);

        assertSameLabels(back);
        assertThat(back.words().get(3).box()).isEqualTo(new Box(70, 50, 110, 60));
    }

    /** The same amount on two pages; the label is on the second. */
    private static LabelledDocument twoPages() {
        return new LabelledDocument(
                "set/2",
                DocumentType.INVOICE,
                "acme",
                List.of(
                        new Page(1, 595, 842, List.of(word("Goods", 20, 20), word("12.50", 70, 20)), true, "en", ""),
                        new Page(2, 595, 842, List.of(word("Total", 20, 20), word("12.50", 70, 20)), true, "en", "")),
                Map.of("gross_amount", List.of(new LabelledDocument.Value("12.50", List.of(3)))));
    }

    private static void assertTwoPages(List<LabelledDocument> read) {
        assertThat(read).singleElement().satisfies(back -> {
            assertThat(back.pages()).hasSize(2);
            assertThat(back.pages().get(1).number()).isEqualTo(2);
            assertThat(back.pages().get(1).words().get(1).box()).isEqualTo(new Box(70, 20, 110, 30));
            assertThat(back.fields()).isEqualTo(twoPages().fields());
        });
    }

    @Test
    void pagesStayApart() throws Exception {
        Path bio = folder.resolve("two.tsv");
        BioFile.write(List.of(twoPages()), bio);
        Path studio = folder.resolve("two.json");
        LabelStudioFile.write(List.of(twoPages()), studio);

        assertTwoPages(Sources.read(bio, folder));
        assertTwoPages(Sources.read(studio, folder));
    }

    @Test
    void conllWithoutPlacesIsSetLineByLine() throws Exception {
        Path file = folder.resolve("news.conll");
        Files.writeString(
                file,
                """
                -DOCSTART- -X- O O

                # type = INVOICE
                Payable NN B-NP O
                sum NN I-NP O
                12.50 CD I-NP B-gross_amount

                -DOCSTART- -X- O O

                Acme NNP B-NP B-seller_name
                Ltd NNP I-NP I-seller_name
                """);

        List<LabelledDocument> read = Sources.read(file, folder);

        assertThat(read).hasSize(2);
        assertThat(read.get(0).type()).isEqualTo(DocumentType.INVOICE);
        assertThat(read.get(0).fields().get("gross_amount").get(0).words()).containsExactly(2);
        assertThat(read.get(1).fields().get("seller_name").get(0).value()).isEqualTo("Acme Ltd");
        assertThat(read.get(0).words().get(1).box().x0())
                .isGreaterThan(read.get(0).words().get(0).box().x1());
    }

    @Test
    void aLabelThatIsNoneIsRefusedWithItsLine() throws Exception {
        Path file = Files.writeString(folder.resolve("x.tsv"), "Total\tO\n12.50\tGROSS\n");

        assertThatThrownBy(() -> BioFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("line 2");
    }

    @Test
    void labelStudioGoesOutAndComesBack() throws Exception {
        Path file = folder.resolve("labels.json");
        LabelStudioFile.write(List.of(receipt()), file);

        assertSameLabels(Sources.read(file, folder).get(0));
    }

    @Test
    void labelStudioFromElsewhereTakesItsRectanglesForWords() throws Exception {
        Path file = Files.writeString(
                folder.resolve("foreign.json"),
                """
                [{"id":7,"data":{"ocr":"/data/1.png"},"annotations":[{"result":[
                 {"id":"a","type":"rectangle","original_width":1000,"original_height":2000,
                  "value":{"x":10,"y":5,"width":20,"height":2}},
                 {"id":"a","type":"labels","original_width":1000,"original_height":2000,
                  "value":{"x":10,"y":5,"width":20,"height":2,"labels":["gross_amount"]}},
                 {"id":"a","type":"textarea","original_width":1000,"original_height":2000,
                  "value":{"x":10,"y":5,"width":20,"height":2,"text":["12.50"]}}]}]}]
                """);

        LabelledDocument read = Sources.read(file, folder).get(0);

        assertThat(read.documentId()).isEqualTo("label-studio/7");
        assertThat(read.words().get(0).box()).isEqualTo(new Box(100, 100, 300, 140));
        assertThat(read.fields().get("gross_amount").get(0)).isEqualTo(new LabelledDocument.Value("12.50", List.of(0)));
    }

    @Test
    void bratGoesOutAndComesBackWithoutPlaces() throws Exception {
        Path brat = Files.createDirectory(folder.resolve("brat"));
        BratFolder.write(List.of(receipt()), brat);

        assertSameLabels(Sources.read(brat, folder).get(0));
    }

    @Test
    void aFolderWithoutLabelsIsRefusedByName() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("nothing"));

        assertThatThrownBy(() -> Sources.read(empty, folder)).hasMessageContaining("nothing holds no labelled papers");
    }
}
