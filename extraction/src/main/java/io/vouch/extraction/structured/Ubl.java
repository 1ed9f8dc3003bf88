package io.vouch.extraction.structured;

import static io.vouch.extraction.FieldName.*;

import io.vouch.extraction.DataReading;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.InvoiceLine;
import io.vouch.extraction.ReadingSource;
import io.vouch.extraction.value.Amounts;
import io.vouch.ingest.page.Box;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * UBL 2.x Invoice and CreditNote, self-billed ones too.
 *
 * @see "OASIS UBL 2.1 (2013), bound to EN 16931 by CEN/TS 16931-3-2"
 */
final class Ubl implements XmlFormat {

    private static final List<String> ROOTS =
            List.of("Invoice", "SelfBilledInvoice", "CreditNote", "SelfBilledCreditNote");
    private static final int MAX_LINES = 20_000;

    @Override
    public Optional<DataReading> read(XmlNode root) {
        if (!ROOTS.contains(root.name())
                || root.child("AccountingSupplierParty", "LegalMonetaryTotal").isEmpty()) {
            return Optional.empty();
        }
        boolean credit = root.name().endsWith("CreditNote");
        Values values = new Values(ReadingSource.XML);
        header(root, values);
        party(root.child("AccountingSupplierParty/Party"), values, SELLER_NAME, SELLER_TAX_ID, SELLER_ADDRESS);
        party(root.child("AccountingCustomerParty/Party"), values, BUYER_NAME, BUYER_TAX_ID, BUYER_ADDRESS);
        totals(root, values);
        payment(root, values);
        String code = root.first("InvoiceTypeCode", "CreditNoteTypeCode");
        return Optional.of(new DataReading(
                InvoiceTypes.of(code, credit, !credit && values.isNegative()),
                Values.EXACT,
                "und",
                values.fields(),
                lines(root)));
    }

    private static void header(XmlNode root, Values values) {
        values.add(INVOICE_NUMBER, root.first("ID"))
                .add(ISSUE_DATE, root.first("IssueDate"))
                .add(DUE_DATE, root.first("DueDate", "PaymentMeans/PaymentDueDate", "PaymentTerms/PaymentDueDate"))
                .add(CURRENCY, root.first("DocumentCurrencyCode"))
                .addAll(PURCHASE_ORDER_NUMBER, root.texts("OrderReference/ID"))
                .addAll(CONTRACT_NUMBER, root.texts("ContractDocumentReference/ID"))
                .addAll(ORIGINAL_INVOICE_NUMBER, root.texts("BillingReference/InvoiceDocumentReference/ID"))
                .addAll(REMARK, root.texts("Note"));
    }

    private static void party(
            Optional<XmlNode> found, Values values, FieldName name, FieldName taxId, FieldName address) {
        if (found.isEmpty()) {
            return;
        }
        XmlNode party = found.get();
        values.add(name, party.first("PartyLegalEntity/RegistrationName", "PartyName/Name"))
                .addSecondary(name, party.first("PartyName/Name"));
        Stream.of(true, false).forEach(vat -> party.all("PartyTaxScheme").stream()
                .filter(scheme -> vat == isVat(scheme))
                .forEach(scheme -> values.addSecondary(taxId, scheme.first("CompanyID"))));
        values.addSecondary(taxId, party.first("PartyLegalEntity/CompanyID"));
        party.child("PostalAddress").ifPresent(place -> values.add(address, address(place)));
    }

    private static boolean isVat(XmlNode scheme) {
        return scheme.first("TaxScheme/ID").toUpperCase(Locale.ROOT).equals("VAT");
    }

    private static String address(XmlNode place) {
        List<String> parts = Stream.of(
                        "StreetName",
                        "BuildingNumber",
                        "AdditionalStreetName",
                        "AddressLine/Line",
                        "PostalZone",
                        "CityName",
                        "CountrySubentity",
                        "Country/IdentificationCode")
                .flatMap(part -> place.texts(part).stream())
                .toList();
        return String.join(", ", parts);
    }

    private static void totals(XmlNode root, Values values) {
        XmlNode totals = root.child("LegalMonetaryTotal").orElse(root);
        values.add(NET_AMOUNT, totals.first("TaxExclusiveAmount"))
                .add(GROSS_AMOUNT, totals.first("TaxInclusiveAmount"));
        List<XmlNode> taxes = root.all("TaxTotal/TaxAmount");
        String currency = values.chosen(CURRENCY);
        taxes.stream()
                .filter(tax -> tax.attribute("currencyID").equals(currency))
                .findFirst()
                .or(() -> taxes.stream().findFirst())
                .ifPresent(tax -> values.add(TAX_AMOUNT, tax.text()));
        // Only the amount to pay is stated: it stands for the total.
        values.addSecondary(GROSS_AMOUNT, values.chosen(GROSS_AMOUNT).isEmpty() ? totals.first("PayableAmount") : "");
    }

    private static void payment(XmlNode root, Values values) {
        values.add(PAYEE_NAME, root.first("PayeeParty/PartyName/Name", "PayeeParty/PartyLegalEntity/RegistrationName"))
                .addAll(PAYEE_ACCOUNT, root.texts("PaymentMeans/PayeeFinancialAccount/ID"))
                .addSecondary(PAYEE_NAME, root.first("PaymentMeans/PayeeFinancialAccount/Name"));
        for (XmlNode branch : root.all("PaymentMeans/PayeeFinancialAccount/FinancialInstitutionBranch")) {
            values.add(PAYEE_BANK, branch.first("FinancialInstitution/Name", "Name", "FinancialInstitution/ID", "ID"));
        }
    }

    private static List<InvoiceLine> lines(XmlNode root) {
        return Stream.concat(root.all("InvoiceLine").stream(), root.all("CreditNoteLine").stream())
                .limit(MAX_LINES)
                .map(Ubl::line)
                .toList();
    }

    private static InvoiceLine line(XmlNode line) {
        Optional<XmlNode> quantity = line.child("InvoicedQuantity", "CreditedQuantity");
        return new InvoiceLine(
                line.first("Item/Name", "Item/Description"),
                quantity.map(q -> Values.plain(q.text())).orElse(""),
                quantity.map(q -> q.attribute("unitCode")).orElse(""),
                unitPrice(line),
                Values.plain(line.first("LineExtensionAmount")),
                Values.percent(
                        line.first("Item/ClassifiedTaxCategory/Percent", "TaxTotal/TaxSubtotal/TaxCategory/Percent")),
                Values.plain(line.first("TaxTotal/TaxAmount")),
                0,
                Box.NONE);
    }

    /** The price of one unit: UBL may state it for a base quantity of many. */
    private static String unitPrice(XmlNode line) {
        String price = line.first("Price/PriceAmount");
        var base = Values.decimal(line.first("Price/BaseQuantity")).filter(quantity -> quantity.signum() > 0);
        if (base.isEmpty()) {
            return Values.plain(price);
        }
        return Values.decimal(price)
                .map(amount -> Amounts.plain(amount.divide(base.get(), 10, java.math.RoundingMode.HALF_UP))
                        .toPlainString())
                .orElse("");
    }
}
