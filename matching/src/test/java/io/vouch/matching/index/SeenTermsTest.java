package io.vouch.matching.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.junit.jupiter.api.Test;

final class SeenTermsTest {

    private static final int TERMS = 200_000;

    private final SeenTerms seen = new SeenTerms();

    @Test
    void neverDeniesATermThatWasSeenHoweverManyFollow() {
        IntStream.range(0, TERMS).forEach(i -> seen.add(new Term("number", i % 50 + " INV-" + i)));

        assertThat(IntStream.range(0, TERMS).filter(i -> !seen.mayHold(new Term("number", i % 50 + " INV-" + i))))
                .isEmpty();
    }

    @Test
    void rulesNearlyAllOthersOut() {
        IntStream.range(0, TERMS).forEach(i -> seen.add(new Term("number", i % 50 + " INV-" + i)));

        long inAnotherBucket = IntStream.range(0, TERMS)
                .filter(i -> seen.mayHold(new Term("number", (i + 1) % 50 + " INV-" + i)))
                .count();
        long inAnotherField = IntStream.range(0, TERMS)
                .filter(i -> seen.mayHold(new Term("gross", i % 50 + " INV-" + i)))
                .count();

        assertThat(inAnotherBucket).isLessThan(TERMS / 10);
        assertThat(inAnotherField).isLessThan(TERMS / 10);
    }

    @Test
    void takesNoRoomForATermThatComesAgain() {
        long before = seen.room();

        IntStream.range(0, TERMS).forEach(i -> seen.add(new Term("seller", "1 " + i % 100)));

        assertThat(seen.room()).isEqualTo(before);
    }
}
