package io.vouch.testdata.xml;

import java.nio.charset.StandardCharsets;

/** Writes indented XML, element by element. */
public final class Tree {
    private final StringBuilder text;
    private int depth;

    public Tree() {
        this("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    /** With another beginning than the XML declaration. */
    public Tree(String beginning) {
        this.text = new StringBuilder(beginning);
    }

    /** Text after the root element. */
    public Tree end(String last) {
        text.append(last);
        return this;
    }

    /** Opens an element; {@code attributes} is written as given. */
    public Tree open(String name, String attributes) {
        indent().append('<')
                .append(name)
                .append(attributes.isEmpty() ? "" : " ")
                .append(attributes)
                .append(">\n");
        depth++;
        return this;
    }

    public Tree open(String name) {
        return open(name, "");
    }

    public Tree close(String name) {
        depth--;
        indent().append("</").append(name).append(">\n");
        return this;
    }

    /** An element with text; an empty one when the text is empty. */
    public Tree leaf(String name, String value) {
        return leaf(name, "", value);
    }

    public Tree leaf(String name, String attributes, String value) {
        indent().append('<')
                .append(name)
                .append(attributes.isEmpty() ? "" : " ")
                .append(attributes);
        if (value.isEmpty()) {
            text.append("/>\n");
        } else {
            text.append('>').append(escaped(value)).append("</").append(name).append(">\n");
        }
        return this;
    }

    public byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private StringBuilder indent() {
        return text.append("  ".repeat(depth));
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
