package io.vouch.testdata.layout;

import io.vouch.testdata.deal.Delivery;
import io.vouch.testdata.deal.InvoiceItem;
import io.vouch.testdata.page.Block;
import io.vouch.testdata.page.Field;
import io.vouch.testdata.page.FlowStyle;
import io.vouch.testdata.page.Prose;
import io.vouch.testdata.page.Span;
import io.vouch.testdata.page.Typeface;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Delivery notes and acceptance certificates: two wordings in each language. */
final class Deliveries {
    static final List<ProseLayout<Delivery>> ZH = List.of(
            new ProseLayout<>("zh-delivery-note", FlowStyle.a4(56, 10.5, 19, Typeface.HAN), Deliveries::zhNote),
            new ProseLayout<>(
                    "zh-delivery-acceptance", FlowStyle.a4(64, 11, 20, Typeface.HAN), Deliveries::zhAcceptance));
    static final List<ProseLayout<Delivery>> EN = List.of(
            new ProseLayout<>("en-delivery-note", FlowStyle.a4(56, 10, 16, Typeface.SANS), Deliveries::enNote),
            new ProseLayout<>(
                    "en-delivery-acceptance", FlowStyle.a4(66, 11, 17, Typeface.SERIF), Deliveries::enAcceptance));

    private Deliveries() {}

    static Prose values(Delivery delivery, Function<LocalDate, String> dates) {
        return new Prose()
                .put("number", delivery.number(), Field.DELIVERY_NUMBER, delivery.number())
                .put(
                        "delivered",
                        dates.apply(delivery.delivered()),
                        Field.DELIVERY_DATE,
                        delivery.delivered().toString())
                .put(
                        "accepted",
                        dates.apply(delivery.accepted()),
                        Field.ACCEPTANCE_DATE,
                        delivery.accepted().toString())
                .put(
                        "seller",
                        delivery.seller().name(),
                        Field.SELLER_NAME,
                        delivery.seller().name())
                .put(
                        "buyer",
                        delivery.buyer().name(),
                        Field.BUYER_NAME,
                        delivery.buyer().name())
                .put("buyerAddress", delivery.buyer().address())
                .put("contract", delivery.contractNumber(), Field.CONTRACT_NUMBER, delivery.contractNumber())
                .put("waybill", delivery.waybill(), Field.WAYBILL_NUMBER, delivery.waybill())
                .put("plate", delivery.plate())
                .put("receiver", delivery.receiver());
    }

    static Block table(Delivery delivery, List<String> headings) {
        List<List<Span>> rows = new ArrayList<>();
        rows.add(headings.stream().map(Span::plain).toList());
        for (InvoiceItem item : delivery.items()) {
            rows.add(List.of(
                    Span.plain(item.good().name()),
                    Span.plain(item.good().model().isEmpty() ? "-" : item.good().model()),
                    Span.plain(item.good().unit()),
                    Span.plain(item.quantity().toPlainString())));
        }
        return new Block.Grid(List.of(3.0, 2.4, 1.0, 1.2), rows);
    }

    private static List<Block> zhNote(Delivery delivery) {
        Prose prose = values(delivery, Show::zh);
        return List.of(
                prose.title("送货单"),
                prose.columns(
                        List.of("单号：{number}", "发货单位：{seller}", "收货单位：{buyer}"),
                        List.of("送货日期：{delivered}", "合同编号：{contract}", "运单号：{waybill}")),
                prose.paragraph("收货地址：{buyerAddress}　　车牌号：{plate}"),
                table(delivery, List.of("品名", "规格", "单位", "数量")),
                prose.columns(
                        List.of("制单：仓储部"),
                        List.of("签收人：{receiver}", "签收日期：{accepted}"),
                        "",
                        delivery.buyer().name()));
    }

    private static List<Block> zhAcceptance(Delivery delivery) {
        Prose prose = values(delivery, Show::zh);
        return List.of(
                prose.title("货物验收单"),
                prose.right("编号：{number}"),
                prose.indented("供货方{seller}根据合同{contract}，于{delivered}将下列货物送达（承运单号{waybill}，车号{plate}）："),
                table(delivery, List.of("货物名称", "型号", "计量单位", "实收数量")),
                prose.indented("经我方检验，上述货物数量、质量符合合同要求，于{accepted}验收合格。"),
                prose.right("验收单位：{buyer}"),
                prose.right("验收人：{receiver}"),
                new Block.Stamp(delivery.buyer().name(), Block.Align.RIGHT));
    }

    private static List<Block> enNote(Delivery delivery) {
        Prose prose = values(delivery, date -> Show.date(date, "d MMM yyyy"));
        return List.of(
                prose.title("Delivery Note"),
                prose.columns(
                        List.of("From: {seller}", "To: {buyer}", "{buyerAddress}"),
                        List.of(
                                "Delivery note no.: {number}",
                                "Delivered: {delivered}",
                                "Contract: {contract}",
                                "Waybill: {waybill}")),
                table(delivery, List.of("Item", "Type", "Unit", "Quantity")),
                prose.paragraph("Vehicle: {plate}"),
                prose.paragraph("Received in good order by {receiver} on {accepted}."));
    }

    private static List<Block> enAcceptance(Delivery delivery) {
        Prose prose = values(delivery, date -> Show.date(date, "MMMM d, yyyy"));
        return List.of(
                prose.title("Acceptance Certificate"),
                prose.centred("No. {number}"),
                prose.paragraph(
                        "{buyer} certifies that {seller} delivered on {delivered}, under contract {contract} and waybill {waybill}, the items below,"
                                + " and that they were inspected and accepted without reservation on {accepted}."),
                table(delivery, List.of("Item", "Type", "Unit", "Quantity accepted")),
                new Block.Gap(1.5),
                prose.paragraph("Signed: {receiver}"));
    }
}
