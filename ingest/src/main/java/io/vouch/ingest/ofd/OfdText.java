package io.vouch.ingest.ofd;

import io.vouch.ingest.glyph.Glyph;
import io.vouch.ingest.glyph.Letters;
import io.vouch.ingest.page.Script;
import java.util.ArrayList;
import java.util.List;

/** The glyphs of a text object. Fonts are not opened: a character's width is known from the distance to the next. */
final class OfdText {

    private static final double ASCENT = 0.86;
    private static final double DESCENT = -0.18;
    private static final double USUAL_SIZE = 3.175;

    /** White space between Latin words, in ems, beyond widths that are estimated. */
    private static final double GAP = 0.3;

    private static final int MAX_CHARS = 100_000;

    private OfdText() {}

    /** Empty if the object is not visible. */
    static List<Glyph> glyphs(XmlNode object, Transform outer) {
        if (object.attribute("Visible").equals("false")) {
            return List.of();
        }
        Transform place = Transform.parse(object.attribute("CTM"))
                .then(Transform.toBoundary(object.attribute("Boundary")))
                .then(outer);
        Line line = new Line(object, place);
        for (XmlNode code : object.children("TextCode")) {
            line.add(code);
        }
        return line.glyphs;
    }

    /** How many characters a text object names, readable or not; 0 if it is not visible. */
    static long characters(XmlNode object) {
        if (object.attribute("Visible").equals("false")) {
            return 0;
        }
        return object.children("TextCode").stream()
                .mapToLong(code -> written(code).codePoints().limit(MAX_CHARS).count())
                .sum();
    }

    /** Indentation that a pretty printer added is not text. */
    private static String written(XmlNode code) {
        return code.text().indexOf('\n') < 0 ? code.text() : code.text().strip();
    }

    /** Width in ems of a character that nothing is known about but what it is. */
    static double usualWidth(int c) {
        if (Character.isSupplementaryCodePoint(c) || Script.isWide((char) c)) {
            return 1;
        }
        if ("iljt.,:;'|!()[]".indexOf(c) >= 0) {
            return 0.35;
        }
        return Character.isUpperCase(c) || c == '%' || c == '@' ? 0.65 : 0.5;
    }

    private static final class Line {
        private final Transform place;
        private final double size;
        private final double widthScale;
        private final int charTurns;
        private final int readTurns;
        private final boolean invisible;
        private final List<Glyph> glyphs = new ArrayList<>();
        private double x;
        private double y;

        Line(XmlNode object, Transform place) {
            this.place = place;
            double given = Millimetres.number(object.attribute("Size"), USUAL_SIZE);
            size = given > 0 ? given : USUAL_SIZE;
            double scale = Millimetres.number(object.attribute("HScale"), 1);
            widthScale = scale > 0 && scale <= 10 ? scale : 1;
            charTurns = quarterTurns(object.attribute("CharDirection"));
            readTurns = quarterTurns(object.attribute("ReadDirection"));
            invisible = object.attribute("Alpha").equals("0");
        }

        private static int quarterTurns(String degrees) {
            return Math.floorMod((int) Math.round(Millimetres.number(degrees, 0) / 90), 4);
        }

        void add(XmlNode code) {
            x = Millimetres.number(code.attribute("X"), x);
            y = Millimetres.number(code.attribute("Y"), y);
            int[] chars = written(code).codePoints().limit(MAX_CHARS).toArray();
            List<Double> right = Millimetres.distances(code.attribute("DeltaX"), chars.length);
            List<Double> down = Millimetres.distances(code.attribute("DeltaY"), chars.length);
            boolean free = right.isEmpty() && down.isEmpty();
            double startX = x;
            double startY = y;
            for (int i = 0; i < chars.length; i++) {
                double em = size * widthScale;
                double usual = usualWidth(chars[i]);
                double dx = i < right.size() ? right.get(i) : (free && readTurns % 2 == 0 ? usual * em : 0);
                double dy = i < down.size() ? down.get(i) : (free && readTurns % 2 == 1 ? size : 0);
                double step = readTurns % 2 == 0 ? dx / em : 0;
                // The distance is the width if it could be; else it holds white space or leads to another line.
                double width = step > 0.5 * usual && step < 1.35 * usual ? step : usual;
                glyph(Character.toString(chars[i]), width);
                x += dx;
                y += dy;
            }
            x = startX;
            y = startY;
        }

        private void glyph(String character, double width) {
            String text = Letters.cleaned(character);
            if (text.isEmpty()) {
                return;
            }
            boolean vertical = charTurns == 0 && readTurns == 1;
            Glyph.Metrics metrics = new Glyph.Metrics(width, DESCENT, ASCENT, vertical, GAP, 0);
            glyphs.add(Glyph.of(text, place.emSquare(x, y, size, widthScale, charTurns), metrics, invisible));
        }
    }
}
