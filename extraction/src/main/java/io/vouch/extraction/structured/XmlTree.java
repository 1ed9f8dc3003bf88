package io.vouch.extraction.structured;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Parses XML text into {@link XmlNode}s within bounds: no document type, no entity from outside, at most 64 levels and 300,000
 * elements.
 */
final class XmlTree {

    private static final int MAX_DEPTH = 64;
    private static final int MAX_ELEMENTS = 300_000;

    private XmlTree() {}

    /** The root element; empty if the text is not well-formed XML within the bounds. */
    static Optional<XmlNode> parse(String xml) {
        int start = xml.indexOf('<');
        if (start < 0 || !xml.substring(0, start).chars().allMatch(c -> c == '\uFEFF' || Character.isWhitespace(c))) {
            return Optional.empty();
        }
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            // Not namespace aware: real files use prefixes that they never declare.
            factory.setNamespaceAware(false);
            Builder builder = new Builder();
            factory.newSAXParser().parse(new InputSource(new StringReader(xml.substring(start))), builder);
            return Optional.ofNullable(builder.root);
        } catch (SAXException | IOException malformed) {
            return Optional.empty();
        } catch (ParserConfigurationException broken) {
            throw new IllegalStateException("the JDK's XML parser lacks a required feature", broken);
        }
    }

    private static final class Builder extends DefaultHandler {

        private final Deque<Open> open = new ArrayDeque<>();
        private int elements;
        private XmlNode root;

        @Override
        public void startElement(String uri, String localName, String qualified, Attributes attributes)
                throws SAXException {
            elements++;
            if (elements > MAX_ELEMENTS || open.size() >= MAX_DEPTH) {
                throw new SAXException("more than " + MAX_ELEMENTS + " elements or " + MAX_DEPTH + " levels");
            }
            Map<String, String> values = new HashMap<>();
            for (int i = 0; i < attributes.getLength(); i++) {
                String name = attributes.getQName(i);
                values.putIfAbsent(name.startsWith("xmlns") ? name : local(name), attributes.getValue(i));
            }
            open.push(new Open(local(qualified), values));
        }

        @Override
        public void characters(char[] chars, int from, int length) {
            if (!open.isEmpty()) {
                open.peek().text.append(chars, from, length);
            }
        }

        @Override
        public void endElement(String uri, String localName, String qualified) {
            Open closed = open.pop();
            XmlNode node = new XmlNode(
                    closed.name,
                    Collections.unmodifiableMap(closed.attributes),
                    closed.text.toString(),
                    Collections.unmodifiableList(closed.children));
            if (open.isEmpty()) {
                root = node;
            } else {
                open.peek().children.add(node);
            }
        }

        private static String local(String qualified) {
            return qualified.substring(qualified.lastIndexOf(':') + 1);
        }
    }

    private static final class Open {

        private final String name;
        private final Map<String, String> attributes;
        private final StringBuilder text = new StringBuilder();
        private final List<XmlNode> children = new ArrayList<>();

        Open(String name, Map<String, String> attributes) {
            this.name = name;
            this.attributes = attributes;
        }
    }
}
