package io.vouch.extraction.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.extraction.FieldName;
import io.vouch.extraction.FieldName.ValueKind;
import io.vouch.extraction.Paper;
import io.vouch.extraction.candidate.Candidate;
import io.vouch.extraction.candidate.Spot;
import io.vouch.extraction.layout.Cell;
import io.vouch.extraction.layout.LayoutBuilder;
import io.vouch.extraction.layout.PageLayout;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SumsTest {

    private static Choice choice(String amount, double chance) {
        PageLayout page = LayoutBuilder.preferred(
                        new Paper().at(40, 100, amount).document())
                .pages()
                .get(0);
        Cell cell = page.cells().findFirst().orElseThrow();
        Spot spot = new Spot(page, 0, 0, cell.run(), 0, cell.text().length());
        return new Choice(new Candidate(ValueKind.AMOUNT, amount, spot, "decimals"), chance);
    }

    private static Map<FieldName, List<Choice>> settled(List<Choice> gross, List<Choice> net, String tax) {
        Map<FieldName, List<Choice>> choices = new EnumMap<>(FieldName.class);
        choices.put(FieldName.GROSS_AMOUNT, gross);
        choices.put(FieldName.NET_AMOUNT, net);
        choices.put(FieldName.TAX_AMOUNT, List.of(choice(tax, 0.9)));
        Sums.settle(choices);
        return choices;
    }

    @Test
    void withoutTaxAnAmountThatIsPrintedTwiceIsNoTotal() {
        var choices = settled(
                List.of(choice("4.11", 0.9), choice("2.22", 0.6)),
                List.of(choice("2.22", 0.95), choice("4.11", 0.5)),
                "0.00");

        assertThat(choices.get(FieldName.GROSS_AMOUNT).get(0).value()).isEqualTo("4.11");
        assertThat(choices.get(FieldName.NET_AMOUNT).get(0).value()).isEqualTo("4.11");
    }

    @Test
    void withTaxASumThatClosesOutweighsABetterLabel() {
        var choices =
                settled(List.of(choice("999.00", 0.8), choice("113.00", 0.6)), List.of(choice("100.00", 0.9)), "13.00");

        assertThat(choices.get(FieldName.GROSS_AMOUNT).get(0).value()).isEqualTo("113.00");
    }
}
