package io.vouch.extraction.classify;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.Paper;
import io.vouch.extraction.layout.DocumentLayout;
import io.vouch.extraction.layout.LayoutBuilder;
import io.vouch.extraction.nlp.TextModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DocumentClassifierTest {

    /** Knows one word that speaks for contracts and one that speaks for deliveries. */
    private static final TextModel MODEL = new TextModel(
            List.of("CONTRACT", "DELIVERY", "INVOICE", "OF A LATER BUILD"),
            Map.of("word=pallets", new double[] {-4, 8, -4, -4}, "word=covenants", new double[] {8, -4, -4, -4}));

    private static final DocumentClassifier RULES = new DocumentClassifier();
    private static final DocumentClassifier BOTH = new DocumentClassifier(Optional.of(MODEL));

    private static DocumentLayout paper(String... lines) {
        Paper paper = new Paper();
        for (int i = 0; i < lines.length; i++) {
            paper.at(40, 60 + 20 * i, lines[i]);
        }
        return LayoutBuilder.preferred(paper.document());
    }

    @Test
    void whereTheRulesAreUndecidedTheModelDecides() {
        DocumentLayout undecided = paper("Contract goods", "Invoice goods", "covenants of the parties");
        double rules = RULES.classify(undecided).confidence();

        Classification both = BOTH.classify(undecided);

        assertThat(rules).isLessThan(0.8);
        assertThat(both.type()).isEqualTo(DocumentType.CONTRACT);
    }

    @Test
    void aClearFindingStandsAndIsBelievedLess() {
        DocumentLayout clear = paper("Delivery note", "covenants of the parties");

        Classification both = BOTH.classify(clear);

        assertThat(both.type()).isEqualTo(DocumentType.DELIVERY);
        assertThat(both.confidence()).isLessThan(RULES.classify(clear).confidence());
    }

    @Test
    void aLabelThatLostItsColonInAScanIsNoTitle() {
        Paper scan = new Paper();
        scan.at(210, 60, "Tarnhollow Hydraulics PLC");
        scan.at(195, 120, "COMMERCIAL INVOICE");
        scan.at(50, 160, "Invoice number:").at(160, 160, "90127891").at(330, 160, "Buyer:");
        scan.at(50, 180, "Purchase order").at(160, 180, "PO2633491").at(330, 180, "VAT registration GB314439864");
        assertThat(RULES.classify(LayoutBuilder.preferred(scan.document())).type())
                .isEqualTo(DocumentType.INVOICE);
        assertThat(RULES.classify(paper("Tarnhollow Hydraulics PLC", "Purchase order", "Invoice to: the address above"))
                        .type())
                .isEqualTo(DocumentType.OTHER);
    }

    @Test
    void agreementIsBelievedMore() {
        DocumentLayout agreed = paper("Delivery note", "four pallets");

        assertThat(BOTH.classify(agreed).confidence())
                .isGreaterThanOrEqualTo(RULES.classify(agreed).confidence());
    }

    @Test
    void aKindForWhichNoRuleSpeaksIsNotFoundByTheModelAlone() {
        assertThat(BOTH.classify(paper("four pallets of timber")).type()).isEqualTo(DocumentType.OTHER);
    }
}
