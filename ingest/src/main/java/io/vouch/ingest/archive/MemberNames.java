package io.vouch.ingest.archive;

import io.vouch.ingest.detect.TextDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Rules about the names that archives give their members. */
final class MemberNames {

    /** {@code C:} of Windows paths. */
    private static final Pattern DRIVE = Pattern.compile("\\A[A-Za-z]:");

    private MemberNames() {}

    /** True for {@code ../}, absolute paths and drive letters, with either slash. */
    static boolean leaveTheArchive(String name) {
        String path = name.replace('\\', '/');
        if (path.startsWith("/") || DRIVE.matcher(path).find()) {
            return true;
        }
        for (String segment : path.split("/")) {
            if (segment.equals("..")) {
                return true;
            }
        }
        return false;
    }

    /** True for what desktops put beside the papers without anybody's doing. */
    static boolean isNoise(String name) {
        return name.startsWith("__MACOSX/") || name.endsWith(".DS_Store") || name.endsWith("Thumbs.db");
    }

    /** A name whose encoding the archive does not tell: ZIP tools on Chinese Windows write GBK. */
    static String decode(byte[] raw, boolean utf8) {
        if (utf8) {
            return new String(raw, StandardCharsets.UTF_8);
        }
        return TextDecoder.decode(raw).orElseGet(() -> new String(raw, StandardCharsets.ISO_8859_1));
    }
}
