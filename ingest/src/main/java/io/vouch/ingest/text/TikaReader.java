package io.vouch.ingest.text;

import io.vouch.ingest.Content;
import io.vouch.ingest.FormatReader;
import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.MediaTypes;
import io.vouch.ingest.RawFile;
import io.vouch.ingest.ReadFailure;
import io.vouch.ingest.ReasonCode;
import io.vouch.ingest.archive.Unpacking;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.parser.CompositeParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.mail.RFC822Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.txt.TXTParser;
import org.xml.sax.SAXException;

/**
 * Word files, web pages and mail through Tika's parsers, one for each type and nothing found by Tika itself: its module for
 * OCR is not on the class path, so a tesseract binary on the machine is never run.
 */
final class TikaReader implements FormatReader {

    private final Map<String, Parser> parsers = Map.of(
            MediaTypes.DOCX, new OOXMLParser(),
            MediaTypes.DOC, new OfficeParser(),
            MediaTypes.MSG, new OfficeParser(),
            MediaTypes.EML, new RFC822Parser(),
            MediaTypes.HTML, new JSoupParser());

    @Override
    public boolean reads(String mediaType) {
        return parsers.containsKey(mediaType);
    }

    @Override
    public Content read(RawFile file, IngestLimits limits) throws ReadFailure {
        if (file.mediaType().equals(MediaTypes.DOCX)) {
            OfficeGate.check(file, limits);
        }
        var flow = new XhtmlFlow(limits.maxTextChars());
        try (TikaInputStream in = TikaInputStream.get(file.path())) {
            var embedded = new EmbeddedFiles(new Unpacking(file, limits));
            var metadata = new Metadata();
            metadata.set(TikaCoreProperties.CONTENT_TYPE_HINT, file.mediaType());
            parsers.get(file.mediaType()).parse(in, flow, metadata, context(embedded));
            flow.endDocument();
            var pages = new FlowPages(limits.maxPages());
            MailHead.layOut(metadata, file.mediaType(), pages);
            flow.layOut(pages);
            return embedded.withReason(content(pages, flow, embeddedOf(file, embedded, flow), limits));
        } catch (IOException | SAXException | TikaException | RuntimeException e) {
            throw OfficeProblem.failure(e);
        }
    }

    /** Whatever hangs on a mail is a document of its own; in office files and pages pictures may be mere decoration. */
    private static List<Content.Member> embeddedOf(RawFile file, EmbeddedFiles embedded, XhtmlFlow flow) {
        boolean mail =
                file.mediaType().equals(MediaTypes.EML) || file.mediaType().equals(MediaTypes.MSG);
        return embedded.members(mail ? 0 : flow.seen());
    }

    private static Content content(FlowPages pages, XhtmlFlow flow, List<Content.Member> members, IngestLimits limits) {
        Content content = Contents.of(pages, List.of(), members, limits);
        if (!flow.isCut()) {
            return content;
        }
        return new Content(
                content.pages(),
                List.of(),
                List.of(),
                members,
                ReasonCode.TOO_LARGE,
                "Text beyond %d characters was not read.".formatted(limits.maxTextChars()));
    }

    private static ParseContext context(EmbeddedFiles embedded) {
        var office = new OfficeParserConfig();
        office.setUseSAXDocxExtractor(true);
        office.setExtractMacros(false);
        office.setIncludeDeletedContent(false);
        var context = new ParseContext();
        context.set(OfficeParserConfig.class, office);
        context.set(EmbeddedDocumentExtractor.class, embedded);
        // The mail parsers look here for the parsers of their bodies; attachments never reach them.
        context.set(
                Parser.class,
                new CompositeParser(MediaTypeRegistry.getDefaultRegistry(), new JSoupParser(), new TXTParser()));
        return context;
    }
}
