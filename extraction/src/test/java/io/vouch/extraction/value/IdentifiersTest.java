package io.vouch.extraction.value;

import static io.vouch.extraction.value.IdentifierCheck.DOUBTFUL;
import static io.vouch.extraction.value.IdentifierCheck.INVALID;
import static io.vouch.extraction.value.IdentifierCheck.MALFORMED;
import static io.vouch.extraction.value.IdentifierCheck.UNCHECKED;
import static io.vouch.extraction.value.IdentifierCheck.VALID;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91512081MA62K0260E",
                "91330000142942095H",
                "91110108339805094M",
                "91330106MACKX4QG41",
                "91440101MA9UQLD53M",
                "91440400632834484E",
                "11320000MB151840XJ",
                "52310106751466629W",
                "91440300708461136T",
                "9133 0000 1429 42095h"
            })
    void validSocialCreditCodesPassBothChecks(String code) {
        assertThat(TaxIds.check(code)).isEqualTo(VALID);
        assertThat(TaxIds.organisationCode(code)).isPresent();
    }

    @Test
    void socialCreditCodesAreJudgedInThreeStates() {
        assertThat(TaxIds.check("91350211M0000XUF46")).isEqualTo(DOUBTFUL);
        assertThat(TaxIds.check("91350100M0001TGQXM")).isEqualTo(DOUBTFUL);
        assertThat(TaxIds.check("91330000142942195H")).isEqualTo(INVALID);
        assertThat(TaxIds.check("91350100M000100Y4Z")).isEqualTo(MALFORMED);
        assertThat(TaxIds.check("91350100M000100Y43")).isEqualTo(VALID);
    }

    @Test
    void oneMisreadCharacterIsProposedIfOnlyOneRepairFits() {
        assertThat(TaxIds.repairUscc("9133O000142942095H")).contains("91330000142942095H");
        assertThat(TaxIds.repairUscc("91330000142942096H")).isEmpty();
        assertThat(TaxIds.repairUscc("short")).isEmpty();
        assertThat(TaxIds.repairUscc("91320506MA866123X")).contains("91320506MA866123XJ");
        assertThat(TaxIds.repairUscc("91320506MA866123XI")).contains("91320506MA866123XJ");
    }

    @Test
    void organisationCodesAndOldTaxIdsShareOneCheck() {
        assertThat(TaxIds.isOrganisationCode("D2143569-X")).isTrue();
        assertThat(TaxIds.isOrganisationCode("14294209-5")).isTrue();
        assertThat(TaxIds.isOrganisationCode("14294209-6")).isFalse();
        assertThat(TaxIds.check("110105057317113")).isEqualTo(VALID);
        assertThat(TaxIds.organisationCode("110105057317113")).contains("057317113");
        assertThat(TaxIds.check("110105057317114")).isEqualTo(INVALID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "102100099996",
                "103100000026",
                "104100000004",
                "105100000017",
                "301290000007",
                "308584000013",
                "305100000013",
                "310290000013",
                "309391000011",
                "307584007998",
                "302100011000",
                "303100000006",
                "403100000004"
            })
    void validClearingNumbersPass(String code) {
        assertThat(BankIds.checkCnaps(code)).isEqualTo(VALID);
        String altered = code.substring(0, 11) + (code.charAt(11) - '0' + 1) % 10;
        assertThat(BankIds.checkCnaps(altered)).isEqualTo(INVALID);
    }

    @Test
    void bankIdentifiersAreChecked() {
        assertThat(BankIds.checkCard("4111 1111 1111 1111")).isEqualTo(VALID);
        assertThat(BankIds.checkCard("4111111111111112")).isEqualTo(INVALID);
        assertThat(BankIds.checkIban("GB82 WEST 1234 5698 7654 32")).isEqualTo(VALID);
        assertThat(BankIds.checkIban("GB82WEST12345698765433")).isEqualTo(INVALID);
        assertThat(BankIds.checkIban("DE123")).isEqualTo(MALFORMED);
        assertThat(BankIds.checkBic("ICBKCNBJ")).isEqualTo(UNCHECKED);
        assertThat(BankIds.checkBic("ICBKZZBJ")).isEqualTo(MALFORMED);
        assertThat(BankIds.bicKey("ICBKCNBJXXX")).isEqualTo(BankIds.bicKey("icbkcnbj"));
        assertThat(BankIds.checkLei("300300C1020311000158")).isEqualTo(VALID);
        assertThat(BankIds.checkLei("213800KUD8LAJWSQ9D15")).isEqualTo(VALID);
        assertThat(BankIds.checkLei("213800KUD8LAJWSQ9D16")).isEqualTo(INVALID);
        assertThat(BankIds.checkCreditorReference("RF18539007547034")).isEqualTo(VALID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE136695976",
                "FR40303265045",
                "ATU13585627",
                "NL004495445B01",
                "IT00743110157",
                "BE0403019261",
                "LU15027442",
                "DK13585628",
                "FI20774740",
                "PL8567346215",
                "PT501964843",
                "SE123456789701"
            })
    void validVatIdsPass(String id) {
        assertThat(EuVat.check(id)).isEqualTo(VALID);
        assertThat(TaxIds.check(id)).isEqualTo(VALID);
    }

    @Test
    void wrongVatIdsFailAndUnknownRulesAreSaidToBeUnknown() {
        assertThat(EuVat.check("DE136695978")).isEqualTo(INVALID);
        assertThat(EuVat.check("FR41303265045")).isEqualTo(INVALID);
        assertThat(EuVat.check("ATU13585626")).isEqualTo(INVALID);
        assertThat(EuVat.check("GB980780684")).isEqualTo(VALID);
        assertThat(EuVat.check("GB802311781")).isEqualTo(INVALID);
        assertThat(EuVat.check("GBGD001")).isEqualTo(UNCHECKED);
        assertThat(EuVat.check("HR33392005961")).isEqualTo(UNCHECKED);
        assertThat(EuVat.check("ZZ123")).isEqualTo(MALFORMED);
    }

    @Test
    void containerNumbersAreChecked() {
        assertThat(ContainerNumbers.check("CSQU305438-3")).isEqualTo(VALID);
        assertThat(ContainerNumbers.check("CSQU3054384")).isEqualTo(INVALID);
        assertThat(ContainerNumbers.check("CSQX3054383")).isEqualTo(MALFORMED);
    }

    @Test
    void invoiceNumbersAndCodesTellYearRegionAndKind() {
        assertThat(InvoiceNumbers.ofNumber("26442000004359167806")).hasValueSatisfying(s -> {
            assertThat(s.year()).isEqualTo(2026);
            assertThat(s.region()).isEqualTo("44");
            assertThat(s.knownRegion()).isTrue();
        });
        assertThat(InvoiceNumbers.ofNumber("25952000000127675627"))
                .hasValueSatisfying(s -> assertThat(s.knownRegion()).isTrue());
        assertThat(InvoiceNumbers.ofNumber("26992000000127675627"))
                .hasValueSatisfying(s -> assertThat(s.knownRegion()).isFalse());
        assertThat(InvoiceNumbers.ofCode("011002000911")).hasValueSatisfying(s -> {
            assertThat(s.year()).isEqualTo(2020);
            assertThat(s.region()).isEqualTo("11");
            assertThat(s.kind()).isEqualTo("11");
        });
        assertThat(InvoiceNumbers.ofCode("4403042140"))
                .hasValueSatisfying(s -> assertThat(s.year()).isEqualTo(2004));
        assertThat(InvoiceNumbers.identity("033002000211", "83089647")).contains("033002000211|83089647");
        assertThat(InvoiceNumbers.identity("", "83089647")).isEmpty();
    }

    @Property(tries = 500)
    void noTextBreaksAnIdentifierCheck(@ForAll @StringLength(max = 60) String any) {
        assertThat(TaxIds.check(any)).isNotNull();
        assertThat(EuVat.check("DE" + any)).isNotNull();
        assertThat(BankIds.checkIban(any)).isNotNull();
        assertThat(BankIds.checkLei(any)).isNotNull();
        assertThat(BankIds.checkCnaps(any)).isNotNull();
        assertThat(ContainerNumbers.check(any)).isNotNull();
        assertThat(TaxIds.repairUscc(any)).isNotNull();
        assertThat(InvoiceNumbers.ofCode(any)).isNotNull();
    }

    @Test
    void lettersThatNoCreditCodeHasAreTheDigitsThatTheyLookLike() {
        assertThat(TaxIds.withoutForeignLetters("9133011OMAK1235648")).isEqualTo("91330110MAK1235648");
        assertThat(TaxIds.withoutForeignLetters("9133011OMAK1235649")).isEqualTo("9133011OMAK1235649");
    }

    @Test
    void aLegalEntityIdentifierIsNoTaxId() {
        assertThat(TaxIds.isLegalEntityIdentifier("5493001KJTIIGC8Y1R12")).isTrue();
        assertThat(TaxIds.isLegalEntityIdentifier("5493001KJTIIGC8Y1R13")).isFalse();
        assertThat(TaxIds.isLegalEntityIdentifier("91330110MAK1235648")).isFalse();
    }
}
