package io.vouch.ingest.text;

import io.vouch.ingest.Content;
import io.vouch.ingest.FormatReader;
import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.MediaTypes;
import io.vouch.ingest.Payload;
import io.vouch.ingest.PayloadKind;
import io.vouch.ingest.RawFile;
import io.vouch.ingest.ReadFailure;
import io.vouch.ingest.TableCell;
import io.vouch.ingest.page.Box;
import java.util.List;
import java.util.Set;

/** Plain text and SWIFT messages: the text as a payload, and as pages line by line. */
final class PlainTextReader implements FormatReader {

    private static final Set<String> TYPES = Set.of(MediaTypes.TEXT, MediaTypes.MT940, MediaTypes.MT103);

    @Override
    public boolean reads(String mediaType) {
        return TYPES.contains(mediaType);
    }

    @Override
    public Content read(RawFile file, IngestLimits limits) throws ReadFailure {
        String text = TextFile.read(file, limits);
        if (text.isBlank()) {
            return Contents.of(List.of(), List.of());
        }
        var pages = new FlowPages(limits.maxPages());
        List<TableCell> cells = List.of();
        if (file.mediaType().equals(MediaTypes.TEXT)) {
            pages.paragraph(text);
        } else {
            cells = SwiftCells.layOut(text, pages);
        }
        return Contents.of(pages, List.of(new Payload(PayloadKind.TEXT, "", text, 0, Box.NONE, cells)), limits);
    }
}
