package io.vouch.testdata.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class LedgerWriterTest {
    @Test
    void apachePoiReadsTheTableAsItWasWritten() throws IOException {
        List<List<String>> rows = List.of(
                List.of("发票号码", "Customer", "Amount"),
                List.of("24312000", "A & B <Trading> \"Ltd\"", "1234567.50"),
                List.of("24312000", "A & B <Trading> \"Ltd\"", "-0.05"));
        byte[] bytes = LedgerWriter.write("应收 & more", rows, LocalDate.of(2026, 6, 30));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(1);
            assertThat(book.getSheetName(0)).isEqualTo("应收 & more");
            List<List<String>> read = new ArrayList<>();
            for (Row row : book.getSheetAt(0)) {
                List<String> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(text(cell)));
                read.add(cells);
            }
            assertThat(read)
                    .containsExactly(
                            rows.get(0),
                            List.of("24312000", "A & B <Trading> \"Ltd\"", "number 1234567.5"),
                            List.of("24312000", "A & B <Trading> \"Ltd\"", "number -0.05"));
            assertThat(book.getProperties().getCoreProperties().getCreated()).isEqualTo("2026-06-30T00:00:00Z");
        }
    }

    private static String text(Cell cell) {
        return cell.getCellType() == CellType.NUMERIC
                ? "number " + cell.getNumericCellValue()
                : cell.getStringCellValue();
    }
}
