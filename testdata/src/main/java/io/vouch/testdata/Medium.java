package io.vouch.testdata;

import io.vouch.testdata.render.Recipe;
import io.vouch.testdata.world.Dice;
import java.util.List;
import java.util.Locale;

/** What kind of file a paper becomes. */
public enum Medium {
    /** PDF with a text layer. */
    DIGITAL,
    /** A picture of the printed paper: JPEG, or PDF of JPEGs where it has several pages. */
    SCAN,
    /** The data alone: EInvoice for Chinese tax invoices, UBL for English ones. */
    XML,
    /** OFD with template layer, tags and the original data attached. */
    OFD,
    /** A word processor's file; papers of prose only. */
    DOCX,
    /** PDF with text layer and embedded data, in the manner of Factur-X: CII in English, EInvoice in Chinese. */
    HYBRID,
    /** A photograph of the paper, taken at an angle. */
    PHOTO,
    /** A fax: black and white. */
    FAX,
    /** A scan of a print of a scan. */
    RESCAN;

    /** Whether the paper becomes a picture. */
    public boolean isPicture() {
        return this == SCAN || this == PHOTO || this == FAX || this == RESCAN;
    }

    /** The name in truth and on the command line. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How a page of this medium suffers; only for pictures. */
    Recipe recipe(Dice dice) {
        int folds = dice.chance(0.35) ? dice.between(1, 2) : 0;
        double shade = 0.86 + 0.12 * dice.unit();
        double grain = 1 + 2.5 * dice.unit();
        double blur = 0.02 + 0.08 * dice.unit();
        double quality = 0.4 + 0.35 * dice.unit();
        int dpi = dice.pick(List.of(150, 200, 200, 240, 300));
        int photoDpi = dice.pick(List.of(150, 180, 200, 240));
        double tilt = 0.04 + 0.10 * dice.unit();
        double crop = dice.chance(0.2) ? 0.006 + 0.01 * dice.unit() : 0;
        int faxLines = dice.chance(0.3) ? 98 : 196;
        boolean stamped = dice.chance(0.2);
        return switch (this) {
            case PHOTO -> new Recipe(
                    photoDpi, 2.5, tilt, 0, blur + 0.06, grain + 1.5, shade - 0.16, 0, stamped, folds, 1, quality);
            case FAX -> new Recipe(200, 0.8, 0, crop, 0.06, 9, 0.96, faxLines, stamped, 0, 1, 0.8);
            case RESCAN -> new Recipe(
                    Math.min(dpi, 200), 1.4, 0, crop, 0.07, grain + 1, shade, 0, stamped, folds, 2, quality);
            case SCAN -> new Recipe(dpi, 1.2, 0, crop, blur, grain, shade, 0, stamped, folds, 1, quality);
            case DIGITAL, XML, OFD, DOCX, HYBRID -> throw new IllegalStateException(this + " is no picture");
        };
    }
}
