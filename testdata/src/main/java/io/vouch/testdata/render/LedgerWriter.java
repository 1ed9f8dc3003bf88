package io.vouch.testdata.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a table as an XLSX with one sheet; numbers become numeric cells where they are plain decimals of 15 digits or fewer. */
public final class LedgerWriter {
    private static final String AMOUNT = "-?\\d{1,12}\\.\\d{2}";

    private LedgerWriter() {}

    public static byte[] write(String sheetName, List<List<String>> rows, LocalDate made) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Sheet sheet = book.createSheet(sheetName);
            for (int i = 0; i < rows.size(); i++) {
                Row row = sheet.createRow(i);
                for (int column = 0; column < rows.get(i).size(); column++) {
                    String text = rows.get(i).get(column);
                    if (text.matches(AMOUNT)) {
                        row.createCell(column).setCellValue(Double.parseDouble(text));
                    } else {
                        row.createCell(column).setCellValue(text);
                    }
                }
            }
            try {
                book.getProperties().getCoreProperties().setCreated(made + "T00:00:00Z");
                book.getProperties().getCoreProperties().setModified(made + "T00:00:00Z");
            } catch (InvalidFormatException e) {
                throw new IllegalStateException("an instant of our own is well-formed", e);
            }
            book.write(out);
        }
        return DocxWriter.repacked(out.toByteArray());
    }
}
