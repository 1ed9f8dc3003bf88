package io.vouch.testdata;

import io.vouch.testdata.data.RecordData;
import io.vouch.testdata.data.StatementData;
import io.vouch.testdata.deal.AccountLetter;
import io.vouch.testdata.deal.BankReceipt;
import io.vouch.testdata.deal.Deal;
import io.vouch.testdata.deal.Invoice;
import io.vouch.testdata.deal.Lading;
import io.vouch.testdata.deal.Letter;
import io.vouch.testdata.deal.Registration;
import io.vouch.testdata.deal.Statement;
import io.vouch.testdata.deal.Verification;
import io.vouch.testdata.layout.InvoicePaper;
import io.vouch.testdata.page.Field;
import io.vouch.testdata.render.LedgerWriter;
import io.vouch.testdata.render.MailWriter;
import io.vouch.testdata.truth.TruthDocument;
import io.vouch.testdata.truth.TruthValue;
import io.vouch.testdata.world.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes the papers that only some deals have: letters, registry and verification papers, statements, ladings, ledgers, mail. */
final class Papers {
    private Papers() {}

    static Extra accountLetter(String name, Language language, AccountLetter letter, Medium medium) {
        return printer ->
                printer.prose(name, "LETTER", printer.book().accountLetters(language), letter, letter.dated(), medium);
    }

    static Extra letter(String name, Language language, Letter letter, Medium medium) {
        return printer ->
                printer.prose(name, "LETTER", printer.book().letters(language), letter, letter.dated(), medium);
    }

    static Extra registration(String name, Language language, Registration entry, Medium medium) {
        return printer -> printer.prose(
                name,
                "REGISTRY_RECORD",
                printer.book().registrations(language),
                entry,
                entry.registered().toLocalDate(),
                medium);
    }

    /** The result of a query in the registry: on paper, or as CSV. */
    static Extra query(String name, Language language, List<Registration> found, LocalDate day, boolean csv) {
        if (!csv) {
            return printer -> printer.prose(
                    name, "REGISTRY_RECORD", printer.book().queries(language), found, day, Medium.DIGITAL);
        }
        Map<Field, List<TruthValue>> fields = new LinkedHashMap<>();
        for (Registration entry : found) {
            put(fields, Field.REGISTRATION_NUMBER, entry.number());
            put(fields, Field.ASSIGNOR_NAME, entry.assignor().name());
            put(fields, Field.ASSIGNEE_NAME, entry.assignee().name());
            put(fields, Field.CONTRACT_NUMBER, entry.contractNumber());
            put(fields, Field.AMOUNT, entry.amount().toPlainString());
            put(fields, Field.DESCRIPTION, entry.description());
        }
        byte[] bytes = RecordData.registry(found, language == Language.ZH);
        return printer -> data(name + ".csv", "REGISTRY_RECORD", "registry-csv", bytes, fields);
    }

    /** What the platform answered, in the form numbered 0 (PDF), 1 (JSON) or 2 (CSV). */
    static Extra verification(String name, Verification verification, int form) {
        if (form == 0) {
            return printer -> printer.prose(
                    name,
                    "VERIFICATION",
                    printer.book().verifications(),
                    verification,
                    verification.checked(),
                    Medium.DIGITAL);
        }
        Map<Field, List<TruthValue>> fields = new LinkedHashMap<>();
        verification.entries().forEach(entry -> {
            put(fields, Field.INVOICE_NUMBER, entry.invoice().number());
            put(fields, Field.GROSS_AMOUNT, entry.invoice().gross().toPlainString());
        });
        return printer -> form == 1
                ? data(name + ".json", "VERIFICATION", "verification-json", RecordData.json(verification), fields)
                : data(name + ".csv", "VERIFICATION", "verification-csv", RecordData.csv(verification), fields);
    }

