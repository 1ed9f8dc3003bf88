package io.vouch.ingest;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Small real files of every input format, made from bytes for tests. */
public final class Papers {

    private Papers() {}

    /** A PDF with a line of text on each page. */
    public static byte[] pdf(String... lines) throws IOException {
        try (var document = new PDDocument()) {
            for (String line : lines) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    content.newLineAtOffset(72, 700);
                    content.showText(line);
                    content.endText();
                }
            }
            return bytes(document);
        }
    }

    /** A PDF whose one page is a picture. */
    public static byte[] scannedPdf(BufferedImage picture) throws IOException {
        try (var document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                float width = page.getMediaBox().getWidth();
                content.drawImage(
                        LosslessFactory.createFromImage(document, picture),
                        0,
                        0,
                        width,
                        page.getMediaBox().getHeight());
            }
            return bytes(document);
        }
    }

    /** A PDF that carries another file. */
    public static byte[] pdfWith(String name, byte[] attachment) throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            var file = new PDComplexFileSpecification();
            file.setFile(name);
            file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(attachment)));
            var tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(Map.of(name, file));
            var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
            return bytes(document);
        }
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    /** An OFD package with one line on its page. */
    public static byte[] ofd(String line) throws IOException {
        String namespace = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";
        return zip(
                "OFD.xml",
                utf8("<ofd:OFD" + namespace
                        + "><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>"),
                "Doc_0/Document.xml",
                utf8("<ofd:Document" + namespace + "><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297"
                        + "</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages><ofd:Page ID=\"1\""
                        + " BaseLoc=\"Pages/Page_0/Content.xml\"/></ofd:Pages></ofd:Document>"),
                "Doc_0/Pages/Page_0/Content.xml",
                utf8("<ofd:Page" + namespace + "><ofd:Content><ofd:Layer ID=\"2\"><ofd:TextObject ID=\"3\" Font=\"4\""
                        + " Size=\"5\" Boundary=\"20 20 150 10\"><ofd:TextCode X=\"0\" Y=\"5\" DeltaX=\"g "
                        + (line.length() - 1) + " 5\">" + line
                        + "</ofd:TextCode></ofd:TextObject></ofd:Layer></ofd:Content></ofd:Page>"));
    }

    public static byte[] docx(String text) throws IOException {
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText(text);
            var out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        }
    }

    /** One sheet with a text and a number in its second row. */
    public static byte[] workbook(boolean old, String text, double number) throws IOException {
        try (Workbook workbook = old ? new HSSFWorkbook() : new XSSFWorkbook()) {
            var row = workbook.createSheet("S").createRow(1);
            row.createCell(0).setCellValue(text);
            row.createCell(1).setCellValue(number);
            var out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    /** A mail with one attachment, base64. */
    public static byte[] eml(String subject, String body, String name, byte[] attachment) {
        return utf8("From: li@example.com\r\nTo: factor@example.com\r\nSubject: " + subject
                + "\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"b\"\r\n\r\n"
                + "--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + body
                + "\r\n--b\r\nContent-Type: application/octet-stream; name=\"" + name
                + "\"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=\"" + name
                + "\"\r\n\r\n" + java.util.Base64.getMimeEncoder().encodeToString(attachment) + "\r\n--b--\r\n");
    }

    /** An Outlook message of the streams that hold subject, body, sender and one attachment ([MS-OXMSG] 2.1 and 2.2). */
    public static byte[] msg(String subject, String body, String name, byte[] attachment) throws IOException {
        try (var files = new POIFSFileSystem()) {
            DirectoryEntry root = files.getRoot();
            root.createDocument("__properties_version1.0", new ByteArrayInputStream(new byte[32]));
            unicode(root, "001A", "IPM.Note");
            unicode(root, "0037", subject);
            unicode(root, "1000", body);
            unicode(root, "0C1A", "Li Wei");
            unicode(root, "0E04", "factor@example.com");
            DirectoryEntry attached = root.createDirectory("__attach_version1.0_#00000000");
            ByteBuffer method = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
            method.position(8);
            method.putInt(0x37050003).putInt(6).putInt(1);
            attached.createDocument("__properties_version1.0", new ByteArrayInputStream(method.array()));
            attached.createDocument("__substg1.0_37010102", new ByteArrayInputStream(attachment));
            unicode(attached, "3707", name);
            var out = new ByteArrayOutputStream();
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static void unicode(DirectoryEntry folder, String property, String text) throws IOException {
        folder.createDocument(
                "__substg1.0_" + property + "001F", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_16LE)));
    }

    /** Names and contents in turn. */
    public static byte[] zip(Object... members) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipArchiveOutputStream(out)) {
            for (int i = 0; i < members.length; i += 2) {
                var entry = new ZipArchiveEntry((String) members[i]);
                entry.setTime(0);
                zip.putArchiveEntry(entry);
                zip.write((byte[]) members[i + 1]);
                zip.closeArchiveEntry();
            }
        }
        return out.toByteArray();
    }

    public static byte[] tarGz(Object... members) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(new GZIPOutputStream(out), "UTF-8")) {
            for (int i = 0; i < members.length; i += 2) {
                byte[] content = (byte[]) members[i + 1];
                var entry = new TarArchiveEntry((String) members[i]);
                entry.setSize(content.length);
                tar.putArchiveEntry(entry);
                tar.write(content);
                tar.closeArchiveEntry();
            }
        }
        return out.toByteArray();
    }

    public static byte[] sevenZip(Path folder, Object... members) throws IOException {
        Path file = Files.createTempFile(folder, "a", ".7z");
        try (var archive = new SevenZOutputFile(file.toFile())) {
            for (int i = 0; i < members.length; i += 2) {
                var entry = archive.createArchiveEntry(file.toFile(), (String) members[i]);
                archive.putArchiveEntry(entry);
                archive.write((byte[]) members[i + 1]);
                archive.closeArchiveEntry();
            }
        }
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        return bytes;
    }

    /** Large black letters on white, as a careful scan shows them. */
    public static BufferedImage picture(String... lines) {
        var picture = new BufferedImage(900, 200 + 120 * lines.length, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        graphics.setColor(Color.BLACK);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 52));
        for (int i = 0; i < lines.length; i++) {
            graphics.drawString(lines[i], 80, 150 + 120 * i);
        }
        graphics.dispose();
        return picture;
    }

    /** As the platform writes it: {@code png}, {@code jpg}, {@code bmp}. */
    public static byte[] image(BufferedImage picture, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, format, out);
        return out.toByteArray();
    }

    /** A JPEG of four inks, as print shops write it: no ink where the picture is white, black ink where it is dark. */
    public static byte[] cmykJpeg(BufferedImage picture) throws IOException {
        WritableRaster inks = java.awt.image.Raster.createInterleavedRaster(
                java.awt.image.DataBuffer.TYPE_BYTE, picture.getWidth(), picture.getHeight(), 4, null);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                inks.setSample(x, y, 3, 255 - (picture.getRGB(x, y) & 0xFF));
            }
        }
        ImageWriter writer = null;
        for (var writers = ImageIO.getImageWritersByFormatName("jpeg"); writers.hasNext(); ) {
            ImageWriter candidate = writers.next();
            writer = candidate.getClass().getName().startsWith("com.sun.") ? candidate : writer;
        }
        var out = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(inks, null, null), null);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    public static byte[] tiff(BufferedImage... pages) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            for (BufferedImage page : pages) {
                writer.writeToSequence(new IIOImage(page, null, null), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /**
     * A lossless WebP of black and white: every channel has a prefix code of two symbols, so a pixel is three bits.
     *
     * @see "RFC 9649, section 3 (2024)"
     */
    public static byte[] webp(BufferedImage picture) {
        List<Boolean> bits = new ArrayList<>();
        put(bits, 0x2f, 8);
        put(bits, picture.getWidth() - 1, 14);
        put(bits, picture.getHeight() - 1, 14);
        // No alpha, version 0; no transform, no colour cache, one group of prefix codes.
        put(bits, 0, 1 + 3 + 1 + 1 + 1);
        for (int channel = 0; channel < 3; channel++) {
            // Simple, two symbols, the first of one bit: 0 and 255.
            put(bits, 0b011, 3);
            put(bits, 0, 1);
            put(bits, 255, 8);
        }
        // Simple, one symbol of eight bits: opaque. Then distances: one symbol of one bit.
        put(bits, 0b101, 3);
        put(bits, 255, 8);
        put(bits, 0b001, 3);
        put(bits, 0, 1);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                put(bits, (picture.getRGB(x, y) & 0xFF) > 127 ? 0b111 : 0, 3);
            }
        }
        byte[] data = new byte[(bits.size() + 15) / 16 * 2];
        for (int i = 0; i < bits.size(); i++) {
            data[i / 8] |= (byte) (bits.get(i) ? 1 << i % 8 : 0);
        }
        ByteBuffer file = ByteBuffer.allocate(20 + data.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(12 + data.length);
        file.put("WEBPVP8L".getBytes(StandardCharsets.US_ASCII))
                .putInt(data.length)
                .put(data);
        return file.array();
    }

    private static void put(List<Boolean> bits, int value, int count) {
        for (int i = 0; i < count; i++) {
            bits.add((value >> i & 1) == 1);
        }
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A file with these bytes. */
    public static Path write(Path folder, String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(bytes);
        }
        return file;
    }
}
