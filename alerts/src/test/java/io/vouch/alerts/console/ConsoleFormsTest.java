package io.vouch.alerts.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vouch.alerts.api.ApiProblem;
import io.vouch.alerts.console.Difference.Part;
import java.io.IOException;
import java.util.List;
import java.util.Map;
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
        String text =
                "state=OPEN&severity=CRITICAL&party=%E6%BE%84%E8%88%9F+%26+Co&min=10&whose=ANYONE&currency=EUR&score=80"
                        + "&due=OVERDUE&decision=CONFIRMED&reason=FRAUD&order=NEWEST";

        assertThat(QueueQuery.parse(text).text()).isEqualTo(text);
        assertThat(QueueQuery.parse("person=p1&whose=MINE").text()).isEqualTo("person=p1");
        assertThat(QueueQuery.parse("").address()).isEqualTo("/console/queue");
        for (String bad : List.of(
                "state=GONE",
                "min=1e9",
                "maxdays=-1",
                "due=NEVER",
                "score=x",
                "whose=%ZZ",
                "text=" + "x".repeat(201))) {
            assertThatThrownBy(() -> QueueQuery.parse(bad)).as(bad).isInstanceOf(ApiProblem.class);
        }
    }

    @Test
    void theWordsOfASearchAreThoseThatMayStandOnAPaper() {
        assertThat(SearchTerms.of("seller_name:澄舟 AND \"net amount\"~5 -draft gross_amount:[1 TO 9] invoise~1 INV*"))
                .containsExactlyInAnyOrder("澄舟", "net amount", "net", "amount", "invoise", "inv");
        assertThat(SearchTerms.of("(a OR b) NOT type:OTHER")).containsExactlyInAnyOrder("a", "b");
        assertThat(SearchTerms.withPlainAmounts("total 578,699.07 and 1,2")).isEqualTo("total 578699.07 and 1,2");
        assertThat(SearchTerms.asPhrase("a \"b\" \\c")).isEqualTo("\"a  b   c\"");
    }

    @Property(tries = 200)
    void noSearchIsTooOddToBeReadForItsWords(@ForAll @StringLength(max = 60) String query) {
        assertThat(SearchTerms.of(query)).hasSizeLessThan(100);
    }

    @Test
    void aSnippetMarksTheWordsInTheValueThatHoldsThem() throws IOException {
        JsonNode paper = new ObjectMapper()
                .readTree(
                        """
                {"fields":{"seller_name":[{"value":"Acme Steel Ltd"}],"invoice_number":[{"value":"INV-1"}]},
                 "lines":[{"description":"steel plate"}]}""");

        assertThat(new Snippets(Texts.load("en"), List.of("steel")).of(paper))
                .containsExactly(
                        new Snippet(
                                "Seller",
                                List.of(new Part("Acme ", false), new Part("Steel", true), new Part(" Ltd", false))),
                        new Snippet("Description", List.of(new Part("steel", true), new Part(" plate", false))));
        assertThat(new Snippets(Texts.load("en"), List.of()).of(paper))
                .extracting(Snippet::label)
                .containsExactly("Invoice number", "Seller");
    }

    @Test
    void twoPapersAreHeldAgainstEachOtherFieldByField() {
        PaneView left = pane("a", Map.of("gross_amount", "100.00", "currency", "EUR", "remark", "x"));
        PaneView right = pane("b", Map.of("gross_amount", "190.00", "currency", "EUR"));

        DiffView diff = FieldDiff.of(List.of(left, right));

        assertThat(diff.shared()).extracting(DiffLine::state).containsExactly("DIFFERS", "AGREES");
        assertThat(diff.shared().get(0).right()).contains(new Part("9", true));
        assertThat(diff.shared().get(0).keys()).isEqualTo("f-agross_amount f-bgross_amount");
        assertThat(diff.alone()).extracting(DiffLine::label).containsExactly("remark");
        assertThat(FieldDiff.of(List.of(left, left)).isEmpty()).isTrue();
    }

    private static PaneView pane(String id, Map<String, String> values) {
        List<NamedValue> named = values.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each ->
                        new NamedValue(each.getKey(), "f-" + id + each.getKey(), each.getKey(), each.getValue(), ""))
                .toList();
        return new PaneView("left", "", id, id, 1, 1, "", List.of(), List.of(), named);
    }

    @Test
    void aPlaceThatBearsTheOtherValueIsToldOnce() throws IOException {
        JsonNode alert = new ObjectMapper()
                .readTree(
                        """
                {"deal":"d1","evidence":[
                 {"document_id":"x","name":"d1/a.pdf","field":"invoice_number","value":"90890695","expected":"90090695","page":1},
                 {"document_id":"y","name":"d2/b.pdf","field":"invoice_number","value":"90090695","page":1},
                 {"document_id":"y","name":"d2/b.pdf","field":"issue_date","value":"2026-01-01","page":1}]}""");

        List<EvidenceView> lines = Reasoning.evidence(Texts.load("en"), alert);

        assertThat(lines).extracting(EvidenceView::keys).containsExactly("e0 e1", "e2");
        assertThat(lines.get(0).where()).isEqualTo("a.pdf, Page 1");
        assertThat(lines.get(0).against()).isEqualTo("b.pdf · d2, Page 1");
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
