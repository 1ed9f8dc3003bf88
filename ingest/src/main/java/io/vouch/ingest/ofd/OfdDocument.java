package io.vouch.ingest.ofd;

import io.vouch.ingest.ReadFailure;
import io.vouch.ingest.page.Box;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One document of a package with its parts resolved: pages, templates, resources, annotations. */
final class OfdDocument {

    /** A4, if the file does not say. */
    private static final Box USUAL_AREA = new Box(0, 0, 210, 297);

    /**
     * A page by the id that tags and annotations use.
     *
     * @param path of its content; empty if it is missing from the package
     */
    record PageRef(String id, String path) {}

    private final OfdPackage parts;
    private final String folder;
    private final XmlNode root;
    private final OfdResources resources;
    private final List<PageRef> pages = new ArrayList<>();
    private final Map<String, String> templatePaths = new HashMap<>();
    private final Map<String, XmlNode> templates = new HashMap<>();
    private final Map<String, String> annotations = new LinkedHashMap<>();
    private final Box area;

    /** @throws IOException if {@code Document.xml} is damaged */
    OfdDocument(OfdPackage parts, String path) throws IOException, ReadFailure {
        this.parts = parts;
        this.folder = OfdPackage.folderOf(path);
        this.root = parts.xml(path);
        this.resources = new OfdResources(parts);
        XmlNode common = root.child("CommonData").orElse(new XmlNode("CommonData", Map.of()));
        this.area = areaOf(common, "PageArea").orElse(USUAL_AREA);
        for (String kind : new String[] {"PublicRes", "DocumentRes"}) {
            for (XmlNode resource : common.children(kind)) {
                Optional<String> found = parts.find(resource.text(), folder);
                if (found.isPresent()) {
                    resources.load(found.get(), folder);
                }
            }
        }
        for (XmlNode template : common.children("TemplatePage")) {
            parts.find(template.attribute("BaseLoc"), folder)
                    .ifPresent(found -> templatePaths.putIfAbsent(template.attribute("ID"), found));
        }
        for (XmlNode list : root.children("Pages")) {
            for (XmlNode page : list.children("Page")) {
                pages.add(new PageRef(
                        page.attribute("ID"),
                        parts.find(page.attribute("BaseLoc"), folder).orElse("")));
            }
        }
        loadAnnotations();
    }

    private void loadAnnotations() throws ReadFailure {
        Optional<String> list = parts.find(root.childText("Annotations"), folder);
        if (list.isEmpty()) {
            return;
        }
        try {
            for (XmlNode page : parts.xml(list.get()).children("Page")) {
                parts.find(page.childText("FileLoc"), OfdPackage.folderOf(list.get()), folder)
                        .ifPresent(found -> annotations.putIfAbsent(page.attribute("PageID"), found));
            }
        } catch (IOException damaged) {
            // Annotations are beside the page: without their list it is still read.
        }
    }

    /** Physical box of an area element, in millimetres. */
    static Optional<Box> areaOf(XmlNode owner, String name) {
        return owner.child(name)
                .flatMap(found -> Millimetres.box(found.childText("PhysicalBox")))
                .filter(box -> box.width() >= 1 && box.height() >= 1);
    }

    String folder() {
        return folder;
    }

    Box area() {
        return area;
    }

    List<PageRef> pages() {
        return pages;
    }

    OfdResources resources() {
        return resources;
    }

    /** A template's content, parsed once; empty if it is missing or damaged. */
    Optional<XmlNode> template(String id) throws ReadFailure {
        String path = templatePaths.get(id);
        if (path == null) {
            return Optional.empty();
        }
        if (!templates.containsKey(id)) {
            try {
                templates.put(id, parts.xml(path));
            } catch (IOException damaged) {
                return Optional.empty();
            }
        }
        return Optional.of(templates.get(id));
    }

    Optional<String> annotationsOf(PageRef page) {
        return Optional.ofNullable(annotations.get(page.id()));
    }

    /** The path of a list that {@code Document.xml} names, as {@code Attachments} or {@code CustomTags}. */
    Optional<String> listed(String name) {
        return parts.find(root.childText(name), folder);
    }

    /** Paths of all parts that show on a page. */
    List<String> shownParts() {
        List<String> shown = new ArrayList<>();
        pages.stream().map(PageRef::path).filter(path -> !path.isEmpty()).forEach(shown::add);
        templatePaths.values().stream().sorted().forEach(shown::add);
        return shown;
    }
}
