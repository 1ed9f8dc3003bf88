package io.vouch.matching.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.FieldName;
import io.vouch.matching.DealPapers;
import io.vouch.matching.DealTerms;
import io.vouch.matching.Papers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who takes part in a deal, and when two names are surely, perhaps or not one. */
final class DealPartiesTest {

    @Test
    void eachRoleIsNamedOnceFromEveryKindOfPaper() {
        DealParties parties = DealParties.of(new DealPapers(
                "d2",
                DealTerms.NONE,
                List.of(
                        Papers.invoice("d2")
                                .with(FieldName.SELLER_NAME, "Fennimoor Components GmbH")
                                .with(FieldName.BUYER_NAME, "Sommerfjeld Foods Ltd")
                                .build(),
                        Papers.of(DocumentType.TRANSFER_NOTICE, "d2", "notice.pdf")
                                .with(FieldName.ASSIGNOR_NAME, "Fennimoor Components")
                                .with(FieldName.DEBTOR_NAME, "Sommerfjeld Foods Limited")
                                .with(FieldName.ASSIGNEE_NAME, "Northbank Factoring AG")
                                .build(),
                        Papers.of(DocumentType.CONTRACT, "d2", "factoring.pdf")
                                .with(FieldName.FACTOR_NAME, "Northbank Factoring AG")
                                .build()),
                0));
        assertThat(parties.sellers()).containsExactly(DealParties.key("Fennimoor Components"));
        assertThat(parties.debtors()).containsExactly(DealParties.key("Sommerfjeld Foods"));
        assertThat(parties.lenders()).containsExactly(DealParties.key("Northbank Factoring AG"));
    }

    @ParameterizedTest
    @CsvSource({
        "深圳市恒达科技有限公司, 深圳市恒达科技有限公司上海分公司, true, true",
        "深圳市恒达科技有限公司, 恒达科技有限公司, false, true",
        "深圳市恒达科技有限公司, 深圳市恒通科技有限公司, false, true",
        "招商银行股份有限公司, 浙商银行股份有限公司, false, true",
        "Fennimoor Components GmbH, Fennimoor Components, true, true",
        "Fennimoor Components GmbH, Fenninoor Components GmbH, true, true",
        "Fennimoor Components GmbH, Sommerfjeld Foods Ltd, false, false",
        "Fennimoor Components GmbH, '', false, false",
    })
    void aNameIsSurelyPerhapsOrNotAParty(String party, String name, boolean surely, boolean perhaps) {
        List<String> parties = List.of(DealParties.key(party));
        assertThat(DealParties.isOneOf(parties, name)).isEqualTo(surely);
        assertThat(DealParties.mayBeOneOf(parties, name)).isEqualTo(perhaps);
    }
}
