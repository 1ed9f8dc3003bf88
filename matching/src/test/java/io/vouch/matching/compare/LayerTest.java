package io.vouch.matching.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.extraction.FieldName;
import io.vouch.extraction.ReadingSource;
import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.Papers;
import io.vouch.matching.block.FactsOf;
import org.junit.jupiter.api.Test;

final class LayerTest {

    private static InvoiceFacts facts(Papers paper) {
        return FactsOf.document(paper.build()).orElseThrow();
    }

    private static Papers paper(String deal) {
        return Papers.wholeInvoice(deal).line("电机", "10", "100", "1000", "0.13", "130");
    }

    @Test
    void everyLayerOfACopyAgrees() {
        String look = "0f".repeat(32);
        Papers one = paper("d1").scanned(look, 0).bytes("aa").text("bb");
        Papers copy = paper("d2").scanned(look, 0).bytes("aa").text("bb");

        assertThat(Layer.agreeing(facts(one), facts(copy))).containsExactlyInAnyOrder(Layer.values());
    }

    @Test
    void aRenumberedCopyAgreesInAllFieldsButOneAndInItsLines() {
        assertThat(Layer.agreeing(
                        facts(paper("d1")), facts(paper("d2").with(FieldName.INVOICE_NUMBER, "26442000009123456789"))))
                .containsExactly(Layer.FUZZY_FIELDS, Layer.LINE_ITEMS);
    }

    @Test
    void anotherRenderingAgreesInWhatItSays() {
        Papers data = Papers.wholeInvoice("d2").from(ReadingSource.XML, 1);

        assertThat(Layer.agreeing(facts(Papers.wholeInvoice("d1")), facts(data)))
                .containsExactly(Layer.KEY_FIELDS, Layer.FUZZY_FIELDS);
    }

    @Test
    void twoInvoicesOfOneSellerAgreeInNone() {
        Papers other = paper("d2")
                .with(FieldName.INVOICE_NUMBER, "26442000009123456789")
                .with(FieldName.GROSS_AMOUNT, "77.10");

        assertThat(Layer.agreeing(facts(Papers.wholeInvoice("d1")), facts(other)))
                .isEmpty();
    }
}
