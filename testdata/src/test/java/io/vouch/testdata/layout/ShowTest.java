package io.vouch.testdata.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ShowTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "01,31,,26442000004359167806,1705400.00,20260421,,|8EEF",
                "01,01,1100203130,22342727,64712.40,20210312,,|542A",
                "01,10,011002301111,10556199,1310.96,20231207,13250180506951701215,|CE01"
            })
    void checksOfRealQrPayloadsAreReproduced(String payload, String check) {
        assertThat(Show.crc(payload)).isEqualTo(check);
    }
}
