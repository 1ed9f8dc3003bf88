package io.vouch.alerts.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.alerts.api.ApiProblem;
import io.vouch.alerts.console.Difference.Part;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class ConsoleFormsTest {

    @Test
    void differingCharactersAreMarkedAndNothingElse() {
        assertThat(Difference.mark("90890695", "90090695"))
                .containsExactly(new Part("90", false), new Part("8", true), new Part("90695", false));
        assertThat(Difference.mark("成都澄砺", "成都澄硕")).containsExactly(new Part("成都澄", false), new Part("砺", true));
        assertThat(Difference.mark("a", "")).containsExactly(new Part("a", false));
    }

    @Property(tries = 200)
    void thePartsOfADifferenceMakeTheText(
            @ForAll @StringLength(max = 60) String one, @ForAll @StringLength(max = 60) String other) {
        StringBuilder whole = new StringBuilder();
        Difference.mark(one, other).forEach(part -> whole.append(part.text()));
        assertThat(whole.toString()).isEqualTo(one);
    }

    @Test
    void longTextsAreComparedWithinBounds() {
        String text = "x".repeat(100_000);

        assertThat(Difference.mark(text + "1", text + "2")).hasSize(2);
    }

    @Test
    void noCellOfATableIsAFormula() {
        assertThat(Csv.cell("=HYPERLINK(\"x\")")).isEqualTo("\"'=HYPERLINK(\"\"x\"\")\"");
        for (String start : List.of("+1", "-1", "@x", "\tx", "＝1")) {
            assertThat(Csv.cell(start)).startsWith("\"'");
        }
        assertThat(Csv.cell("DUP-01")).isEqualTo("\"DUP-01\"");
    }

    @Test
    void aFilterSurvivesItsAddress() {
        String text = "state=OPEN&severity=CRITICAL&party=%E6%BE%84%E8%88%9F+%26+Co&min=10&whose=ANYONE&order=NEWEST";

        assertThat(QueueQuery.parse(text).text()).isEqualTo(text);
        assertThat(QueueQuery.parse("").address()).isEqualTo("/console/queue");
        for (String bad : List.of("state=GONE", "min=1e9", "maxdays=-1", "whose=%ZZ", "text=" + "x".repeat(201))) {
            assertThatThrownBy(() -> QueueQuery.parse(bad)).as(bad).isInstanceOf(ApiProblem.class);
        }
    }

    @Test
    void noAddressLeadsOutside() {
        assertThat(Visit.inside("/console/plots?days=7")).isEqualTo("/console/plots?days=7");
        for (String bad : List.of("https://elsewhere", "//elsewhere", "/console/..//elsewhere", "/console/\\x", "")) {
            assertThat(Visit.inside(bad)).isEqualTo("/console/queue");
        }
    }

    @Test
    void noPartOfANameClimbs() {
        assertThat(SubmitPages.name("..\\..//etc/./pass\u0000wd")).isEqualTo("etc/pass wd");
        assertThat(SubmitPages.name("../..")).isEmpty();
    }
}
