package io.vouch.testdata.layout;

import io.vouch.testdata.page.Box;
import io.vouch.testdata.page.Element;
import io.vouch.testdata.page.Field;
import io.vouch.testdata.page.Ink;
import io.vouch.testdata.page.Mark;
import io.vouch.testdata.page.Page;
import io.vouch.testdata.page.Typeface;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Changes finished drawings as a forger would: other text over a value, or a seal put on. */
public final class Redraw {
    private static final double SEAL_RADIUS = 56;

    private Redraw() {}

    /** How a value is replaced. */
    public enum Way {
        /** The old text is gone; the new one is set in another font, a hair off the line. */
        OTHER_FONT,
        /** A white box covers the old text, the new text stands on it. */
        MASK,
        /** The new text is drawn as shapes; the old one stays in the text layer, unseen. */
        HIDDEN
    }

    /** Replaces an amount wherever {@code field} is proved by it; the drawing's marks follow. */
    public static Drawing of(Drawing drawing, Field field, BigDecimal before, BigDecimal after, Way way) {
        Mark old = new Mark(field, Show.plain(before));
        Mark mark = new Mark(field, Show.plain(after));
        List<Page> pages = new ArrayList<>();
        for (Page page : drawing.pages()) {
            List<Element> elements = new ArrayList<>();
            for (Element element : page.elements()) {
                if (element instanceof Element.Text text && text.marks().contains(old)) {
                    elements.addAll(replaced(text, amount(text.text(), after), neighbour(page, text), mark, way));
                } else {
                    elements.add(element);
                }
            }
            pages.add(new Page(page.width(), page.height(), elements));
        }
        return drawing.withPages(pages);
    }

    /** The new amount in the manner of the old text. */
    private static String amount(String old, BigDecimal after) {
        String sign = old.startsWith("¥") ? "¥" : "";
        return sign + (old.contains(",") ? Show.grouped(after) : Show.plain(after));
    }

    /** Where the text to the left of {@code text} on its line ends; 0 where there is none. */
    private static double neighbour(Page page, Element.Text text) {
        return page.elements().stream()
                .filter(Element.Text.class::isInstance)
                .map(Element.Text.class::cast)
                .filter(each -> Math.abs(each.baseline() - text.baseline()) < 2 && each.x() < text.x())
                .mapToDouble(each -> each.x() + each.width())
                .max()
                .orElse(0);
    }

    /** Flush right like the old text where there is room to the left. */
    private static List<Element> replaced(Element.Text old, String now, double room, Mark mark, Way way) {
        Typeface other = old.face() == Typeface.SERIF ? Typeface.SANS : Typeface.SERIF;
        // Digits of another font are up to a ninth wider, and it is set a little larger.
        double stretch = way == Way.OTHER_FONT ? 1.16 : 1;
        double width = stretch * old.width() * now.length() / old.text().length();
        double x = Math.max(old.x() + old.width() - width, Math.min(old.x(), room + 2));
        Typeface face = way == Way.OTHER_FONT ? other : old.face();
        double size = way == Way.OTHER_FONT ? old.size() * 1.04 : old.size();
        double baseline = way == Way.OTHER_FONT ? old.baseline() + 0.7 : old.baseline();
        Element.Text text = new Element.Text(now, x, baseline, size, width, face, old.ink(), old.form(), List.of(mark));
        Element.Text unmarked = new Element.Text(
                old.text(),
                old.x(),
                old.baseline(),
                old.size(),
                old.width(),
                old.face(),
                old.ink(),
                old.form(),
                List.of());
        Box box = new Box(
                Math.min(x, old.x()) - 1,
                old.box().y0(),
                old.x() + old.width() + 1,
                old.box().y1());
        return switch (way) {
            case OTHER_FONT -> List.of(text);
            case MASK -> List.of(unmarked, new Element.Fill(box, new Ink(255, 255, 255)), text);
            case HIDDEN -> List.of(new Element.Outline(text), new Element.Hidden(unmarked));
        };
    }

    /** With one impression of a seal named {@code ring} in the place of every other seal on the last page. */
    public static Drawing sealed(Drawing drawing, String ring, long ink, int turn, double right, double down) {
        List<Page> pages = new ArrayList<>(drawing.pages());
        Page last = pages.get(pages.size() - 1);
        double x = last.width() - 130 + right;
        double y = Math.min(last.height() - SEAL_RADIUS - 12, lowest(last) - 20) + down;
        List<Element> elements = new ArrayList<>();
        for (Element element : last.elements()) {
            if (element instanceof Element.Impression stamped) {
                x = stamped.seal().centreX();
                y = stamped.seal().centreY();
            } else {
                elements.add(element);
            }
        }
        Element.Seal seal = new Element.Seal(ring, "", x, y, SEAL_RADIUS, turn);
        elements.add(new Element.Impression(seal, ink));
        pages.set(pages.size() - 1, new Page(last.width(), last.height(), elements));
        return drawing.withPages(pages);
    }

    private static double lowest(Page page) {
        return page.elements().stream()
                .filter(Element.Text.class::isInstance)
                .mapToDouble(element -> ((Element.Text) element).baseline())
                .filter(baseline -> baseline < page.height() - 60)
                .max()
                .orElse(page.height() / 2);
    }
}
