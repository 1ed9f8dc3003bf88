package io.vouch.alerts.bench.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.alerts.bench.flink.DealRun;
import io.vouch.extraction.value.IdentifierCheck;
import io.vouch.extraction.value.TaxIds;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.flink.MatchingSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small trial: the benchmark's figures are held to their bars on every build. */
final class TrialTest {

    private static final long SEED = 424_242;

    @Test
    void copiesOfEveryKindAreCaughtAndHonestPapersLeftAlone() {
        Trial trial = new Trial(SEED, 650, 15);

        TrialScore score = new TrialScore(
                trial, DealRun.findings(trial.papers(), 2, MatchingSettings.bounded(CheckPolicy.standard(20_635))));

        assertThat(score.leastRecall()).as("%s", score.misses()).isGreaterThanOrEqualTo(0.86);
        assertThat(score.caughtShare()).as("%s", score.misses()).isGreaterThanOrEqualTo(0.97);
        assertThat(score.falseAlerts()).as("%s", score.misses()).isZero();
        assertThat(score.mostDisturbed()).as("%s", score.misses()).isLessThanOrEqualTo(0.07);
    }

    @Test
    void inventedFirmsHaveValidCodes() {
        for (long number = 0; number < 300; number++) {
            Firm firm = Firm.of(number);
            if (firm.chinese()) {
                assertThat(TaxIds.check(firm.taxId())).as(firm.taxId()).isEqualTo(IdentifierCheck.VALID);
            }
        }
    }

    @Test
    void theSameSeedInventsTheSamePapers() {
        assertThat(new Trial(7, 60, 2).papers()).isEqualTo(new Trial(7, 60, 2).papers());
        assertThat(CandidatePatterns.invented(7, 200, 6)).isEqualTo(CandidatePatterns.invented(7, 200, 6));
    }

    @Test
    void decidedAlertsGiveLabelledPairs(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("decided.jsonl");
        Files.writeString(
                file,
                """
                {"check":"DUP-03","reasons":[{"code":"LOOK_ALIKE_DIGIT"},{"code":"SAME_GROSS"}],"decision":"CONFIRMED"}
                {"check":"DUP-04","reasons":[{"code":"OTHER_NUMBER"},{"code":"SERIES"}],"decision":"DISMISSED"}
                {"check":"DUP-04","reasons":[{"code":"OTHER_NUMBER"}]}
                {"check":"ACC-01","reasons":[{"code":"OTHER_ACCOUNT"}],"decision":"CONFIRMED"}
                """);

        DecidedPairs pairs = DecidedPairs.read(file);

        assertThat(pairs.size()).isEqualTo(2);
        assertThat(pairs.same()).hasSize(1);
        assertThat(pairs.different()).hasSize(1);
    }
}
