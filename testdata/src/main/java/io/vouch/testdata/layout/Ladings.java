package io.vouch.testdata.layout;

import io.vouch.testdata.deal.InvoiceItem;
import io.vouch.testdata.deal.Lading;
import io.vouch.testdata.page.Block;
import io.vouch.testdata.page.Field;
import io.vouch.testdata.page.FlowStyle;
import io.vouch.testdata.page.Prose;
import io.vouch.testdata.page.Span;
import io.vouch.testdata.page.Typeface;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bills of lading; in English in both languages, as the trade has them. */
final class Ladings {
    static final List<ProseLayout<Lading>> ALL = List.of(
            new ProseLayout<>("bill-of-lading", FlowStyle.a4(46, 9.5, 15, Typeface.HAN), one -> bill(one, true)),
            new ProseLayout<>("bill-of-lading-liner", FlowStyle.a4(56, 10, 16, Typeface.HAN), one -> bill(one, false)));

    /** Such as "25 kg bag". */
    private static final Pattern WEIGHED = Pattern.compile("^(\\d{1,4}) kg");

    private Ladings() {}

    private static List<Block> bill(Lading lading, boolean boxed) {
        Prose prose = new Prose()
                .put("number", lading.number(), Field.WAYBILL_NUMBER, lading.number())
                .put(
                        "board",
                        Show.date(lading.onBoard(), "d MMM yyyy"),
                        Field.DELIVERY_DATE,
                        lading.onBoard().toString())
                .put(
                        "shipper",
                        lading.shipper().name(),
                        Field.SELLER_NAME,
                        lading.shipper().name())
                .put(
                        "consignee",
                        lading.consignee().name(),
                        Field.BUYER_NAME,
                        lading.consignee().name())
                .put("shipperAddress", lading.shipper().address())
                .put("consigneeAddress", lading.consignee().address())
                .put("vessel", lading.vessel())
                .put("from", lading.from())
                .put("to", lading.to())
                .put("container", lading.container())
                .put("seal", lading.seal())
                .put("contract", lading.contractNumber(), Field.CONTRACT_NUMBER, lading.contractNumber());
        List<List<Span>> rows = new ArrayList<>();
        rows.add(List.of("Marks", "Packages", "Description of goods", "Gross weight").stream()
                .map(Span::plain)
                .toList());
        for (InvoiceItem item : lading.items()) {
            rows.add(List.of(
                    Span.plain("N/M"),
                    Span.plain(
                            item.quantity().toPlainString() + " " + item.good().unit()),
                    Span.plain(item.name()),
                    Span.plain(kilograms(item) + " KGS")));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(prose.title("BILL OF LADING"));
        blocks.add(prose.right("B/L No. {number}"));
        if (boxed) {
            blocks.add(prose.columns(
                    List.of(
                            "Shipper",
                            "{shipper}",
                            "{shipperAddress}",
                            "Consignee",
                            "{consignee}",
                            "{consigneeAddress}"),
                    List.of(
                            "Vessel / Voyage: {vessel}",
                            "Port of loading: {from}",
                            "Port of discharge: {to}",
                            "Notify party: same as consignee",
                            "Contract: {contract}")));
        } else {
            blocks.add(prose.paragraph("Shipper: {shipper}, {shipperAddress}"));
            blocks.add(prose.paragraph("Consignee: {consignee}, {consigneeAddress}"));
            blocks.add(prose.paragraph("Vessel and voyage: {vessel}"));
            blocks.add(prose.paragraph("From {from} to {to}, under contract {contract}"));
        }
        blocks.add(new Block.Gap(0.5));
        blocks.add(prose.paragraph("Container No. {container}  Seal No. {seal}  FCL/FCL"));
        blocks.add(new Block.Grid(List.of(1.0, 1.4, 4.0, 1.4), rows));
        blocks.add(prose.paragraph("SHIPPED ON BOARD {board}"));
        blocks.add(prose.paragraph("Freight prepaid. Number of original bills of lading: three (3/3)."));
        return blocks;
    }

    /** Tonnes are what they are; a model such as "25 kg bag" says it; other goods weigh a kilogram for 60 of money. */
    private static long kilograms(InvoiceItem item) {
        long quantity = item.quantity().longValue();
        if (List.of("吨", "t").contains(item.good().unit())) {
            return quantity * 1000;
        }
        Matcher weighed = WEIGHED.matcher(item.good().model());
        return weighed.find()
                ? quantity * Long.parseLong(weighed.group(1))
                : Math.max(1, item.net().longValue() / 60);
    }
}
