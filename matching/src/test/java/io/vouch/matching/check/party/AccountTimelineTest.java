package io.vouch.matching.check.party;

import static io.vouch.extraction.FieldName.CONTRACT_KIND;
import static io.vouch.extraction.FieldName.ISSUE_DATE;
import static io.vouch.extraction.FieldName.NOTICE_DATE;
import static io.vouch.extraction.FieldName.PAYEE_ACCOUNT;
import static io.vouch.extraction.FieldName.SIGN_DATE;
import static io.vouch.extraction.FieldName.TRANSACTION_DATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.ReadingSource;
import io.vouch.matching.DealPapers;
import io.vouch.matching.DealTerms;
import io.vouch.matching.Papers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class AccountTimelineTest {

    private static final String FIRST = "6222000000001234";
    private static final String SECOND = "6222000000005678";

    private static Papers factoring(String name, String signed, String account, long sequence) {
        return Papers.of(DocumentType.CONTRACT, "d2", name)
                .with(CONTRACT_KIND, "FACTORING")
                .with(SIGN_DATE, signed)
                .with(PAYEE_ACCOUNT, account)
                .sequence(sequence);
    }

    private static Papers receipt(String day, String account) {
        return Papers.of(DocumentType.BANK_RECEIPT, "d2", "receipt " + day + ".pdf")
                .with(TRANSACTION_DATE, day)
                .with(PAYEE_ACCOUNT, account)
                .sequence(9);
    }

    private static AccountTimeline timeline(Papers... papers) {
        List<ExtractedDocument> built = Stream.of(papers).map(Papers::build).toList();
        return AccountTimeline.of(new DealPapers("d2", DealTerms.NONE, built, 0));
    }

    private static String agreed(AccountTimeline timeline, String day, long known) {
        return timeline.agreedAsOf(LocalDate.parse(day), known)
                .map(AccountTimeline.Entry::account)
                .orElse("none");
    }

    @Test
    void theAgreementOfTheDayIsTheLastOneSignedUntilThen() {
        AccountTimeline timeline = timeline(
                factoring("factoring.pdf", "2026-03-01", FIRST, 1),
                factoring("supplement.pdf", "2026-05-10", SECOND, 5));
        assertThat(agreed(timeline, "2026-02-28", Long.MAX_VALUE)).isEqualTo("none");
        assertThat(agreed(timeline, "2026-05-09", Long.MAX_VALUE)).isEqualTo(FIRST);
        assertThat(agreed(timeline, "2026-05-10", Long.MAX_VALUE)).isEqualTo(SECOND);
    }

    @Test
    void whatWasKnownBeforeAPaperCameDoesNotKnowIt() {
        AccountTimeline timeline = timeline(
                factoring("factoring.pdf", "2026-03-01", FIRST, 1),
                factoring("supplement.pdf", "2026-05-10", SECOND, 5));
        assertThat(agreed(timeline, "2026-06-01", 4)).isEqualTo(FIRST);
    }

    @Test
    void paymentsAreMeasuredAgainstTheAgreementOfTheirOwnDay() {
        AccountTimeline timeline = timeline(
                factoring("factoring.pdf", "2026-03-01", FIRST, 1),
                factoring("supplement.pdf", "2026-05-10", SECOND, 5),
                receipt("2026-04-01", FIRST),
                receipt("2026-06-01", FIRST));
        assertThat(timeline.departures())
                .extracting(AccountTimeline.Entry::since)
                .containsExactly("2026-06-01");
    }

    @Test
    void aLetterAsksAndDoesNotAgree() {
        AccountTimeline timeline = timeline(
                factoring("factoring.pdf", "2026-03-01", FIRST, 1),
                Papers.of(DocumentType.LETTER, "d2", "change.pdf")
                        .with(ISSUE_DATE, "2026-05-10")
                        .with(PAYEE_ACCOUNT, SECOND));
        assertThat(agreed(timeline, "2026-06-01", Long.MAX_VALUE)).isEqualTo(FIRST);
        assertThat(timeline.departures())
                .extracting(AccountTimeline.Entry::act)
                .containsExactly(AccountTimeline.Act.ASKED);
    }

    @Test
    void whatOcrReadIsNoDeparture() {
        AccountTimeline timeline = timeline(
                factoring("factoring.pdf", "2026-03-01", FIRST, 1),
                Papers.of(DocumentType.TRANSFER_NOTICE, "d2", "notice.pdf")
                        .with(NOTICE_DATE, "2026-05-10")
                        .from(ReadingSource.OCR, 0.97)
                        .with(PAYEE_ACCOUNT, SECOND));
        assertThat(timeline.departures()).isEmpty();
    }

    @Test
    void theOrderOfThePapersChangesNothing() {
        List<Papers> papers = new ArrayList<>(List.of(
                factoring("factoring.pdf", "2026-03-01", FIRST, 1),
                factoring("supplement.pdf", "2026-05-10", SECOND, 5),
                receipt("2026-04-01", FIRST)));
        AccountTimeline expected = timeline(papers.toArray(Papers[]::new));
        for (int seed = 0; seed < 6; seed++) {
            Collections.shuffle(papers, new Random(seed));
            assertThat(timeline(papers.toArray(Papers[]::new)))
                    .as("seed %d", seed)
                    .isEqualTo(expected);
        }
    }
}
