package io.vouch.ingest.impression;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.ingest.IntegrityFact;
import io.vouch.ingest.ocr.PageOcr;
import io.vouch.ingest.ocr.TesseractOcr;
import io.vouch.ingest.page.Box;
import io.vouch.ingest.page.Word;
import io.vouch.ingest.page.WordSource;
import io.vouch.ingest.seal.RingSeal;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealFactsTest {

    @TempDir
    private Path cache;

    /** Reads two words, the right one first, from each line, which it keeps. */
    private static final class FakeOcr implements PageOcr {
        private final List<BufferedImage> lines = new ArrayList<>();
        private final int turns;

        FakeOcr(int turns) {
            this.turns = turns;
        }

        @Override
        public Result read(BufferedImage picture, double pageWidth, double pageHeight) {
            lines.add(picture);
            return new Result(List.of(word("有限公司.", 60, 0.9), word("某某|", 10, 0.6)), "zh", turns, 0);
        }

        private static Word word(String text, double x, double confidence) {
            return new Word(text, new Box(x, 10, x + 40, 20), List.of(), confidence, WordSource.OCR);
        }

        @Override
        public void close() {}
    }

    @Test
    void aSealIsToldWithItsPlaceItsDigestAndItsTextWithHowSurelyItWasRead() {
        var ocr = new FakeOcr(0);
        List<IntegrityFact> facts = SealFacts.of(RingSeal.page("ACME TRADING", 800, 900, 10), 3, 595, 842, ocr);
        assertThat(facts).extracting(IntegrityFact::code).containsExactly("SEAL", "SEAL_PICTURE", "SEAL_TEXT");
        assertThat(facts).allSatisfy(fact -> {
            assertThat(fact.page()).isEqualTo(3);
            assertThat(fact.box()).isEqualTo(facts.get(0).box());
        });
        assertThat(facts.get(2).after()).isEqualTo("某某有限公司");
        assertThat(facts.get(2).before()).isEqualTo("0.80");
        assertThat(ocr.lines).hasSize(1);
    }

    @Test
    void aLineThatReadsAsIfItStoodOnItsHeadGivesNoText() {
        assertThat(SealFacts.of(RingSeal.page("ACME TRADING", 800, 900, 0), 1, 595, 842, new FakeOcr(2)))
                .extracting(IntegrityFact::code)
                .containsExactly("SEAL", "SEAL_PICTURE");
    }

    @Test
    void onePicturePastedTwiceHasOneDigestAndAnotherSealAnother() {
        String first = digest(RingSeal.page("ACME TRADING", 800, 900, 0));
        assertThat(digest(RingSeal.page("ACME TRADING", 803, 1405, 0))).isNotEqualTo("");
        assertThat(digest(RingSeal.page("ACME TRADINC", 800, 900, 0))).isNotEqualTo(first);
        assertThat(digest(RingSeal.page("ACME TRADING", 800, 900, 1))).isNotEqualTo(first);
        assertThat(digest(RingSeal.page("ACME TRADING", 800, 900, 0))).isEqualTo(first);
    }

    @Test
    void theEngineReadsTheNamesOnRings() throws Exception {
        List<String> names = List.of("NORDWIND TRADING", "HARBOUR STEEL LTD", "EASTERN PAPER CO", "GRANITE FOODS INC");
        List<String> read = new ArrayList<>();
        try (TesseractOcr ocr = TesseractOcr.open(cache)) {
            for (String name : names) {
                SealFacts.of(RingSeal.page(name, 900, 1000, 8), 1, 595, 842, ocr).stream()
                        .filter(fact -> fact.code().equals(SealFacts.TEXT_CODE))
                        .forEach(fact -> read.add(fact.after()));
            }
        }
        System.getLogger("seals").log(System.Logger.Level.INFO, "ring texts read: {0}", read);
        assertThat(read)
                .filteredOn(text ->
                        names.stream().anyMatch(name -> name.replace(" ", "").equals(text)))
                .hasSizeGreaterThanOrEqualTo(3);
    }

    private static String digest(BufferedImage page) {
        return SealFacts.of(page, 1, 595, 842, new FakeOcr(0)).stream()
                .filter(fact -> fact.code().equals("SEAL_PICTURE"))
                .map(IntegrityFact::after)
                .findFirst()
                .orElse("");
    }
}
