package io.vouch.ingest.ofd;

import io.vouch.ingest.ReadFailure;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Pictures and composite graphics of a document by id, from its resource files. */
final class OfdResources {

    private final OfdPackage parts;
    private final Map<String, String> pictures = new HashMap<>();
    private final Map<String, XmlNode> composites = new HashMap<>();

    OfdResources(OfdPackage parts) {
        this.parts = parts;
    }

    /** Adds a resource file; a damaged one adds nothing. */
    void load(String path, String documentFolder) throws ReadFailure {
        try {
            XmlNode root = parts.xml(path);
            String folder = OfdPackage.folderOf(path);
            String base = OfdPackage.resolve(folder, root.attribute("BaseLoc")).orElse(folder);
            for (XmlNode media : root.descendants("MultiMedia")) {
                parts.find(media.childText("MediaFile"), base, folder, documentFolder)
                        .ifPresent(found -> pictures.putIfAbsent(media.attribute("ID"), found));
            }
            for (XmlNode unit : root.descendants("CompositeGraphicUnit")) {
                composites.putIfAbsent(unit.attribute("ID"), unit);
            }
        } catch (IOException damaged) {
            // Its pictures will be missing, and are reported where a page needs them.
        }
    }

    /** The path of a picture. */
    Optional<String> picture(String id) {
        return Optional.ofNullable(pictures.get(id));
    }

    Optional<XmlNode> composite(String id) {
        return Optional.ofNullable(composites.get(id));
    }
}
