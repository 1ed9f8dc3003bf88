package io.vouch.extraction.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.Paper;
import io.vouch.extraction.layout.LayoutBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class MisreadLabelsTest {

    private static List<String> keys(Paper paper) {
        var layout = LayoutBuilder.preferred(paper.document());
        return new LabelLexicon()
                .hits(layout.pages().get(0), DocumentType.INVOICE).stream()
                        .map(LabelHit::key)
                        .toList();
    }

    @Test
    void aLabelWithOneGlyphMisreadIsKnownOnAScan() {
        assertThat(keys(Paper.scanned().at(40, 20, "发票代三:032002600111"))).contains("INVOICE_CODE");
        assertThat(keys(Paper.scanned().at(40, 20, "检验码,03362350916847004476"))).contains("CHECK_CODE");
    }

    @Test
    void aTextLayerIsNeverMisread() {
        assertThat(keys(new Paper().at(40, 20, "发票代三:032002600111"))).doesNotContain("INVOICE_CODE");
    }

    @Test
    void wordsWithoutAColonAreNoLabel() {
        assertThat(keys(Paper.scanned().at(40, 20, "发票代三"))).doesNotContain("INVOICE_CODE");
    }
}
