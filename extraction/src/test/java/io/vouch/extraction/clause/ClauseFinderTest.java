package io.vouch.extraction.clause;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.extraction.Clause;
import io.vouch.extraction.ClauseKind;
import io.vouch.extraction.DocumentType;
import io.vouch.extraction.Paper;
import io.vouch.extraction.layout.LayoutBuilder;
import io.vouch.extraction.nlp.TextModel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClauseFinderTest {

    private final ClauseFinder finder = new ClauseFinder();

    private List<Clause> find(String text) {
        return finder.find(LayoutBuilder.preferred(new Paper().at(40, 100, text).document()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "未经买方事先书面同意，卖方不得将本合同项下的债权转让给任何第三方。 | ASSIGNMENT_PROHIBITED | true",
                "卖方有权将本合同项下的应收账款转让给保理机构。 | ASSIGNMENT_PROHIBITED | false",
                "Neither party may assign this Agreement without prior written consent. | ASSIGNMENT_PROHIBITED | true",
                "乙方收到业主款项后十日内向甲方付款。 | PAY_WHEN_PAID | true",
                "本合同采用寄售方式，以销定结。 | CONSIGNMENT | true",
                "货物售出后甲方方与乙方结算价款。 | CONSIGNMENT | true",
                "未销售的货物无须付款，可随时退回。 | CONSIGNMENT | true",
                "The Buyer shall pay only for such goods as have been resold to its customers. | CONSIGNMENT | true",
                "This is an outright sale; nothing is supplied on consignment or on sale or return. | CONSIGNMENT | false",
                "Title stays with the Seller until the Buyer draws the goods from stock. | CONSIGNMENT | true",
                "The goods are sold outright and not on consignment. | CONSIGNMENT | false",
                "双方之间不构成代销、寄售或者代理关系。 | CONSIGNMENT | false",
                "本合同不含税价格按代销数量结算。 | CONSIGNMENT | true",
                "我公司对合同项下款项提出异议，在问题解决前暂停付款。 | DISPUTE | true",
                "We dispute the invoices and withhold payment until this is settled. | DISPUTE | true",
                "我公司对上述应收账款无任何异议。 | DISPUTE | false",
                "Title shall not pass and the goods remain on consignment until resold. | CONSIGNMENT | true",
                "Payment is by bank transfer; bills of exchange and promissory notes are not accepted. | PAYMENT_BY_INSTRUMENT | false",
                "Payment shall be made not later than 30 days by promissory note. | PAYMENT_BY_INSTRUMENT | true",
                "买方不得使用商业承兑汇票支付货款。 | PAYMENT_BY_INSTRUMENT | false",
                "买方以六个月期银行承兑汇票支付货款。 | PAYMENT_BY_INSTRUMENT | true",
                "The debt is free of dispute and set-off. | SET_OFF | false",
                "乙方付款不存在任何抵销。 | SET_OFF | false",
                "本保理为无追索权保理。 | RECOURSE | false",
                "货到验收合格后60日内付清全部货款。 | PAYMENT_TERM | true",
                "发包人的付款义务不以其收到业主款项为前提。 | PAY_WHEN_PAID | false",
                "The Buyer's duty is not conditional upon receipt of payment from its customer. | PAY_WHEN_PAID | false",
                "本合同无预付款。 | PREPAYMENT | false",
                "No advance payment is due. | PREPAYMENT | false",
                "本合同不设质保金。 | RETENTION | false",
                "The Buyer shall not retain any part of the price. | RETENTION | false",
                "从每期工程款中预留3%作为质量保证金。 | RETENTION | true",
                "The Supplier may assign its claims for payment to a bank. | ASSIGNMENT_PROHIBITED | false",
                "Payments go to the account below and to no other account. | ACCOUNT_FIXED | true"
            })
    void theWordingDecidesKindAndPolarity(String text, ClauseKind kind, boolean polarity) {
        assertThat(find(text)).anySatisfy(clause -> {
            assertThat(clause.kind()).isEqualTo(kind);
            assertThat(clause.polarity()).isEqualTo(polarity);
            assertThat(clause.page()).isEqualTo(1);
            assertThat(clause.box().isNone()).isFalse();
        });
    }

    private List<Clause> find(DocumentType type, String text) {
        return finder.find(LayoutBuilder.preferred(new Paper().at(40, 100, text).document()), type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "我公司同意贵公司将上述合同项下的应收账款转让给保理商。 | LETTER | ASSIGNMENT_PROHIBITED | false",
                "对贵公司将该债权转让给银行一事,我公司无异议。 | LETTER | ASSIGNMENT_PROHIBITED | false",
                "我公司不同意贵公司将应收账款转让给任何第三方。 | LETTER | ASSIGNMENT_PROHIBITED | true",
                "合同第八条关于禁止转让债权的约定自即日起解除。 | LETTER | ASSIGNMENT_PROHIBITED | false",
                "We hereby consent to the assignment of the receivables to the factor. | LETTER | ASSIGNMENT_PROHIBITED | false",
                "We waive the prohibition of assignment in clause 12. | ACKNOWLEDGEMENT | ASSIGNMENT_PROHIBITED | false",
                "We do not consent to any assignment of your claims. | LETTER | ASSIGNMENT_PROHIBITED | true",
                "我公司对合同项下款项提出异议，在问题解决前暂停付款。 | LETTER | DISPUTE | true",
                "因货物质量不合格,我公司将退货并索赔。 | LETTER | DISPUTE | true",
                "我公司将从上述发票中扣除违约金五万元。 | LETTER | DISPUTE | true",
                "The goods were defective and we have deducted the cost of repair from your invoice. | LETTER | DISPUTE | true",
                "The invoices named below are in dispute. | OTHER | DISPUTE | true",
                "At the date of this letter there is no dispute. | ACKNOWLEDGEMENT | DISPUTE | false",
                "截至本函日，上述债务无争议。 | ACKNOWLEDGEMENT | DISPUTE | false",
                "我公司放弃对该债权的抗辩权和抵销权。 | ACKNOWLEDGEMENT | SET_OFF | false",
                "We waive all defences and rights of set-off. | ACKNOWLEDGEMENT | SET_OFF | false",
                "本通知所载账户为唯一收款账户。 | TRANSFER_NOTICE | ACCOUNT_FIXED | true"
            })
    void whatALetterSaysIsReadWithItsPolarity(String text, DocumentType type, ClauseKind kind, boolean polarity) {
        assertThat(find(type, text))
                .filteredOn(clause -> clause.kind() == kind)
                .singleElement()
                .satisfies(clause -> {
                    assertThat(clause.polarity()).isEqualTo(polarity);
                    assertThat(clause.box().isNone()).isFalse();
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "如对上述事项有异议，请于五日内书面提出。 | TRANSFER_NOTICE",
                "如有异议，请与我公司联系。 | LETTER",
                "我公司将按通知付款，不会付款至其他账户。 | ACKNOWLEDGEMENT",
                "We will not pay to any other account. | ACKNOWLEDGEMENT",
                "根据保理合同，我公司已将应收账款转让给贵公司。 | TRANSFER_NOTICE"
            })
    void whatLettersSayByCustomDisputesNothing(String text, DocumentType type) {
        assertThat(find(type, text)).noneMatch(clause -> clause.kind() == ClauseKind.DISPUTE && clause.polarity());
    }

    @Test
    void anInvoiceCarriesNoClause() {
        assertThat(find(DocumentType.INVOICE, "The Seller shall not assign its claims without prior written consent."))
                .isEmpty();
    }

    @Test
    void anOrdinarySentenceCarriesNoClause() {
        assertThat(find("双方应友好协商解决争议。")).isEmpty();
    }

    /** Believes that pledges are forbidden assignments, and that gardens are not. */
    private static final TextModel PLEDGES = new TextModel(
            List.of(ClauseOpinions.SAYS, ClauseOpinions.SILENT),
            Map.of("w=pledge", new double[] {4, -4}, "w=garden", new double[] {-4, 4}));

    private static List<Clause> findWithModel(String text) {
        return new ClauseFinder(Map.of(ClauseKind.ASSIGNMENT_PROHIBITED, PLEDGES))
                .find(LayoutBuilder.preferred(new Paper().at(40, 100, text).document()));
    }

    @Test
    void aWordingThatNoPatternKnowsIsFoundByTheModel() {
        String text = "The Supplier must keep every pledge off the price.";

        assertThat(find(text)).isEmpty();
        assertThat(findWithModel(text)).singleElement().satisfies(clause -> {
            assertThat(clause.kind()).isEqualTo(ClauseKind.ASSIGNMENT_PROHIBITED);
            assertThat(clause.polarity()).isTrue();
            assertThat(clause.confidence()).isBetween(0.5, 0.85);
        });
    }

    @Test
    void aModelThatDisagreesLowersTheConfidenceAndOneThatAgreesRaisesIt() {
        String plain = "Neither party may assign this Agreement without prior written consent.";
        double ruled = find(plain).get(0).confidence();

        Clause doubted =
                findWithModel(plain.replace("consent", "consent in the garden")).get(0);
        Clause agreed =
                findWithModel(plain.replace("assign", "assign or pledge")).get(0);

        assertThat(doubted.polarity()).isTrue();
        assertThat(doubted.confidence()).isBetween(0.5, ruled - 0.05);
        assertThat(agreed.confidence()).isGreaterThan(ruled);
    }
}
