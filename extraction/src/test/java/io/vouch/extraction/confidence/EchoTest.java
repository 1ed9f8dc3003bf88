package io.vouch.extraction.confidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.Paper;
import io.vouch.extraction.classify.Classification;
import io.vouch.extraction.confidence.Signals.Verdict;
import io.vouch.extraction.decode.FieldDecoder;
import io.vouch.extraction.decode.RuleScorer;
import io.vouch.extraction.feature.SceneBuilder;
import io.vouch.extraction.layout.LayoutBuilder;
import org.junit.jupiter.api.Test;

/** What a paper itself repeats speaks for a reading or against it. */
class EchoTest {

    private static Signals seller(Paper paper) {
        var scene = new SceneBuilder()
                .build(LayoutBuilder.preferred(paper.document()), new Classification(DocumentType.CONTRACT, 1, "zh"));
        return new FieldDecoder(new RuleScorer(), Calibration.NONE)
                .judge(scene).stream()
                        .filter(judged -> judged.field() == FieldName.SELLER_NAME)
                        .findFirst()
                        .orElseThrow()
                        .signals();
    }

    private static Paper contract(Paper paper, String below) {
        return paper.at(60, 20, "购销合同")
                .at(60, 60, "卖方:天津恒策信息技术有限公司")
                .at(60, 200, "收款单位")
                .at(60, 220, below);
    }

    @Test
    void aScannedNameThatStandsTwiceAlikeIsEchoed() {
        assertThat(seller(contract(Paper.scanned(), "天津恒策信息技术有限公司")).echo()).isEqualTo(Verdict.FITS);
    }

    @Test
    void aScannedNameThatStandsAgainWithAnotherGlyphIsDoubted() {
        assertThat(seller(contract(Paper.scanned(), "天津戏策信息技术有限公司")).echo()).isEqualTo(Verdict.FAILS);
    }

    @Test
    void anotherCompanyOfTheSameFormSaysNothing() {
        assertThat(seller(contract(Paper.scanned(), "青岛蔚衡机械设备有限公司")).echo()).isEqualTo(Verdict.SILENT);
    }

    @Test
    void inATextLayerNothingIsMisread() {
        assertThat(seller(contract(new Paper(), "天津戏策信息技术有限公司")).echo()).isEqualTo(Verdict.SILENT);
    }

    @Test
    void aLabelBesideTheValueIsTold() {
        assertThat(seller(contract(Paper.scanned(), "一")).labelled()).isTrue();
    }
}
