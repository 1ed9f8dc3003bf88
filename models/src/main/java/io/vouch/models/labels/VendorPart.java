package io.vouch.models.labels;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * One of several equal parts of all vendors, told by their names alone: a vendor is in the same part whatever the others are.
 *
 * @param index from 1; 0 for no vendor at all
 * @param count of the parts
 */
public record VendorPart(int index, int count) {

    /** Holds no vendor. */
    public static final VendorPart NONE = new VendorPart(0, 1);

    public VendorPart {
        if (index < 0 || count < 1 || index > count) {
            throw new IllegalArgumentException("part %d of %d".formatted(index, count));
        }
    }

    /** The part that holds this vendor. */
    public static VendorPart of(String vendor, int count) {
        CRC32 sum = new CRC32();
        sum.update(vendor.getBytes(StandardCharsets.UTF_8));
        return new VendorPart((int) (sum.getValue() % count) + 1, count);
    }

    public boolean contains(String vendor) {
        return index > 0 && of(vendor, count).index == index;
    }

    /** The parts of which a folder holds {@code PREFIX-K-of-N.SUFFIX}, with these files. */
    public static Map<VendorPart, Path> files(Path folder, String prefix, String suffix) throws IOException {
        Pattern name = Pattern.compile(Pattern.quote(prefix) + "-(\\d{1,3})-of-(\\d{1,3})" + Pattern.quote(suffix));
        Map<VendorPart, Path> files = new LinkedHashMap<>();
        try (Stream<Path> listed = Files.list(folder)) {
            for (Path file : listed.sorted().toList()) {
                Matcher parts = name.matcher(file.getFileName().toString());
                int index = parts.matches() ? Integer.parseInt(parts.group(1)) : 0;
                if (index > 0 && index <= Integer.parseInt(parts.group(2))) {
                    files.put(new VendorPart(index, Integer.parseInt(parts.group(2))), file);
                }
            }
        }
        return files;
    }

    /** What a file of this part is called. */
    public String file(String prefix, String suffix) {
        return index == 0 ? prefix + suffix : "%s-%d-of-%d%s".formatted(prefix, index, count, suffix);
    }
}
