package io.vouch.extraction.structured;

import static io.vouch.extraction.FieldName.*;

import io.vouch.extraction.DataReading;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.InvoiceLine;
import io.vouch.extraction.ReadingSource;
import io.vouch.extraction.value.Amounts;
import io.vouch.ingest.page.Box;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * UN/CEFACT Cross Industry Invoice (Factur-X, ZUGFeRD 2, XRechnung) and its forerunner CrossIndustryDocument (ZUGFeRD 1).
 *
 * @see "UN/CEFACT CII D16B (2016), bound to EN 16931 by CEN/TS 16931-3-3; ZUGFeRD 1.0 (2014)"
 */
final class Cii implements XmlFormat {

    private static final Set<String> ROOTS = Set.of("CrossIndustryInvoice", "CrossIndustryDocument");
    private static final int MAX_LINES = 20_000;

    @Override
    public Optional<DataReading> read(XmlNode root) {
        if (!ROOTS.contains(root.name())) {
            return Optional.empty();
        }
        Optional<XmlNode> document = root.child("ExchangedDocument", "HeaderExchangedDocument");
        Optional<XmlNode> trade = root.child("SupplyChainTradeTransaction", "SpecifiedSupplyChainTradeTransaction");
        if (document.isEmpty() || trade.isEmpty()) {
            return Optional.empty();
        }
        Values values = new Values(ReadingSource.XML);
        header(document.get(), values);
        trade.get()
                .child("ApplicableHeaderTradeAgreement", "ApplicableSupplyChainTradeAgreement")
                .ifPresent(agreement -> agreement(agreement, values));
        trade.get()
                .child("ApplicableHeaderTradeSettlement", "ApplicableSupplyChainTradeSettlement")
                .ifPresent(settlement -> {
                    settlement(settlement, values);
                    payment(settlement, values);
                });
        return Optional.of(new DataReading(
                InvoiceTypes.of(document.get().first("TypeCode"), false, values.isNegative()),
                Values.EXACT,
                "und",
                values.fields(),
                lines(trade.get())));
    }

    private static void header(XmlNode document, Values values) {
        values.add(INVOICE_NUMBER, document.first("ID"))
                .add(ISSUE_DATE, document.first("IssueDateTime/DateTimeString", "IssueDateTime/DateTime"))
                .addAll(REMARK, document.texts("IncludedNote/Content"));
    }

    private static void agreement(XmlNode agreement, Values values) {
        party(agreement.child("SellerTradeParty"), values, SELLER_NAME, SELLER_TAX_ID, SELLER_ADDRESS);
        party(agreement.child("BuyerTradeParty"), values, BUYER_NAME, BUYER_TAX_ID, BUYER_ADDRESS);
        values.addAll(PURCHASE_ORDER_NUMBER, agreement.texts("BuyerOrderReferencedDocument/IssuerAssignedID"))
                .addAll(PURCHASE_ORDER_NUMBER, agreement.texts("BuyerOrderReferencedDocument/ID"))
                .addAll(CONTRACT_NUMBER, agreement.texts("ContractReferencedDocument/IssuerAssignedID"))
                .addAll(CONTRACT_NUMBER, agreement.texts("ContractReferencedDocument/ID"));
    }

    private static void party(
            Optional<XmlNode> found, Values values, FieldName name, FieldName taxId, FieldName address) {
        if (found.isEmpty()) {
            return;
        }
        XmlNode party = found.get();
        values.add(name, party.first("Name"))
                .addSecondary(name, party.first("SpecifiedLegalOrganization/TradingBusinessName"));
        Stream.of(true, false).forEach(vat -> party.all("SpecifiedTaxRegistration/ID").stream()
                .filter(id -> vat == isVat(id))
                .forEach(id -> values.addSecondary(taxId, id.text())));
        values.addSecondary(taxId, party.first("SpecifiedLegalOrganization/ID"));
        party.child("PostalTradeAddress").ifPresent(place -> values.add(address, address(place)));
    }

    private static boolean isVat(XmlNode id) {
        String scheme = id.attribute("schemeID").toUpperCase(Locale.ROOT);
        return scheme.equals("VA") || scheme.equals("VAT");
    }

    private static String address(XmlNode place) {
        List<String> parts = Stream.of(
                        "LineOne",
                        "LineTwo",
                        "LineThree",
                        "StreetName",
                        "PostcodeCode",
                        "CityName",
                        "CountrySubDivisionName",
                        "CountryID")
                .flatMap(part -> place.texts(part).stream())
                .toList();
        return String.join(", ", parts);
    }

