package io.vouch.testdata.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CheckDigitsTest {
    @Test
    void creditCodesOfRealFirmsKeepTheirCheckCharacter() {
        assertThat(CheckDigits.creditCode("91330000142942095")).isEqualTo("91330000142942095H");
        assertThat(CheckDigits.creditCode("91512081MA62K0260")).isEqualTo("91512081MA62K0260E");
    }

    @Test
    void organisationCodesKeepTheirCheckCharacter() {
        assertThat(CheckDigits.organisationCode("D2143569")).isEqualTo("D2143569X");
        assertThat(CheckDigits.organisationCode("14294209")).isEqualTo("142942095");
    }

    @Test
    void bankCodesKeepTheirCheckDigit() {
        assertThat(CheckDigits.cnaps("10210009999")).isEqualTo("102100099996");
        assertThat(CheckDigits.cnaps("31339101111")).hasSize(12);
    }

    @Test
    void ibansAndVatIdsKeepTheirCheckDigits() {
        assertThat(CheckDigits.iban("GB", "WEST12345698765432")).isEqualTo("GB82WEST12345698765432");
        assertThat(CheckDigits.germanVat("13669597")).isEqualTo("DE136695976");
        assertThat(CheckDigits.britishVat("9807806")).isEqualTo("GB980780684");
    }

    @Test
    void legalEntityIdentifiersKeepTheirCheckDigits() {
        assertThat(CheckDigits.lei("300300C10203110001")).isEqualTo("300300C1020311000158");
        assertThat(CheckDigits.lei("213800KUD8LAJWSQ9D")).isEqualTo("213800KUD8LAJWSQ9D15");
    }

    @Test
    void inventedChineseFirmsHaveValidCodes() {
        World world = new World(Language.ZH, new Dice(5));
        for (int i = 0; i < 50; i++) {
            String code = world.firm().taxId();
            assertThat(CheckDigits.creditCode(code.substring(0, 17))).isEqualTo(code);
            assertThat(CheckDigits.organisationCode(code.substring(8, 16))).isEqualTo(code.substring(8, 17));
        }
    }
}
