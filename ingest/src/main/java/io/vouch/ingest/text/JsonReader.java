package io.vouch.ingest.text;

import io.vouch.ingest.Content;
import io.vouch.ingest.FormatReader;
import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.MediaTypes;
import io.vouch.ingest.Payload;
import io.vouch.ingest.PayloadKind;
import io.vouch.ingest.RawFile;
import io.vouch.ingest.ReadFailure;
import io.vouch.ingest.page.Box;
import java.util.List;

/** JSON, such as {@code deal.json}: decoded text for whoever knows its schema, not parsed here. */
final class JsonReader implements FormatReader {

    @Override
    public boolean reads(String mediaType) {
        return mediaType.equals(MediaTypes.JSON);
    }

    @Override
    public Content read(RawFile file, IngestLimits limits) throws ReadFailure {
        String text = TextFile.read(file, limits);
        return Contents.of(List.of(), List.of(new Payload(PayloadKind.TEXT, "", text, 0, Box.NONE)));
    }
}
