package io.vouch.alerts.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.ingest.CellType;
import io.vouch.ingest.IngestedDocument;
import io.vouch.ingest.Outcome;
import io.vouch.ingest.Payload;
import io.vouch.ingest.PayloadKind;
import io.vouch.ingest.ReasonCode;
import io.vouch.ingest.TableCell;
import io.vouch.ingest.page.Box;
import io.vouch.ingest.page.Page;
import io.vouch.ingest.page.Word;
import io.vouch.ingest.page.WordSource;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PageLinesTest {

    @Test
    void aWordStandsOnThePageAsItWasHandedIn() {
        Word word = new Word("ab", new Box(10, 20, 30, 40), List.of(10.0, 20.0, 30.0), 0.5, WordSource.OCR);
        Page upright = new Page(1, 100, 200, List.of(word), true, "en", "");
        Page sideways = new Page(2, 100, 200, List.of(word), true, "en", "", 90);

        assertThat(PageLines.page(document(upright), upright))
                .contains("\"width\":100.0,\"height\":200.0")
                .contains("{\"text\":\"ab\",\"box\":[10.0,20.0,30.0,40.0],\"confidence\":0.5,\"source\":\"OCR\","
                        + "\"cuts\":[10.0,20.0,30.0]}");
        // Turned clockwise to be read: on paper it is 200 wide, and what was read at the top left lies at the bottom
        // left.
        assertThat(PageLines.page(document(sideways), sideways))
                .contains("\"width\":200.0,\"height\":100.0")
                .contains("\"box\":[20.0,70.0,40.0,90.0]")
                .doesNotContain("cuts");
    }

    @Test
    void aCellSaysItsSheetItsNameItsTypeAndItsBox() {
        var cell = new TableCell(7, 3, "", CellType.NUMBER, "1.5", 2, new Box(1, 2, 3, 4));
        var table = new Payload(PayloadKind.TABLE, "应收", "", 2, Box.NONE, List.of(cell));
        Page page = new Page(1, 100, 200, List.of(), false, "und", "");

        assertThat(PageLines.cell(document(page), table, cell))
                .isEqualTo("{\"document_id\":\"id\",\"name\":\"a.xlsx\",\"table\":\"应收\",\"cell\":\"C7\",\"row\":7,"
                        + "\"column\":3,\"type\":\"NUMBER\",\"value\":\"1.5\",\"page\":2,\"box\":[1.0,2.0,3.0,4.0]}");
    }

    private static IngestedDocument document(Page page) {
        return new IngestedDocument(
                "id",
                "local",
                "d",
                "a.xlsx",
                "",
                1,
                1,
                "x/y",
                Outcome.ACCEPTED,
                ReasonCode.NONE,
                "",
                List.of(page),
                List.of(),
                List.of());
    }
}