    /** A statement in the form numbered 0 (camt.053), 1 (MT940), 2 (CSV) or 3 (PDF). */
    static Extra statement(String name, Language language, Statement statement, int form) {
        Locale locale = Locale.forLanguageTag(language.tag());
        return switch (form) {
            case 0 -> printer ->
                    data(name + ".xml", "BANK_STATEMENT", "camt.053", StatementData.camt(statement), Map.of());
            case 1 -> printer ->
                    data(name + ".sta", "BANK_STATEMENT", "mt940", StatementData.mt940(statement), Map.of());
            case 2 -> printer ->
                    data(name + ".csv", "BANK_STATEMENT", "bank-csv", StatementData.csv(statement, locale), Map.of());
            default -> printer -> printer.prose(
                    name,
                    "BANK_STATEMENT",
                    printer.book().statements(language),
                    statement,
                    statement.to(),
                    Medium.DIGITAL);
        };
    }

    static Extra receipt(String name, Language language, BankReceipt payment, Medium medium) {
        return printer -> printer.prose(
                name, "BANK_RECEIPT", printer.book().receipts(language), payment, payment.dated(), medium);
    }

    static Extra lading(String name, Lading lading, Medium medium) {
        return printer -> printer.prose(name, "DELIVERY", printer.book().ladings(), lading, lading.onBoard(), medium);
    }

    /** An invoice beyond those that the notice lists, or a credit note. */
    static Extra invoice(String name, Invoice invoice, Medium medium) {
        return printer -> printer.invoice(
                name,
                InvoicePaper.honest(invoice),
                printer.book().invoices(invoice.family()).get(0),
                medium);
    }

    /** A traveller's ticket: it has the numbers of an invoice, and is a receipt for a fare. */
    static Extra ticket(String name, Invoice ticket) {
        return printer -> printer.invoice(
                name,
                "RECEIPT",
                InvoicePaper.honest(ticket),
                printer.choices(name).pick(printer.book().invoices(ticket.family())),
                Medium.DIGITAL);
    }

    /** The seller's list of open receivables. */
    static Extra ledger(String name, Deal deal) {
        boolean chinese = deal.language() == Language.ZH;
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                chinese
                        ? List.of("发票号码", "开票日期", "买方名称", "合同编号", "币种", "金额", "到期日")
                        : List.of("Invoice number", "Date", "Customer", "Contract", "Currency", "Amount", "Due"));
        Map<Field, List<TruthValue>> fields = new LinkedHashMap<>();
        for (Invoice each : deal.invoices()) {
            rows.add(List.of(
                    each.number(),
                    each.issued().toString(),
                    each.buyer().name(),
                    each.contractNumber(),
                    each.currency(),
                    each.gross().toPlainString(),
                    each.due().toString()));
            put(fields, Field.INVOICE_NUMBER, each.number());
        }
        return printer -> data(
                name + ".xlsx",
                "LEDGER",
                "ledger-xlsx",
                LedgerWriter.write(
                        chinese ? "应收账款明细" : "Receivables", rows, deal.notice().dated()),
                fields);
    }

    /** A mail from one party to another which carries a paper made by {@code attached}. */
    static Extra mail(String name, Deal deal, Extra attached, LocalDate sent) {
        return printer -> {
            PrintedPaper paper = attached.print(printer);
            String mark = Integer.toHexString(deal.seller().name().hashCode());
            byte[] bytes = MailWriter.write(
                    deal.seller().name() + " <finance@" + mark + ".example>",
                    deal.factor().name() + " <intake@factor.example>",
                    deal.language() == Language.ZH
                            ? "单据 " + deal.contract().number()
                            : "Papers for " + deal.contract().number(),
                    deal.language() == Language.ZH ? "您好，附件请查收。" : "Please find the document attached.",
                    sent,
                    paper.fileName(),
                    paper.bytes());
            return new PrintedPaper(
                    name + ".eml",
                    bytes,
                    new TruthDocument(
                            "OTHER",
                            "mail",
                            "eml",
                            Map.of(),
                            List.of(),
                            List.of(),
                            Optional.of(Map.entry(paper.fileName(), paper.truth()))));
        };
    }

    private static PrintedPaper data(
            String file, String type, String layout, byte[] bytes, Map<Field, List<TruthValue>> fields) {
        String medium = file.substring(file.lastIndexOf('.') + 1);
        return new PrintedPaper(file, bytes, new TruthDocument(type, layout, medium, fields, List.of()));
    }

    private static void put(Map<Field, List<TruthValue>> fields, Field field, String value) {
        fields.computeIfAbsent(field, any -> new ArrayList<>()).add(new TruthValue(value, Optional.empty()));
    }
}
