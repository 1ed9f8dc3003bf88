package io.vouch.testdata;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/** Looks at the files of a deal for what an edit leaves behind; knows PDF, nothing of the generator. */
final class FileRules {
    private static final int INVISIBLE = 3;
    private static final double WHITE = 0.99;

    private final PlainPapers papers;
    private final Set<Rule> broken = EnumSet.noneOf(Rule.class);
    private boolean hasData;

    private FileRules(PlainPapers papers) {
        this.papers = papers;
    }

    /** What is broken, and whether any paper carries data beside its print. */
    record Finding(Set<Rule> broken, boolean hasData) {}

    /** Looks at the files of the wanted names. */
    static Finding of(PlainPapers papers, Predicate<String> wanted) throws IOException {
        FileRules rules = new FileRules(papers);
        for (String paper : papers.all().keySet()) {
            if (papers.isText(paper) && wanted.test(paper)) {
                rules.pdf(paper, papers.deal().bytes(paper));
            }
        }
        rules.seals();
        return new Finding(rules.broken, rules.hasData);
    }

    private void pdf(String paper, byte[] bytes) throws IOException {
        String raw = new String(bytes, StandardCharsets.ISO_8859_1);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            boolean signed = !document.getSignatureDictionaries().isEmpty();
            for (PDSignature signature : document.getSignatureDictionaries()) {
                int[] range = signature.getByteRange();
                if (!holds(signature, bytes) || range[2] + range[3] != bytes.length) {
                    broken.add(Rule.SIGNATURE);
                }
            }
            int revisions = raw.split("%%EOF", -1).length - 1;
            if (revisions > 1 && !signed) {
                broken.add(Rule.ONE_REVISION);
            }
            String producer = Optional.ofNullable(
                            document.getDocumentInformation().getProducer())
                    .orElse("");
            if (producer.toLowerCase(Locale.ROOT).matches(".*(photoshop|ilovepdf|pdf editor|distiller).*")) {
                broken.add(Rule.FILE_STORY);
            }
            for (PDPage page : document.getPages()) {
                painted(page);
            }
            data(paper, document);
        }
    }

    /** The digest inside the signature must be that of the bytes that the signature covers. */
    private static boolean holds(PDSignature signature, byte[] pdf) throws IOException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(signature.getSignedContent(pdf));
            return HexFormat.of()
                    .formatHex(signature.getContents(pdf))
                    .contains(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** White boxes painted after text, and text shown invisibly. */
    private void painted(PDPage page) throws IOException {
        List<Object> operands = new ArrayList<>();
        boolean text = false;
        boolean white = false;
        boolean box = false;
        for (Object token : new PDFStreamParser(page).parse()) {
            if (!(token instanceof Operator operator)) {
                operands.add(token);
                continue;
            }
            switch (operator.getName()) {
                case "Tj", "TJ" -> text = true;
                case "Tr" -> {
                    if (((COSNumber) operands.get(0)).intValue() == INVISIBLE) {
                        broken.add(Rule.SEEN_IS_SAID);
                    }
                }
                case "rg", "g", "sc", "scn" -> white = operands.stream()
                        .allMatch(each -> each instanceof COSNumber number && number.floatValue() > WHITE);
                case "re" -> box = true;
                case "f", "f*" -> {
                    if (text && white && box) {
                        broken.add(Rule.UNCOVERED);
                    }
                    box = false;
                }
                default -> {
                    // Other operators neither show nor cover text.
                }
            }
            operands.clear();
        }
    }

    private void data(String paper, PDDocument document) throws IOException {
        if (papers.value(paper, "invoice_number").isEmpty() || !paper.startsWith("invoice-")) {
            return;
        }
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getXObjectNames()) {
                if (page.getResources().getXObject(name) instanceof PDImageXObject image) {
                    qr(image.getImage()).ifPresent(payload -> compare(paper, payload));
                }
            }
        }
        var names = document.getDocumentCatalog().getNames();
        if (names != null && names.getEmbeddedFiles() != null) {
            for (var file : names.getEmbeddedFiles().getNames().values()) {
                embedded(paper, file.getEmbeddedFile().toByteArray());
            }
        }
    }

    /** Fields 4 to 6 of the tax office's payload: number, amount, day. */
    private void compare(String paper, String payload) {
        String[] parts = payload.split(",");
        BigDecimal amount = new BigDecimal(parts[4]);
        // The older forms have the net amount there, which says nothing of the gross.
        hasData |= papers.amount(paper, "net_amount").stream().noneMatch(net -> net.compareTo(amount) == 0);
        boolean known = List.of("net_amount", "gross_amount").stream()
                .flatMap(field -> papers.value(paper, field).stream())
                .anyMatch(value -> new BigDecimal(value).compareTo(amount) == 0);
        boolean number = papers.value(paper, "invoice_number").orElse("").equals(parts[3]);
        String day = papers.value(paper, "issue_date").orElse("").replace("-", "");
        if (!known || !number || !day.equals(parts[5]) || !crcHolds(payload)) {
            broken.add(Rule.PRINT_IS_DATA);
        }
    }

    /** CRC-16 with polynomial 0x8005 of everything up to the last comma, bit by bit. */
    static boolean crcHolds(String payload) {
        int end = payload.lastIndexOf(',') + 1;
        int crc = 0;
        for (byte each : payload.substring(0, end).getBytes(StandardCharsets.US_ASCII)) {
            for (int bit = 7; bit >= 0; bit--) {
                boolean carry = (crc >> 15 & 1) == 1 ^ (each >> bit & 1) == 1;
                crc = (crc << 1 & 0xFFFF) ^ (carry ? 0x8005 : 0);
            }
        }
        return payload.substring(end).equals("%04X".formatted(crc));
    }

    private void embedded(String paper, byte[] xml) throws IOException {
        hasData = true;
        List<String> said = PlainText.of("data.xml", xml);
        BigDecimal gross = new BigDecimal(papers.value(paper, "gross_amount").orElseThrow());
        boolean there = said.stream()
                .filter(text -> text.matches("-?\\d+\\.\\d{1,2}"))
                .anyMatch(text -> new BigDecimal(text).compareTo(gross) == 0);
        if (!there) {
            broken.add(Rule.PRINT_IS_DATA);
        }
    }

    static Optional<String> qr(BufferedImage image) {
        int margin = 20;
        int width = image.getWidth() + 2 * margin;
        int height = image.getHeight() + 2 * margin;
        int[] pixels = new int[width * height];
        Arrays.fill(pixels, 0xFFFFFF);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                pixels[(y + margin) * width + x + margin] = image.getRGB(x, y) & 0xFFFFFF;
            }
        }
        BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        try {
            return Optional.of(new QRCodeReader()
                    .decode(bitmap, Map.of(DecodeHintType.PURE_BARCODE, true, DecodeHintType.TRY_HARDER, true))
                    .getText());
        } catch (NotFoundException | com.google.zxing.ChecksumException | com.google.zxing.FormatException e) {
            return Optional.empty();
        }
    }

    private void seals() {
        Map<String, String> seen = new java.util.HashMap<>();
        List<String> parties = new ArrayList<>();
        papers.all().forEach((paper, truth) -> truth.path("fields").properties().forEach(field -> {
            if (field.getKey().endsWith("_name")) {
                field.getValue()
                        .forEach(value -> parties.add(value.path("value").asText()));
            }
        }));
        for (String paper : papers.all().keySet()) {
            for (JsonNode seal : papers.seals(paper)) {
                String other = seen.putIfAbsent(seal.path("impression").asText(), paper);
                if (other != null && !other.equals(paper)) {
                    broken.add(Rule.SEAL_ONCE);
                }
                String ring = PrintedForm.plain(seal.path("ring").asText());
                if (parties.stream().map(PrintedForm::plain).noneMatch(ring::equals)) {
                    broken.add(Rule.SEAL_NAME);
                }
            }
        }
    }
}
