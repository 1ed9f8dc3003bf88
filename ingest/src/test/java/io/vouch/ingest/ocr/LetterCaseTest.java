package io.vouch.ingest.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LetterCaseTest {

    @Test
    void lettersTakeTheCaseInWhichTheyWereSeen() {
        assertThat(LetterCase.asPrinted("CASH CHANGE", "Cash change")).isEqualTo("Cash change");
        assertThat(LetterCase.asPrinted("Cash", "CASH")).isEqualTo("CASH");
    }

    @Test
    void misreadLettersTakeAfterTheirNeighboursAndNothingElseIsTakenOver() {
        assertThat(LetterCase.asPrinted("GST SUMMARY 6.00", "Gst Sunmaru 8.00")).isEqualTo("Gst Summary 6.00");
        assertThat(LetterCase.asPrinted("TEL: 07-3507405", "‘el: 07 350740S")).isEqualTo("Tel: 07-3507405");
    }

    @Test
    void whereNothingWasSeenTheTranscriptStands() {
        assertThat(LetterCase.asPrinted("Total RM", "")).isEqualTo("Total RM");
        assertThat(LetterCase.asPrinted("", "noise")).isEmpty();
    }

    @Test
    void differencesDoNotCountCase() {
        assertThat(LetterCase.differences("TOTAL", "total")).isZero();
        assertThat(LetterCase.differences("TOTAL", "tota1 x")).isEqualTo(3);
    }
}
