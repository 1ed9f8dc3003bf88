package io.vouch.ingest.ofd;

import static io.vouch.ingest.ofd.OfdSample.NS;
import static io.vouch.ingest.ofd.OfdSample.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vouch.ingest.Content;
import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.IntegrityFact;
import io.vouch.ingest.Payload;
import io.vouch.ingest.PayloadKind;
import io.vouch.ingest.ReadFailure;
import io.vouch.ingest.ReasonCode;
import io.vouch.ingest.page.CodeReader;
import io.vouch.ingest.page.Word;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.bouncycastle.jcajce.provider.digest.SM3;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfdReaderTest {

    private static final double MM = 72 / 25.4;

    @TempDir
    private Path folder;

    @Test
    void labelsOfTheTemplateAndValuesOfThePageAreWords() throws Exception {
        Content content = new OfdSample().read(folder);
        assertThat(texts(content)).containsExactly("发票号码", "83089647");
        Word value = content.pages().get(0).words().get(1);
        assertThat(value.box().x0()).isCloseTo(36 * MM, within(0.01));
        assertThat(value.box().x1()).isCloseTo((36 + 8 * 1.5) * MM, within(0.01));
        // Base line at 34 mm.
        assertThat(value.box().y0()).isBetween(31 * MM, 32 * MM);
        assertThat(value.box().y1()).isBetween(34 * MM, 35 * MM);
        assertThat(value.slice(4, 8).x0()).isCloseTo((36 + 6) * MM, within(0.01));
        assertThat(content.pages().get(0).width()).isCloseTo(210 * MM, within(0.01));
        assertThat(content.pages().get(0).language()).isEqualTo("zh");
    }

    @Test
    void aMatrixScalesAndMovesLetters() throws Exception {
        String object = "<ofd:TextObject ID=\"7\" Boundary=\"10 20 50 10\" CTM=\"2 0 0 2 5 0\" Size=\"3\">"
                + "<ofd:TextCode X=\"1\" Y=\"3\" DeltaX=\"3\">合计</ofd:TextCode></ofd:TextObject>";
        Word word = new OfdSample()
                .page("", object)
                .read(folder)
                .pages()
                .get(0)
                .words()
                .get(0);
        assertThat(word.text()).isEqualTo("合计");
        assertThat(word.box().x0()).isCloseTo((10 + 5 + 2) * MM, within(0.01));
        assertThat(word.box().width()).isCloseTo(12 * MM, within(0.01));
    }

    @Test
    void aJumpBackInTheDistancesStartsAnotherLine() throws Exception {
        String lines = text(
                7, "10 20 50 20", "X=\"0\" Y=\"3\" DeltaX=\"g 3 2 -6 g 3 2\" DeltaY=\"g 3 0 5 g 3 0\"", "ABCDEFGH");
        assertThat(texts(new OfdSample().page("", lines).read(folder))).containsExactly("ABCD", "EFGH");
    }

    @Test
    void farApartCharactersArePartedAndSpacesToo() throws Exception {
        String objects = text(7, "10 20 50 6", "X=\"0\" Y=\"3\" DeltaX=\"9\"", "合计")
                + text(8, "10 30 50 6", "X=\"0\" Y=\"3\" DeltaX=\"g 9 1.5\"", "6217 99330");
        assertThat(texts(new OfdSample().page("", objects).read(folder))).containsExactly("合", "计", "6217", "99330");
    }

    @Test
    void tagsPointAtTheirTextWithPageAndBox() throws Exception {
        OfdSample sample = new OfdSample()
                .put(
                        "Doc_X/G/List.xml",
                        "<ofd:CustomTags" + NS
                                + "><ofd:CustomTag><ofd:FileLoc>Tag.xml</ofd:FileLoc></ofd:CustomTag></ofd:CustomTags>")
                // As a large producer writes it: a prefix that is empty, and another that nobody declares.
                .put(
                        "Doc_X/G/Tag.xml",
                        "<:eInvoice xmlns:=\"\"><InvoiceNo><ofd:ObjectRef PageRef=\"1\">64</ofd:ObjectRef></InvoiceNo>"
                                + "<Goods><Item><ofd:ObjectData>钢材</ofd:ObjectData></Item><Item><ofd:ObjectRef PageRef=\"1\">50"
                                + "</ofd:ObjectRef></Item></Goods><Lost><ofd:ObjectRef PageRef=\"9\">1</ofd:ObjectRef></Lost></:eInvoice>");
        List<Payload> tags = sample.read(folder).payloads();
        assertThat(tags)
                .extracting(Payload::name, Payload::text, Payload::page)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("InvoiceNo", "83089647", 1),
                        org.assertj.core.groups.Tuple.tuple("Goods/Item[1]", "钢材", 0),
                        org.assertj.core.groups.Tuple.tuple("Goods/Item[2]", "发票号码", 1),
                        org.assertj.core.groups.Tuple.tuple("发票号码", "83089647", 0));
        assertThat(tags.get(0).box().x0()).isCloseTo(36 * MM, within(0.01));
    }

    @Test
    void attachmentsAreFoundFromEveryBaseThatProducersUse() throws Exception {
        String list = "<ofd:Attachments" + NS + ">";
        for (String location : List.of("/Doc_X/A/abs.xml", "rel.xml", "Y/doc.xml", "/Z/slash.bin")) {
            list += "<ofd:Attachment><ofd:FileLoc>" + location + "</ofd:FileLoc></ofd:Attachment>";
        }
        Content content = new OfdSample()
                .put("Doc_X/A/List.xml", list + "</ofd:Attachments>")
                .put("Doc_X/A/abs.xml", "<a>1</a>")
                .put("Doc_X/A/rel.xml", "<b>2</b>")
                .put("Doc_X/Y/doc.xml", "<c>3</c>")
                .put("Doc_X/Z/slash.bin", new byte[] {7})
                .read(folder);
        assertThat(content.payloads())
                .filteredOn(payload -> payload.kind() == PayloadKind.XML)
                .extracting(Payload::text)
                .containsExactly("<a>1</a>", "<b>2</b>", "<c>3</c>");
        assertThat(content.members()).extracting(Content.Member::name).containsExactly("slash.bin");
        assertThat(content.reason()).isEqualTo(ReasonCode.NONE);
    }

    @Test
    void digestsOfSignedPartsAreCompared() throws Exception {
        OfdSample sample = new OfdSample();
        sign(sample, "1.2.156.10197.1.401", new SM3.Digest());
        assertThat(facts(sample.read(folder), "OFD_SIGNED")).containsExactly("TestSeal");
        assertThat(facts(sample.read(folder), "OFD_UNSIGNED_PART")).containsExactly("Doc_X/T/Labels.xml");
        sample.page("", text(64, "36 30 80 6", "X=\"0\" Y=\"4\" DeltaX=\"g 7 1.5\"", "99999999"));
        Content changed = sample.read(folder);
        assertThat(facts(changed, "OFD_SIGNED")).isEmpty();
        assertThat(changed.facts())
                .filteredOn(fact -> fact.code().equals("OFD_DIGEST_MISMATCH"))
                .extracting(IntegrityFact::before)
                .containsExactly("Doc_X/P/One.xml");
    }

    @Test
    void anUnknownDigestIsNotCalledAMismatch() throws Exception {
        OfdSample sample = new OfdSample();
        sign(sample, "9.9.9", MessageDigest.getInstance("SHA-256"));
        Content content = sample.read(folder);
        assertThat(facts(content, "OFD_SIGNATURE_UNCHECKED")).containsExactly("unknown digest 9.9.9");
        assertThat(facts(content, "OFD_DIGEST_MISMATCH")).isEmpty();
    }

    @Test
    void aPageThatIsAPictureIsReadByOcr() throws Exception {
        Content content = withPicture("page.png", png(400, 200), "0 0 210 140").read(folder);
        assertThat(texts(content)).containsExactly("scanned");
        assertThat(content.pages().get(0).ocr()).isTrue();
    }

    @Test
    void aPictureThatCannotBeDecodedIsAPartialReason() throws Exception {
        Content content =
                withPicture("page.jb2", new byte[] {1, 2, 3}, "0 0 210 140").read(folder);
        assertThat(content.reason()).isEqualTo(ReasonCode.CORRUPT);
        assertThat(content.pages()).hasSize(1);
    }

    @Test
    void aCodeInASquarePictureIsFoundWithItsPlace() throws Exception {
        CodeReader codes =
                picture -> List.of(new CodeReader.Code("01,10", 0, 0, picture.getWidth(), picture.getHeight()));
        Path path = withPicture("qr.png", png(29, 29), "10 5 20 20").save(folder);
        Payload code =
                OfdSample.read(path, IngestLimits.DEFAULT, codes).payloads().get(0);
        assertThat(code.kind()).isEqualTo(PayloadKind.QR);
        assertThat(code.box().centerX()).isCloseTo(20 * MM, within(0.01));
        assertThat(code.box().centerY()).isCloseTo(15 * MM, within(0.01));
    }

    @Test
    void hostileAndDamagedPackagesHaveTheirOwnReasons() throws Exception {
        assertThat(failure(new OfdSample().put("../evil.xml", "<a/>").save(folder), IngestLimits.DEFAULT))
                .isEqualTo(ReasonCode.UNSAFE_PATH);
        assertThat(failure(new OfdSample().put("OFD.xml", "<broken").save(folder), IngestLimits.DEFAULT))
                .isEqualTo(ReasonCode.CORRUPT);
        assertThat(failure(
                        Files.write(folder.resolve("no.ofd"), "no zip".getBytes(StandardCharsets.US_ASCII)),
                        IngestLimits.DEFAULT))
                .isEqualTo(ReasonCode.CORRUPT);
        assertThat(failure(
                        new OfdSample()
                                .put("Doc_X/P/One.xml", new byte[8 << 20])
                                .save(folder),
                        IngestLimits.DEFAULT))
                .isEqualTo(ReasonCode.BOMB);
        assertThat(failure(new OfdSample().save(folder), limits(2, 300))).isEqualTo(ReasonCode.TOO_MANY_ENTRIES);
        String doctype = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><OFD>&x;</OFD>";
        assertThat(failure(new OfdSample().put("OFD.xml", doctype).save(folder), IngestLimits.DEFAULT))
                .isEqualTo(ReasonCode.CORRUPT);
    }

    @Test
    void aMissingPageLeavesTheOthers() throws Exception {
        String pages = new String(new OfdSample().part("Doc_X/Main.xml"), StandardCharsets.UTF_8)
                .replace("</ofd:Pages>", "<ofd:Page ID=\"3\" BaseLoc=\"P/Gone.xml\"/></ofd:Pages>");
        OfdSample sample = new OfdSample().put("Doc_X/Main.xml", pages);
        Content content = sample.read(folder);
        assertThat(content.pages()).hasSize(2);
        assertThat(content.reason()).isEqualTo(ReasonCode.CORRUPT);
        Content cut = OfdSample.read(sample.save(folder), limits(2_000, 1), CodeReader.NONE);
        assertThat(cut.pages()).hasSize(1);
        assertThat(cut.reason()).isEqualTo(ReasonCode.TOO_MANY_PAGES);
    }

    @Test
    void hugeCountsAndNumbersThatAreNoneAreHarmless() throws Exception {
        String objects = text(7, "10 20 50 6", "X=\"NaN\" Y=\"3\" DeltaX=\"g 2000000000 1.5\"", "AB")
                + text(8, "Infinity 1 1 1", "X=\"1e300\" Y=\"3\" DeltaX=\"g x\"", "CD");
        assertThat(texts(new OfdSample().page("", objects).read(folder))).contains("AB");
    }

    @Test
    void lettersThatWereTurnedIntoOutlinesAreReadFromThePageAsItIsDrawn() throws Exception {
        Content content = new OfdSample()
                .put(
                        "OFD.xml",
                        "<ofd:OFD" + OfdSample.NS + "><ofd:DocBody><ofd:DocRoot>Doc_X/Main.xml</ofd:DocRoot>"
                                + "</ofd:DocBody></ofd:OFD>")
                .page(
                        "",
                        "<ofd:PathObject ID=\"5\" Boundary=\"10 10 50 20\" Fill=\"true\"><ofd:AbbreviatedData>M 0 0 L 50 0"
                                + " Q 50 10 50 20 B 40 20 20 20 0 20 C</ofd:AbbreviatedData></ofd:PathObject>")
                .read(folder);
        assertThat(content.pages()).singleElement().satisfies(page -> {
            assertThat(page.ocr()).isTrue();
            assertThat(page.words()).extracting(Word::text).containsExactly("scanned");
            assertThat(page.words().get(0).box().x1()).isCloseTo(105 * 72 / 25.4, within(0.1));
        });
    }

    @Test
    void rulesBesideTextAreNotReadAsLetters() throws Exception {
        Content content = new OfdSample()
                .page(
                        "<ofd:Template TemplateID=\"2\"/>",
                        OfdSample.text(64, "36 30 80 6", "X=\"0\" Y=\"4\" DeltaX=\"g 7 1.5\"", "83089647")
                                + "<ofd:PathObject ID=\"5\" Boundary=\"10 10 50 20\"><ofd:AbbreviatedData>M 0 0 L 50 0"
                                + "</ofd:AbbreviatedData></ofd:PathObject>")
                .read(folder);
        assertThat(content.pages().get(0).ocr()).isFalse();
    }

    @Test
    void changedBytesNeverMakeAnotherFailureThanTheDeclaredOne() throws Exception {
        byte[] sound = Files.readAllBytes(new OfdSample().save(folder));
        Random random = new Random(7);
        for (int round = 0; round < 150; round++) {
            byte[] damaged = sound.clone();
            for (int i = 0; i < 1 + round % 10; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            ReasonCode code = failure(Files.write(folder.resolve("damaged.ofd"), damaged), IngestLimits.DEFAULT);
            assertThat(code).isNotEqualTo(ReasonCode.INTERNAL);
        }
    }

    private static void sign(OfdSample sample, String method, MessageDigest digest) {
        String value = Base64.getEncoder().encodeToString(digest.digest(sample.part("Doc_X/P/One.xml")));
        sample.put(
                "Doc_X/S/List.xml",
                "<ofd:Signatures" + NS + "><ofd:Signature ID=\"1\" BaseLoc=\"One/Signature.xml\"/></ofd:Signatures>");
        sample.put(
                "Doc_X/S/One/Signature.xml",
                "<ofd:Signature" + NS + "><ofd:SignedInfo><ofd:Provider ProviderName=\"TestSeal\"/>"
                        + "<ofd:References CheckMethod=\"" + method + "\"><ofd:Reference FileRef=\"/Doc_X/P/One.xml\">"
                        + "<ofd:CheckValue>" + value + "</ofd:CheckValue></ofd:Reference></ofd:References>"
                        + "</ofd:SignedInfo></ofd:Signature>");
    }

    private static OfdSample withPicture(String name, byte[] bytes, String boundary) {
        return new OfdSample()
                .put(
                        "Doc_X/Res.xml",
                        "<ofd:Res" + NS + " BaseLoc=\"Pics\"><ofd:MultiMedias><ofd:MultiMedia ID=\"70\" Type=\"Image\">"
                                + "<ofd:MediaFile>" + name
                                + "</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias></ofd:Res>")
                .put("Doc_X/Pics/" + name, bytes)
                .page("", "<ofd:ImageObject ID=\"71\" Boundary=\"" + boundary + "\" ResourceID=\"70\"/>");
    }

    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY), "png", out);
        return out.toByteArray();
    }

    private static ReasonCode failure(Path path, IngestLimits limits) {
        try {
            OfdSample.read(path, limits, CodeReader.NONE);
            return ReasonCode.NONE;
        } catch (ReadFailure e) {
            return e.code();
        }
    }

    private static List<String> facts(Content content, String code) {
        return content.facts().stream()
                .filter(fact -> fact.code().equals(code))
                .map(IntegrityFact::after)
                .toList();
    }

    private static List<String> texts(Content content) {
        return content.pages().get(0).words().stream().map(Word::text).toList();
    }

    private static IngestLimits limits(int entries, int pages) {
        return new IngestLimits(100L << 20, pages, 60_000_000L, entries, 200, 500L << 20, 5, 4_000_000, 120_000L, 200);
    }
}
