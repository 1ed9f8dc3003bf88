package io.vouch.ingest.text;

import io.vouch.ingest.Content;
import io.vouch.ingest.FormatReader;
import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.MediaTypes;
import io.vouch.ingest.RawFile;
import io.vouch.ingest.ReadFailure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** Workbooks of Excel 97 to 2003: at most 65,536 rows a sheet, so they are read whole. */
final class XlsReader implements FormatReader {

    @Override
    public boolean reads(String mediaType) {
        return mediaType.equals(MediaTypes.XLS);
    }

    @Override
    public Content read(RawFile file, IngestLimits limits) throws ReadFailure {
        try (var files = new POIFSFileSystem(file.path().toFile(), true);
                var workbook = new HSSFWorkbook(files.getRoot(), false)) {
            var text = new CellText(workbook.getInternalWorkbook().isUsing1904DateWindowing());
            List<SheetTable> tables = new ArrayList<>();
            long charsLeft = limits.maxTextChars();
            for (Sheet sheet : workbook) {
                var table = new SheetTable(sheet.getSheetName(), charsLeft);
                fill(table, sheet, text);
                tables.add(table);
                charsLeft = table.charsLeft();
            }
            return SheetContents.of(tables, limits);
        } catch (IOException | RuntimeException e) {
            throw OfficeProblem.failure(e);
        }
    }

    private static void fill(SheetTable table, Sheet sheet, CellText text) {
        for (Row row : sheet) {
            table.row(row.getRowNum() + 1);
            for (Cell cell : row) {
                String shown = textOf(cell, text).strip();
                table.cell(cell.getColumnIndex(), shown, text.takeType(shown));
            }
            table.endRow();
        }
    }

    private static String textOf(Cell cell, CellText text) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> text.formatRawCellContents(
                    cell.getNumericCellValue(),
                    cell.getCellStyle().getDataFormat(),
                    cell.getCellStyle().getDataFormatString());
            case STRING -> cell.getRichStringCellValue().getString();
            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            default -> "";
        };
    }
}
