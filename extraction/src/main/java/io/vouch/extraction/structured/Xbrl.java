package io.vouch.extraction.structured;

import static io.vouch.extraction.FieldName.*;

import io.vouch.extraction.DataReading;
import io.vouch.extraction.DocumentType;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.ReadingSource;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** XBRL vouchers of the Ministry of Finance (电子凭证会计数据标准), told by their taxonomy's prefix; its date is never looked at. */
final class Xbrl implements XmlFormat {

    /** http://xbrl.mof.gov.cn/taxonomy/2023-12-31/einv */
    private static final Pattern TAXONOMY =
            Pattern.compile("http://xbrl\\.mof\\.gov\\.cn/taxonomy/[0-9-]{4,12}/(?<kind>[a-z]{2,8})");

    private static final Map<String, DocumentType> TYPES = Map.of(
            "inv", DocumentType.INVOICE,
            "einv", DocumentType.INVOICE,
            "rai", DocumentType.INVOICE,
            "atr", DocumentType.INVOICE,
            "bker", DocumentType.BANK_RECEIPT,
            "bkrs", DocumentType.BANK_STATEMENT);

    @Override
    public Optional<DataReading> read(XmlNode root) {
        if (!root.name().equals("xbrl")) {
            return Optional.empty();
        }
        return kind(root).map(kind -> reading(root, kind));
    }

    private static DataReading reading(XmlNode root, String kind) {
        DocumentType type = TYPES.get(kind);
        Values values = new Values(ReadingSource.XML);
        if (type == DocumentType.INVOICE) {
            values.add(CURRENCY, "CNY");
            invoice(root, kind, values);
            boolean red = root.first("WhetherEinvoiceIsRedEinvoice").equalsIgnoreCase("true");
            type = red || values.isNegative() ? DocumentType.CREDIT_NOTE : type;
        }
        return new DataReading(
                type,
                Values.EXACT,
                "zh",
                values.fields(),
                ChineseLines.of(root.children().stream()
                        .filter(child -> child.name().endsWith("Tuple"))
                        .filter(child ->
                                child.child("AmountExcludingTax", "Amount").isPresent())));
    }

    private static void invoice(XmlNode root, String kind, Values values) {
        for (XmlNode child : root.children()) {
            Optional<FieldName> field = ChineseNames.field(child.name());
            field.ifPresent(known -> values.add(known, child.text()));
            if (ChineseNames.isSellerBankAndAccount(child.name())) {
                values.addBankAndAccount(child.text());
            }
            // Only rail tickets state their one tax amount under the name that others use on lines.
            if (kind.equals("rai") && child.name().equals("TaxAmount")) {
                values.add(TAX_AMOUNT, child.text());
            }
        }
    }

    private static Optional<String> kind(XmlNode root) {
        return root.attributes().entrySet().stream()
                .filter(attribute -> attribute.getKey().startsWith("xmlns"))
                .sorted(Map.Entry.comparingByKey())
                .map(attribute -> TAXONOMY.matcher(attribute.getValue()))
                .filter(Matcher::matches)
                .map(matcher -> matcher.group("kind"))
                .filter(TYPES::containsKey)
                .findFirst();
    }
}
