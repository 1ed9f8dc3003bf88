package io.vouch.ingest.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.vouch.ingest.Content;
import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.IntegrityFact;
import io.vouch.ingest.Papers;
import io.vouch.ingest.RawFile;
import io.vouch.ingest.ReadFailure;
import io.vouch.ingest.ReasonCode;
import io.vouch.ingest.ocr.PageOcr;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ImageFileReaderTest {

    @TempDir
    private Path folder;

    private final SeeingOcr ocr = new SeeingOcr();

    @Test
    void everyPageOfATiffIsAPage() throws Exception {
        Content content = read(tiff(3), IngestLimits.DEFAULT);
        assertThat(content.pages()).extracting("number").containsExactly(1, 2, 3);
        assertThat(content.pages()).allMatch(p -> p.ocr() && p.words().isEmpty());
        assertThat(content.reason()).isEqualTo(ReasonCode.NONE);
    }

    @Test
    void pagesBeyondTheLimitAreReportedBesideThoseRead() throws Exception {
        Content content = read(tiff(3), limits(IngestLimits.DEFAULT.maxPixels(), 2));
        assertThat(content.pages()).hasSize(2);
        assertThat(content.reason()).isEqualTo(ReasonCode.TOO_MANY_PAGES);
    }

    @Test
    void everyPageOfATiffEarnsTimeAndThoseReadInTimeAreKept() throws Exception {
        List<Integer> told = new ArrayList<>();
        RawFile file = new RawFile("scan.tif", tiff(3), "image/tiff", folder, pages -> {
            told.add(pages);
            return pages < 2;
        });

        Content content = new ImageFileReader(ocr).read(file, IngestLimits.DEFAULT);

        assertThat(told).containsExactly(1, 2);
        assertThat(content.pages()).extracting("number").containsExactly(1, 2);
        assertThat(content.reason()).isEqualTo(ReasonCode.TIMEOUT);
    }

    @Test
    void aPictureAtThePixelLimitIsReadAndOneAboveIsNotDecoded() throws Exception {
        Path png = png(BufferedImage.TYPE_INT_RGB, 100, 50);
        assertThat(read(png, limits(5_000, 10)).pages()).hasSize(1);
        assertThatThrownBy(() -> read(png, limits(4_999, 10)))
                .isInstanceOfSatisfying(
                        ReadFailure.class, f -> assertThat(f.code()).isEqualTo(ReasonCode.TOO_MANY_PIXELS));
        assertThat(ocr.seen).hasSize(1);
    }

    @Test
    void damagedAndEmptyFilesAreTypedFailures() throws Exception {
        Path png = png(BufferedImage.TYPE_INT_RGB, 300, 300);
        byte[] whole = Files.readAllBytes(png);
        Path cut = Files.write(folder.resolve("cut.png"), java.util.Arrays.copyOf(whole, 60));
        Path empty = Files.createFile(folder.resolve("empty.png"));
        Path text = Files.writeString(folder.resolve("text.png"), "no picture at all");
        assertThat(failure(cut)).isEqualTo(ReasonCode.CORRUPT);
        assertThat(failure(empty)).isEqualTo(ReasonCode.EMPTY);
        assertThat(failure(text)).isEqualTo(ReasonCode.UNSUPPORTED_TYPE);
    }

    @Test
    void darkInkOnATransparentGroundIsSeenOnWhiteAndLightInkOnBlack() throws Exception {
        read(transparent(Color.BLACK), IngestLimits.DEFAULT);
        read(transparent(Color.WHITE), IngestLimits.DEFAULT);
        assertThat(ocr.seen.get(0).getRGB(0, 0)).isEqualTo(Color.WHITE.getRGB());
        assertThat(ocr.seen.get(1).getRGB(0, 0)).isEqualTo(Color.BLACK.getRGB());
    }

    @Test
    void exifOrientationIsAppliedBeforeReading() {
        var picture = new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, 0xFFFFFF);
        BufferedImage upright = Turning.upright(picture, 6);
        assertThat(upright.getWidth()).isEqualTo(20);
        assertThat(upright.getRGB(19, 0)).isEqualTo(0xFFFFFFFF);
        assertThat(Turning.turned(upright, 3).getRGB(0, 0)).isEqualTo(0xFFFFFFFF);
        assertThat(Turning.upright(picture, 3).getRGB(29, 19)).isEqualTo(0xFFFFFFFF);
    }

    @Test
    void aJpegStoredOnItsSideIsShownAsItsExifSays() throws Exception {
        Content content = read(jpegTurned(6), IngestLimits.DEFAULT);
        assertThat(ocr.seen.get(0).getWidth()).isEqualTo(40);
        assertThat(ocr.seen.get(0).getHeight()).isEqualTo(60);
        // white in the stored picture's left half: above after the clockwise quarter turn
        assertThat(ocr.seen.get(0).getRGB(20, 5) & 0xFF).isGreaterThan(200);
        assertThat(ocr.seen.get(0).getRGB(20, 55) & 0xFF).isLessThan(50);
        assertThat(content.pages().get(0).height())
                .isGreaterThan(content.pages().get(0).width());
    }

    @Test
    void aCameraIsNamedByItsSerialNumberAlone() throws Exception {
        assertThat(devices(read(jpegTakenBy("Canon", "X1-0042"), IngestLimits.DEFAULT)))
                .containsExactly("Canon X1-0042");
        assertThat(devices(read(jpegTakenBy("Canon", "0000000"), IngestLimits.DEFAULT)))
                .isEmpty();
        assertThat(devices(read(jpegTakenBy("Can\u001b[31m", "X1-0043"), IngestLimits.DEFAULT)))
                .containsExactly("Can [31m X1-0043");
        assertThat(devices(read(jpegTurned(1), IngestLimits.DEFAULT))).isEmpty();
    }

    private static List<String> devices(Content content) {
        return content.facts().stream()
                .filter(fact -> fact.code().equals(ImageFileReader.DEVICE_CODE))
                .map(IntegrityFact::after)
                .toList();
    }

    /** Exif of two directories: the maker in the first, the serial number in the one that it leads to. */
    private Path jpegTakenBy(String maker, String serial) throws IOException {
        int texts = 8 + 2 + 2 * 12 + 4 + 2 + 12 + 4;
        ByteBuffer tiff = ByteBuffer.allocate(texts + maker.length() + serial.length() + 2);
        tiff.put("MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8).putShort((short) 2);
        tiff.putShort((short) 271)
                .putShort((short) 2)
                .putInt(maker.length() + 1)
                .putInt(texts);
        tiff.putShort((short) 34_665).putShort((short) 4).putInt(1).putInt(8 + 2 + 2 * 12 + 4);
        tiff.putInt(0).putShort((short) 1);
        tiff.putShort((short) 42_033)
                .putShort((short) 2)
                .putInt(serial.length() + 1)
                .putInt(texts + maker.length() + 1);
        tiff.putInt(0);
        tiff.put((maker + "\0" + serial + "\0").getBytes(StandardCharsets.ISO_8859_1));
        ByteBuffer exif = ByteBuffer.allocate(10 + tiff.capacity());
        exif.putShort((short) 0xFFE1).putShort((short) (8 + tiff.capacity()));
        exif.put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1)).put(tiff.array());
        var jpeg = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "jpeg", jpeg);
        byte[] plain = jpeg.toByteArray();
        var whole = new ByteArrayOutputStream();
        whole.write(plain, 0, 2);
        whole.write(exif.array());
        whole.write(plain, 2, plain.length - 2);
        return Files.write(folder.resolve(serial + ".jpg"), whole.toByteArray());
    }

    @Test
    @Timeout(20)
    void aWebpWhosePixelsAreMissingIsNotMadeUpForMinutes() throws Exception {
        byte[] whole = Papers.webp(new BufferedImage(3_000, 2_000, BufferedImage.TYPE_BYTE_GRAY));
        assertThat(read(Papers.write(folder, "whole.webp", whole), IngestLimits.DEFAULT)
                        .pages())
                .hasSize(1);
        Path cut = Papers.write(folder, "cut.webp", Arrays.copyOf(whole, whole.length / 100));
        assertThatThrownBy(() -> read(cut, IngestLimits.DEFAULT))
                .isInstanceOfSatisfying(
                        ReadFailure.class, f -> assertThat(f.code()).isEqualTo(ReasonCode.CORRUPT));
    }

    @Test
    void aWebpOfOnePixelIsAPage() throws Exception {
        byte[] smallest = Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
        Content content = read(Files.write(folder.resolve("dot.webp"), smallest), IngestLimits.DEFAULT);
        assertThat(content.pages()).hasSize(1);
        assertThat(content.reason()).isEqualTo(ReasonCode.NONE);
    }

    @Test
    void anUnbelievableResolutionGivesAnA4Page() {
        assertThat(PageSize.of(1654, 2339, 200).height()).isCloseTo(842, within(1.0));
        assertThat(PageSize.of(3000, 4000, 72).height()).isCloseTo(842, within(52.0));
        assertThat(PageSize.of(3000, 4000, 0).width()).isLessThanOrEqualTo(595.001);
    }

    @Test
    void whatThePageWasTurnedByIsAFactAndSwapsItsSides() throws Exception {
        ocr.quarterTurns = 1;
        Content content = read(png(BufferedImage.TYPE_INT_RGB, 400, 200), IngestLimits.DEFAULT);
        assertThat(content.pages().get(0).width())
                .isLessThan(content.pages().get(0).height());
        assertThat(content.facts())
                .anyMatch(f -> f.code().equals("PAGE_TURNED") && f.after().equals("90.0"));
    }

    private ReasonCode failure(Path file) {
        try {
            read(file, IngestLimits.DEFAULT);
            return ReasonCode.NONE;
        } catch (ReadFailure e) {
            return e.code();
        }
    }

    private Content read(Path file, IngestLimits limits) throws ReadFailure {
        return new ImageFileReader(ocr).read(new RawFile("paper", file, "image/png", folder), limits);
    }

    private static IngestLimits limits(long maxPixels, int maxPages) {
        IngestLimits d = IngestLimits.DEFAULT;
        return new IngestLimits(
                d.maxBytes(),
                maxPages,
                maxPixels,
                d.maxEntries(),
                d.maxRatio(),
                d.maxUnpackedBytes(),
                d.maxDepth(),
                d.maxTextChars(),
                d.maxMillis(),
                d.ocrDpi());
    }

    private Path png(int type, int width, int height) throws IOException {
        Path file = folder.resolve("p" + width + "x" + height + ".png");
        ImageIO.write(new BufferedImage(width, height, type), "png", file.toFile());
        return file;
    }

    private Path transparent(Color ink) throws IOException {
        var picture = new BufferedImage(200, 80, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = picture.createGraphics();
        g.setColor(ink);
        g.fillRect(50, 30, 60, 10);
        g.dispose();
        Path file = folder.resolve("t" + ink.getRed() + ".png");
        ImageIO.write(picture, "png", file.toFile());
        return file;
    }

    /** A JPEG of 60 x 40 pixels, left half white, with an Exif segment (APP1) that holds the orientation alone. */
    private Path jpegTurned(int orientation) throws IOException {
        var picture = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = picture.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 30, 40);
        g.dispose();
        var jpeg = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", jpeg);
        ByteBuffer exif = ByteBuffer.allocate(36);
        exif.putShort((short) 0xFFE1).putShort((short) 34);
        exif.put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1));
        exif.putInt(8).putShort((short) 1);
        exif.putShort((short) 274).putShort((short) 3).putInt(1).putShort((short) orientation);
        exif.putShort((short) 0).putInt(0);
        byte[] plain = jpeg.toByteArray();
        var whole = new ByteArrayOutputStream();
        whole.write(plain, 0, 2);
        whole.write(exif.array());
        whole.write(plain, 2, plain.length - 2);
        return Files.write(folder.resolve("turned" + orientation + ".jpg"), whole.toByteArray());
    }

    private Path tiff(int pages) throws IOException {
        Path file = folder.resolve("pages.tif");
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < pages; i++) {
                writer.writeToSequence(
                        new IIOImage(new BufferedImage(60, 80 + i, BufferedImage.TYPE_BYTE_GRAY), null, null), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return file;
    }

    /** Reads nothing and remembers what it was shown. */
    private static final class SeeingOcr implements PageOcr {

        private final List<BufferedImage> seen = new ArrayList<>();
        private int quarterTurns;

        @Override
        public Result read(BufferedImage picture, double pageWidth, double pageHeight) {
            seen.add(picture);
            return new Result(List.of(), "und", quarterTurns, 0);
        }

        @Override
        public void close() {
            seen.clear();
        }
    }
}
