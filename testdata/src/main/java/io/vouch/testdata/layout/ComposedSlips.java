package io.vouch.testdata.layout;

import io.vouch.testdata.deal.BankReceipt;
import io.vouch.testdata.deal.Delivery;
import io.vouch.testdata.page.Block;
import io.vouch.testdata.page.Prose;
import io.vouch.testdata.world.Language;
import java.util.ArrayList;
import java.util.List;

/** Delivery notes, acceptance certificates and bank receipts composed of parts. */
final class ComposedSlips {
    private static final int LAYOUTS = 4;
    private static final List<ProseLayout<Delivery>> ZH = deliveryLayouts(Language.ZH);
    private static final List<ProseLayout<Delivery>> EN = deliveryLayouts(Language.EN);
    private static final List<ProseLayout<BankReceipt>> ZH_RECEIPTS = receiptLayouts(Language.ZH);
    private static final List<ProseLayout<BankReceipt>> EN_RECEIPTS = receiptLayouts(Language.EN);

    private ComposedSlips() {}

    static List<ProseLayout<Delivery>> deliveries(Language language) {
        return language == Language.ZH ? ZH : EN;
    }

    static List<ProseLayout<BankReceipt>> receipts(Language language) {
        return language == Language.ZH ? ZH_RECEIPTS : EN_RECEIPTS;
    }

    private static List<ProseLayout<Delivery>> deliveryLayouts(Language language) {
        List<ProseLayout<Delivery>> layouts = new ArrayList<>();
        for (int i = 0; i < LAYOUTS; i++) {
            int head = i % 2;
            int foot = i / 2;
            layouts.add(new ProseLayout<>(
                    language.tag() + "-delivery-of-" + head + "-" + foot,
                    ComposedNotices.style(language, i + 3),
                    delivery -> delivery(language == Language.ZH, head, foot, delivery)));
        }
        return List.copyOf(layouts);
    }

    private static List<Block> delivery(boolean zh, int head, int foot, Delivery delivery) {
        Prose prose = Deliveries.values(delivery, zh ? Show::zh : date -> Show.date(date, "d MMM yyyy"));
        List<Block> blocks = new ArrayList<>();
        blocks.add(prose.title(
                zh
                        ? List.of("出库签收单", "到货验收单").get(foot)
                        : List.of("Goods Received Note", "Delivery and Acceptance Report")
                                .get(foot)));
        if (head == 0) {
            blocks.add(prose.columns(
                    zh
                            ? List.of("供货单位：{seller}", "单据编号：{number}", "合同号：{contract}")
                            : List.of("Supplier: {seller}", "Note no.: {number}", "Contract: {contract}"),
                    zh
                            ? List.of("收货单位：{buyer}", "发货日期：{delivered}", "运单：{waybill}")
                            : List.of("Received by: {buyer}", "Delivered: {delivered}", "Waybill: {waybill}")));
        } else {
            blocks.add(prose.right(zh ? "No. {number}" : "No. {number}"));
            blocks.add(prose.paragraph(zh ? "发货方：{seller}" : "From: {seller}"));
            blocks.add(prose.paragraph(zh ? "收货方：{buyer}　地址：{buyerAddress}" : "To: {buyer}, {buyerAddress}"));
            blocks.add(prose.paragraph(
                    zh ? "对应合同：{contract}　送达日期：{delivered}" : "Under contract {contract}, delivered on {delivered}"));
            blocks.add(prose.paragraph(zh ? "物流单号：{waybill}　车号：{plate}" : "Waybill {waybill}, vehicle {plate}"));
        }
        blocks.add(Deliveries.table(
                delivery,
                zh ? List.of("品名", "规格", "单位", "实收数量") : List.of("Item", "Model", "Unit", "Quantity received")));
        blocks.add(prose.paragraph(
                zh ? "以上货物（服务）已于{accepted}验收合格。" : "Inspected and accepted without reservation on {accepted}."));
        blocks.add(prose.right(zh ? "签收人：{receiver}" : "Received by {receiver}"));
        blocks.add(new Block.Stamp(delivery.buyer().name(), Block.Align.RIGHT));
        return blocks;
    }

    private static List<ProseLayout<BankReceipt>> receiptLayouts(Language language) {
        List<ProseLayout<BankReceipt>> layouts = new ArrayList<>();
        for (int i = 0; i < LAYOUTS; i++) {
            int head = i % 2;
            int order = i / 2;
            layouts.add(new ProseLayout<>(
                    language.tag() + "-receipt-of-" + head + "-" + order,
                    ComposedNotices.style(language, i),
                    receipt -> receipt(language == Language.ZH, head, order, receipt)));
        }
        return List.copyOf(layouts);
    }

    private static List<Block> receipt(boolean zh, int head, int order, BankReceipt receipt) {
        Prose prose =
                BankReceipts.values(receipt, zh ? Show.zh(receipt.dated()) : Show.date(receipt.dated(), "d MMM yyyy"));
        List<Block> blocks = new ArrayList<>();
        blocks.add(prose.title(
                zh
                        ? List.of("业务回单（收款）", "客户专用回单").get(head)
                        : List.of("Credit Advice", "Confirmation of Payment").get(head)));
        List<String> left = zh
                ? List.of("付款方户名：{payer}", "付款方账号：{payerAccount}", "付款方开户行：{payerBank}")
                : List.of("Debtor: {payer}", "Account: {payerAccount}", "Bank: {payerBank}");
        List<String> right = zh
                ? List.of("收款方户名：{payee}", "收款方账号：{payeeAccount}", "收款方开户行：{payeeBank}")
                : List.of("Creditor: {payee}", "Account: {payeeAccount}", "Bank: {payeeBank}");
        blocks.add(prose.columns(
                List.of(zh ? "交易日期：{date}" : "Value date: {date}"),
                List.of(zh ? "交易流水：{number}" : "Reference: {number}")));
        if (head == 0) {
            blocks.add(prose.columns(left, right));
        } else {
            (order == 0 ? left : right).forEach(line -> blocks.add(prose.paragraph(line)));
            (order == 0 ? right : left).forEach(line -> blocks.add(prose.paragraph(line)));
        }
        blocks.add(prose.paragraph(zh ? "币种：{currency}　金额：{amount}" : "Amount: {currency} {amount}"));
        blocks.add(prose.paragraph(zh ? "大写金额：{words}" : "Amount in words: {words}"));
        blocks.add(prose.paragraph(zh ? "摘要：{remittance}" : "Details: {remittance}"));
        if (zh) {
            blocks.add(prose.paragraph("打印次数：1　　验证码："
                    + Integer.toHexString(receipt.transaction().hashCode()).toUpperCase(java.util.Locale.ROOT)));
            blocks.add(new Block.Stamp("电子回单专用章", Block.Align.RIGHT));
        }
        return blocks;
    }
}
