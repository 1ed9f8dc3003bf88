package io.vouch.extraction.structured;

import static io.vouch.extraction.FieldName.*;

import io.vouch.extraction.DataReading;
import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ReadingSource;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The fully digital Chinese invoice (数电票), root {@code EInvoice}, signed by the tax bureau. Paths are spelled out: a toll invoice
 * has a plate number before its invoice number, and a red one names another invoice's.
 */
final class EInvoiceXml implements XmlFormat {

    @Override
    public Optional<DataReading> read(XmlNode root) {
        Optional<XmlNode> data = root.child("EInvoiceData");
        if (!root.name().equals("EInvoice") || data.isEmpty()) {
            return Optional.empty();
        }
        Values values = new Values(ReadingSource.XML);
        values.add(INVOICE_NUMBER, root.first("TaxSupervisionInfo/InvoiceNumber"))
                .add(INVOICE_NUMBER, root.first("Header/EIid"))
                .add(ISSUE_DATE, root.first("TaxSupervisionInfo/IssueTime"))
                .add(CURRENCY, "CNY");
        basics(data.get(), values);
        boolean red = red(root, data.get(), values);
        boolean credit = red || values.isNegative();
        return Optional.of(new DataReading(
                credit ? DocumentType.CREDIT_NOTE : DocumentType.INVOICE,
                Values.EXACT,
                "zh",
                values.fields(),
                ChineseLines.of(Stream.concat(
                        data.get().all("IssuItemInformation").stream(),
                        data.get().all("IssuItemInformations/IssuItemInformation").stream()))));
    }

    private static void basics(XmlNode data, Values values) {
        for (String block : new String[] {"SellerInformation", "BuyerInformation", "BasicInformation"}) {
            data.child(block).ifPresent(found -> found.children().stream()
                    .filter(child -> !child.name().equals("RequestTime"))
                    .forEach(child ->
                            ChineseNames.field(child.name()).ifPresent(field -> values.add(field, child.text()))));
        }
        if (values.chosen(ISSUE_DATE).isEmpty()) {
            values.add(ISSUE_DATE, data.first("BasicInformation/RequestTime"));
        }
        values.add(REMARK, data.first("AdditionalInformation/Remark", "BasicInformation/Remark"));
    }

    private static boolean red(XmlNode root, XmlNode data, Values values) {
        for (XmlNode red : data.all("SpecificInformation/RedEInvoice")) {
            values.add(
                    ORIGINAL_INVOICE_NUMBER,
                    red.first("OriginalInvoiceNumber", "OriginalInvoiceNo", "OriginalInvoiceCode"));
        }
        String blue = root.first("Header/InherentLabel/InIssuType/LabelCode");
        return blue.equalsIgnoreCase("N")
                || !values.chosen(ORIGINAL_INVOICE_NUMBER).isEmpty();
    }
}
