package io.vouch.ingest.text;

import io.vouch.ingest.Content;
import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.Payload;
import io.vouch.ingest.PayloadKind;
import io.vouch.ingest.ReasonCode;
import io.vouch.ingest.TableCell;
import io.vouch.ingest.page.Box;
import java.util.ArrayList;
import java.util.List;

/** Turns sheets into one TABLE payload each and pages on which every cell has a place; each sheet begins a page. */
final class SheetContents {

    private SheetContents() {}

    static Content of(List<SheetTable> sheets, IngestLimits limits) {
        var pages = new FlowPages(limits.maxPages());
        List<Payload> payloads = new ArrayList<>();
        boolean cut = false;
        for (SheetTable sheet : sheets) {
            cut |= sheet.isCut();
            if (!sheet.rows().isEmpty()) {
                int page = pages.section();
                List<TableCell> cells = sheet.cells(pages.table(sheet.rows()));
                payloads.add(new Payload(PayloadKind.TABLE, sheet.name(), sheet.csv(), page, Box.NONE, cells));
            }
        }
        Content content = Contents.of(pages, payloads, limits);
        if (!cut) {
            return content;
        }
        return new Content(
                content.pages(),
                content.payloads(),
                List.of(),
                List.of(),
                ReasonCode.TOO_LARGE,
                "Cells beyond %d columns or %d characters were not read."
                        .formatted(SheetTable.MAX_COLUMNS, limits.maxTextChars()));
    }
}
