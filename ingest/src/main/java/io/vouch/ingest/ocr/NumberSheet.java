package io.vouch.ingest.ocr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Pieces of a page, one below the other on a sheet of their own, which an engine reads at once: reading each alone costs a page
 * analysis each.
 */
final class NumberSheet {

    /** Height in pixels of each piece: the engine's own line is 36, with room above and below. */
    private static final int HEIGHT = 40;
    /** White between the pieces, so that the engine sees separate lines; set by hand. */
    private static final int GAP = 28;

    private static final int BORDER = 20;
    private static final int ROW = HEIGHT + GAP;
    /** Bound on a row's width: 40 wide symbols. */
    private static final int WIDEST = 1600;
    /** Beyond this nothing is left to see. */
    private static final double MOST_ENLARGED = 4;

    private final List<GreyPicture> rows = new ArrayList<>();

    /**
     * Adds a piece below the others.
     *
     * @return the scale at which it stands on the sheet
     */
    double add(GreyPicture piece) {
        double scale =
                Math.min(Math.min(MOST_ENLARGED, (double) HEIGHT / piece.height()), (double) WIDEST / piece.width());
        GreyPicture row = Resampling.scaled(piece, scale);
        rows.add(row);
        return (double) row.width() / piece.width();
    }

    /** The symbols of each piece in order, in pixels of the enlarged piece. */
    List<List<Glyph>> read(TesseractHandle engine) {
        List<List<Glyph>> read = new ArrayList<>();
        rows.forEach(row -> read.add(new ArrayList<>()));
        if (rows.isEmpty()) {
            return read;
        }
        GreyPicture sheet = sheet();
        for (Glyph glyph :
                TightBoxes.of(engine.read(sheet, TesseractHandle.BLOCK, 300).glyphs(), sheet)) {
            int row = ((glyph.y0() + glyph.y1()) / 2 - BORDER + GAP / 2) / ROW;
            if (row >= 0 && row < rows.size()) {
                read.get(row).add(glyph.movedBy(-BORDER, -BORDER - row * ROW));
            }
        }
        return read;
    }

    private GreyPicture sheet() {
        int width = rows.stream().mapToInt(GreyPicture::width).max().orElse(1) + 2 * BORDER;
        int height = rows.size() * ROW + 2 * BORDER;
        byte[] pixels = new byte[width * height];
        Arrays.fill(pixels, (byte) 255);
        for (int i = 0; i < rows.size(); i++) {
            GreyPicture row = rows.get(i);
            for (int y = 0; y < Math.min(row.height(), ROW); y++) {
                int to = (BORDER + i * ROW + y) * width + BORDER;
                System.arraycopy(row.pixels(), y * row.width(), pixels, to, row.width());
            }
        }
        return new GreyPicture(width, height, pixels);
    }
}
