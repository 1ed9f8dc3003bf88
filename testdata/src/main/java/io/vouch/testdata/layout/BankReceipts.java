package io.vouch.testdata.layout;

import io.vouch.testdata.deal.BankReceipt;
import io.vouch.testdata.page.Block;
import io.vouch.testdata.page.Field;
import io.vouch.testdata.page.FlowStyle;
import io.vouch.testdata.page.Prose;
import io.vouch.testdata.page.Span;
import io.vouch.testdata.page.Typeface;
import java.util.ArrayList;
import java.util.List;

/** Electronic receipts of banks (电子回单): two looks in each language. */
final class BankReceipts {
    static final List<ProseLayout<BankReceipt>> ZH = List.of(
            new ProseLayout<>("zh-receipt-grid", FlowStyle.a4(50, 10.5, 19, Typeface.HAN), BankReceipts::zhGrid),
            new ProseLayout<>("zh-receipt-list", FlowStyle.a4(64, 11, 21, Typeface.HAN), BankReceipts::zhList));
    static final List<ProseLayout<BankReceipt>> EN = List.of(
            new ProseLayout<>("en-receipt-advice", FlowStyle.a4(60, 10, 17, Typeface.SANS), BankReceipts::enAdvice),
            new ProseLayout<>("en-receipt-grid", FlowStyle.a4(54, 9.5, 16, Typeface.SANS), BankReceipts::enGrid));

    private BankReceipts() {}

    static Prose values(BankReceipt receipt, String date) {
        return new Prose()
                .put("number", receipt.transaction(), Field.TRANSACTION_NUMBER, receipt.transaction())
                .put("date", date, Field.TRANSACTION_DATE, receipt.dated().toString())
                .put(
                        "payer",
                        receipt.payer().holder(),
                        Field.PAYER_NAME,
                        receipt.payer().holder())
                .put(
                        "payerAccount",
                        receipt.payer().number(),
                        Field.PAYER_ACCOUNT,
                        receipt.payer().number())
                .put("payerBank", receipt.payer().bank())
                .put(
                        "payee",
                        receipt.payee().holder(),
                        Field.PAYEE_NAME,
                        receipt.payee().holder())
                .put(
                        "payeeAccount",
                        receipt.payee().number(),
                        Field.PAYEE_ACCOUNT,
                        receipt.payee().number())
                .put(
                        "payeeBank",
                        receipt.payee().bank(),
                        Field.PAYEE_BANK,
                        receipt.payee().bank())
                .put("currency", receipt.currency(), Field.CURRENCY, receipt.currency())
                .put("amount", Show.grouped(receipt.amount()), Field.AMOUNT, Show.plain(receipt.amount()))
                .put("words", receipt.words(), Field.AMOUNT_IN_WORDS, receipt.words())
                .put("remittance", receipt.remittance(), Field.REMITTANCE, receipt.remittance());
    }

    private static Block grid(Prose prose, String[][] lines) {
        List<List<Span>> rows = new ArrayList<>();
        for (String[] line : lines) {
            rows.add(List.of(Span.plain(line[0]), prose.fill(line[1]).get(0)));
        }
        return new Block.Grid(List.of(1.2, 3.4), rows);
    }

    private static List<Block> zhGrid(BankReceipt receipt) {
        Prose prose = values(receipt, Show.zh(receipt.dated()));
        return List.of(
                prose.title("电子回单"),
                grid(prose, new String[][] {
                    {"业务种类", "转账汇款"},
                    {"交易流水号", "{number}"},
                    {"交易日期", "{date}"},
                    {"付款人户名", "{payer}"},
                    {"付款人账号", "{payerAccount}"},
                    {"付款人开户行", "{payerBank}"},
                    {"收款人户名", "{payee}"},
                    {"收款人账号", "{payeeAccount}"},
                    {"收款人开户行", "{payeeBank}"},
                    {"金额（小写）", "{amount}"},
                    {"金额（大写）", "{words}"},
                    {"附言", "{remittance}"}
                }),
                prose.paragraph("本回单由系统自动生成，可在网上银行验证。"),
                new Block.Stamp("电子回单专用章", Block.Align.RIGHT));
    }

    private static List<Block> zhList(BankReceipt receipt) {
        Prose prose = values(receipt, receipt.dated().toString());
        return List.of(
                prose.title("网上银行电子回单"),
                prose.columns(List.of("流水号：{number}"), List.of("记账日期：{date}")),
                new Block.Gap(0.5),
                prose.columns(
                        List.of("付款人：{payer}", "账号：{payerAccount}", "开户行：{payerBank}"),
                        List.of("收款人：{payee}", "账号：{payeeAccount}", "开户行：{payeeBank}")),
                new Block.Gap(0.5),
                prose.paragraph("金额：人民币（大写）{words}"),
                prose.paragraph("　　　（小写）¥{amount}"),
                prose.paragraph("用途：{remittance}"));
    }

    private static List<Block> enAdvice(BankReceipt receipt) {
        Prose prose = values(receipt, Show.date(receipt.dated(), "d MMMM yyyy"));
        return List.of(
                prose.title("Payment Advice"),
                prose.paragraph("Transaction number: {number}"),
                prose.paragraph("Value date: {date}"),
                prose.paragraph("Ordering customer: {payer}, account {payerAccount}, {payerBank}"),
                prose.paragraph("Beneficiary: {payee}, account {payeeAccount}, {payeeBank}"),
                prose.paragraph("Amount: {currency} {amount}"),
                prose.paragraph("In words: {words}"),
                prose.paragraph("Remittance information: {remittance}"));
    }

    private static List<Block> enGrid(BankReceipt receipt) {
        Prose prose = values(receipt, Show.date(receipt.dated(), "dd MMM yyyy"));
        return List.of(prose.title("Transfer Receipt"), grid(prose, new String[][] {
            {"Item", "Detail"},
            {"Reference", "{number}"},
            {"Booked on", "{date}"},
            {"Payer", "{payer}"},
            {"Payer account", "{payerAccount}"},
            {"Payee", "{payee}"},
            {"Payee account", "{payeeAccount}"},
            {"Payee bank", "{payeeBank}"},
            {"Currency", "{currency}"},
            {"Amount", "{amount}"},
            {"Details of payment", "{remittance}"}
        }));
    }
}
