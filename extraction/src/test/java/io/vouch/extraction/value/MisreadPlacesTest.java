package io.vouch.extraction.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MisreadPlacesTest {

    @Test
    void lettersMisreadInWordsThatAllAddressesShareArePutRight() {
        assertThat(MisreadPlaces.mended("AMANO MALAYSIA SON BHD")).isEqualTo("AMANO MALAYSIA SDN BHD");
        assertThat(MisreadPlaces.mended("LOT 12, JIN ANGSA, TANAN BERKELEY 41150 KIANG, SELANGQR"))
                .isEqualTo("LOT 12, JLN ANGSA, TAMAN BERKELEY 41150 KLANG, SELANGOR");
        assertThat(MisreadPlaces.mended("99 SPEED MART $/B")).isEqualTo("99 SPEED MART S/B");
    }

    @Test
    void otherWordsStay() {
        assertThat(MisreadPlaces.mended("TAN & SON BERHAD, 10 JUN 2018, BATU 2, JALAN TEMENGGUNG"))
                .isEqualTo("TAN & SON BERHAD, 10 JUN 2018, BATU 2, JALAN TEMENGGUNG");
    }
}
