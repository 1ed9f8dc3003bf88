package io.vouch.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.extraction.FieldName;
import io.vouch.matching.CheckRules.ListedParty;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PolicyReaderTest {

    private final PolicyReader reader = new PolicyReader();

    private static CheckPolicy policy(CheckRules rules) {
        return CheckPolicy.of(rules, 20_600);
    }

    private static Coverage coverage(CheckRules rules, String check, Papers... papers) {
        DealEvaluation evaluation = new DealEvaluation(CheckCatalog.checks(), policy(rules));
        return evaluation
                .evaluate(Arrays.stream(papers).map(Papers::build).toList(), List.of(), List.of(), List.of(), 1)
                .coverage()
                .stream()
                .filter(line -> line.check().equals(check))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theShippedExampleIsReadAndChangesNoThreshold() throws IOException, InvalidPolicyException {
        CheckRules rules = reader.read(example());
        assertThat(rules.version()).isEqualTo("example-1");
        assertThat(rules.thresholds().keySet())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Threshold.values())
                        .map(Threshold::wireName)
                        .toList());
        for (Threshold threshold : Threshold.values()) {
            assertThat(rules.value(threshold)).as(threshold.wireName()).isEqualByComparingTo(threshold.standard());
        }
    }

    private static String example() throws IOException {
        try (InputStream in = PolicyReader.class.getResourceAsStream("policy-example.json")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"version\":\"1\",\"treshold\":{}}|unknown key \"treshold\" in the policy; did you mean"
                        + " \"thresholds\"?",
                "{\"version\":\"1\",\"thresholds\":{\"ring_day\":9}}|did you mean \"ring_days\"?",
                "{\"version\":\"1\",\"switched_off\":[\"BEH-4\"]}|unknown check \"BEH-4\" in the policy; did you mean"
                        + " \"BEH-04\"?",
                "{\"version\":\"1\",\"lender_type\":\"BANC\"}|did you mean \"BANK\"?",
                "{\"version\":\"1\",\"thresholds\":{\"ring_days\":-1}}|\"ring_days\" in the policy is not a number of"
                        + " days from 1 to 730",
                "{\"version\":\"1\",\"thresholds\":{\"ring_days\":\"9\"}}|is not a number",
                "{\"version\":\"1\",\"blocked_parties\":[{\"nam\":\"x\"}]}|did you mean \"name\"?",
                "{\"version\":\"1\",\"blocked_parties\":[{}]}|lists a party without name",
                "{}|the policy has no \"version\"",
                "[]|not a JSON object",
                "{|not valid JSON at line",
            })
    void whatCannotBeFollowedFailsAndNamesTheKey(String json, String message) {
        assertThatThrownBy(() -> reader.read(json))
                .isInstanceOf(InvalidPolicyException.class)
                .hasMessageContaining(message);
    }

    @Property(tries = 300)
    void anyTextIsReadOrRefused(@ForAll String text) {
        try {
            assertThat(new PolicyReader().read(text).version()).isNotEmpty();
        } catch (InvalidPolicyException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    @Test
    void theDigestIsOfWhatTheRulesSayAndNotOfHowTheyAreWritten() throws InvalidPolicyException {
        String one = reader.read("{\"version\":\"1\",\"thresholds\":{\"ring_days\":30}}")
                .digest();
        assertThat(reader.read("// mine\n{ \"thresholds\": {\"ring_days\": 30.0}, \"version\": \"1\" }")
                        .digest())
                .isEqualTo(one);
        assertThat(reader.read("{\"version\":\"1\",\"thresholds\":{\"ring_days\":31}}")
                        .digest())
                .isNotEqualTo(one);
    }

    @Test
    void aCheckThatIsSwitchedOffSaysSoAndFindsNothing() throws InvalidPolicyException {
        Papers wrong = Papers.wholeInvoice("d2").with(FieldName.AMOUNT_IN_WORDS, "壹仟贰佰叁拾圆整");
        CheckRules off = reader.read("{\"version\":\"mine\",\"switched_off\":[\"INT-09\"]}");
        assertThat(coverage(CheckRules.STANDARD, "INT-09", wrong).result()).isEqualTo(CheckResult.FIRED);
        Coverage answer = coverage(off, "INT-09", wrong);
        assertThat(answer.result()).isEqualTo(CheckResult.NOT_APPLICABLE);
        assertThat(answer.reason()).contains("mine");
    }

    @Test
    void aBlockedPartyIsReportedByItsName() throws InvalidPolicyException {
        CheckRules rules = reader.read("{\"version\":\"1\",\"blocked_parties\":[{\"name\":\"华东电力集团有限公司\"}]}");
        assertThat(coverage(rules, "PTY-02", Papers.wholeInvoice("d2")).result())
                .isEqualTo(CheckResult.FIRED);
        assertThat(coverage(CheckRules.STANDARD, "PTY-02", Papers.wholeInvoice("d2"))
                        .result())
                .isEqualTo(CheckResult.PASSED);
    }

    @Test
    void aBuyerThatBearsNearlyTheNameOfACoreEnterpriseIsReportedAndTheEnterpriseItselfIsNot() {
        CheckRules rules = rules(new ListedParty("华东电力集团有限公司", "91440400632834484E"));
        assertThat(coverage(rules, "PTY-02", buyer("华北电力集团有限公司", "91330000142942095H"))
                        .result())
                .isEqualTo(CheckResult.FIRED);
        assertThat(coverage(rules, "PTY-02", buyer("华东电力集团有限公司", "91440400632834484E"))
                        .result())
                .isEqualTo(CheckResult.PASSED);
    }

    private static CheckRules rules(ListedParty core) {
        return new CheckRules("1", "", Map.of(), List.of(), "", List.of(), List.of(core), List.of());
    }

    private static Papers buyer(String name, String taxId) {
        return Papers.wholeInvoice("d2").with(FieldName.BUYER_NAME, name).with(FieldName.BUYER_TAX_ID, taxId);
    }

    @Test
    void theLenderTypeAndPayersOfThePolicyStandBesideThoseOfTheDeal() throws InvalidPolicyException {
        CheckRules rules =
                reader.read("{\"version\":\"1\",\"lender_type\":\"BANK\",\"approved_payers\":[\"P1\",\"P2\"]}");
        DealTerms own = new DealTermsReader()
                .read("{\"lender_type\":\"COMMERCIAL_FACTOR\",\"approved_payers\":[\"P2\",\"P3\"]}")
                .terms();
        assertThat(DealTerms.NONE.under(rules).lenderType()).isEqualTo("BANK");
        assertThat(own.under(rules).lenderType()).isEqualTo("COMMERCIAL_FACTOR");
        assertThat(own.under(rules).approvedPayers()).containsExactly("P2", "P3", "P1");
    }

    @Test
    void aThresholdOfThePolicyIsTheOneInForce() throws InvalidPolicyException {
        CheckPolicy policy =
                policy(reader.read("{\"version\":\"1\",\"thresholds\":{\"amount_tolerance\":0.5,\"ring_days\":7}}"));
        assertThat(policy.amountTolerance()).isEqualByComparingTo(new BigDecimal("0.5"));
        assertThat(policy.count(Threshold.RING_DAYS)).isEqualTo(7);
        assertThat(policy.count(Threshold.GRACE_DAYS)).isEqualTo(30);
    }
}
