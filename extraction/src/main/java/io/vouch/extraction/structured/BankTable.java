package io.vouch.extraction.structured;

import io.vouch.extraction.DataReading;
import io.vouch.extraction.DocumentType;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.ReadingSource;
import io.vouch.extraction.StatementEntry;
import io.vouch.extraction.value.BankIds;
import io.vouch.ingest.Payload;
import io.vouch.ingest.TableCell;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Banks' transaction lists as files: each row is an entry of a statement. */
final class BankTable {

    /** 贷 is money in on a bank's list: the bank owes it to the holder of the account. */
    private static final Pattern IN = Pattern.compile("贷方?|收入?|转入|存入|入账?|c|cr|crdt|credit|in|\\+");

    private static final Pattern OUT = Pattern.compile("借方?|付款?|支出?|转出|支取|出账?|d|dr|dbit|debit|out|-");
    private static final Pattern REVERSAL =
            Pattern.compile("冲正|冲账|冲销|抹账|退汇|\\brevers(?:al|ed)\\b", Pattern.CASE_INSENSITIVE);

    /** 账号:6222..., Account: GB82..., above the table */
    private static final Pattern OWN = Pattern.compile(
            "(?:账号|帐号|卡号|account(?: ?(?:no|number))?|iban)[ .:：]{0,3}(?<v>[A-Z]{2}\\d{2}[A-Z0-9 ]{10,34}|\\d[\\d -]{6,34}\\d)",
            Pattern.CASE_INSENSITIVE);

    private BankTable() {}

    /** All entries of a sheet; empty if it is no bank's list. */
    static Optional<DataReading> read(Payload sheet) {
        Optional<HeadedRows<BankColumn>> table =
                HeadedRows.of(sheet, BankColumn.class, BankColumn::head, BankTable::isBanks);
        if (table.isEmpty()) {
            return Optional.empty();
        }
        Values values = new Values(ReadingSource.TEXT);
        String own = own(table.get().before());
        for (HeadedRows.Row<BankColumn> row : table.get().rows()) {
            entry(row, own).ifPresent(entry -> {
                if (values.chosen(FieldName.CURRENCY).isEmpty()) {
                    values.add(FieldName.CURRENCY, entry.currency());
                }
                TableCell place = row.cells().values().iterator().next();
                values.addEntry(entry, place.page(), place.box());
            });
        }
        return values.fields().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new DataReading(DocumentType.BANK_STATEMENT, Values.EXACT, "und", values.fields(), List.of()));
    }

    /** A customer's ledger has sides and balances too, but no accounts of others. */
    private static boolean isBanks(Set<BankColumn> columns) {
        boolean sums = columns.contains(BankColumn.AMOUNT)
                || columns.contains(BankColumn.CREDIT) && columns.contains(BankColumn.DEBIT);
        boolean sides = columns.contains(BankColumn.SIDE)
                || columns.contains(BankColumn.CREDIT)
                || columns.contains(BankColumn.BALANCE);
        return columns.contains(BankColumn.DATE)
                && sums
                && sides
                && (columns.contains(BankColumn.COUNTERPARTY) || columns.contains(BankColumn.COUNTERPARTY_ACCOUNT));
    }

    private static Optional<StatementEntry> entry(HeadedRows.Row<BankColumn> row, String own) {
        Optional<BigDecimal> signed = signed(row);
        Optional<String> date = Values.date(row.text(BankColumn.DATE));
        if (signed.isEmpty() || signed.get().signum() == 0 || date.isEmpty()) {
            return Optional.empty();
        }
        String details = row.text(BankColumn.DETAILS);
        String account = row.text(BankColumn.ACCOUNT);
        return Optional.of(new StatementEntry(
                date.get(),
                signed.get().signum() > 0 ? StatementEntry.CREDIT : StatementEntry.DEBIT,
                signed.get().abs().toPlainString(),
                row.text(BankColumn.CURRENCY),
                account.isEmpty() ? own : BankIds.normaliseAccount(account),
                row.text(BankColumn.COUNTERPARTY),
                BankIds.normaliseAccount(row.text(BankColumn.COUNTERPARTY_ACCOUNT)),
                row.text(BankColumn.NUMBER),
                String.valueOf(REVERSAL.matcher(details).find()),
                details));
    }

    /** What came in, above zero, or went out, below; empty where the row does not tell which. */
    private static Optional<BigDecimal> signed(HeadedRows.Row<BankColumn> row) {
        Optional<BigDecimal> in = Values.decimal(row.text(BankColumn.CREDIT)).filter(sum -> sum.signum() != 0);
        Optional<BigDecimal> out = Values.decimal(row.text(BankColumn.DEBIT)).filter(sum -> sum.signum() != 0);
        if (in.isPresent() != out.isPresent()) {
            return in.or(() -> out.map(sum -> sum.abs().negate()));
        }
        Optional<BigDecimal> amount = Values.decimal(row.text(BankColumn.AMOUNT));
        String side = row.text(BankColumn.SIDE).strip().toLowerCase(Locale.ROOT);
        if (IN.matcher(side).matches()) {
            return amount;
        }
        if (OUT.matcher(side).matches()) {
            return amount.map(sum -> sum.abs().negate());
        }
        return side.isEmpty() ? amount : Optional.empty();
    }

    private static String own(List<TableCell> before) {
        StringBuilder text = new StringBuilder();
        before.stream().limit(200).forEach(cell -> text.append(cell.value()).append(' '));
        Matcher matcher = OWN.matcher(text.substring(0, Math.min(text.length(), 4_000)));
        return matcher.find() ? BankIds.normaliseAccount(matcher.group("v")) : "";
    }
}
