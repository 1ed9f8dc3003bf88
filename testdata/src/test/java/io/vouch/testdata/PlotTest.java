package io.vouch.testdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vouch.testdata.layout.LayoutBook;
import io.vouch.testdata.render.Typefaces;
import io.vouch.testdata.truth.DealTruth;
import io.vouch.testdata.truth.ExpectedAlert;
import io.vouch.testdata.world.Language;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fraud and every innocent cause, in both languages, blatant and subtle. */
final class PlotTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
    private static final Set<String> STARRED = Set.of(
            "INT-01", "INT-02", "INT-03", "INT-04", "INT-06", "INT-08", "INT-09", "INT-10", "DUP-01", "DUP-02",
            "DUP-03", "DUP-04", "DUP-06", "DUP-07", "XDOC-01", "XDOC-02", "XDOC-03", "XDOC-04", "XDOC-05", "XDOC-06",
            "XDOC-07", "XDOC-08", "ACC-01", "ACC-02", "ACC-03", "PTY-01", "PTY-02", "ELG-01", "ELG-02", "ELG-03",
            "ELG-04", "ELG-05", "ELG-07", "REP-01", "REP-02", "REP-03", "BEH-01", "BEH-03", "BEH-05");

    @BeforeAll
    static void fontIsInstalled() {
        assumeTrue(Typefaces.areInstalled(), "skipped: the font package fonts-wqy-zenhei is not installed");
        typefaces = Typefaces.open();
    }

    private static Typefaces typefaces;

    @AfterAll
    static void close() throws IOException {
        if (typefaces != null) {
            typefaces.close();
        }
    }

    static Stream<Plot> plots() {
        return Plots.named(List.of("mix")).stream();
    }

    @Test
    void everyStarredCheckIsTheAnswerToAFraud() {
        assertThat(STARRED).hasSize(39);
        assertThat(Plots.frauds().stream().flatMap(fraud -> fraud.checks().stream()))
                .containsAll(STARRED);
        assertThat(Plots.innocents()).hasSize(14).allMatch(plot -> !plot.forbidden()
                .isEmpty());
    }

    @Test
    void everyRuleIsBrokenByAFraudAndNothingThatItRightlyRaisesIsForbidden() {
        Set<Rule> broken = EnumSet.noneOf(Rule.class);
        for (Fraud fraud : Fraud.values()) {
            for (boolean blatant : new boolean[] {false, true}) {
                Set<Rule> rules = fraud.breaks(blatant);
                broken.addAll(rules);
                Set<String> raised = rules.stream()
                        .flatMap(rule -> rule.checks().stream())
                        .collect(Collectors.toCollection(TreeSet::new));
                assertThat(fraud.checks())
                        .as(fraud + " names a check of what it breaks")
                        .containsAnyElementsOf(raised);
                raised.removeAll(fraud.checks());
                assertThat(fraud.near()).containsAll(raised);
            }
        }
        assertThat(broken).containsExactly(Rule.values());
    }

    @ParameterizedTest
    @MethodSource("plots")
    void aPlotSaysWhatMustBeFoundAndWhereItDiffers(Plot plot) throws IOException {
        for (Language language : Language.values()) {
            List<DealTruth> truths = truths(plot, language);
            Set<String> variants = new TreeSet<>();
            for (int at = 0; at < truths.size(); at += plot.cast().deals()) {
                List<DealTruth> group = truths.subList(at, at + plot.cast().deals());
                variants.add(group.get(0).plot().variant());
                List<ExpectedAlert> alerts = group.stream()
                        .flatMap(truth -> truth.expected().stream())
                        .toList();
                boolean fraud = plot instanceof Fraud;
                assertThat(alerts.isEmpty()).as("%s %s", plot, language).isEqualTo(!fraud);
                alerts.forEach(alert -> assertThat(alert.documents()).isNotEmpty());
                alerts.forEach(alert -> assertThat(alert.checks()).isEqualTo(plot.checks()));
                if (fraud) {
                    assertThat(group.stream()
                                    .mapToInt(truth -> truth.plot().changes().size())
                                    .sum())
                            .as("%s %s changes", plot, language)
                            .isPositive();
                }
                group.forEach(truth -> assertThat(truth.forbidden())
                        .containsAll(plot.forbidden())
                        .noneMatch(plot.checks()::contains));
            }
            assertThat(variants).hasSize(plot instanceof Fraud ? 2 : 1);
        }
    }

    @Test
    void anUnknownNameIsAnsweredWithTheNearest() {
        assertThatThrownBy(() -> Plots.named(List.of("dup-splits")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("dup-split'");
        assertThat(Plots.named(List.of("none"))).isEmpty();
        assertThat(Plots.frauds()).hasSizeGreaterThanOrEqualTo(25);
    }

    private static List<DealTruth> truths(Plot plot, Language language) throws IOException {
        List<DealTruth> truths = new ArrayList<>();
        Generation.dryRun(
                typefaces, options(plot, language, 2 * plot.cast().deals()), made -> truths.add(made.truth()));
        return truths;
    }

    private static GenerationOptions options(Plot plot, Language language, int deals) {
        return new GenerationOptions(
                11, deals, List.of(language), List.of(Medium.DIGITAL), List.of(plot), LayoutBook.FULL, AS_OF, false);
    }
}
