package io.vouch.testdata.render;

import io.vouch.testdata.page.Typeface;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/**
 * Where the fonts are: Liberation (SIL OFL 1.1) and DejaVu (Bitstream Vera licence) on the class path; WenQuanYi, AR PL SungtiL GB
 * and AR PL KaitiM GB in the places of the usual Linux distributions.
 */
final class FontFiles implements Closeable {
    private static final Map<Typeface, String> RESOURCES = resources();
    private static final Map<Typeface, Packaged> PACKAGED = packaged();

    private final List<Closeable> open = new ArrayList<>();

    /** A font that some package of the distribution brings: of a collection, or with an empty name alone in its file. */
    private record Packaged(String font, List<String> places) {
        Optional<Path> file() {
            return places.stream().map(Path::of).filter(Files::isReadable).findFirst();
        }
    }

    boolean has(Typeface face) {
        return RESOURCES.containsKey(face) || file(face).isPresent();
    }

    private static Optional<Path> file(Typeface face) {
        String named = face == Typeface.HAN ? System.getProperty(Typefaces.FONT_PROPERTY, "") : "";
        return named.isEmpty()
                ? PACKAGED.get(face).file()
                : Optional.of(Path.of(named)).filter(Files::isReadable);
    }

    TrueTypeFont open(Typeface face) throws IOException {
        TrueTypeFont font = RESOURCES.containsKey(face) ? resource(RESOURCES.get(face)) : collected(face);
        // Ligatures would make one glyph of "fi", which the measure of single characters does not know.
        font.setEnableGsub(false);
        return font;
    }

    private TrueTypeFont resource(String name) throws IOException {
        try (InputStream in = FontFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new FontMissingException("the class path holds no " + name);
            }
            TrueTypeFont font = new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(in));
            open.add(font);
            return font;
        }
    }

    private TrueTypeFont collected(Typeface face) throws IOException {
        Path file = file(face).orElseThrow(() -> new FontMissingException("no file holds the font of " + face));
        String name = PACKAGED.get(face).font();
        if (name.isEmpty()) {
            TrueTypeFont alone = new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile()));
            open.add(alone);
            return alone;
        }
        TrueTypeCollection collection = new TrueTypeCollection(file.toFile());
        open.add(collection);
        TrueTypeFont font = collection.getFontByName(name);
        if (font == null) {
            throw new FontMissingException(file + " holds no font named " + name);
        }
        return font;
    }

    @Override
    public void close() throws IOException {
        for (Closeable each : open) {
            each.close();
        }
    }

    private static Map<Typeface, String> resources() {
        String dejavu = "/net/sf/jasperreports/fonts/dejavu/DejaVu";
        Map<Typeface, String> resources = new EnumMap<>(Typeface.class);
        resources.put(Typeface.SANS, "/liberation/LiberationSans-Regular.ttf");
        resources.put(Typeface.SANS_BOLD, "/liberation/LiberationSans-Bold.ttf");
        resources.put(Typeface.SERIF, "/liberation/LiberationSerif-Regular.ttf");
        resources.put(Typeface.SERIF_BOLD, "/liberation/LiberationSerif-Bold.ttf");
        resources.put(Typeface.MONO, "/liberation/LiberationMono-Regular.ttf");
        resources.put(Typeface.VERA_SANS, dejavu + "SansCondensed.ttf");
        resources.put(Typeface.VERA_SANS_BOLD, dejavu + "SansCondensed-Bold.ttf");
        resources.put(Typeface.VERA_SERIF, dejavu + "SerifCondensed.ttf");
        resources.put(Typeface.VERA_SERIF_BOLD, dejavu + "SerifCondensed-Bold.ttf");
        resources.put(Typeface.VERA_MONO, dejavu + "SansMono.ttf");
        return resources;
    }

    private static Map<Typeface, Packaged> packaged() {
        Map<Typeface, Packaged> packaged = new EnumMap<>(Typeface.class);
        packaged.put(
                Typeface.HAN,
                new Packaged(
                        "WenQuanYiZenHei",
                        List.of(
                                "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc",
                                "/usr/share/fonts/wqy-zenhei/wqy-zenhei.ttc",
                                "/usr/share/fonts/wenquanyi/wqy-zenhei/wqy-zenhei.ttc")));
        packaged.put(
                Typeface.HAN_MICRO,
                new Packaged(
                        "WenQuanYiMicroHei",
                        List.of(
                                "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
                                "/usr/share/fonts/wqy-microhei/wqy-microhei.ttc",
                                "/usr/share/fonts/wenquanyi/wqy-microhei/wqy-microhei.ttc")));
        packaged.put(
                Typeface.HAN_SONG,
                new Packaged(
                        "",
                        List.of(
                                "/usr/share/fonts/truetype/arphic-gbsn00lp/gbsn00lp.ttf",
                                "/usr/share/fonts/truetype/arphic/gbsn00lp.ttf",
                                "/usr/share/fonts/TTF/gbsn00lp.ttf")));
        packaged.put(
                Typeface.HAN_KAI,
                new Packaged(
                        "",
                        List.of(
                                "/usr/share/fonts/truetype/arphic-gkai00mp/gkai00mp.ttf",
                                "/usr/share/fonts/truetype/arphic/gkai00mp.ttf",
                                "/usr/share/fonts/TTF/gkai00mp.ttf")));
        return packaged;
    }
}
