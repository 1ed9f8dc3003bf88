package io.vouch.testdata.xml;

import io.vouch.testdata.deal.Invoice;
import io.vouch.testdata.deal.InvoiceItem;
import io.vouch.testdata.deal.RedInvoice;
import io.vouch.testdata.world.Party;

/** The tax platform's XML of a fully digital invoice, root {@code EInvoice}; the signature is left out. */
public final class EInvoiceXml {
    private final Invoice invoice;
    private final Tree tree = new Tree();

    private EInvoiceXml(Invoice invoice) {
        this.invoice = invoice;
    }

    public static byte[] of(Invoice invoice) {
        EInvoiceXml xml = new EInvoiceXml(invoice);
        xml.tree.open("EInvoice");
        xml.header();
        xml.data();
        xml.tree.open("SellerAuthentication").leaf("AuthenticationMethods", "1").close("SellerAuthentication");
        xml.tree
                .open("TaxSupervisionInfo")
                .leaf("InvoiceNumber", invoice.number())
                .leaf("IssueTime", invoice.issued().toString())
                .leaf("TaxBureauCode", "1" + invoice.seller().taxId().substring(2, 4) + "00000000")
                .leaf("TaxBureauName", "国家税务总局")
                .close("TaxSupervisionInfo");
        return xml.tree.close("EInvoice").bytes();
    }

    private void header() {
        boolean special = invoice.family().isSpecial();
        tree.open("Header")
                .leaf("EIid", invoice.number())
                .leaf("EInvoiceTag", "SWEI3300")
                .leaf("Version", "0.31");
        tree.open("InherentLabel");
        label("InIssuType", invoice.isCreditNote() ? "N" : "Y", "是否蓝字发票标志");
        label("EInvoiceType", "01", "电子发票");
        label("GeneralOrSpecialVAT", special ? "01" : "02", special ? "增值税专用发票" : "普通发票");
        tree.close("InherentLabel").close("Header");
    }

    private void label(String name, String code, String meaning) {
        tree.open(name).leaf("LabelCode", code).leaf("LabelName", meaning).close(name);
    }

    private void data() {
        tree.open("EInvoiceData");
        party("Seller", invoice.seller());
        party("Buyer", invoice.buyer());
        tree.open("BasicInformation")
                .leaf("TotalAmWithoutTax", invoice.net().toPlainString())
                .leaf("TotalTaxAm", invoice.tax().toPlainString())
                .leaf("TotalTax-includedAmount", invoice.gross().toPlainString())
                .leaf("TotalTax-includedAmountInChinese", invoice.words())
                .leaf("Drawer", invoice.clerk())
                .leaf("RequestTime", invoice.issued() + " 10:24:36")
                .close("BasicInformation");
        invoice.items().forEach(this::item);
        if (invoice.isCreditNote()) {
            tree.open("SpecificInformation")
                    .open("RedEInvoice")
                    .leaf("OriginalInvoiceCode", invoice.original())
                    .leaf("CreditNoteNumber", RedInvoice.confirmation(invoice))
                    .close("RedEInvoice")
                    .close("SpecificInformation");
        }
        tree.open("AdditionalInformation")
                .leaf(
                        "Remark",
                        (invoice.isCreditNote() ? RedInvoice.remark(invoice) + " " : "") + "合同编号："
                                + invoice.contractNumber() + " 销方开户银行:"
                                + invoice.payee().bank() + ";银行账号:"
                                + invoice.payee().number() + ";")
                .close("AdditionalInformation");
        tree.close("EInvoiceData");
    }

    private void party(String role, Party party) {
        String element = role + "Information";
        boolean seller = role.equals("Seller");
        tree.open(element)
                .leaf(role + "IdNum", party.taxId())
                .leaf(role + "Name", party.name())
                .leaf(role + "Addr", party.address())
                .leaf(role + "TelNum", party.phone())
                .leaf(
                        role + "BankName",
                        seller ? invoice.payee().bank() : party.account().bank())
                .leaf(
                        role + "BankAccNum",
                        seller ? invoice.payee().number() : party.account().number())
                .close(element);
    }

    private void item(InvoiceItem item) {
        tree.open("IssuItemInformation")
                .leaf("ItemName", item.printedName())
                .leaf("SpecMod", item.good().model())
                .leaf("MeaUnits", item.good().unit())
                .leaf("Quantity", item.quantity().toPlainString())
                .leaf("UnPrice", item.unitPrice().toPlainString())
                .leaf("Amount", item.net().toPlainString())
                .leaf("TaxRate", item.taxRate().toPlainString())
                .leaf("ComTaxAm", item.tax().toPlainString())
                .leaf("TotaltaxIncludedAmount", item.net().add(item.tax()).toPlainString())
                .leaf("TaxClassificationCode", item.good().taxCode())
                .close("IssuItemInformation");
    }
}
