package io.vouch.ingest.page;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** A picture prepared for code reading, which remembers what part of the page it shows. */
final class CodePicture {

    /** Pictures of a code alone are not larger; on larger ones the code has paper around it. */
    private static final int SMALL = 1_200;

    /** Codes with one pixel a module are blown up to at least this many pixels a side. */
    private static final int GOOD_PIXELS = 240;

    private static final int MAX_FACTOR = 12;

    private final BufferedImage picture;
    private final Box box;

    CodePicture(BufferedImage picture, Box box) {
        if (Math.max(picture.getWidth(), picture.getHeight()) > SMALL) {
            this.picture = picture;
            this.box = box;
            return;
        }
        int least = Math.min(picture.getWidth(), picture.getHeight());
        int factor = Math.max(1, Math.min(MAX_FACTOR, (GOOD_PIXELS + least - 1) / least));
        int width = picture.getWidth() * factor;
        int height = picture.getHeight() * factor;
        int margin = Math.max(8, Math.min(width, height) / 8);
        this.picture = new BufferedImage(width + 2 * margin, height + 2 * margin, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = this.picture.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, this.picture.getWidth(), this.picture.getHeight());
        graphics.drawImage(picture, margin, margin, width, height, null);
        graphics.dispose();
        double edgeX = box.width() * margin / width;
        double edgeY = box.height() * margin / height;
        this.box = new Box(box.x0() - edgeX, box.y0() - edgeY, box.x1() + edgeX, box.y1() + edgeY);
    }

    List<CodeReader.Placed> read(CodeReader reader) {
        double scaleX = box.width() / picture.getWidth();
        double scaleY = box.height() / picture.getHeight();
        List<CodeReader.Placed> placed = new ArrayList<>();
        for (CodeReader.Code code : reader.read(picture)) {
            Box place = Box.ofCorners(
                    box.x0() + code.x0() * scaleX,
                    box.y0() + code.y0() * scaleY,
                    box.x0() + code.x1() * scaleX,
                    box.y0() + code.y1() * scaleY);
            placed.add(new CodeReader.Placed(code.text(), place));
        }
        return placed;
    }
}
