package io.vouch.testdata.xml;

import io.vouch.testdata.deal.Invoice;
import io.vouch.testdata.deal.InvoiceItem;
import io.vouch.testdata.world.BankAccount;
import io.vouch.testdata.world.Party;

/** The data file that older electronic invoices carry inside their OFD: {@code original_invoice.xml}. */
public final class OriginalInvoiceXml {
    private static final String NAMESPACE = "xmlns:fp=\"http://www.edrm.org.cn/schema/e-invoice/2019\" Version=\"1.0\"";

    private OriginalInvoiceXml() {}

    /** {@code graphCode} is the payload of the QR code. */
    public static byte[] of(Invoice invoice, String graphCode) {
        Tree tree = new Tree()
                .open("eInvoice", NAMESPACE)
                .leaf("fp:DocID", invoice.code() + "_" + invoice.number())
                .leaf("fp:InvoiceCode", invoice.code())
                .leaf("fp:InvoiceNo", invoice.number())
                .leaf("fp:TypeCode", "0")
                .leaf(
                        "fp:IssueDate",
                        "%d年%02d月%02d日"
                                .formatted(
                                        invoice.issued().getYear(),
                                        invoice.issued().getMonthValue(),
                                        invoice.issued().getDayOfMonth()))
                .leaf("fp:InvoiceCheckCode", invoice.checkCode())
                .leaf("fp:GraphCode", graphCode);
        party(tree, "Buyer", invoice.buyer(), invoice.buyer().account());
        party(tree, "Seller", invoice.seller(), invoice.payee());
        tree.leaf("fp:TaxInclusiveTotalAmount", invoice.gross().toPlainString())
                .leaf("fp:TaxInclusiveTotalAmountWithWords", invoice.words())
                .leaf("fp:TaxExclusiveTotalAmount", invoice.net().toPlainString())
                .leaf("fp:TaxTotalAmount", invoice.tax().toPlainString())
                .leaf("fp:Note", "合同号：" + invoice.contractNumber())
                .leaf("fp:InvoiceClerk", invoice.clerk())
                .open("fp:GoodsInfos");
        invoice.items().forEach(item -> item(tree, item));
        return tree.close("fp:GoodsInfos").close("eInvoice").bytes();
    }

    private static void party(Tree tree, String role, Party party, BankAccount account) {
        tree.open("fp:" + role)
                .leaf("fp:" + role + "Name", party.name())
                .leaf("fp:" + role + "TaxID", party.taxId())
                .leaf("fp:" + role + "AddrTel", party.address() + " " + party.phone())
                .leaf("fp:" + role + "FinancialAccount", account.bank() + " " + account.number())
                .close("fp:" + role);
    }

    private static void item(Tree tree, InvoiceItem item) {
        tree.open("fp:GoodsInfo")
                .leaf("fp:Item", item.printedName())
                .leaf("fp:Specification", item.good().model())
                .leaf("fp:MeasurementDimension", item.good().unit())
                .leaf("fp:Price", item.unitPrice().toPlainString())
                .leaf("fp:Quantity", item.quantity().toPlainString())
                .leaf("fp:Amount", item.net().toPlainString())
                .leaf(
                        "fp:TaxScheme",
                        item.taxRate().movePointRight(2).stripTrailingZeros().toPlainString() + "%")
                .leaf("fp:TaxAmount", item.tax().toPlainString())
                .close("fp:GoodsInfo");
    }
}
