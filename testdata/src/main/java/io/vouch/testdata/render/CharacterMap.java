package io.vouch.testdata.render;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Writes the map from the numbers of glyphs to characters by which text is copied out of a PDF (ISO 32000-1, 9.10.3). */
final class CharacterMap {
    private static final int RANGES_AT_ONCE = 100;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private CharacterMap() {}

    /** Glyphs {@code first} to {@code last} stand for the characters from {@code character} on. */
    private record Range(int first, int last, int character) {
        /** Whether the next glyph goes on where this ends; ranges may not go beyond one last byte. */
        boolean isFollowedBy(int glyph, int code) {
            return follows(last, glyph) && follows(character + last - first, code);
        }

        private static boolean follows(int before, int after) {
            return after == before + 1 && (after & 0xFF) != 0;
        }

        String line() {
            StringBuilder text = new StringBuilder("<")
                    .append(HEX.toHexDigits((char) first))
                    .append("> <")
                    .append(HEX.toHexDigits((char) last))
                    .append("> <");
            for (char unit : Character.toChars(character)) {
                text.append(HEX.toHexDigits(unit));
            }
            return text.append(">\n").toString();
        }
    }

    static byte[] of(SortedMap<Integer, Integer> characters) {
        List<Range> ranges = new ArrayList<>();
        for (Map.Entry<Integer, Integer> each : characters.entrySet()) {
            int at = ranges.size() - 1;
            if (at >= 0 && ranges.get(at).isFollowedBy(each.getKey(), each.getValue())) {
                Range range = ranges.get(at);
                ranges.set(at, new Range(range.first(), each.getKey(), range.character()));
            } else {
                ranges.add(new Range(each.getKey(), each.getKey(), each.getValue()));
            }
        }
        StringBuilder map = new StringBuilder(
                """
                /CIDInit /ProcSet findresource begin
                12 dict begin

                begincmap
                /CIDSystemInfo
                << /Registry (Adobe)
                /Ordering (UCS)
                /Supplement 0
                >> def

                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def

                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange

                """);
        for (int start = 0; start < ranges.size(); start += RANGES_AT_ONCE) {
            List<Range> some = ranges.subList(start, Math.min(ranges.size(), start + RANGES_AT_ONCE));
            map.append(some.size()).append(" beginbfrange\n");
            some.forEach(range -> map.append(range.line()));
            map.append("endbfrange\n\n");
        }
        map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        return map.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
