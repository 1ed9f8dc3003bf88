package io.vouch.alerts.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * Draws what was read over the pictures of the pages, for people: words of the text layer blue, words of OCR orange, chosen values
 * of fields red with their names, other values read for them pink, item lines green, clauses violet.
 */
final class Overlay {

    static final String LEGEND =
            "blue: word of the text layer; orange: word of OCR; red, with its name: chosen value of a field;"
                    + " pink: another value read for it; green: item line; violet: clause";

    private static final Color TEXT = new Color(30, 90, 220);
    private static final Color OCR = new Color(240, 140, 0);
    private static final Color CHOSEN = new Color(215, 0, 30);
    private static final Color OTHER = new Color(240, 130, 170);
    private static final Color ITEM = new Color(0, 150, 60);
    private static final Color CLAUSE = new Color(140, 40, 200);
    private static final int LONGEST_NAME = 120;

    /** A box with a name on a page. */
    private record Mark(int page, Rectangle2D box, String label, Color colour) {}

    private final ObjectMapper json = new ObjectMapper();
    private final Path pictures;
    private final Path target;
    private int drawn;

    /**
     * @param pictures folder of {@code DOCUMENT_ID/PAGE.png}
     * @param target folder for {@code NAME-pPAGE.png}
     */
    Overlay(Path pictures, Path target) {
        this.pictures = pictures;
        this.target = target;
    }

    /** Draws every page that has a picture; how many. */
    int draw(Path pages, Path documents) throws IOException {
        Files.createDirectories(target);
        Map<String, List<Mark>> marks = marks(documents);
        try (BufferedReader lines = Files.newBufferedReader(pages, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode page = json.readTree(line);
                page(page, marks.getOrDefault(page.path("document_id").asText(), List.of()));
            }
        }
        return drawn;
    }

    private Map<String, List<Mark>> marks(Path documents) throws IOException {
        Map<String, List<Mark>> marks = new HashMap<>();
        try (BufferedReader lines = Files.newBufferedReader(documents, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode document = json.readTree(line);
                List<Mark> own = new ArrayList<>();
                document.path("lines").forEach(item -> mark(item, "", ITEM, own));
                document.path("clauses")
                        .forEach(clause -> mark(clause, clause.path("kind").asText(), CLAUSE, own));
                document.path("fields").properties().forEach(field -> field(field.getKey(), field.getValue(), own));
                marks.put(document.path("document_id").asText(), own);
            }
        }
        return marks;
    }

    /** The chosen value may come from data that has no place; then the same value is marked where it is printed. */
    private static void field(String name, JsonNode readings, List<Mark> marks) {
        String chosen = readings.path(0).path("value").asText();
        for (int i = readings.size() - 1; i >= 0; i--) {
            JsonNode reading = readings.get(i);
            boolean same = reading.path("value").asText().equals(chosen);
            mark(reading, same ? name : "", same ? CHOSEN : OTHER, marks);
        }
    }

    private static void mark(JsonNode value, String label, Color colour, List<Mark> marks) {
        JsonNode box = value.path("box");
        if (box.size() == 4 && value.path("page").asInt() > 0) {
            marks.add(new Mark(value.path("page").asInt(), rectangle(box), label, colour));
        }
    }

    private static Rectangle2D rectangle(JsonNode box) {
        double x = box.get(0).asDouble();
        double y = box.get(1).asDouble();
        return new Rectangle2D.Double(
                x, y, box.get(2).asDouble() - x, box.get(3).asDouble() - y);
    }

    private void page(JsonNode page, List<Mark> marks) throws IOException {
        int number = page.path("page").asInt();
        Path file = pictures.resolve(page.path("document_id").asText()).resolve(number + ".png");
        if (!Files.exists(file)) {
            return;
        }
        BufferedImage read = ImageIO.read(file.toFile());
        var picture = new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.drawImage(read, 0, 0, null);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        double scaleX = read.getWidth() / page.path("width").asDouble(1);
        double scaleY = read.getHeight() / page.path("height").asDouble(1);
        for (JsonNode word : page.path("words")) {
            boolean ocr = word.path("source").asText().equals("OCR");
            frame(graphics, scaled(rectangle(word.path("box")), scaleX, scaleY), ocr ? OCR : TEXT, 1);
        }
        for (Mark mark : marks) {
            if (mark.page() == number) {
                Rectangle2D box = scaled(mark.box(), scaleX, scaleY);
                frame(graphics, box, mark.colour(), 2);
                label(graphics, box, mark);
            }
        }
        graphics.dispose();
        ImageIO.write(picture, "png", target.resolve(name(page, number)).toFile());
        drawn++;
    }

    private static Rectangle2D scaled(Rectangle2D box, double x, double y) {
        return new Rectangle2D.Double(box.getX() * x, box.getY() * y, box.getWidth() * x, box.getHeight() * y);
    }

    private static void frame(Graphics2D graphics, Rectangle2D box, Color colour, float line) {
        graphics.setColor(colour);
        graphics.setStroke(new BasicStroke(line));
        graphics.draw(box);
    }

    private static void label(Graphics2D graphics, Rectangle2D box, Mark mark) {
        if (!mark.label().isEmpty()) {
            graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 9));
            int width = graphics.getFontMetrics().stringWidth(mark.label());
            float x = (float) box.getX();
            float y = (float) Math.max(9, box.getY() - 1);
            graphics.setColor(new Color(255, 255, 255, 200));
            graphics.fill(new Rectangle2D.Double(x, y - 8, width, 9));
            graphics.setColor(mark.colour());
            graphics.drawString(mark.label(), x, y);
        }
    }

    /** {@code deal-7_scan.zip_invoice.pdf-1a2b3c4d-p2.png}: what it shows, and part of its id because names may be alike. */
    private static String name(JsonNode page, int number) {
        String name = page.path("name").asText().replaceAll("[^\\p{L}\\p{N}._-]+", "_");
        String end = name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
        String id = page.path("document_id").asText();
        return String.format(Locale.ROOT, "%s-%s-p%d.png", end, id.substring(0, Math.min(8, id.length())), number);
    }
}
