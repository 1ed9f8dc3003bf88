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

class OrderPrefixTest {

    private static Choice choice(String number, double chance) {
        PageLayout page = LayoutBuilder.preferred(
                        new Paper().at(40, 100, number).document())
                .pages()
                .get(0);
        Cell cell = page.cells().findFirst().orElseThrow();
        Spot spot = new Spot(page, 0, 0, cell.run(), 0, cell.text().length());
        return new Choice(new Candidate(ValueKind.IDENTIFIER, number, spot, "number"), chance);
    }

    private static String contract(Choice... numbers) {
        Map<FieldName, List<Choice>> choices = new EnumMap<>(FieldName.class);
        choices.put(FieldName.CONTRACT_NUMBER, List.of(numbers));
        OrderPrefix.settle(choices);
        return choices.get(FieldName.CONTRACT_NUMBER).get(0).value();
    }

    @Test
    void anOrderIsNoContractWhereThePaperNamesOne() {
        assertThat(contract(choice("PO-2641015", 0.8), choice("SC-2602-7997", 0.5)))
                .isEqualTo("SC-2602-7997");
        assertThat(contract(choice("POL-2641015", 0.8), choice("SC-2602-7997", 0.5)))
                .isEqualTo("POL-2641015");
    }

    @Test
    void anOrderIsTheContractWhereNothingElseIs() {
        assertThat(contract(choice("PO-2641015", 0.8))).isEqualTo("PO-2641015");
    }
}
