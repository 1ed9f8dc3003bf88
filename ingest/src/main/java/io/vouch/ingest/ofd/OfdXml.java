package io.vouch.ingest.ofd;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Parses a part of an OFD package into a bounded tree. Namespaces are not resolved: real files hold {@code <:eInvoice
 * xmlns:="">} and prefixes that nobody declares.
 */
final class OfdXml {

    private static final int MAX_NODES = 400_000;
    private static final int MAX_DEPTH = 60;

    private OfdXml() {}

    /** @throws IOException if it is not well-formed, declares a document type, or exceeds the bounds */
    static XmlNode parse(byte[] bytes) throws IOException {
        Tree tree = new Tree();
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            XMLReader reader = factory.newSAXParser().getXMLReader();
            reader.setContentHandler(tree);
            reader.setErrorHandler(tree);
            reader.parse(new InputSource(new ByteArrayInputStream(bytes)));
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException("not readable as XML", e);
        }
        return tree.root;
    }

    private static final class Tree extends DefaultHandler {
        private final Deque<XmlNode> open = new ArrayDeque<>();
        private final Deque<StringBuilder> texts = new ArrayDeque<>();
        private XmlNode root;
        private int nodes;

        @Override
        public void startElement(String uri, String localName, String qualified, Attributes attributes)
                throws SAXException {
            if (++nodes > MAX_NODES || open.size() >= MAX_DEPTH) {
                throw new SAXException("too many or too deeply nested elements");
            }
            Map<String, String> values = new HashMap<>();
            for (int i = 0; i < attributes.getLength(); i++) {
                values.put(local(attributes.getQName(i)), attributes.getValue(i));
            }
            XmlNode node = new XmlNode(local(qualified), values);
            if (open.isEmpty()) {
                root = node;
            } else {
                open.peek().add(node);
            }
            open.push(node);
            texts.push(new StringBuilder());
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            if (!texts.isEmpty()) {
                texts.peek().append(characters, start, length);
            }
        }

        @Override
        public void endElement(String uri, String localName, String qualified) {
            open.pop().setText(texts.pop().toString());
        }

        private static String local(String qualified) {
            return qualified.substring(qualified.lastIndexOf(':') + 1);
        }
    }
}