    private static void settlement(XmlNode settlement, Values values) {
        values.add(CURRENCY, settlement.first("InvoiceCurrencyCode"))
                .addAll(DUE_DATE, settlement.texts("SpecifiedTradePaymentTerms/DueDateDateTime/DateTimeString"))
                .addAll(ORIGINAL_INVOICE_NUMBER, settlement.texts("InvoiceReferencedDocument/IssuerAssignedID"))
                .addAll(ORIGINAL_INVOICE_NUMBER, settlement.texts("InvoiceReferencedDocument/ID"));
        Optional<XmlNode> totals = settlement.child(
                "SpecifiedTradeSettlementHeaderMonetarySummation", "SpecifiedTradeSettlementMonetarySummation");
        totals.ifPresent(sums -> totals(sums, values));
    }

    private static void totals(XmlNode sums, Values values) {
        values.add(NET_AMOUNT, sums.first("TaxBasisTotalAmount")).add(GROSS_AMOUNT, sums.first("GrandTotalAmount"));
        List<XmlNode> taxes = sums.all("TaxTotalAmount");
        String currency = values.chosen(CURRENCY);
        taxes.stream()
                .filter(tax -> tax.attribute("currencyID").equals(currency))
                .findFirst()
                .or(() -> taxes.stream()
                        .filter(tax -> tax.attribute("currencyID").isEmpty())
                        .findFirst())
                .or(() -> taxes.stream().findFirst())
                .ifPresent(tax -> values.add(TAX_AMOUNT, tax.text()));
        // Only the amount to pay is stated: it stands for the total.
        values.addSecondary(GROSS_AMOUNT, values.chosen(GROSS_AMOUNT).isEmpty() ? sums.first("DuePayableAmount") : "");
    }

    private static void payment(XmlNode settlement, Values values) {
        values.add(PAYEE_NAME, settlement.first("PayeeTradeParty/Name"));
        for (XmlNode means : settlement.all("SpecifiedTradeSettlementPaymentMeans")) {
            for (XmlNode account : means.all("PayeePartyCreditorFinancialAccount")) {
                values.add(PAYEE_ACCOUNT, account.first("IBANID", "ProprietaryID"))
                        .addSecondary(PAYEE_NAME, account.first("AccountName"));
            }
            values.add(
                    PAYEE_BANK,
                    means.first(
                            "PayeeSpecifiedCreditorFinancialInstitution/Name",
                            "PayeeSpecifiedCreditorFinancialInstitution/BICID"));
        }
    }

    private static List<InvoiceLine> lines(XmlNode trade) {
        return trade.all("IncludedSupplyChainTradeLineItem").stream()
                .limit(MAX_LINES)
                .map(Cii::line)
                .toList();
    }

    private static InvoiceLine line(XmlNode line) {
        XmlNode delivery = line.child("SpecifiedLineTradeDelivery", "SpecifiedSupplyChainTradeDelivery")
                .orElse(line);
        XmlNode settlement = line.child("SpecifiedLineTradeSettlement", "SpecifiedSupplyChainTradeSettlement")
                .orElse(line);
        Optional<XmlNode> quantity = delivery.child("BilledQuantity");
        return new InvoiceLine(
                line.first("SpecifiedTradeProduct/Name", "SpecifiedTradeProduct/Description"),
                quantity.map(q -> Values.plain(q.text())).orElse(""),
                quantity.map(q -> q.attribute("unitCode")).orElse(""),
                line.child("SpecifiedLineTradeAgreement", "SpecifiedSupplyChainTradeAgreement")
                        .map(Cii::unitPrice)
                        .orElse(""),
                Values.plain(settlement.first(
                        "SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount",
                        "SpecifiedTradeSettlementMonetarySummation/LineTotalAmount")),
                Values.percent(settlement.first(
                        "ApplicableTradeTax/RateApplicablePercent", "ApplicableTradeTax/ApplicablePercent")),
                Values.plain(settlement.first("ApplicableTradeTax/CalculatedAmount")),
                0,
                Box.NONE);
    }

    /** The net price of one unit: CII may state it for a base quantity of many. */
    private static String unitPrice(XmlNode agreement) {
        XmlNode price = agreement
                .child("NetPriceProductTradePrice", "GrossPriceProductTradePrice")
                .orElse(agreement);
        var base = Values.decimal(price.first("BasisQuantity")).filter(quantity -> quantity.signum() > 0);
        if (base.isEmpty()) {
            return Values.plain(price.first("ChargeAmount"));
        }
        return Values.decimal(price.first("ChargeAmount"))
                .map(amount -> Amounts.plain(amount.divide(base.get(), 10, RoundingMode.HALF_UP))
                        .toPlainString())
                .orElse("");
    }
}
