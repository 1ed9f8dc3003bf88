package io.vouch.testdata.layout;

import io.vouch.testdata.deal.Statement;
import io.vouch.testdata.page.Block;
import io.vouch.testdata.page.FlowStyle;
import io.vouch.testdata.page.Prose;
import io.vouch.testdata.page.Span;
import io.vouch.testdata.page.Typeface;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Bank statements on paper (对账单); as data they are camt.053, MT940 or CSV. */
final class Statements {
    static final List<ProseLayout<Statement>> ZH = List.of(
            new ProseLayout<>("zh-statement", FlowStyle.a4(40, 10, 17, Typeface.HAN), one -> table(one, true)),
            new ProseLayout<>(
                    "zh-statement-open", Registrations.open(34, 9.5, 16, Typeface.HAN), one -> table(one, true)));
    static final List<ProseLayout<Statement>> EN = List.of(
            new ProseLayout<>("en-statement", FlowStyle.a4(40, 9.5, 15, Typeface.SANS), one -> table(one, false)),
            new ProseLayout<>(
                    "en-statement-open", Registrations.open(34, 9, 14.5, Typeface.SERIF), one -> table(one, false)));

    private Statements() {}

    private static List<Block> table(Statement statement, boolean chinese) {
        Prose prose = new Prose()
                .put("number", statement.number())
                .put("holder", statement.account().holder())
                .put("account", statement.account().number())
                .put("bank", statement.account().bank())
                .put("from", statement.from().toString())
                .put("to", statement.to().toString())
                .put("opening", Show.grouped(statement.opening()))
                .put("closing", Show.grouped(statement.closing()))
                .put("currency", statement.currency());
        List<List<Span>> rows = new ArrayList<>();
        List<String> heads = chinese
                ? List.of("交易日期", "流水号", "摘要", "对方户名", "借方", "贷方", "余额")
                : List.of("Date", "Reference", "Details", "Counterparty", "Debit", "Credit", "Balance");
        rows.add(heads.stream().map(Span::plain).toList());
        BigDecimal balance = statement.opening();
        for (Statement.Entry entry : statement.entries()) {
            balance = balance.add(entry.signed());
            String amount = Show.grouped(entry.payment().amount());
            String details = (entry.reversal() ? chinese ? "冲正 " : "Reversal " : "")
                    + entry.payment().remittance();
            List<String> cells = List.of(
                    entry.payment().dated().toString(),
                    entry.payment().transaction(),
                    details,
                    entry.counterparty().holder(),
                    entry.credit() ? "" : amount,
                    entry.credit() ? amount : "",
                    Show.grouped(balance));
            rows.add(cells.stream().map(Span::plain).toList());
        }
        return List.of(
                prose.title(chinese ? "账户对账单" : "Account Statement"),
                prose.paragraph(chinese ? "户名：{holder}　　账号：{account}" : "{holder}, account {account}, {bank}"),
                prose.paragraph(chinese ? "开户行：{bank}　　币种：{currency}" : "Currency {currency}, statement {number}"),
                prose.paragraph(
                        chinese ? "{from} 至 {to}　　期初余额：{opening}" : "From {from} to {to}, opening balance {opening}"),
                new Block.Grid(List.of(1.3, 2.5, 2.0, 2.0, 1.5, 1.5, 1.6), rows),
                prose.right(chinese ? "期末余额：{closing}" : "Closing balance {closing}"));
    }
}
