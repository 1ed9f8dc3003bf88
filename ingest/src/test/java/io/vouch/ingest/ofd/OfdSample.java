package io.vouch.ingest.ofd;

import io.vouch.ingest.Content;
import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.RawFile;
import io.vouch.ingest.ReadFailure;
import io.vouch.ingest.ocr.PageOcr;
import io.vouch.ingest.page.Box;
import io.vouch.ingest.page.CodeReader;
import io.vouch.ingest.page.Word;
import io.vouch.ingest.page.WordSource;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small OFD package made in code: parts by path, in unusual folders, so that only following the references finds them. */
final class OfdSample {

    static final String NS = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    OfdSample() {
        put(
                "OFD.xml",
                "<ofd:OFD" + NS + "><ofd:DocBody><ofd:DocInfo><ofd:Creator>Maker</ofd:Creator><ofd:CustomDatas>"
                        + "<ofd:CustomData Name=\"发票号码\">83089647</ofd:CustomData></ofd:CustomDatas></ofd:DocInfo>"
                        + "<ofd:DocRoot>Doc_X/Main.xml</ofd:DocRoot><ofd:Signatures>/Doc_X/S/List.xml</ofd:Signatures>"
                        + "</ofd:DocBody></ofd:OFD>");
        put(
                "Doc_X/Main.xml",
                "<ofd:Document" + NS + "><ofd:CommonData><ofd:TemplatePage ID=\"2\" BaseLoc=\"T/Labels.xml\"/>"
                        + "<ofd:PageArea><ofd:PhysicalBox>0 0 210 140</ofd:PhysicalBox></ofd:PageArea>"
                        + "<ofd:DocumentRes>Res.xml</ofd:DocumentRes></ofd:CommonData>"
                        + "<ofd:Pages><ofd:Page ID=\"1\" BaseLoc=\"P/One.xml\"/></ofd:Pages>"
                        + "<ofd:Attachments>A/List.xml</ofd:Attachments><ofd:CustomTags>G/List.xml</ofd:CustomTags>"
                        + "</ofd:Document>");
        put("Doc_X/T/Labels.xml", page(text(50, "10 10 40 6", "X=\"0\" Y=\"5\" DeltaX=\"g 3 3\"", "发票号码")));
        page(
                "<ofd:Template TemplateID=\"2\"/>",
                text(64, "36 30 80 6", "X=\"0\" Y=\"4\" DeltaX=\"g 7 1.5\"", "83089647"));
    }

    static String page(String objects) {
        return "<ofd:Page" + NS + "><ofd:Content><ofd:Layer ID=\"9\">" + objects
                + "</ofd:Layer></ofd:Content></ofd:Page>";
    }

    /** Sets the only page. */
    OfdSample page(String head, String objects) {
        return put(
                "Doc_X/P/One.xml",
                "<ofd:Page" + NS + ">" + head + "<ofd:Content><ofd:Layer ID=\"9\">" + objects
                        + "</ofd:Layer></ofd:Content></ofd:Page>");
    }

    /** A text object of size 3 mm. */
    static String text(int id, String boundary, String place, String text) {
        return "<ofd:TextObject ID=\"" + id + "\" Boundary=\"" + boundary + "\" Size=\"3\"><ofd:TextCode " + place + ">"
                + text + "</ofd:TextCode></ofd:TextObject>";
    }

    OfdSample put(String path, String xml) {
        return put(path, xml.getBytes(StandardCharsets.UTF_8));
    }

    OfdSample put(String path, byte[] bytes) {
        parts.put(path, bytes);
        return this;
    }

    byte[] part(String path) {
        return parts.get(path);
    }

    Path save(Path folder) throws IOException {
        Path path = Files.createTempFile(folder, "sample", ".ofd");
        try (OutputStream out = Files.newOutputStream(path);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return path;
    }

    Content read(Path folder) throws IOException, ReadFailure {
        return read(save(folder), IngestLimits.DEFAULT, CodeReader.NONE);
    }

    static Content read(Path path, IngestLimits limits, CodeReader codes) throws ReadFailure {
        PageOcr ocr = new PageOcr() {
            @Override
            public Result read(BufferedImage picture, double pageWidth, double pageHeight) {
                Box box = new Box(0, 0, pageWidth / 2, pageHeight / 2);
                return new Result(List.of(new Word("scanned", box, List.of(), 0.9, WordSource.OCR)), "en");
            }

            @Override
            public void close() {}
        };
        RawFile file = new RawFile(path.toString(), path, "application/ofd", path.getParent());
        return new OfdReader(() -> ocr, codes, picture -> "").read(file, limits);
    }
}
