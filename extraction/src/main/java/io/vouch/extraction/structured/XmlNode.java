package io.vouch.extraction.structured;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One element of a parsed XML document, by local name: prefixes are gone.
 *
 * @param name local name
 * @param attributes by local name; namespace declarations stay as {@code xmlns} or {@code xmlns:p}
 * @param ownText the element's own character data in one piece, not its children's
 * @param children in document order
 */
record XmlNode(String name, Map<String, String> attributes, String ownText, List<XmlNode> children) {

    /** Own text with runs of white space collapsed; empty if there is none. */
    String text() {
        return ownText.strip().replaceAll("\\s+", " ");
    }

    /** The elements that a path of local names leads to, in document order. */
    List<XmlNode> all(String path) {
        List<XmlNode> current = List.of(this);
        for (String step : path.split("/")) {
            List<XmlNode> next = new ArrayList<>();
            for (XmlNode node : current) {
                for (XmlNode child : node.children) {
                    if (child.name.equals(step)) {
                        next.add(child);
                    }
                }
            }
            current = next;
        }
        return current;
    }

    /** The first element that one of the paths leads to. */
    Optional<XmlNode> child(String... paths) {
        for (String path : paths) {
            List<XmlNode> found = all(path);
            if (!found.isEmpty()) {
                return Optional.of(found.get(0));
            }
        }
        return Optional.empty();
    }

    /** The first text that is not empty along the paths, tried in order; empty text if there is none. */
    String first(String... paths) {
        for (String path : paths) {
            for (XmlNode node : all(path)) {
                if (!node.text().isEmpty()) {
                    return node.text();
                }
            }
        }
        return "";
    }

    /** Every text that is not empty along a path. */
    List<String> texts(String path) {
        return all(path).stream()
                .map(XmlNode::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    String attribute(String local) {
        return attributes.getOrDefault(local, "").strip();
    }
}
