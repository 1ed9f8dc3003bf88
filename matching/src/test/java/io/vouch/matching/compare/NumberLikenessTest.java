package io.vouch.matching.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.matching.party.LookAlikes;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NumberLikenessTest {

    @ParameterizedTest
    @CsvSource({
        "INV-2026-00101, INV 2026 00101, SAME",
        "INV-1O1, INV-101, LETTERS_FOR_DIGITS",
        "26442000004359167806, 26442000004859167806, LOOK_ALIKE_DIGIT",
        "26442000004359167806, 26442000004859167808, TWO_LOOK_ALIKE_DIGITS",
        "26442000004359167806, 26442000003459167806, SWAPPED",
        "26442000004359167806, 2644200000435916780, ONE_MORE",
        "10000101, 10000102, DIFFERENT",
        "12, 72, DIFFERENT",
        "000, 00, DIFFERENT",
    })
    void tellsHowTwoNumbersRelate(String one, String other, NumberLikeness expected) {
        String a = LookAlikes.comparable(one);
        String b = LookAlikes.comparable(other);
        assertThat(NumberLikeness.of(a, b)).isEqualTo(expected);
        assertThat(NumberLikeness.of(b, a)).isEqualTo(expected);
    }

    @Property(tries = 500)
    void isSymmetricAndKnowsItself(
            @ForAll @StringLength(max = 12) @CharRange(from = '0', to = '9') @CharRange(from = 'A', to = 'Z')
                    String one,
            @ForAll @StringLength(max = 12) @CharRange(from = '0', to = '9') @CharRange(from = 'A', to = 'Z')
                    String other) {
        String a = LookAlikes.comparable(one);
        String b = LookAlikes.comparable(other);
        assertThat(NumberLikeness.of(a, b)).isEqualTo(NumberLikeness.of(b, a));
        assertThat(NumberLikeness.of(a, a)).isEqualTo(a.isEmpty() ? NumberLikeness.DIFFERENT : NumberLikeness.SAME);
        assertThat(LookAlikes.comparable(a)).isEqualTo(a);
    }
}
