package io.vouch.alerts.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small papers for tests: UBL invoices, which need no OCR. */
final class Papers {

    private Papers() {}

    /** Three deals: two claim one invoice in different files, the third is clean; and a file that cannot be read. */
    static Path deals(Path folder) throws IOException {
        invoice(folder.resolve("deal-1/invoice.xml"), "INV-2026-0001", "the first copy");
        invoice(folder.resolve("deal-2/invoice.xml"), "INV-2026-0001", "another copy");
        invoice(folder.resolve("deal-3/invoice.xml"), "INV-2026-7742", "", 7);
        Files.createFile(folder.resolve("deal-3/empty.pdf"));
        return folder;
    }

    static void invoice(Path file, String number, String note) throws IOException {
        invoice(file, number, note, 4);
    }

    /** An invoice for so many pumps of EUR 250.00 and 19 % tax. */
    private static void invoice(Path file, String number, String note, int pumps) throws IOException {
        BigDecimal net = BigDecimal.valueOf(250L * pumps).setScale(2);
        BigDecimal tax = net.multiply(new BigDecimal("0.19")).setScale(2);
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
                    xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
                    xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
                  <cbc:ID>%s</cbc:ID>
                  <cbc:IssueDate>2026-03-02</cbc:IssueDate>
                  <cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>
                  <cbc:Note>%s</cbc:Note>
                  <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
                  <cac:AccountingSupplierParty><cac:Party>
                    <cac:PartyName><cbc:Name>North Pump Works Ltd</cbc:Name></cac:PartyName>
                    <cac:PartyTaxScheme><cbc:CompanyID>DE123456788</cbc:CompanyID>
                      <cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>
                    <cac:PartyLegalEntity><cbc:RegistrationName>North Pump Works Ltd</cbc:RegistrationName></cac:PartyLegalEntity>
                  </cac:Party></cac:AccountingSupplierParty>
                  <cac:AccountingCustomerParty><cac:Party>
                    <cac:PartyName><cbc:Name>Harbour Utilities GmbH</cbc:Name></cac:PartyName>
                    <cac:PartyLegalEntity><cbc:RegistrationName>Harbour Utilities GmbH</cbc:RegistrationName></cac:PartyLegalEntity>
                  </cac:Party></cac:AccountingCustomerParty>
                  <cac:TaxTotal><cbc:TaxAmount currencyID="EUR">{tax}</cbc:TaxAmount></cac:TaxTotal>
                  <cac:LegalMonetaryTotal>
                    <cbc:LineExtensionAmount currencyID="EUR">{net}</cbc:LineExtensionAmount>
                    <cbc:TaxExclusiveAmount currencyID="EUR">{net}</cbc:TaxExclusiveAmount>
                    <cbc:TaxInclusiveAmount currencyID="EUR">{gross}</cbc:TaxInclusiveAmount>
                    <cbc:PayableAmount currencyID="EUR">{gross}</cbc:PayableAmount>
                  </cac:LegalMonetaryTotal>
                  <cac:InvoiceLine><cbc:ID>1</cbc:ID>
                    <cbc:InvoicedQuantity unitCode="C62">{pumps}</cbc:InvoicedQuantity>
                    <cbc:LineExtensionAmount currencyID="EUR">{net}</cbc:LineExtensionAmount>
                    <cac:Item><cbc:Name>Pump P-40</cbc:Name></cac:Item>
                    <cac:Price><cbc:PriceAmount currencyID="EUR">250.00</cbc:PriceAmount></cac:Price>
                  </cac:InvoiceLine>
                </Invoice>
                """
                        .formatted(number, note)
                        .replace("{tax}", tax.toPlainString())
                        .replace("{net}", net.toPlainString())
                        .replace("{gross}", net.add(tax).toPlainString())
                        .replace("{pumps}", Integer.toString(pumps)));
    }
}
