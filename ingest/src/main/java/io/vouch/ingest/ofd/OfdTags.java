package io.vouch.ingest.ofd;

import io.vouch.ingest.Payload;
import io.vouch.ingest.PayloadKind;
import io.vouch.ingest.ReadFailure;
import io.vouch.ingest.glyph.Glyph;
import io.vouch.ingest.page.Box;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Values that an OFD file names itself: custom tags, which point at text objects of the pages, and custom data of {@code
 * OFD.xml}.
 *
 * <p>A tag's name is its path below the invoice element, as {@code Buyer/BuyerName}; of elements that repeat each has its
 * number, as {@code GoodsInfos/GoodsInfo[2]/Amount}. A tag that points at several objects gives one payload for each, in the
 * file's order.
 */
final class OfdTags {

    private static final int MAX_TAGS = 50_000;

    /** Where a text object stands. */
    private record Place(int page, Map<String, List<Glyph>> objects) {}

    private final OfdPackage parts;
    private final Map<String, Place> pages = new HashMap<>();
    private final List<Payload> payloads = new ArrayList<>();

    OfdTags(OfdPackage parts) {
        this.parts = parts;
    }

    /** Remembers a page's text objects under the id that tags use. */
    void page(String id, int number, Map<String, List<Glyph>> objects) {
        pages.putIfAbsent(id, new Place(number, objects));
    }

    /** Reads all tag files of a document; damaged ones give nothing. */
    void read(OfdDocument document) throws ReadFailure {
        Optional<String> list = document.listed("CustomTags");
        if (list.isEmpty()) {
            return;
        }
        try {
            for (XmlNode tag : parts.xml(list.get()).children("CustomTag")) {
                Optional<String> path =
                        parts.find(tag.childText("FileLoc"), OfdPackage.folderOf(list.get()), document.folder());
                if (path.isPresent()) {
                    readFile(path.get());
                }
            }
        } catch (IOException damaged) {
            // Tags are a second reading of what the pages show.
        }
    }

    private void readFile(String path) throws ReadFailure {
        try {
            XmlNode root = parts.xml(path);
            boolean wrapped =
                    root.children().size() == 1 && root.children().get(0).name().equalsIgnoreCase("eInvoice");
            children(wrapped ? root.children().get(0) : root, "");
        } catch (IOException damaged) {
            // Another tag file may still be sound.
        }
    }

    private void children(XmlNode node, String path) {
        Map<String, Integer> counts = new HashMap<>();
        node.children().forEach(child -> counts.merge(child.name(), 1, Integer::sum));
        Map<String, Integer> numbers = new HashMap<>();
        for (XmlNode child : node.children()) {
            if (payloads.size() >= MAX_TAGS) {
                return;
            }
            switch (child.name()) {
                case "ObjectRef" -> reference(child, path);
                case "ObjectData" -> add(path, child.text().strip(), 0, Box.NONE);
                default -> {
                    int number = numbers.merge(child.name(), 1, Integer::sum);
                    String step = counts.get(child.name()) > 1 ? child.name() + "[" + number + "]" : child.name();
                    children(child, path.isEmpty() ? step : path + "/" + step);
                }
            }
        }
    }

    private void reference(XmlNode reference, String path) {
        Place place = pages.get(reference.attribute("PageRef"));
        List<Glyph> glyphs =
                place == null ? null : place.objects.get(reference.text().strip());
        if (glyphs == null) {
            return;
        }
        StringBuilder text = new StringBuilder();
        Box box = Box.NONE;
        for (Glyph glyph : glyphs) {
            text.append(glyph.text());
            if (!glyph.isBlank() && glyph.isOn(Double.MAX_VALUE, Double.MAX_VALUE)) {
                box = box.union(new Box(glyph.x0(), glyph.y0(), glyph.x1(), glyph.y1()));
            }
        }
        add(path, text.toString().strip(), place.page, box);
    }

    /** Custom data of a document's description. */
    void customData(XmlNode body) {
        for (XmlNode data : body.descendants("CustomData")) {
            add(data.attribute("Name").strip(), data.text().strip(), 0, Box.NONE);
        }
    }

    private void add(String name, String text, int page, Box box) {
        if (!text.isEmpty() && !name.isEmpty() && payloads.size() < MAX_TAGS) {
            payloads.add(new Payload(PayloadKind.OFD_TAG, name, text, page, box));
        }
    }

    List<Payload> payloads() {
        return payloads;
    }
}
