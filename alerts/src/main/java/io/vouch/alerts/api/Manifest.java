package io.vouch.alerts.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vouch.alerts.store.intake.Intake;
import io.vouch.alerts.store.lookup.AnnouncedFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A batch that is announced as JSON before its files come. */
record Manifest(String externalId, List<AnnouncedFile> files) {

    /** Ten thousand files with long names. */
    static final long MAX_BYTES = 16L << 20;

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final Set<String> KEYS = Set.of("external_id", "files");
    private static final Set<String> FILE_KEYS = Set.of("external_id", "deal", "name", "sha256", "bytes");

    static Manifest parse(ObjectNode body) {
        requireKeys(body, KEYS);
        JsonNode list = body.path("files");
        if (!list.isArray() || list.isEmpty() || list.size() > Intake.LARGEST_APPEND) {
            throw Asked.invalid("'files' is a list of 1 to %d files".formatted(Intake.LARGEST_APPEND));
        }
        List<AnnouncedFile> files = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode item : list) {
            if (!(item instanceof ObjectNode object)) {
                throw Asked.invalid("each of 'files' is an object");
            }
            AnnouncedFile file = file(object);
            if (!ids.add(file.externalId())) {
                throw Asked.invalid("two files have the external id '%s'".formatted(file.externalId()));
            }
            files.add(file);
        }
        return new Manifest(PaperName.key(text(body, "external_id")), List.copyOf(files));
    }

    private static AnnouncedFile file(ObjectNode item) {
        requireKeys(item, FILE_KEYS);
        String sha256 = text(item, "sha256");
        if (!DIGEST.matcher(sha256).matches()) {
            throw Asked.invalid("'sha256' is 64 lower-case hexadecimal digits");
        }
        JsonNode bytes = item.path("bytes");
        if (!bytes.isIntegralNumber() || !bytes.canConvertToLong() || bytes.longValue() < 0) {
            throw Asked.invalid("'bytes' is the size of the file");
        }
        return new AnnouncedFile(
                PaperName.key(text(item, "external_id")),
                PaperName.deal(text(item, "deal")),
                PaperName.file(text(item, "name")),
                sha256,
                bytes.longValue());
    }

    private static void requireKeys(ObjectNode object, Set<String> known) {
        object.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                throw Asked.invalid("there is no key '%s' here; there are %s"
                        .formatted(
                                key.length() > 40 ? key.substring(0, 40) : key,
                                known.stream().sorted().toList()));
            }
        });
    }

    private static String text(ObjectNode object, String key) {
        JsonNode value = object.path(key);
        if (!value.isTextual()) {
            throw Asked.invalid("'%s' is a text".formatted(key));
        }
        return value.textValue();
    }
}
