package io.vouch.extraction;

import io.vouch.ingest.Content;
import io.vouch.ingest.FormatReader;
import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.IngestedDocument;
import io.vouch.ingest.Outcome;
import io.vouch.ingest.Payload;
import io.vouch.ingest.PayloadKind;
import io.vouch.ingest.RawFile;
import io.vouch.ingest.ReadFailure;
import io.vouch.ingest.ReasonCode;
import io.vouch.ingest.embedded.XmlText;
import io.vouch.ingest.ocr.PageOcr;
import io.vouch.ingest.ofd.OfdReader;
import io.vouch.ingest.page.Box;
import io.vouch.ingest.page.CodeReader;
import io.vouch.ingest.page.Page;
import io.vouch.ingest.page.Word;
import io.vouch.ingest.page.WordSource;
import io.vouch.ingest.pdf.PdfReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Ingested documents for tests: made by hand, or read from real files without OCR. */
public final class Documents {

    /** A reader of pages that finds nothing: leaves the structured data alone on the stage. */
    public static final PaperReader BLIND =
            document -> new PaperReading(DocumentType.OTHER, 0.5, "und", Map.of(), List.of(), List.of(), "");

    private Documents() {}

    public static IngestedDocument of(String name, List<Page> pages, List<Payload> payloads) {
        return new IngestedDocument(
                "id-" + name,
                "local",
                "d1",
                name,
                "00",
                1,
                1,
                "application/octet-stream",
                Outcome.ACCEPTED,
                ReasonCode.NONE,
                "",
                pages,
                payloads,
                List.of());
    }

    public static IngestedDocument xml(String text) {
        return of("data.xml", List.of(), List.of(payload(PayloadKind.XML, "", text)));
    }

    public static Payload payload(PayloadKind kind, String name, String text) {
        return new Payload(kind, name, text, 0, Box.NONE);
    }

    /** A page of lines; each word five points a character, lines fifteen points apart. */
    public static Page page(int number, String... lines) {
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            double x = 50;
            double y = 50 + 15 * i;
            for (String token : lines[i].split(" ")) {
                if (!token.isEmpty()) {
                    words.add(new Word(
                            token, new Box(x, y, x + 5 * token.length(), y + 10), List.of(), 1, WordSource.TEXT));
                }
                x += 5 * token.length() + 5;
            }
        }
        return new Page(number, 595, 842, words, false, "en", "");
    }

    /** A real file as ingest reads it, without OCR and codes; a file that cannot be read has no content. */
    public static IngestedDocument read(Path file, Path scratch) throws IOException {
        String name = file.getFileName().toString();
        byte[] bytes = Files.readAllBytes(file);
        FormatReader reader;
        if (name.endsWith(".ofd")) {
            reader = new OfdReader(Documents::noOcr, CodeReader.NONE, picture -> "");
        } else if (new String(bytes, 0, Math.min(1024, bytes.length), StandardCharsets.ISO_8859_1).contains("%PDF")) {
            reader = new PdfReader(Documents::noOcr, CodeReader.NONE, picture -> "");
        } else {
            return of(name, List.of(), List.of(payload(PayloadKind.XML, "", XmlText.decode(bytes))));
        }
        try {
            Content content = reader.read(new RawFile(name, file, "application/pdf", scratch), IngestLimits.DEFAULT);
            return of(name, content.pages(), content.payloads());
        } catch (ReadFailure unreadable) {
            return of(name, List.of(), List.of());
        }
    }

    private static PageOcr noOcr() {
        throw new IllegalStateException("no OCR in this test");
    }
}
