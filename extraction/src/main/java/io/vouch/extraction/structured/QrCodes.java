package io.vouch.extraction.structured;

import static io.vouch.extraction.FieldName.*;

import io.vouch.extraction.DataReading;
import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ReadingSource;
import io.vouch.extraction.value.QrInvoice;
import io.vouch.ingest.Payload;
import java.util.List;
import java.util.Optional;

/** The QR code of a Chinese invoice. */
final class QrCodes {

    /** The checksum fits: the text was made by a machine and not edited since; one chance in 16,000 of a fluke. */
    private static final double CHECKED = 0.995;
    /** No known checksum: some issuers print another; a forger prints none. */
    private static final double UNCHECKED = 0.9;

    private QrCodes() {}

    /** What the first QR code that is an invoice's says. */
    static Optional<DataReading> read(List<Payload> codes) {
        for (Payload code : codes) {
            Optional<QrInvoice> invoice = QrInvoice.parse(code.text());
            if (invoice.isPresent()) {
                return Optional.of(reading(invoice.get(), code));
            }
        }
        return Optional.empty();
    }

    private static DataReading reading(QrInvoice invoice, Payload code) {
        double confidence = invoice.checksum() == QrInvoice.Checksum.NONE ? UNCHECKED : CHECKED;
        Values values = new Values(ReadingSource.QR);
        values.add(INVOICE_NUMBER, invoice.number(), confidence, code.page(), code.box())
                .add(INVOICE_CODE, invoice.code(), confidence, code.page(), code.box())
                .add(ISSUE_DATE, invoice.issueDate(), confidence, code.page(), code.box())
                .add(
                        invoice.amountIncludesTax() ? GROSS_AMOUNT : NET_AMOUNT,
                        invoice.amount().toPlainString(),
                        confidence,
                        code.page(),
                        code.box())
                .add(CHECK_CODE, invoice.checkCode(), confidence, code.page(), code.box());
        DocumentType type = values.isNegative() ? DocumentType.CREDIT_NOTE : DocumentType.INVOICE;
        return new DataReading(type, UNCHECKED, "zh", values.fields(), List.of());
    }
}
