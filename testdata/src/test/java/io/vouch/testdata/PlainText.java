package io.vouch.testdata;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The texts of files without pages, each stretch that belongs together as one string. */
final class PlainText {
    private PlainText() {}

    static List<String> of(String name, byte[] bytes) throws IOException {
        String extension = name.substring(name.lastIndexOf('.') + 1);
        return switch (extension) {
            case "docx" -> paragraphs(GlyphPage.unzipped(bytes).get("word/document.xml"));
            case "xlsx" -> cells(GlyphPage.unzipped(bytes));
            case "xml" -> leaves(bytes);
            default -> List.of(new String(bytes, StandardCharsets.UTF_8));
        };
    }

    private static List<String> paragraphs(byte[] document) {
        List<String> texts = new ArrayList<>();
        NodeList paragraphs = GlyphPage.parsed(document).getElementsByTagName("w:p");
        for (int i = 0; i < paragraphs.getLength(); i++) {
            texts.add(paragraphs.item(i).getTextContent());
        }
        return texts;
    }

    private static List<String> cells(Map<String, byte[]> entries) {
        List<String> texts = new ArrayList<>();
        entries.forEach((name, bytes) -> {
            if (name.endsWith("sharedStrings.xml") || name.contains("worksheets/sheet")) {
                texts.addAll(leaves(bytes));
            }
        });
        return texts;
    }

    private static List<String> leaves(byte[] xml) {
        List<String> texts = new ArrayList<>();
        NodeList elements = GlyphPage.parsed(xml).getElementsByTagName("*");
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            Node child = element.getFirstChild();
            if (child != null && child.getNodeType() == Node.TEXT_NODE && child.getNextSibling() == null) {
                texts.add(element.getTextContent());
            }
        }
        return texts;
    }
}
