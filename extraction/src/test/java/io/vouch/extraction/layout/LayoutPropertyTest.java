package io.vouch.extraction.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.extraction.PageReader;
import io.vouch.ingest.IngestedDocument;
import io.vouch.ingest.Outcome;
import io.vouch.ingest.ReasonCode;
import io.vouch.ingest.page.Box;
import io.vouch.ingest.page.Page;
import io.vouch.ingest.page.Word;
import io.vouch.ingest.page.WordSource;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LayoutPropertyTest {

    private static final PageReader READER = PageReader.rulesOnly();

    private static final List<String> TEXTS = List.of(
            "发票号码：26442000004359167806",
            "Invoice",
            "No.",
            "合",
            "计",
            "¥1,130.00",
            "壹仟壹佰叁拾圆整",
            "购",
            "Total:",
            "ﬁne",
            "㎡",
            "2026-03-02",
            "()",
            ":",
            "91310114MA74479523",
            "应收账款转让通知书",
            "合同",
            "甲方：",
            "13%",
            "金额",
            "数量",
            "名称",
            "\uD840\uDC0B");

    @Provide
    Arbitrary<List<Word>> words() {
        Arbitrary<String> texts = Arbitraries.oneOf(
                Arbitraries.of(TEXTS), Arbitraries.strings().ofMinLength(1).ofMaxLength(12));
        Arbitrary<Word> word = Combinators.combine(
                        texts,
                        Arbitraries.doubles().between(0, 560),
                        Arbitraries.doubles().between(0, 800),
                        Arbitraries.doubles().between(1, 30),
                        Arbitraries.of(WordSource.class))
                .as((text, x, y, height, source) -> new Word(
                        text, new Box(x, y, x + 1 + height * 0.6 * text.length(), y + height), List.of(), 0.9, source));
        return word.list().ofMaxSize(60);
    }

    private static IngestedDocument document(List<Word> words) {
        return new IngestedDocument(
                "id",
                "local",
                "",
                "paper.pdf",
                "",
                0,
                0,
                "application/pdf",
                Outcome.ACCEPTED,
                ReasonCode.NONE,
                "",
                List.of(new Page(1, 595, 842, words, true, "und", "")),
                List.of(),
                List.of());
    }

    @Property(tries = 150)
    void everySubstringOfALineHasABoxInsideIt(@ForAll("words") List<Word> words) {
        for (PageLayout page : LayoutBuilder.preferred(document(words)).pages()) {
            for (Row row : page.rows()) {
                for (TextRun run : runs(row)) {
                    Box whole = run.box();
                    for (int from = 0; from < run.text().length(); from += 3) {
                        for (int to = from + 1; to <= run.text().length(); to += 5) {
                            Box part = run.box(from, to);
                            assertThat(part.isNone() || holds(whole, part)).isTrue();
                        }
                    }
                }
            }
        }
    }

    @Property(tries = 150)
    void anyWordsAreReadWithoutAnException(@ForAll("words") List<Word> words) {
        assertThat(READER.read(document(words)).type()).isNotNull();
    }

    private static List<TextRun> runs(Row row) {
        List<TextRun> runs = new ArrayList<>(row.cells().stream().map(Cell::run).toList());
        runs.add(row.run());
        return runs;
    }

    private static boolean holds(Box whole, Box part) {
        double rounding = 1e-6;
        return part.x0() >= whole.x0() - rounding
                && part.y0() >= whole.y0() - rounding
                && part.x1() <= whole.x1() + rounding
                && part.y1() <= whole.y1() + rounding;
    }
}
