package io.vouch.matching.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SeenTermsTest {

    private static final int TERMS = 200_000;

    private final SeenTerms seen = new SeenTerms();

    @Test
    void neverDeniesATermThatWasSeenHoweverManyFollow() {
        IntStream.range(0, TERMS).forEach(i -> seen.add("bucket " + i % 50, "number", "INV-" + i));

        assertThat(IntStream.range(0, TERMS).filter(i -> !seen.mayHold("bucket " + i % 50, "number", "INV-" + i)))
                .isEmpty();
    }

    @Test
    void rulesNearlyAllOthersOut() {
        IntStream.range(0, TERMS).forEach(i -> seen.add("bucket " + i % 50, "number", "INV-" + i));

        long inAnotherBucket = IntStream.range(0, TERMS)
                .filter(i -> seen.mayHold("bucket " + (i + 1) % 50, "number", "INV-" + i))
                .count();
        long inAnotherField = IntStream.range(0, TERMS)
                .filter(i -> seen.mayHold("bucket " + i % 50, "gross", "INV-" + i))
                .count();

        assertThat(inAnotherBucket).isLessThan(TERMS / 10);
        assertThat(inAnotherField).isLessThan(TERMS / 10);
    }
}
