package io.vouch.testdata;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The characters of a page and where each stands, in the order in which the file draws them; points from the top-left corner. */
record GlyphPage(List<Glyph> glyphs) {
    private static final double SLACK = 0.6;
    private static final double POINTS_PER_MM = 72 / 25.4;

    /** One character or ligature: its sides, the height of its middle, and the size of its font. */
    record Glyph(String text, double left, double right, double y, double size) {
        boolean isIn(double[] box) {
            double x = (left + right) / 2;
            return x >= box[0] - SLACK && x <= box[2] + SLACK && y >= box[1] - SLACK && y <= box[3] + SLACK;
        }
    }

    String within(double[] box) {
        StringBuilder text = new StringBuilder();
        glyphs.stream().filter(glyph -> glyph.isIn(box)).forEach(glyph -> text.append(glyph.text()));
        return text.toString();
    }

    /** The texts in the box that stand apart: in other lines, or with a gap between them. */
    List<String> cells(double[] box) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        Glyph before = null;
        for (Glyph glyph : glyphs) {
            if (!glyph.isIn(box)) {
                continue;
            }
            if (before != null
                    && (Math.abs(glyph.left() - before.right()) > 0.25 * glyph.size() || glyph.y() != before.y())) {
                cells.add(cell.toString());
                cell.setLength(0);
            }
            cell.append(glyph.text());
            before = glyph;
        }
        cells.add(cell.toString());
        return cells;
    }

    /** Whether the box is one line of its text high. */
    boolean isOneLine(double[] box) {
        double size = glyphs.stream()
                .filter(glyph -> glyph.isIn(box))
                .mapToDouble(Glyph::size)
                .max()
                .orElse(0);
        return box[3] - box[1] < 1.6 * size;
    }

    /** The characters that say {@code value} in a box: all of a line, or a stretch of what is broken over lines. */
    List<Glyph> saying(double[] box, String field, String value) {
        List<Glyph> inside = glyphs.stream().filter(glyph -> glyph.isIn(box)).toList();
        if (isOneLine(box)) {
            return inside;
        }
        for (int length = 1; length <= inside.size(); length++) {
            for (int start = 0; start + length <= inside.size(); start++) {
                List<Glyph> stretch = inside.subList(start, start + length);
                StringBuilder text = new StringBuilder();
                stretch.forEach(glyph -> text.append(glyph.text()));
                if (PrintedForm.says(text.toString(), field, value, true)) {
                    return stretch;
                }
            }
        }
        return List.of();
    }

    /** All other characters, sorted and without spaces: lines may break elsewhere. */
    String sortedWithout(Set<Glyph> left) {
        StringBuilder text = new StringBuilder();
        glyphs.stream().filter(glyph -> !left.contains(glyph)).forEach(glyph -> text.append(glyph.text()));
        char[] letters = text.toString().replaceAll("[\\s\u3000]", "").toCharArray();
        Arrays.sort(letters);
        return new String(letters);
    }

    static List<GlyphPage> ofPdf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<GlyphPage> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                Collector collector = new Collector();
                collector.setStartPage(page);
                collector.setEndPage(page);
                collector.getText(document);
                pages.add(new GlyphPage(List.copyOf(collector.glyphs)));
            }
            return pages;
        }
    }

    private static final class Collector extends PDFTextStripper {
        private final List<Glyph> glyphs = new ArrayList<>();

        @Override
        protected void processTextPosition(TextPosition position) {
            double size = position.getFontSizeInPt();
            glyphs.add(new Glyph(
                    position.getUnicode(),
                    position.getXDirAdj(),
                    position.getXDirAdj() + position.getWidthDirAdj(),
                    position.getYDirAdj() - 0.3 * size,
                    size));
        }
    }

    /** The one page of an OFD invoice: what its template draws and what its page layer draws. */
    static List<GlyphPage> ofOfd(byte[] ofd) throws IOException {
        Map<String, byte[]> entries = unzipped(ofd);
        List<Glyph> glyphs = new ArrayList<>();
        for (String entry : List.of("Doc_0/Tpls/Tpl_0/Content.xml", "Doc_0/Pages/Page_0/Content.xml")) {
            NodeList texts = parsed(entries.get(entry)).getElementsByTagName("ofd:TextObject");
            for (int i = 0; i < texts.getLength(); i++) {
                add((Element) texts.item(i), glyphs);
            }
        }
        return List.of(new GlyphPage(glyphs));
    }

    private static void add(Element object, List<Glyph> glyphs) {
        double[] boundary = numbers(object.getAttribute("Boundary"));
        double size = Double.parseDouble(object.getAttribute("Size"));
        Element code = (Element) object.getElementsByTagName("ofd:TextCode").item(0);
        double[] steps = code.hasAttribute("DeltaX") ? numbers(code.getAttribute("DeltaX")) : new double[0];
        double x = boundary[0] + Double.parseDouble(code.getAttribute("X"));
        double baseline = boundary[1] + Double.parseDouble(code.getAttribute("Y"));
        int[] points = code.getTextContent().codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            double width = i < steps.length ? steps[i] : size / 2;
            glyphs.add(new Glyph(
                    Character.toString(points[i]),
                    x * POINTS_PER_MM,
                    (x + Math.min(width, size)) * POINTS_PER_MM,
                    (baseline - 0.3 * size) * POINTS_PER_MM,
                    size * POINTS_PER_MM));
            x += width;
        }
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }

    static Document parsed(byte[] xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("what we wrote is not XML", e);
        }
    }
}
