package io.vouch.ingest.ofd;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class MillimetresTest {

    @Example
    void runsOfDistancesAreWrittenOut() {
        assertThat(Millimetres.distances("g 4 1.5 3 g 2 2", 100)).containsExactly(1.5, 1.5, 1.5, 1.5, 3.0, 2.0, 2.0);
    }

    @Example
    void whatIsNoNumberEndsTheList() {
        assertThat(Millimetres.distances("1 x 2", 100)).containsExactly(1.0);
        assertThat(Millimetres.distances("g", 100)).isEmpty();
        assertThat(Millimetres.distances("NaN", 100)).isEmpty();
    }

    @Property(tries = 200)
    void noTextMakesMoreDistancesThanAreOfUse(@ForAll String text, @ForAll @IntRange(max = 50) int most) {
        assertThat(Millimetres.distances(text, most)).hasSizeLessThanOrEqualTo(most);
        assertThat(Millimetres.distances("g 999999999 1 " + text, most)).hasSizeLessThanOrEqualTo(most);
    }

    @Property(tries = 200)
    void aPathNeverLeavesThePackage(@ForAll String folder, @ForAll String location) {
        OfdPackage.resolve(folder, location)
                .ifPresent(path -> assertThat(path.split("/")).doesNotContain(".."));
    }
}
