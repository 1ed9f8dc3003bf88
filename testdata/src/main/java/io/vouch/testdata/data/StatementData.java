package io.vouch.testdata.data;

import io.vouch.testdata.deal.BankReceipt;
import io.vouch.testdata.deal.Statement;
import io.vouch.testdata.world.BankAccount;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;

/** A bank statement as camt.053.001.02, as MT940, or as the CSV that net banking exports. */
public final class StatementData {
    private static final int NARRATIVE = 65;

    private StatementData() {}

    public static byte[] camt(Statement statement) {
        StringBuilder xml = new StringBuilder();
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append(
                        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\">\n<BkToCstmrStmt>\n<GrpHdr>")
                .append(leaf("MsgId", statement.number()))
                .append(leaf("CreDtTm", statement.to() + "T23:00:00"))
                .append("</GrpHdr>\n<Stmt>")
                .append(leaf("Id", statement.number()))
                .append(leaf("CreDtTm", statement.to() + "T23:00:00"))
                .append("\n<Acct>")
                .append(account(statement.account()))
                .append(leaf("Ccy", statement.currency()))
                .append("<Ownr>")
                .append(leaf("Nm", statement.account().holder()))
                .append("</Ownr></Acct>\n")
                .append(balance("OPBD", statement.opening(), statement.from(), statement))
                .append(balance("CLBD", statement.closing(), statement.to(), statement));
        statement.entries().forEach(entry -> xml.append(entry(entry)));
        return xml.append("</Stmt>\n</BkToCstmrStmt>\n</Document>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String balance(String code, BigDecimal amount, LocalDate date, Statement statement) {
        return "<Bal><Tp><CdOrPrtry>" + leaf("Cd", code) + "</CdOrPrtry></Tp><Amt Ccy=\"" + statement.currency() + "\">"
                + amount.abs().toPlainString() + "</Amt>" + leaf("CdtDbtInd", amount.signum() < 0 ? "DBIT" : "CRDT")
                + "<Dt>" + leaf("Dt", date.toString()) + "</Dt></Bal>\n";
    }

    private static String entry(Statement.Entry entry) {
        BankReceipt payment = entry.payment();
        String date = "<Dt>" + payment.dated() + "</Dt>";
        return "<Ntry>" + leaf("NtryRef", payment.transaction()) + "<Amt Ccy=\"" + payment.currency() + "\">"
                + payment.amount().toPlainString() + "</Amt>" + leaf("CdtDbtInd", entry.credit() ? "CRDT" : "DBIT")
                + (entry.reversal() ? leaf("RvslInd", "true") : "") + leaf("Sts", "BOOK") + "<BookgDt>" + date
                + "</BookgDt><ValDt>" + date + "</ValDt>" + leaf("AcctSvcrRef", payment.transaction())
                + "\n<NtryDtls><TxDtls><Refs>" + leaf("EndToEndId", "E2E" + payment.transaction())
                + "</Refs><RltdPties><Dbtr>" + leaf("Nm", payment.payer().holder()) + "</Dbtr><DbtrAcct>"
                + account(payment.payer()) + "</DbtrAcct><Cdtr>"
                + leaf("Nm", payment.payee().holder())
                + "</Cdtr><CdtrAcct>" + account(payment.payee()) + "</CdtrAcct></RltdPties><RmtInf>"
                + leaf("Ustrd", payment.remittance()) + "</RmtInf></TxDtls></NtryDtls></Ntry>\n";
    }

    private static String account(BankAccount account) {
        boolean iban = Character.isLetter(account.number().charAt(0));
        return "<Id>" + (iban ? leaf("IBAN", account.number()) : "<Othr>" + leaf("Id", account.number()) + "</Othr>")
                + "</Id>";
    }

    private static String leaf(String name, String text) {
        String safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return "<" + name + ">" + safe + "</" + name + ">";
    }

    public static byte[] mt940(Statement statement) {
        StringBuilder text = new StringBuilder();
        text.append("{1:F01VOUCHTDAAXXX0000000000}{2:I940VOUCHTDAXXXXN}{4:\r\n");
        text.append(":20:").append(tail(statement.number(), 16)).append("\r\n");
        text.append(":25:").append(statement.account().number()).append("\r\n:28C:1/1\r\n");
        text.append(":60F:").append(balance(statement.opening(), statement.from(), statement.currency()));
        for (Statement.Entry entry : statement.entries()) {
            BankReceipt payment = entry.payment();
            String mark = (entry.reversal() ? "R" : "") + (entry.credit() != entry.reversal() ? "C" : "D");
            text.append(":61:")
                    .append(day(payment.dated()))
                    .append(day(payment.dated()).substring(2))
                    .append(mark)
                    .append(comma(payment.amount()))
                    .append("NTRF")
                    .append(tail(payment.transaction(), 16))
                    .append("\r\n");
            text.append(":86:").append(narrative(entry));
        }
        text.append(":62F:").append(balance(statement.closing(), statement.to(), statement.currency()));
        return text.append("-}\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String narrative(Statement.Entry entry) {
        String text = entry.counterparty().holder() + " " + entry.counterparty().number() + " "
                + entry.payment().remittance();
        StringBuilder lines = new StringBuilder();
        for (int at = 0; at < text.length(); at += NARRATIVE) {
            lines.append(text, at, Math.min(text.length(), at + NARRATIVE)).append("\r\n");
        }
        return lines.toString();
    }

    private static String balance(BigDecimal amount, LocalDate date, String currency) {
        return (amount.signum() < 0 ? "D" : "C") + day(date) + currency + comma(amount.abs()) + "\r\n";
    }

    private static String day(LocalDate date) {
        return date.toString().replace("-", "").substring(2);
    }

    private static String comma(BigDecimal amount) {
        return amount.toPlainString().replace('.', ',');
    }

    private static String tail(String text, int length) {
        return text.length() <= length ? text : text.substring(text.length() - length);
    }

    /** Columns as Chinese net banking names them, or English ones. */
    public static byte[] csv(Statement statement, Locale language) {
        boolean chinese = language.getLanguage().equals("zh");
        StringBuilder text = new StringBuilder(
                chinese
                        ? "交易日期,借贷标志,交易金额,余额,币种,本方账号,本方户名,对方户名,对方账号,对方开户行,用途,流水号\n"
                        : "Date,Debit/Credit,Amount,Balance,Currency,Account,Account name,Counterparty,Counterparty account,Counterparty bank,Details,Reference\n");
        BigDecimal balance = statement.opening();
        for (Statement.Entry entry : statement.entries()) {
            balance = balance.add(entry.signed());
            BankReceipt payment = entry.payment();
            String side = entry.credit() ? chinese ? "贷" : "C" : chinese ? "借" : "D";
            String details = (entry.reversal() ? chinese ? "冲正 " : "Reversal " : "") + payment.remittance();
            text.append(String.join(
                            ",",
                            payment.dated().toString(),
                            side,
                            payment.amount().toPlainString(),
                            balance.toPlainString(),
                            payment.currency(),
                            statement.account().number(),
                            quoted(statement.account().holder()),
                            quoted(entry.counterparty().holder()),
                            entry.counterparty().number(),
                            quoted(entry.counterparty().bank()),
                            quoted(details),
                            payment.transaction()))
                    .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String text) {
        return text.contains(",") ? "\"" + text + "\"" : text;
    }
}
