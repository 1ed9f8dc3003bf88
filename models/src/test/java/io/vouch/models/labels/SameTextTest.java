package io.vouch.models.labels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SameTextTest {

    @Test
    void aSentenceLiesInItsParagraphThoughScanningMisreadSomeOfIt() {
        String paragraph = "3.1 The Seller shall not assign its claims. Notices are sent to the addresses above.";

        assertThat(SameText.overlaps("The Seller shail not assign its claims.", paragraph))
                .isTrue();
        assertThat(SameText.overlaps(paragraph, "The Seller shall not assign its claims."))
                .isTrue();
    }

    @Test
    void anotherSentenceDoesNot() {
        assertThat(SameText.overlaps(
                        "The Buyer shall pay within thirty days.", "The Seller shall not assign its claims."))
                .isFalse();
        assertThat(SameText.overlaps("转让", "转让")).isTrue();
        assertThat(SameText.overlaps("转让", "抵销")).isFalse();
    }

    @Test
    void listsAsPythonPrintsThemAreRead() {
        assertThat(ContractFolder.texts("['one', \"it's two\", 'a \\'quoted\\' word']"))
                .containsExactly("one", "it's two", "a 'quoted' word");
        assertThat(ContractFolder.texts("[]")).isEmpty();
    }
}
