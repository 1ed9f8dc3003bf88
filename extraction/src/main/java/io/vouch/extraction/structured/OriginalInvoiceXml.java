package io.vouch.extraction.structured;

import static io.vouch.extraction.FieldName.*;

import io.vouch.extraction.DataReading;
import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ReadingSource;
import java.util.Optional;

/** The tax-control e-invoice (税控), root {@code eInvoice}: the signed data inside an OFD invoice of before the fully digital ones. */
final class OriginalInvoiceXml implements XmlFormat {

    @Override
    public Optional<DataReading> read(XmlNode root) {
        Optional<XmlNode> invoice = root.name().equals("eInvoice") ? Optional.of(root) : root.child("eInvoice");
        if (invoice.isEmpty() || invoice.get().first("InvoiceNo").isEmpty()) {
            return Optional.empty();
        }
        Values values = new Values(ReadingSource.XML);
        values.add(CURRENCY, "CNY");
        fields(invoice.get(), values);
        invoice.get().child("Seller").ifPresent(seller -> fields(seller, values));
        invoice.get().child("Buyer").ifPresent(buyer -> fields(buyer, values));
        values.add(ORIGINAL_INVOICE_NUMBER, invoice.get().first("OriginalInvoiceNo"));
        return Optional.of(new DataReading(
                values.isNegative() ? DocumentType.CREDIT_NOTE : DocumentType.INVOICE,
                Values.EXACT,
                "zh",
                values.fields(),
                ChineseLines.of(invoice.get().all("GoodsInfos/GoodsInfo").stream())));
    }

    private static void fields(XmlNode parent, Values values) {
        for (XmlNode child : parent.children()) {
            ChineseNames.field(child.name()).ifPresent(field -> values.add(field, child.text()));
            if (ChineseNames.isSellerBankAndAccount(child.name())) {
                values.addBankAndAccount(child.text());
            }
        }
    }
}
