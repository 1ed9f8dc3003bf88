package io.vouch.testdata.xml;

import io.vouch.testdata.deal.Invoice;
import io.vouch.testdata.deal.InvoiceItem;
import io.vouch.testdata.world.Party;
import java.math.BigDecimal;
import java.time.LocalDate;

/** An English invoice as UN/CEFACT CII of EN 16931, the form that Factur-X embeds in a PDF. */
public final class CiiXml {
    private static final String NAMESPACES =
            "xmlns:rsm=\"urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100\""
                    + " xmlns:ram=\"urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100\""
                    + " xmlns:udt=\"urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100\"";

    private final Invoice invoice;
    private final Tree tree = new Tree();

    private CiiXml(Invoice invoice) {
        this.invoice = invoice;
    }

    public static byte[] of(Invoice invoice) {
        CiiXml xml = new CiiXml(invoice);
        xml.tree
                .open("rsm:CrossIndustryInvoice", NAMESPACES)
                .open("rsm:ExchangedDocumentContext")
                .open("ram:GuidelineSpecifiedDocumentContextParameter")
                .leaf("ram:ID", "urn:cen.eu:en16931:2017")
                .close("ram:GuidelineSpecifiedDocumentContextParameter")
                .close("rsm:ExchangedDocumentContext")
                .open("rsm:ExchangedDocument")
                .leaf("ram:ID", invoice.number())
                .leaf("ram:TypeCode", "380");
        xml.date("ram:IssueDateTime", invoice.issued());
        xml.tree.close("rsm:ExchangedDocument").open("rsm:SupplyChainTradeTransaction");
        for (int i = 0; i < invoice.items().size(); i++) {
            xml.line(i + 1, invoice.items().get(i));
        }
        xml.agreement();
        xml.tree.leaf("ram:ApplicableHeaderTradeDelivery", "");
        xml.settlement();
        return xml.tree
                .close("rsm:SupplyChainTradeTransaction")
                .close("rsm:CrossIndustryInvoice")
                .bytes();
    }

    private void date(String name, LocalDate date) {
        tree.open(name)
                .leaf("udt:DateTimeString", "format=\"102\"", date.toString().replace("-", ""))
                .close(name);
    }

    private void line(int number, InvoiceItem item) {
        tree.open("ram:IncludedSupplyChainTradeLineItem")
                .open("ram:AssociatedDocumentLineDocument")
                .leaf("ram:LineID", Integer.toString(number))
                .close("ram:AssociatedDocumentLineDocument")
                .open("ram:SpecifiedTradeProduct")
                .leaf("ram:Name", item.name())
                .close("ram:SpecifiedTradeProduct")
                .open("ram:SpecifiedLineTradeAgreement")
                .open("ram:NetPriceProductTradePrice")
                .leaf("ram:ChargeAmount", item.unitPrice().toPlainString())
                .close("ram:NetPriceProductTradePrice")
                .close("ram:SpecifiedLineTradeAgreement")
                .open("ram:SpecifiedLineTradeDelivery")
                .leaf("ram:BilledQuantity", "unitCode=\"C62\"", item.quantity().toPlainString())
                .close("ram:SpecifiedLineTradeDelivery")
                .open("ram:SpecifiedLineTradeSettlement");
        tax(item.taxRate(), "", "");
        tree.open("ram:SpecifiedTradeSettlementLineMonetarySummation")
                .leaf("ram:LineTotalAmount", item.net().toPlainString())
                .close("ram:SpecifiedTradeSettlementLineMonetarySummation")
                .close("ram:SpecifiedLineTradeSettlement")
                .close("ram:IncludedSupplyChainTradeLineItem");
    }

    /** Tax of a line, or with amount and basis the tax of the document. */
    private void tax(BigDecimal rate, String amount, String basis) {
        tree.open("ram:ApplicableTradeTax");
        if (!amount.isEmpty()) {
            tree.leaf("ram:CalculatedAmount", amount);
        }
        tree.leaf("ram:TypeCode", "VAT");
        if (!basis.isEmpty()) {
            tree.leaf("ram:BasisAmount", basis);
        }
        tree.leaf("ram:CategoryCode", "S")
                .leaf("ram:RateApplicablePercent", rate.movePointRight(2).toPlainString())
                .close("ram:ApplicableTradeTax");
    }

    private void agreement() {
        tree.open("ram:ApplicableHeaderTradeAgreement");
        party("ram:SellerTradeParty", invoice.seller());
        party("ram:BuyerTradeParty", invoice.buyer());
        tree.open("ram:BuyerOrderReferencedDocument")
                .leaf("ram:IssuerAssignedID", invoice.orderNumber())
                .close("ram:BuyerOrderReferencedDocument")
                .open("ram:ContractReferencedDocument")
                .leaf("ram:IssuerAssignedID", invoice.contractNumber())
                .close("ram:ContractReferencedDocument")
                .close("ram:ApplicableHeaderTradeAgreement");
    }

    private void party(String role, Party party) {
        tree.open(role)
                .leaf("ram:Name", party.name())
                .open("ram:PostalTradeAddress")
                .leaf("ram:LineOne", party.address())
                .leaf("ram:CountryID", party.taxId().substring(0, 2))
                .close("ram:PostalTradeAddress")
                .open("ram:SpecifiedTaxRegistration")
                .leaf("ram:ID", "schemeID=\"VA\"", party.taxId())
                .close("ram:SpecifiedTaxRegistration")
                .close(role);
    }

    private void settlement() {
        tree.open("ram:ApplicableHeaderTradeSettlement")
                .leaf("ram:InvoiceCurrencyCode", invoice.currency())
                .open("ram:SpecifiedTradeSettlementPaymentMeans")
                .leaf("ram:TypeCode", "30")
                .open("ram:PayeePartyCreditorFinancialAccount")
                .leaf("ram:IBANID", invoice.payee().number())
                .leaf("ram:AccountName", invoice.payee().holder())
                .close("ram:PayeePartyCreditorFinancialAccount")
                .close("ram:SpecifiedTradeSettlementPaymentMeans");
        tax(
                invoice.items().get(0).taxRate(),
                invoice.tax().toPlainString(),
                invoice.net().toPlainString());
        tree.open("ram:SpecifiedTradePaymentTerms");
        date("ram:DueDateDateTime", invoice.due());
        tree.close("ram:SpecifiedTradePaymentTerms")
                .open("ram:SpecifiedTradeSettlementHeaderMonetarySummation")
                .leaf("ram:LineTotalAmount", invoice.net().toPlainString())
                .leaf("ram:TaxBasisTotalAmount", invoice.net().toPlainString())
                .leaf(
                        "ram:TaxTotalAmount",
                        "currencyID=\"" + invoice.currency() + "\"",
                        invoice.tax().toPlainString())
                .leaf("ram:GrandTotalAmount", invoice.gross().toPlainString())
                .leaf("ram:DuePayableAmount", invoice.gross().toPlainString())
                .close("ram:SpecifiedTradeSettlementHeaderMonetarySummation")
                .close("ram:ApplicableHeaderTradeSettlement");
    }
}
