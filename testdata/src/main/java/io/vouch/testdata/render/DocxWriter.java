package io.vouch.testdata.render;

import io.vouch.testdata.page.Block;
import io.vouch.testdata.page.Span;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** Writes blocks of prose as a DOCX; the package is written again with fixed times, in the order of entry names. */
public final class DocxWriter {
    private static final int BODY_POINTS = 11;

    private DocxWriter() {}

    private static void date(XWPFDocument document, String instant) {
        try {
            document.getProperties().getCoreProperties().setCreated(instant);
            document.getProperties().getCoreProperties().setModified(instant);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("an instant of our own is well-formed", e);
        }
    }

    public static byte[] write(List<Block> blocks, LocalDate made) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            for (Block block : blocks) {
                add(document, block);
            }
            date(document, made + "T00:00:00Z");
            document.write(out);
        }
        return repacked(out.toByteArray());
    }

    private static void add(XWPFDocument document, Block block) {
        if (block instanceof Block.Clause clause) {
            add(document, clause.body());
        } else if (block instanceof Block.Paragraph paragraph) {
            XWPFParagraph target = document.createParagraph();
            target.setAlignment(
                    switch (paragraph.align()) {
                        case LEFT -> ParagraphAlignment.LEFT;
                        case CENTRE -> ParagraphAlignment.CENTER;
                        case RIGHT -> ParagraphAlignment.RIGHT;
                    });
            target.setIndentationFirstLine((int) (paragraph.indent() * BODY_POINTS * 20));
            fill(target, paragraph.spans(), paragraph.bold(), paragraph.scale());
        } else if (block instanceof Block.Grid grid) {
            XWPFTable table =
                    document.createTable(grid.rows().size(), grid.shares().size());
            for (int row = 0; row < grid.rows().size(); row++) {
                XWPFTableRow target = table.getRow(row);
                for (int column = 0; column < grid.shares().size(); column++) {
                    fill(
                            target.getCell(column).getParagraphs().get(0),
                            List.of(grid.rows().get(row).get(column)),
                            row == 0,
                            1);
                }
            }
        } else if (block instanceof Block.Columns columns) {
            columns(document, columns);
        } else if (block instanceof Block.Gap) {
            document.createParagraph();
        }
    }

    /** Two columns become a table without rules, one cell a side. */
    private static void columns(XWPFDocument document, Block.Columns columns) {
        XWPFTable table = document.createTable(1, 2);
        table.removeBorders();
        table.setWidth("100%");
        for (int side = 0; side < 2; side++) {
            List<List<Span>> lines = side == 0 ? columns.left() : columns.right();
            for (int i = 0; i < lines.size(); i++) {
                XWPFParagraph target = i == 0
                        ? table.getRow(0).getCell(side).getParagraphs().get(0)
                        : table.getRow(0).getCell(side).addParagraph();
                fill(target, lines.get(i), false, 1);
            }
        }
        table.getCTTbl().getTblPr().addNewTblLayout();
        table.getRow(0).getCell(0).getCTTc().addNewTcPr().addNewTcW().setW(BigInteger.valueOf(4800));
    }

    private static void fill(XWPFParagraph target, List<Span> spans, boolean bold, double scale) {
        for (Span span : spans) {
            XWPFRun run = target.createRun();
            run.setText(span.text());
            run.setBold(bold);
            run.setFontSize((int) Math.round(BODY_POINTS * scale));
            run.setFontFamily("SimSun");
        }
    }

    static byte[] repacked(byte[] docx) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return FixedZip.of(entries);
    }
}
