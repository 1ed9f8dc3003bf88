package io.vouch.extraction.value;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartyNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "上海（浦东）机械有限公司|上海(浦东) 机械有限公司",
                "Müller & Söhne GmbH|MULLER & SOHNE GMBH",
                "ACME  Ltd.|Acme Ltd",
                "甲 乙 丙 有限公司|甲乙丙有限公司",
                "ＡＢＣ有限公司|ABC有限公司",
                "Straße AG|STRASSE AG"
            })
    void spellingsOfOneNameShareTheFullKey(String one, String other) {
        assertThat(PartyNames.key(one)).isEqualTo(PartyNames.key(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "江苏京利华新材料有限公司|江苏京利华新材料有限责任公司",
                "Müller GmbH & Co. KG|Mueller-lookalike",
                "Acme B.V.|ACME BV",
                "ACME S.p.A.|Acme SpA",
                "Foo Sdn. Bhd.|FOO SDN BHD",
                "Acme Trading Co., Ltd.|ACME TRADING COMPANY LIMITED"
            })
    void theLegalFormIsLeftOutOfTheSecondKey(String one, String other) {
        String expected = other.equals("Mueller-lookalike") ? "MULLER" : PartyNames.keyWithoutLegalForm(other);
        assertThat(PartyNames.keyWithoutLegalForm(one))
                .isEqualTo(expected)
                .doesNotContain("有限")
                .doesNotContain("LTD");
    }

    @Test
    void branchesAndGroupsStayApartFromTheirCompany() {
        assertThat(PartyNames.keyWithoutLegalForm("长江贸易有限公司北京分公司"))
                .isNotEqualTo(PartyNames.keyWithoutLegalForm("长江贸易有限公司"));
        assertThat(PartyNames.keyWithoutLegalForm("长江集团有限公司")).isNotEqualTo(PartyNames.keyWithoutLegalForm("长江有限公司"));
    }

    @Test
    void aNameThatIsALegalFormOnlyKeepsItsKey() {
        assertThat(PartyNames.keyWithoutLegalForm("有限公司")).isEqualTo("有限公司");
        assertThat(PartyNames.keyWithoutLegalForm("Limited")).isEqualTo("LIMITED");
    }

    @Test
    void theEntityIsTheOrganisationCodeWhereItsCheckDigitFits() {
        assertThat(PartyNames.entityKey("甲有限公司", "91330000142942095H")).isEqualTo("org:142942095");
        assertThat(PartyNames.entityKey("乙厂", "330000142942095")).isEqualTo("org:142942095");
        assertThat(PartyNames.entityKey("甲有限公司", "91330000142942195H")).isEqualTo("name:甲");
        assertThat(PartyNames.entityKey("Acme GmbH", "DE136695976")).isEqualTo("name:ACME");
        assertThat(PartyNames.entityKey("", "")).isEmpty();
    }

    @Property(tries = 300)
    void keysAreStableUnderNormalisation(@ForAll @StringLength(max = 60) String any) {
        String once = PartyNames.normalise(any);
        assertThat(PartyNames.normalise(once)).isEqualTo(once);
        assertThat(PartyNames.key(once)).isEqualTo(PartyNames.key(any));
        assertThat(PartyNames.keyWithoutLegalForm(any)).isNotNull();
    }
}
