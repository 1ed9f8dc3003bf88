package io.vouch.testdata.xml;

import io.vouch.testdata.deal.Invoice;
import io.vouch.testdata.deal.InvoiceItem;
import io.vouch.testdata.world.Party;
import java.math.BigDecimal;

/** An English invoice as UBL 2.1 of EN 16931. */
public final class UblXml {
    private static final String NAMESPACES = "xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\""
            + " xmlns:cac=\"urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2\""
            + " xmlns:cbc=\"urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2\"";

    private final Invoice invoice;
    private final Tree tree = new Tree();

    private UblXml(Invoice invoice) {
        this.invoice = invoice;
    }

    public static byte[] of(Invoice invoice) {
        UblXml xml = new UblXml(invoice);
        xml.tree
                .open("Invoice", NAMESPACES)
                .leaf("cbc:CustomizationID", "urn:cen.eu:en16931:2017")
                .leaf("cbc:ID", invoice.number())
                .leaf("cbc:IssueDate", invoice.issued().toString())
                .leaf("cbc:DueDate", invoice.due().toString())
                .leaf("cbc:InvoiceTypeCode", "380")
                .leaf("cbc:DocumentCurrencyCode", invoice.currency())
                .open("cac:OrderReference")
                .leaf("cbc:ID", invoice.orderNumber())
                .close("cac:OrderReference")
                .open("cac:ContractDocumentReference")
                .leaf("cbc:ID", invoice.contractNumber())
                .close("cac:ContractDocumentReference");
        xml.party("cac:AccountingSupplierParty", invoice.seller());
        xml.party("cac:AccountingCustomerParty", invoice.buyer());
        xml.payment();
        xml.totals();
        for (int i = 0; i < invoice.items().size(); i++) {
            xml.line(i + 1, invoice.items().get(i));
        }
        return xml.tree.close("Invoice").bytes();
    }

    private void party(String role, Party party) {
        String country = party.taxId().substring(0, 2);
        tree.open(role)
                .open("cac:Party")
                .open("cac:PostalAddress")
                .leaf("cbc:StreetName", party.address())
                .open("cac:Country")
                .leaf("cbc:IdentificationCode", country)
                .close("cac:Country")
                .close("cac:PostalAddress")
                .open("cac:PartyTaxScheme")
                .leaf("cbc:CompanyID", party.taxId())
                .open("cac:TaxScheme")
                .leaf("cbc:ID", "VAT")
                .close("cac:TaxScheme")
                .close("cac:PartyTaxScheme")
                .open("cac:PartyLegalEntity")
                .leaf("cbc:RegistrationName", party.name())
                .close("cac:PartyLegalEntity")
                .close("cac:Party")
                .close(role);
    }

    private void payment() {
        tree.open("cac:PaymentMeans")
                .leaf("cbc:PaymentMeansCode", "30")
                .open("cac:PayeeFinancialAccount")
                .leaf("cbc:ID", invoice.payee().number())
                .leaf("cbc:Name", invoice.payee().holder())
                .open("cac:FinancialInstitutionBranch")
                .leaf("cbc:ID", invoice.payee().code())
                .close("cac:FinancialInstitutionBranch")
                .close("cac:PayeeFinancialAccount")
                .close("cac:PaymentMeans");
    }

    private void totals() {
        tree.open("cac:TaxTotal");
        amount("cbc:TaxAmount", invoice.tax());
        tree.open("cac:TaxSubtotal");
        amount("cbc:TaxableAmount", invoice.net());
        amount("cbc:TaxAmount", invoice.tax());
        category("cac:TaxCategory", invoice.items().get(0).taxRate());
        tree.close("cac:TaxSubtotal").close("cac:TaxTotal").open("cac:LegalMonetaryTotal");
        amount("cbc:LineExtensionAmount", invoice.net());
        amount("cbc:TaxExclusiveAmount", invoice.net());
        amount("cbc:TaxInclusiveAmount", invoice.gross());
        amount("cbc:PayableAmount", invoice.gross());
        tree.close("cac:LegalMonetaryTotal");
    }

    private void line(int number, InvoiceItem item) {
        tree.open("cac:InvoiceLine")
                .leaf("cbc:ID", Integer.toString(number))
                .leaf(
                        "cbc:InvoicedQuantity",
                        "unitCode=\"C62\"",
                        item.quantity().toPlainString());
        amount("cbc:LineExtensionAmount", item.net());
        tree.open("cac:Item").leaf("cbc:Name", item.name());
        category("cac:ClassifiedTaxCategory", item.taxRate());
        tree.close("cac:Item").open("cac:Price");
        amount("cbc:PriceAmount", item.unitPrice());
        tree.close("cac:Price").close("cac:InvoiceLine");
    }

    private void category(String name, BigDecimal rate) {
        tree.open(name)
                .leaf("cbc:ID", "S")
                .leaf("cbc:Percent", rate.movePointRight(2).toPlainString())
                .open("cac:TaxScheme")
                .leaf("cbc:ID", "VAT")
                .close("cac:TaxScheme")
                .close(name);
    }

    private void amount(String name, BigDecimal amount) {
        tree.leaf(name, "currencyID=\"" + invoice.currency() + "\"", amount.toPlainString());
    }
}
