package io.vouch.ingest.text;

import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.PagePainter;
import io.vouch.ingest.RawFile;
import io.vouch.ingest.page.Box;
import io.vouch.ingest.page.Page;
import io.vouch.ingest.page.Word;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;

/** Shows the virtual pages of files that have none of their own: tables, mails, office documents, text. */
public final class TextPainter implements PagePainter {

    private static final int MOST_PIXELS_A_SIDE = 8_000;

    @Override
    public boolean paints(String mediaType) {
        return TextReaders.all().stream().anyMatch(reader -> reader.reads(mediaType));
    }

    @Override
    public void paint(RawFile file, List<Page> pages, IngestLimits limits, Canvas canvas) throws IOException {
        for (Page page : pages) {
            canvas.page(page.number(), picture(page));
        }
    }

    private static BufferedImage picture(Page page) {
        double scale = Math.min(DPI / 72, MOST_PIXELS_A_SIDE / Math.max(page.width(), page.height()));
        int width = (int) Math.ceil(page.width() * scale);
        int height = (int) Math.ceil(page.height() * scale);
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = picture.createGraphics();
        graphics.setBackground(Color.WHITE);
        graphics.clearRect(0, 0, width, height);
        graphics.setColor(Color.BLACK);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.scale(scale, scale);
        Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 1);
        page.words().forEach(word -> write(word, font, graphics));
        graphics.dispose();
        return picture;
    }

    /** Each character where its cut says: the page's own measure is no font's. */
    private static void write(Word word, Font font, Graphics2D graphics) {
        Box box = word.box();
        graphics.setFont(font.deriveFont((float) (box.height() * 0.9)));
        float base = (float) (box.y1() - 0.15 * box.height());
        for (int at = 0; at < word.text().length(); ) {
            int next = word.text().offsetByCodePoints(at, 1);
            String character = word.text().substring(at, next);
            Box cell = word.slice(at, next);
            double natural = graphics.getFontMetrics().stringWidth(character);
            graphics.drawString(character, (float) (cell.centerX() - natural / 2), base);
            at = next;
        }
    }
}
