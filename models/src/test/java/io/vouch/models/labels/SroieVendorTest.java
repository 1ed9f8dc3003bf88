package io.vouch.models.labels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SroieVendorTest {

    @Test
    void branchesAndSpellingsOfAChainAreOneVendor() {
        assertThat(SroieFolder.vendor("MR. D.I.Y. (KUCHAI) SDN BHD"))
                .isEqualTo(SroieFolder.vendor("MR D.I.Y. (M) SDN. BHD."));
        assertThat(SroieFolder.vendor("99 SPEED MART S/B (519537-X)"))
                .isEqualTo(SroieFolder.vendor("99 SPEED MART SDN BHD"));
    }

    @Test
    void otherMerchantsAreOtherVendors() {
        assertThat(SroieFolder.vendor("POPULAR BOOK CO. (M) SDN BHD"))
                .isNotEqualTo(SroieFolder.vendor("POPULAR MUSIC"));
    }
}
