package io.vouch.extraction.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.extraction.value.Wording;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LabelLexiconTest {

    private static final List<Label> LABELS = LabelLexicon.load();

    private static List<String> found(Wording.Search search) {
        List<String> found = new ArrayList<>();
        while (search.find()) {
            found.add(search.start() + ":" + search.group());
        }
        return found;
    }

    @Property(tries = 200)
    void noLabelBeginsInsideALatinWord(@ForAll("texts") String text) {
        for (Label label : LABELS) {
            assertThat(found(label.wording().in(text, LabelLexicon.places(text))))
                    .isEqualTo(found(label.wording().in(text)));
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "total",
                        "TOTAL",
                        "subtotal",
                        "un",
                        "é",
                        "ß",
                        "Ÿ",
                        "ſ",
                        "发票号码",
                        "日期",
                        "号码",
                        " ",
                        "-",
                        ":",
                        "1",
                        "No.",
                        "invoice",
                        "date",
                        "vat",
                        "19%",
                        "rechnung",
                        "nr",
                        "'s",
                        "iban",
                        "page",
                        "合计",
                        "№",
                        "(",
                        ")")
                .list()
                .ofMinSize(1)
                .ofMaxSize(16)
                .map(pieces -> String.join("", pieces));
    }
}
