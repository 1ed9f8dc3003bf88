package io.vouch.ingest.ofd;

import io.vouch.ingest.ReadFailure;
import io.vouch.ingest.glyph.Glyph;
import io.vouch.ingest.page.Box;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one page draws: template layers, its own layers and its annotations, in the order of drawing. */
final class OfdPageScan {

    private static final int MAX_NESTING = 8;
    private static final int MAX_PICTURES = 2_000;

    /**
     * A picture on the page.
     *
     * @param path of its bytes in the package; empty if it is missing
     * @param box where, in points, not cut to the page
     */
    record Picture(String path, Box box) {}

    private final OfdResources resources;
    private final int maxGlyphs;
    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Picture> pictures = new ArrayList<>();
    private final Map<String, List<Glyph>> objects = new HashMap<>();
    private boolean full;
    private long characters;
    private int outlines;

    OfdPageScan(OfdResources resources, int maxGlyphs) {
        this.resources = resources;
        this.maxGlyphs = maxGlyphs;
    }

    /** Adds the layers of a page or template. */
    void addContent(XmlNode page, Transform toPage) throws ReadFailure {
        for (XmlNode content : page.children("Content")) {
            addBlock(content, toPage, 0);
        }
    }

    /** Adds the appearances of a page's annotations. */
    void addAnnotations(XmlNode list, Transform toPage) throws ReadFailure {
        for (XmlNode annotation : list.children("Annot")) {
            if (annotation.attribute("Visible").equals("false")) {
                continue;
            }
            for (XmlNode appearance : annotation.children("Appearance")) {
                addBlock(
                        appearance,
                        Transform.toBoundary(appearance.attribute("Boundary")).then(toPage),
                        0);
            }
        }
    }

    private void addBlock(XmlNode block, Transform toPage, int depth) throws ReadFailure {
        for (XmlNode child : block.children()) {
            switch (child.name()) {
                case "TextObject" -> addText(child, toPage);
                case "ImageObject" -> addPicture(child, toPage);
                case "PathObject" -> outlines++;
                case "Layer", "PageBlock" -> addNested(child, toPage, depth);
                case "CompositeObject" -> addComposite(child, toPage, depth);
                default -> {
                    // Videos and actions hold no words.
                }
            }
        }
    }

    private void addNested(XmlNode block, Transform toPage, int depth) throws ReadFailure {
        if (depth < MAX_NESTING) {
            addBlock(block, toPage, depth + 1);
        }
    }

    private void addText(XmlNode object, Transform toPage) {
        List<Glyph> drawn = OfdText.glyphs(object, toPage);
        characters += OfdText.characters(object);
        if (glyphs.size() + drawn.size() > maxGlyphs) {
            full = true;
            return;
        }
        glyphs.addAll(drawn);
        objects.putIfAbsent(object.attribute("ID"), drawn);
    }

    private void addPicture(XmlNode object, Transform toPage) {
        Box boundary = Millimetres.box(object.attribute("Boundary")).orElse(Box.NONE);
        if (pictures.size() >= MAX_PICTURES || object.attribute("Visible").equals("false")) {
            return;
        }
        // A picture is the unit square under its matrix; without one it fills its boundary.
        Transform inner = object.attribute("CTM").isBlank()
                ? new Transform(boundary.width(), 0, 0, boundary.height(), 0, 0)
                : Transform.parse(object.attribute("CTM"));
        Transform place =
                inner.then(Transform.shift(boundary.x0(), boundary.y0())).then(toPage);
        double k = Millimetres.POINTS;
        Box box = Box.ofCorners(place.x(0, 0) * k, place.y(0, 0) * k, place.x(1, 1) * k, place.y(1, 1) * k);
        pictures.add(
                new Picture(resources.picture(object.attribute("ResourceID")).orElse(""), box));
    }

    private void addComposite(XmlNode object, Transform toPage, int depth) throws ReadFailure {
        Optional<XmlNode> unit = resources.composite(object.attribute("ResourceID"));
        if (unit.isPresent() && depth < MAX_NESTING && glyphs.size() < maxGlyphs) {
            Transform place = Transform.parse(object.attribute("CTM"))
                    .then(Transform.toBoundary(object.attribute("Boundary")))
                    .then(toPage);
            for (XmlNode content : unit.get().children("Content")) {
                addBlock(content, place, depth + 1);
            }
        }
    }

    List<Glyph> glyphs() {
        return glyphs;
    }

    /** Number of outlines: rules and frames, or letters that were turned into their shapes. */
    int outlines() {
        return outlines;
    }

    List<Picture> pictures() {
        return pictures;
    }

    /** The glyphs of each text object by its id. */
    Map<String, List<Glyph>> objects() {
        return objects;
    }

    /** True if a tenth or more of the characters are private codes of an embedded font: what they mean is not in the file. */
    boolean isGarbled() {
        return characters - glyphs.size() > 0.1 * characters;
    }

    /** True if text was left out because there is more than the limit. */
    boolean isFull() {
        return full;
    }
}
