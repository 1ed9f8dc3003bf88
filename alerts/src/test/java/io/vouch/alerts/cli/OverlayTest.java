package io.vouch.alerts.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OverlayTest {

    private static final int BLUE = new Color(30, 90, 220).getRGB();
    private static final int ORANGE = new Color(240, 140, 0).getRGB();
    private static final int RED = new Color(215, 0, 30).getRGB();

    @TempDir
    private Path folder;

    @Test
    void boxesStandAtTheirPlaceOfThePageInTheColourOfTheirKind() throws Exception {
        Path pictures = page("d1", 1, 200, 400);
        Path pages = lines(
                "pages.jsonl",
                "{'document_id':'d1','name':'deal/发票 1.pdf','page':1,'width':100,'height':200,'words':["
                        + "{'text':'a','box':[10,20,30,40],'source':'TEXT'},{'text':'b','box':[50,100,60,110],'source':'OCR'}]}",
                "{'document_id':'d2','name':'absent.pdf','page':1,'width':100,'height':200,'words':[]}");
        Path documents = lines(
                "documents.jsonl",
                "{'document_id':'d1','fields':{'gross_amount':[{'value':'7','page':0,'box':[0,0,0,0]},"
                        + "{'value':'7','page':1,'box':[70,150,90,160]}]},'lines':[],'clauses':[]}");

        int drawn = new Overlay(pictures, folder.resolve("out")).draw(pages, documents);

        assertThat(drawn).isEqualTo(1);
        BufferedImage picture = ImageIO.read(only(folder.resolve("out")).toFile());
        assertThat(picture.getRGB(40, 40)).isEqualTo(BLUE);
        assertThat(picture.getRGB(110, 200)).isEqualTo(ORANGE);
        assertThat(picture.getRGB(140, 310)).isEqualTo(RED);
        assertThat(only(folder.resolve("out")).getFileName()).hasToString("deal_发票_1.pdf-d1-p1.png");
    }

    private Path page(String document, int number, int width, int height) throws IOException {
        Path own = Files.createDirectories(folder.resolve("pictures").resolve(document));
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setBackground(Color.WHITE);
        graphics.clearRect(0, 0, width, height);
        graphics.dispose();
        ImageIO.write(picture, "png", own.resolve(number + ".png").toFile());
        return folder.resolve("pictures");
    }

    private Path lines(String name, String... lines) throws IOException {
        return Files.write(
                folder.resolve(name),
                List.of(lines).stream().map(line -> line.replace('\'', '"')).toList());
    }

    private static Path only(Path out) throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.findFirst().orElseThrow();
        }
    }
}
