package io.vouch.extraction.decode;

import io.vouch.extraction.InvoiceLine;
import io.vouch.extraction.layout.Cell;
import io.vouch.extraction.layout.PageLayout;
import io.vouch.extraction.layout.Row;
import io.vouch.extraction.value.Amounts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The one item of a Chinese invoice for the sale of a motor vehicle (机动车销售统一发票): a form without a table, one vehicle an
 * invoice, whose price stands under 不含税价.
 */
final class VehicleLine {

    private static final Pattern TITLE = Pattern.compile("机动车销售(?:统一)?发票");
    private static final int TITLE_ROWS = 6;

    private VehicleLine() {}

    /** The vehicle, if the page is such an invoice and names its kind. */
    static Optional<InvoiceLine> of(PageLayout page) {
        boolean titled = page.rows().stream()
                .limit(TITLE_ROWS)
                .anyMatch(row -> TITLE.matcher(row.text().replace(" ", "")).find());
        return titled ? beside(page, "车辆类型").map(kind -> line(page, kind)) : Optional.empty();
    }

    private static InvoiceLine line(PageLayout page, Cell kind) {
        String net = beside(page, "不含税价").flatMap(cell -> amount(cell.text())).orElse("");
        String tax = beside(page, "增值税税额").flatMap(cell -> amount(cell.text())).orElse("");
        String rate = beside(page, "增值税税率或征收率")
                .flatMap(cell -> Amounts.parseRate(cell.text()))
                .map(BigDecimal::toPlainString)
                .orElse("");
        return new InvoiceLine(kind.text(), "1", "辆", net, net, rate, tax, page.number(), kind.box());
    }

    /** The cell right of a label. */
    private static Optional<Cell> beside(PageLayout page, String label) {
        for (Row row : page.rows()) {
            List<Cell> cells = row.cells();
            for (int i = 0; i + 1 < cells.size(); i++) {
                if (cells.get(i).text().replace(" ", "").equals(label)) {
                    return Optional.of(cells.get(i + 1));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> amount(String printed) {
        return Amounts.parse(printed).map(BigDecimal::toPlainString);
    }
}
