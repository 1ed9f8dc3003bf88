package io.vouch.ingest.image;

import com.twelvemonkeys.imageio.metadata.Directory;
import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegment;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * What a picture file says about its picture. Damaged metadata is as good as none.
 *
 * @param orientation tag 274 of Exif 2.3, 1 (upright) to 8
 * @param dpi dots per inch, 0 if it does not say
 * @param software that wrote it, cut to 100 characters; empty if it does not say
 * @param device the one camera or scanner that took it: make, model and serial number; empty without a serial number
 */
record PictureMetadata(int orientation, double dpi, String software, String device) {

    private static final int MOST_CHARACTERS = 100;
    /** BodySerialNumber of Exif 2.3, and CameraSerialNumber of DNG 1.4. */
    private static final int[] SERIALS = {42_033, 50_735};

    private static final int SHORTEST_SERIAL = 4;
    /** The text is shown in terminals. */
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}");

    private static final double MILLIMETRES_PER_INCH = 25.4;

    static PictureMetadata of(ImageReader reader, int index, Path path) {
        double dpi = dpi(reader, index);
        try {
            String format = reader.getFormatName().toLowerCase(Locale.ROOT);
            if (format.startsWith("jp")) {
                return fromExif(path, dpi);
            }
            if (format.startsWith("tif")) {
                return fromTiff(path, index, dpi);
            }
        } catch (IOException | RuntimeException e) {
            return new PictureMetadata(1, dpi, "", "");
        }
        return new PictureMetadata(1, dpi, "", "");
    }

    private static double dpi(ImageReader reader, int index) {
        try {
            IIOMetadata metadata = reader.getImageMetadata(index);
            if (metadata == null || !metadata.isStandardMetadataFormatSupported()) {
                return 0;
            }
            Element tree = (Element) metadata.getAsTree("javax_imageio_1.0");
            NodeList sizes = tree.getElementsByTagName("HorizontalPixelSize");
            double millimetres =
                    sizes.getLength() == 0 ? 0 : Double.parseDouble(((Element) sizes.item(0)).getAttribute("value"));
            return millimetres > 0 ? MILLIMETRES_PER_INCH / millimetres : 0;
        } catch (IOException | RuntimeException e) {
            return 0;
        }
    }

    private static PictureMetadata fromExif(Path path, double dpi) throws IOException {
        try (ImageInputStream input = new FileImageInputStream(path.toFile())) {
            List<JPEGSegment> segments = JPEGSegmentUtil.readSegments(input, JPEG.APP1, "Exif");
            if (segments.isEmpty()) {
                return new PictureMetadata(1, dpi, "", "");
            }
            try (InputStream exif = segments.get(0).data()) {
                exif.skipNBytes(1);
                ImageInputStream tiff = new MemoryCacheImageInputStream(exif);
                return fromDirectory(new TIFFReader().read(tiff), dpi);
            }
        }
    }

    private static PictureMetadata fromTiff(Path path, int index, double dpi) throws IOException {
        try (ImageInputStream input = new FileImageInputStream(path.toFile())) {
            Directory all = new TIFFReader().read(input);
            if (all instanceof com.twelvemonkeys.imageio.metadata.CompoundDirectory pages
                    && index < pages.directoryCount()) {
                return fromDirectory(pages.getDirectory(index), dpi);
            }
            return fromDirectory(all, dpi);
        }
    }

    private static PictureMetadata fromDirectory(Directory directory, double dpi) {
        Entry orientation = directory.getEntryById(TIFF.TAG_ORIENTATION);
        int turn = orientation != null && orientation.getValue() instanceof Number number ? number.intValue() : 1;
        return new PictureMetadata(
                turn >= 1 && turn <= 8 ? turn : 1, dpi, text(directory, TIFF.TAG_SOFTWARE), device(directory));
    }

    /** Thousands of cameras are of one model: only a serial number names one. */
    private static String device(Directory directory) {
        Entry exif = directory.getEntryById(TIFF.TAG_EXIF_IFD);
        for (int tag : SERIALS) {
            String serial = text(directory, tag);
            if (serial.isEmpty() && exif != null && exif.getValue() instanceof Directory inner) {
                serial = text(inner, tag);
            }
            // Devices whose number was not set write zeros.
            if (serial.length() >= SHORTEST_SERIAL && serial.chars().distinct().count() > 1) {
                return Stream.of(text(directory, TIFF.TAG_MAKE), text(directory, TIFF.TAG_MODEL), serial)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" "));
            }
        }
        return "";
    }

    private static String text(Directory directory, int tag) {
        Entry entry = directory.getEntryById(tag);
        // Of an array, Java tells where it lies in memory: another text in each run.
        boolean told = entry != null && (entry.getValue() instanceof String || entry.getValue() instanceof Number);
        String text = told
                ? CONTROLS.matcher(entry.getValue().toString()).replaceAll(" ").strip()
                : "";
        return text.substring(0, Math.min(MOST_CHARACTERS, text.length()));
    }
}
