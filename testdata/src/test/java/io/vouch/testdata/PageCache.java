package io.vouch.testdata;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads each PDF once: twins share most of their files. */
final class PageCache {
    private record Key(int length, int hash) {}

    private final Map<Key, List<GlyphPage>> read = new HashMap<>();

    List<GlyphPage> pages(byte[] pdf) throws IOException {
        Key key = new Key(pdf.length, Arrays.hashCode(pdf));
        List<GlyphPage> pages = read.get(key);
        if (pages == null) {
            pages = GlyphPage.ofPdf(pdf);
            read.put(key, pages);
        }
        return pages;
    }
}
