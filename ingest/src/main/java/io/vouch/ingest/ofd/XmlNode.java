package io.vouch.ingest.ofd;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An element of an OFD file's XML, by local names: producers bind prefixes wrongly or not at all. */
final class XmlNode {

    private final String name;
    private final Map<String, String> attributes;
    private final List<XmlNode> children = new ArrayList<>(2);
    private String text = "";

    XmlNode(String name, Map<String, String> attributes) {
        this.name = name;
        this.attributes = new LinkedHashMap<>(attributes);
    }

    void add(XmlNode child) {
        children.add(child);
    }

    void setText(String value) {
        text = value;
    }

    String name() {
        return name;
    }

    List<XmlNode> children() {
        return children;
    }

    /** Character data directly inside, all of it, white space kept. */
    String text() {
        return text;
    }

    /** An attribute's value, or empty. */
    String attribute(String key) {
        return attributes.getOrDefault(key, "");
    }

    Optional<XmlNode> child(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).findFirst();
    }

    List<XmlNode> children(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).toList();
    }

    /** Text of a child without outer white space, or empty. */
    String childText(String childName) {
        return child(childName).map(child -> child.text.strip()).orElse("");
    }

    /** All elements of that name at any depth, in document order. */
    List<XmlNode> descendants(String wanted) {
        List<XmlNode> found = new ArrayList<>();
        collect(wanted, found);
        return found;
    }

    private void collect(String wanted, List<XmlNode> found) {
        for (XmlNode child : children) {
            if (child.name.equals(wanted)) {
                found.add(child);
            }
            child.collect(wanted, found);
        }
    }
}
