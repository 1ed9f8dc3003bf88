package io.vouch.testdata.layout;

import io.vouch.testdata.deal.Invoice;
import io.vouch.testdata.deal.Verification;
import io.vouch.testdata.page.Block;
import io.vouch.testdata.page.Field;
import io.vouch.testdata.page.FlowStyle;
import io.vouch.testdata.page.Mark;
import io.vouch.testdata.page.Prose;
import io.vouch.testdata.page.Span;
import io.vouch.testdata.page.Typeface;
import java.util.ArrayList;
import java.util.List;

/** What the verification platform printed about invoices (查验结果); the same as JSON or CSV is made in {@code data}. */
final class Verifications {
    static final List<ProseLayout<Verification>> ZH = List.of(
            new ProseLayout<>("zh-verification", FlowStyle.a4(50, 10.5, 18, Typeface.HAN), Verifications::zh),
            new ProseLayout<>("zh-verification-open", Registrations.open(40, 10, 17, Typeface.HAN), Verifications::zh));

    private Verifications() {}

    private static List<Block> zh(Verification verification) {
        Prose prose = new Prose().put("checked", Show.zh(verification.checked()));
        List<List<Span>> rows = new ArrayList<>();
        rows.add(List.of("发票号码", "开票日期", "价税合计", "查验结果", "发票状态").stream()
                .map(Span::plain)
                .toList());
        for (Verification.Entry entry : verification.entries()) {
            Invoice invoice = entry.invoice();
            String gross = Show.plain(invoice.gross());
            rows.add(List.of(
                    new Span(invoice.number(), List.of(new Mark(Field.INVOICE_NUMBER, invoice.number()))),
                    Span.plain(invoice.issued().toString()),
                    new Span(gross, List.of(new Mark(Field.GROSS_AMOUNT, gross))),
                    Span.plain(entry.status().equals("MATCH") ? "一致" : "不一致"),
                    Span.plain(state(entry.state()))));
        }
        return List.of(
                prose.title("增值税发票查验结果"),
                prose.paragraph("查验时间：{checked}"),
                new Block.Grid(List.of(2.4, 1.4, 1.6, 1.2, 1.2), rows),
                prose.paragraph("本结果仅供参考，发票真伪以税务机关为准。"));
    }

    private static String state(String state) {
        return switch (state) {
            case "NORMAL" -> "正常";
            case "VOID" -> "作废";
            case "RED_PARTIAL" -> "部分红冲";
            default -> "全额红冲";
        };
    }
}
