package io.vouch.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every check has a deal that fires it, a near miss, an innocent look-alike and one that cannot be checked. */
final class CheckCatalogTest {

    private static final CheckPolicy POLICY = CheckPolicy.standard(20_600);
    private static final Map<String, CheckBundles> BUNDLES = CheckBundles.all();

    @TestFactory
    List<DynamicTest> everyCheckAnswersItsBundles() {
        List<DynamicTest> tests = new ArrayList<>();
        for (RiskCheck check : CheckCatalog.checks()) {
            String id = check.card().id();
            CheckBundles bundles = BUNDLES.get(id);
            assertThat(bundles).as("bundles of %s", id).isNotNull();
            tests.add(DynamicTest.dynamicTest(id + " fires", () -> fires(check, bundles)));
            tests.add(test(check, "passes the near miss", bundles.nearMiss(), CheckResult.PASSED));
            tests.add(DynamicTest.dynamicTest(id + " spares the innocent", () -> assertThat(
                            check.examine(bundles.innocent(), POLICY).findings())
                    .noneMatch(finding -> finding.severity().isAtLeast(Severity.MEDIUM))));
            tests.add(
                    test(check, "says that it could not check", bundles.couldNotCheck(), CheckResult.COULD_NOT_CHECK));
            tests.add(test(
                    check,
                    "does not apply to an empty deal",
                    new DealPapers("d2", DealTerms.NONE, List.of(), 0),
                    CheckResult.NOT_APPLICABLE));
        }
        return tests;
    }

    private static DynamicTest test(RiskCheck check, String name, DealPapers deal, CheckResult expected) {
        return DynamicTest.dynamicTest(check.card().id() + " " + name, () -> {
            Verdict verdict = check.examine(deal, POLICY);
            assertThat(verdict.result()).as("%s", verdict).isEqualTo(expected);
            assertThat(verdict.reason().isEmpty()).isEqualTo(expected == CheckResult.PASSED);
        });
    }

    private static void fires(RiskCheck check, CheckBundles bundles) {
        Verdict verdict = check.examine(bundles.firing(), POLICY);
        assertThat(verdict.result()).as("%s", verdict).isEqualTo(CheckResult.FIRED);
        assertThat(verdict.findings()).allSatisfy(finding -> {
            assertThat(finding.check()).isEqualTo(check.card().id());
            assertThat(finding.severity()).isEqualTo(bundles.severity());
            assertThat(finding.title()).isNotBlank().hasSizeLessThan(160).doesNotContain("****".repeat(2));
            assertThat(finding.explanation()).isNotBlank();
            assertThat(finding.reasons()).isNotEmpty().allSatisfy(reason -> {
                assertThat(reason.textEn()).isNotBlank();
                assertThat(reason.textZh()).containsPattern("\\p{IsHan}");
            });
            assertThat(finding.evidence()).anyMatch(evidence -> evidence.page() > 0);
            assertThat(finding.score()).isBetween(0.0, 1.0);
        });
    }

    @Test
    void idsAreUniqueAndCardsComplete() {
        assertThat(CheckCatalog.checks()).extracting(check -> check.card().id()).doesNotHaveDuplicates();
        assertThat(CheckCatalog.checks()).allSatisfy(check -> {
            CheckCard card = check.card();
            assertThat(card.id()).matches("[A-Z]+-[0-9]{2}");
            assertThat(card.meaningEn()).isNotBlank();
            assertThat(card.meaningZh()).containsPattern("\\p{IsHan}");
            assertThat(card.legalBasis()).isNotBlank();
            assertThat(card.recommendedAction()).isNotBlank();
            assertThat(card.innocentCauses()).isNotEmpty();
        });
    }

    @Test
    void accountsAreMaskedInTextsAndWholeInEvidence() {
        RiskCheck check = CheckCatalog.checks().stream()
                .filter(one -> one.card().id().equals("ACC-01"))
                .findFirst()
                .orElseThrow();
        Finding finding =
                check.examine(BUNDLES.get("ACC-01").firing(), POLICY).findings().get(0);
        assertThat(finding.title()).contains("****9999").doesNotContain("6222000000009999");
        assertThat(finding.reasons().toString()).doesNotContain("6222000000009999");
        assertThat(finding.evidence()).anyMatch(evidence -> evidence.value().equals("6222000000009999"));
    }
}
