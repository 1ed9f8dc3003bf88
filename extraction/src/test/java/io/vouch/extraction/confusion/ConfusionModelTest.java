package io.vouch.extraction.confusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.extraction.nlp.ModelUnusableException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** What the table of confusions learns, and what it says of pairs. */
class ConfusionModelTest {

    private static final ConfusionModel MODEL = ConfusionModel.train(pages());

    @Test
    void theShippedTableIsTheOneThatItsDigestNames() {
        assertThat(ConfusionModel.shipped().score("INV-2026-0012", "INV-2026-O012"))
                .isGreaterThan(0.05);
        assertThat(ConfusionModel.shipped().score("INV-2026-0012", "CN-77")).isLessThan(0.01);
    }

    /** A thousand numbers, in every tenth of which an 8 was read as 3, in one an l for a 1, and one lost its last digit. */
    private static List<ReadPair> pages() {
        List<ReadPair> pairs = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            String meant = "26%04d8%03d".formatted(i * 7 % 10_000, i);
            String read = i % 10 == 0 ? meant.replace('8', '3') : meant;
            read = i == 501 ? read.replaceFirst("1", "l") : read;
            pairs.add(new ReadPair(i == 777 ? read.substring(0, read.length() - 1) : read, meant));
        }
        return pairs;
    }

    @Test
    void whatIsOftenConfusedIsMoreLikelyOneValueThanWhatNeverIs() {
        assertThat(MODEL.score("264480012", "2644 80012")).isEqualTo(1);
        assertThat(MODEL.score("264480012", "264430012")).isGreaterThan(0.5);
        assertThat(MODEL.score("264480012", "264450012")).isLessThan(0.1);
        assertThat(MODEL.score("264480012", "264430012")).isGreaterThan(10 * MODEL.score("264480012", "264450012"));
    }

    @Test
    void aSecondChangeMakesTwoValuesLikelier() {
        assertThat(MODEL.score("264480012", "264430017")).isLessThan(MODEL.score("264480012", "264430012"));
    }

    @Test
    void valuesThatShareNothingAreTwo() {
        assertThat(MODEL.score("264480012", "791155")).isLessThan(0.01);
        assertThat(MODEL.score("", "791155")).isZero();
    }

    @Property(tries = 200)
    void theScoreIsAChanceAndSymmetric(
            @ForAll @StringLength(max = 130) String one, @ForAll @StringLength(max = 130) String other) {
        double score = MODEL.score(one, other);

        assertThat(score).isBetween(0.0, 1.0).isEqualTo(MODEL.score(other, one));
    }

    @Test
    void correctionsMoveTheTable() {
        List<ReadPair> corrections = Collections.nCopies(60, new ReadPair("上海聿岭公司", "上海津岭公司"));
        ConfusionModel corrected = MODEL.and(corrections);

        assertThat(corrected.score("北京聿华公司", "北京津华公司")).isGreaterThan(MODEL.score("北京聿华公司", "北京津华公司"));
        assertThat(corrected.digest()).isNotEqualTo(MODEL.digest());
    }

    @Test
    void theSamePairsInAnyOrderGiveTheSameFile() {
        List<ReadPair> turned = pages();
        Collections.reverse(turned);

        assertThat(ConfusionModel.train(turned).file()).isEqualTo(MODEL.file());
    }

    @Test
    void aFileIsReadBackOnlyByItsDigest() throws ModelUnusableException {
        ConfusionModel read = ConfusionModel.of(MODEL.file(), MODEL.digest());

        assertThat(read.score("264480012", "264430012")).isEqualTo(MODEL.score("264480012", "264430012"));
        byte[] changed = MODEL.file();
        changed[changed.length - 2]++;
        assertThatThrownBy(() -> ConfusionModel.of(changed, MODEL.digest())).isInstanceOf(ModelUnusableException.class);
        assertThatThrownBy(() -> ConfusionModel.of(new byte[ConfusionModel.MAX_BYTES + 1], ""))
                .isInstanceOf(ModelUnusableException.class);
    }
}
