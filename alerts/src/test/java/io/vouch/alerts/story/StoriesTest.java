package io.vouch.alerts.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.extraction.DocumentType;
import io.vouch.matching.Amount;
import io.vouch.matching.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StoriesTest {

    private final StoryPapers papers = new StoryPapers();

    StoriesTest() {
        paper("a-1", "A", DocumentType.INVOICE, "100");
        paper("a-2", "A", DocumentType.INVOICE, "200");
        paper("a-n", "A", DocumentType.TRANSFER_NOTICE, "300");
        paper("b-1", "B", DocumentType.INVOICE, "100");
    }

    @Test
    void alertsAboutDifferentInvoicesAreDifferentStories() {
        List<Story> stories = Stories.of(
                List.of(alert("x", "INT-09", "A", "100", "a-1"), alert("y", "INT-09", "A", "200", "a-2")), papers);
        assertThat(stories).hasSize(2).allSatisfy(story -> assertThat(story.deals())
                .containsExactly("A"));
    }

    @Test
    void anAlertAboutTheNoticeIsAboutEveryInvoiceOfItsDeal() {
        List<Story> stories = Stories.of(
                List.of(
                        alert("x", "INT-09", "A", "100", "a-1"),
                        alert("y", "INT-09", "A", "200", "a-2"),
                        alert("z", "ACC-01", "A", "300", "a-n")),
                papers);
        assertThat(stories).singleElement().satisfies(story -> {
            assertThat(story.alerts()).hasSize(3);
            assertThat(story.amounts()).containsExactly(new Amount(new BigDecimal("300"), "CNY"));
        });
    }

    @Test
    void oneReceivableInTwoDealsIsOneStoryAndCountsOnce() {
        List<Story> stories = Stories.of(
                List.of(
                        alert("x", "DUP-02", "B", "100", "b-1", "a-1"),
                        alert("y", "DUP-06", "B", "100", "b-1", "a-1"),
                        alert("z", "INT-09", "A", "200", "a-2")),
                papers);
        assertThat(stories).hasSize(2);
        Story twice = stories.stream()
                .filter(story -> story.deals().size() == 2)
                .findFirst()
                .orElseThrow();
        assertThat(twice.deals()).containsExactly("A", "B");
        assertThat(twice.amounts()).containsExactly(new Amount(new BigDecimal("100"), "CNY"));
    }

    @Test
    void whatElseIsWrongInTheEarlierDealOfADuplicateDoesNotCountItsReceivableAgain() {
        List<Story> stories = Stories.of(
                List.of(
                        alert("x", "DUP-02", "B", "100", "b-1", "a-1"),
                        alert("y", "XDOC-07", "A", "100", "a-1"),
                        alert("z", "INT-09", "B", "100", "b-1")),
                papers);
        assertThat(stories).singleElement().satisfies(story -> assertThat(story.amounts())
                .containsExactly(new Amount(new BigDecimal("100"), "CNY")));
    }

    @Test
    void aHabitOfOtherDealsBindsNoDeals() {
        List<Story> stories = Stories.of(
                List.of(alert("x", "BEH-01", "B", "100", "b-1", "a-1"), alert("y", "INT-09", "A", "100", "a-1")),
                papers);
        assertThat(stories).hasSize(2);
    }

    @Test
    void aForgedPaperBesideAnotherSeriousFindingIsCritical() {
        Story story = Stories.of(
                        List.of(alert("x", "INT-03", "A", "100", "a-1"), alert("y", "ACC-01", "A", "300", "a-n")),
                        papers)
                .get(0);
        assertThat(story.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(story.floor()).isNotEmpty();
        assertThat(story.risks()).containsOnlyKeys(RiskAxis.BUYER_PAYMENT, RiskAxis.DOCUMENT_AUTHENTICITY);
    }

    @Test
    void checksThatAgreeMakeItLikelierAndOneCheckCountsOnce() {
        Story one = Stories.of(List.of(alert("x", "XDOC-02", "A", "300", "a-n")), papers)
                .get(0);
        Story same = Stories.of(
                        List.of(alert("x", "XDOC-02", "A", "300", "a-n"), alert("y", "XDOC-02", "A", "300", "a-n")),
                        papers)
                .get(0);
        Story two = Stories.of(
                        List.of(alert("x", "XDOC-02", "A", "300", "a-n"), alert("y", "XDOC-03", "A", "300", "a-n")),
                        papers)
                .get(0);
        assertThat(same.chance()).isEqualTo(one.chance());
        assertThat(two.chance()).isGreaterThan(one.chance()).isLessThan(1);
    }

    @Test
    void aMinorAlertJoinsItsDealsWorstStory() {
        StoryAlert minor = new StoryAlert("m", "ELG-08", Severity.LOW, 0.4, "A", "t", "a", Set.of("a-2"), Amount.NONE);
        List<Story> stories = Stories.of(List.of(minor, alert("x", "INT-09", "A", "100", "a-1")), papers);
        assertThat(stories).singleElement().satisfies(story -> assertThat(story.alerts())
                .hasSize(2));
    }

    @Test
    void anyOrderGivesTheSameStories() {
        List<StoryAlert> alerts = new ArrayList<>(List.of(
                alert("x", "DUP-02", "B", "100", "b-1", "a-1"),
                alert("y", "INT-09", "A", "200", "a-2"),
                alert("z", "INT-09", "A", "100", "a-1"),
                alert("w", "XDOC-02", "B", "100", "b-1")));
        List<Story> expected = Stories.of(alerts, papers);
        Random random = new Random(7);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(alerts, random);
            assertThat(Stories.of(alerts, papers)).isEqualTo(expected);
        }
    }

    @Test
    void moreAlertsOnTheSamePapersKeepTheStorysId() {
        String before = Stories.of(List.of(alert("x", "ACC-01", "A", "300", "a-n")), papers)
                .get(0)
                .id();
        String after = Stories.of(
                        List.of(alert("x", "ACC-01", "A", "300", "a-n"), alert("y", "INT-09", "A", "100", "a-1")),
                        papers)
                .get(0)
                .id();
        assertThat(after).isEqualTo(before);
    }

    private void paper(String id, String deal, DocumentType type, String amount) {
        papers.add(id, deal, type, new Amount(new BigDecimal(amount), "CNY"));
    }

    private static StoryAlert alert(String id, String check, String deal, String amount, String... documents) {
        return new StoryAlert(
                id,
                check,
                Severity.HIGH,
                0.8,
                deal,
                "title",
                "action",
                Set.of(documents),
                new Amount(new BigDecimal(amount), "CNY"));
    }
}
