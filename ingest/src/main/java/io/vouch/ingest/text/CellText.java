package io.vouch.ingest.text;

import io.vouch.ingest.CellType;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.NumberToTextConverter;

/**
 * The text of a numeric cell, free of the sheet's display format: dates as ISO 8601, numbers plain with {@code .} and
 * without grouping. What a person sees as {@code 3/2/26} or {@code 1,234.50} depends on the country; the value does not. Only
 * formats of zeros are kept, because they make identifiers ({@code 000042}).
 */
final class CellText extends DataFormatter {

    private static final Pattern PADDED = Pattern.compile("0{2,30}");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT);

    private final boolean from1904;
    private CellType type = CellType.TEXT;

    /** {@code from1904}: the workbook counts days from 1904 instead of 1900. */
    CellText(boolean from1904) {
        super(Locale.ROOT);
        this.from1904 = from1904;
    }

    @Override
    public String formatRawCellContents(double value, int formatIndex, String formatString) {
        if (DateUtil.isADateFormat(formatIndex, formatString) && DateUtil.isValidExcelDate(value)) {
            type = CellType.DATE;
            return date(value);
        }
        type = CellType.NUMBER;
        if (formatString != null && PADDED.matcher(formatString).matches()) {
            type = CellType.TEXT;
            return super.formatRawCellContents(value, formatIndex, formatString);
        }
        return number(value);
    }

    /** The type of the cell whose text was made last; text that was not made here says it itself. */
    CellType takeType(String shown) {
        CellType taken = type;
        type = CellType.TEXT;
        boolean truth = shown.equals("TRUE") || shown.equals("FALSE");
        return taken == CellType.TEXT && truth ? CellType.BOOLEAN : taken;
    }

    private String date(double value) {
        LocalDateTime time = DateUtil.getLocalDateTime(value, from1904);
        if (time == null) {
            return number(value);
        }
        boolean wholeDay = time.toLocalTime().toSecondOfDay() == 0;
        return wholeDay ? time.toLocalDate().toString() : TIME.format(time);
    }

    private static String number(double value) {
        try {
            BigDecimal number = new BigDecimal(NumberToTextConverter.toText(value));
            // A double of 1e300 would print 300 digits that it does not have.
            return Math.abs(number.scale()) > 30 ? number.toString() : number.toPlainString();
        } catch (NumberFormatException e) {
            return "";
        }
    }
}
