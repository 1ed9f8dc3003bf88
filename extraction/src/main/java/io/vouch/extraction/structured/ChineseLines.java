package io.vouch.extraction.structured;

import io.vouch.extraction.InvoiceLine;
import io.vouch.extraction.value.Amounts;
import io.vouch.extraction.value.NormalText;
import io.vouch.ingest.page.Box;
import java.util.List;
import java.util.stream.Stream;

/** Line items of Chinese e-invoices in every schema's spelling. */
final class ChineseLines {

    private static final int MAX_LINES = 20_000;

    private ChineseLines() {}

    static List<InvoiceLine> of(Stream<XmlNode> items) {
        return items.limit(MAX_LINES).map(ChineseLines::line).toList();
    }

    private static InvoiceLine line(XmlNode item) {
        return new InvoiceLine(
                NormalText.fold(
                        item.first("ItemName", "Item", "NameOfTaxableGoodsOrServices", "NameOfGoodsOrServices")),
                Values.plain(item.first("Quantity", "QuantityOfGoodsOrServices")),
                item.first("MeaUnits", "MeasurementDimension", "UnitOfGoodsOrServices"),
                Values.plain(item.first("UnPrice", "Price", "UnitPriceOfGoodsOrServices")),
                Values.plain(item.first("Amount", "AmountExcludingTax")),
                // 免税, 不征税 and *** are no rates: empty.
                Amounts.parseRate(item.first("TaxRate", "TaxScheme"))
                        .map(rate -> rate.toPlainString())
                        .orElse(""),
                Values.plain(item.first("ComTaxAm", "TaxAmount")),
                0,
                Box.NONE);
    }
}
