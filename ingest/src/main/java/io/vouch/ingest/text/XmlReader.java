package io.vouch.ingest.text;

import io.vouch.ingest.Content;
import io.vouch.ingest.FormatReader;
import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.MediaTypes;
import io.vouch.ingest.Payload;
import io.vouch.ingest.PayloadKind;
import io.vouch.ingest.RawFile;
import io.vouch.ingest.ReadFailure;
import io.vouch.ingest.ReasonCode;
import io.vouch.ingest.TableCell;
import io.vouch.ingest.page.Box;
import java.io.StringReader;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * XML data: checked to be well-formed and harmless, and handed on as decoded text. A document type declaration is refused,
 * because no input format of the contract has one and entities are how XML attacks.
 */
final class XmlReader implements FormatReader {

    /** Business XML nests about 15 levels. */
    static final int MAX_DEPTH = 200;

    @Override
    public boolean reads(String mediaType) {
        return mediaType.equals(MediaTypes.XML);
    }

    @Override
    public Content read(RawFile file, IngestLimits limits) throws ReadFailure {
        String text = XmlText.decode(TextFile.bytes(file, limits));
        if (text.length() > limits.maxTextChars()) {
            throw new ReadFailure(
                    ReasonCode.TOO_LARGE, "The XML has more than %d characters.".formatted(limits.maxTextChars()));
        }
        check(text);
        List<TableCell> cells = MessageCells.of(text);
        return Contents.of(List.of(), List.of(new Payload(PayloadKind.XML, "", text, 0, Box.NONE, cells)));
    }

    private static void check(String text) throws ReadFailure {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(text));
            try {
                walk(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw new ReadFailure(ReasonCode.CORRUPT, "The XML is not well-formed.", e);
        }
    }

    private static void walk(XMLStreamReader reader) throws XMLStreamException, ReadFailure {
        int depth = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD) {
                throw new ReadFailure(ReasonCode.XML_DOCTYPE, "The XML declares a document type; that is not read.");
            } else if (event == XMLStreamConstants.START_ELEMENT && ++depth > MAX_DEPTH) {
                throw new ReadFailure(
                        ReasonCode.TOO_DEEP, "The XML nests deeper than %d elements.".formatted(MAX_DEPTH));
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }
}
