package io.vouch.ingest.ofd;

import io.vouch.ingest.Content;
import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.ReadFailure;
import io.vouch.ingest.ScratchFolder;
import io.vouch.ingest.page.CodeReader;
import io.vouch.ingest.page.Page;
import io.vouch.ingest.page.Word;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * Draws the words of OFD packages where they were read, and lists the facts. Run by hand: {@code java -cp <test class path>
 * io.vouch.ingest.ofd.OfdMeasurement FOLDER_OF_OFDS FOLDER_FOR_PICTURES}.
 */
final class OfdMeasurement {

    private static final double SCALE = 2;

    private OfdMeasurement() {}

    public static void main(String[] args) throws Exception {
        PrintStream out = System.out;
        List<Path> files;
        try (Stream<Path> all = Files.walk(Path.of(args[0]))) {
            files = all.filter(path -> path.toString().endsWith(".ofd"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            try (var scratch = ScratchFolder.open()) {
                Path copy = Files.copy(
                        file, scratch.path().resolve(file.getFileName().toString()));
                Content content = OfdSample.read(copy, IngestLimits.DEFAULT, CodeReader.NONE);
                out.printf(
                        "%s: %d pages, %s%n",
                        file.getFileName(), content.pages().size(), content.reason());
                content.facts()
                        .forEach(fact -> out.printf(
                                "  %s [%s] -> [%s] p%d %s%n",
                                fact.code(), fact.before(), fact.after(), fact.page(), fact.box()));
                for (Page page : content.pages()) {
                    Path picture = Path.of(args[1], file.getFileName() + "-" + page.number() + ".png");
                    ImageIO.write(draw(page), "png", picture.toFile());
                }
            } catch (ReadFailure failure) {
                out.printf("%s: %s %s%n", file.getFileName(), failure.code(), failure.getMessage());
            }
        }
    }

    private static BufferedImage draw(Page page) {
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(page.width() * SCALE),
                (int) Math.ceil(page.height() * SCALE),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.scale(SCALE, SCALE);
        for (Word word : page.words()) {
            graphics.setStroke(new BasicStroke(0.4f));
            graphics.setColor(Color.RED);
            graphics.draw(new Rectangle2D.Double(
                    word.box().x0(),
                    word.box().y0(),
                    word.box().width(),
                    word.box().height()));
            graphics.setColor(Color.BLACK);
            float size = (float) (word.box().height() * 0.85);
            graphics.setFont(new Font("WenQuanYi Zen Hei", Font.PLAIN, 1).deriveFont(Math.max(2, size)));
            if (word.cuts().isEmpty()) {
                graphics.drawString(word.text(), (float) word.box().x0(), (float)
                        (word.box().y1() - 0.18 * size));
            }
            for (int i = 0; i + 1 < word.cuts().size(); i++) {
                graphics.drawString(
                        word.text().substring(i, i + 1), word.cuts().get(i).floatValue(), (float)
                                (word.box().y1() - 0.18 * size));
            }
        }
        graphics.dispose();
        return image;
    }
}
