package io.vouch.testdata.layout;

import io.vouch.testdata.deal.Notice;
import io.vouch.testdata.page.Block;
import io.vouch.testdata.page.Field;
import io.vouch.testdata.page.FlowStyle;
import io.vouch.testdata.page.Mark;
import io.vouch.testdata.page.Prose;
import io.vouch.testdata.page.Span;
import io.vouch.testdata.page.Typeface;
import java.util.ArrayList;
import java.util.List;

/** Notices of assignment in English in four wordings: letter with table, letter with list, deed, form. */
final class EnNotices {
    static final List<ProseLayout<Notice>> ALL = List.of(
            new ProseLayout<>(
                    "en-notice-letter-table", FlowStyle.a4(64, 10.5, 16, Typeface.SANS), EnNotices::letterTable),
            new ProseLayout<>(
                    "en-notice-letter-list", FlowStyle.a4(72, 11.5, 17.5, Typeface.SERIF), EnNotices::letterList),
            new ProseLayout<>("en-notice-deed", FlowStyle.a4(66, 11, 17, Typeface.SERIF), EnNotices::deed),
            new ProseLayout<>("en-notice-form", FlowStyle.a4(56, 9.5, 15.5, Typeface.SANS), EnNotices::form));

    private EnNotices() {}

    static Prose values(Notice notice, String dateForm) {
        return new Prose()
                .put("number", notice.number(), Field.NOTICE_NUMBER, notice.number())
                .put(
                        "date",
                        Show.date(notice.dated(), dateForm),
                        Field.NOTICE_DATE,
                        notice.dated().toString())
                .put(
                        "debtor",
                        notice.debtor().name(),
                        Field.DEBTOR_NAME,
                        notice.debtor().name())
                .put("debtorAddress", notice.debtor().address())
                .put(
                        "assignor",
                        notice.assignor().name(),
                        Field.ASSIGNOR_NAME,
                        notice.assignor().name())
                .put("assignorAddress", notice.assignor().address())
                .put(
                        "assignee",
                        notice.assignee().name(),
                        Field.ASSIGNEE_NAME,
                        notice.assignee().name())
                .put("factoring", notice.factoringNumber(), Field.FACTORING_CONTRACT_NUMBER, notice.factoringNumber())
                .put("contract", notice.contractNumber(), Field.CONTRACT_NUMBER, notice.contractNumber())
                .put("words", notice.words(), Field.AMOUNT_IN_WORDS, notice.words())
                .put("currency", notice.currency(), Field.CURRENCY, notice.currency())
                .put("amount", Show.grouped(notice.amount()), Field.ASSIGNED_AMOUNT, Show.plain(notice.amount()))
                .put(
                        "due",
                        Show.date(notice.due(), dateForm),
                        Field.DUE_DATE,
                        notice.due().toString())
                .put(
                        "holder",
                        notice.account().holder(),
                        Field.PAYEE_NAME,
                        notice.account().holder())
                .put(
                        "account",
                        notice.account().number(),
                        Field.PAYEE_ACCOUNT,
                        notice.account().number())
                .put(
                        "bank",
                        notice.account().bank(),
                        Field.PAYEE_BANK,
                        notice.account().bank())
                .put("bic", notice.account().code())
                .put("person", notice.signatory(), Field.SIGNATORY, notice.signatory());
    }

    static Span number(Notice.Entry entry) {
        return new Span(entry.number(), List.of(new Mark(Field.INVOICE_NUMBERS, entry.number())));
    }

    static Block table(Notice notice, String dateForm) {
        List<List<Span>> rows = new ArrayList<>();
        rows.add(List.of("Document no.", "Dated", "Amount (" + notice.currency() + ")", "Due").stream()
                .map(Span::plain)
                .toList());
        for (Notice.Entry entry : notice.entries()) {
            rows.add(List.of(
                    number(entry),
                    Span.plain(Show.date(entry.issued(), dateForm)),
                    Span.plain(Show.grouped(entry.amount())),
                    Span.plain(entry.amount().signum() < 0 ? "credit" : Show.date(entry.due(), dateForm))));
        }
        return new Block.Grid(List.of(2.0, 1.6, 1.6, 1.6), rows);
    }

    private static List<Block> letterTable(Notice notice) {
        String form = "d MMMM yyyy";
        Prose prose = values(notice, form);
        return List.of(
                prose.paragraph("{assignor}"),
                prose.paragraph("{assignorAddress}"),
                new Block.Gap(0.8),
                prose.columns(
                        List.of("{debtor}", "{debtorAddress}"), List.of("Date: {date}", "Our reference: {number}")),
                new Block.Gap(0.6),
                prose.title("Notice of Assignment"),
                prose.paragraph("Dear Sirs,"),
                new Block.Gap(0.4),
                prose.paragraph(
                        "We hereby notify you that, under factoring agreement {factoring}, we have assigned, transferred and sold to"
                                + " {assignee} (the Factor) all our rights to the following debts which you owe us under contract {contract}:"),
                table(notice, form),
                prose.paragraph(
                        "The total amount assigned is {currency} {amount} ({words}). The last of these debts falls due on {due}."),
                new Block.Gap(0.4),
                prose.paragraph(
                        "From the date of this notice your debt can only be validly discharged by payment to the following account:"),
                prose.paragraph("Account name: {holder}"),
                prose.paragraph("IBAN: {account}"),
                prose.paragraph("Bank: {bank}, BIC {bic}"),
                new Block.Gap(0.4),
                prose.paragraph("These instructions may not be changed without the written consent of the Factor."),
                new Block.Gap(1),
                prose.paragraph("Yours faithfully,"),
                new Block.Gap(1.4),
                prose.paragraph("{person}"),
                prose.paragraph("For and on behalf of the assignor"));
    }

    private static List<Block> letterList(Notice notice) {
        String form = "MMMM d, yyyy";
        Prose prose = values(notice, form);
        List<Block> blocks = new ArrayList<>(List.of(
                prose.right("{date}"),
                prose.paragraph("To: {debtor}"),
                prose.paragraph("{debtorAddress}"),
                new Block.Gap(0.6),
                prose.heading("Re: Assignment of receivables, notice no. {number}"),
                prose.paragraph(
                        "Please take notice that {assignor} has assigned to {assignee} the accounts receivable arising from"
                                + " purchase contract {contract}, namely:")));
        for (Notice.Entry entry : notice.entries()) {
            String kind = entry.amount().signum() < 0 ? "less credit note" : "invoice";
            Prose row = new Prose()
                    .put("invoice", number(entry))
                    .put("issued", Show.date(entry.issued(), form))
                    .put("sum", notice.currency() + " " + Show.grouped(entry.amount()));
            blocks.add(row.indented("- " + kind + " {invoice} of {issued} for {sum};"));
        }
        blocks.addAll(List.of(
                prose.paragraph("in all {currency} {amount}, in words {words}."),
                new Block.Gap(0.4),
                prose.paragraph(
                        "The assignment is made pursuant to the Receivables Purchase Agreement no. {factoring}. Payment, which is due"
                                + " by {due} at the latest, must be made to account {account} held by {holder} with {bank}. Payment to any"
                                + " other account will not discharge your obligation."),
                new Block.Gap(0.4),
                prose.paragraph(
                        "This notice is irrevocable. Kindly confirm receipt by signing and returning the enclosed copy."),
                new Block.Gap(1.6),
                prose.paragraph("Sincerely,"),
                new Block.Gap(1),
                prose.paragraph("{person}, Director")));
        return blocks;
    }

    private static List<Block> deed(Notice notice) {
        String form = "d MMMM yyyy";
        Prose prose = values(notice, form);
        return List.of(
                prose.title("NOTICE OF ASSIGNMENT OF RECEIVABLES"),
                prose.centred("No. {number} dated {date}"),
                new Block.Gap(0.6),
                prose.paragraph("Assignor: {assignor}"),
                prose.paragraph("Assignee: {assignee}"),
                prose.paragraph("Debtor: {debtor}"),
                prose.heading("1. Assignment"),
                prose.paragraph(
                        "The Assignor gives notice that by an agreement numbered {factoring} it has sold and assigned absolutely to the"
                                + " Assignee the debts listed in the schedule, arising under the agreement numbered {contract} between the"
                                + " Assignor and the Debtor."),
                prose.heading("2. Schedule of debts"),
                table(notice, form),
                prose.paragraph("Aggregate amount: {currency} {amount}"),
                prose.paragraph("In words: {words}"),
                prose.heading("3. Payment"),
                prose.paragraph("The Debtor shall pay the aggregate amount not later than {due} to:"),
                prose.paragraph("Beneficiary {holder}, account number {account}, {bank} (BIC {bic})."),
                prose.heading("4. No variation"),
                prose.paragraph(
                        "The authority given by this notice cannot be revoked or varied without the prior written consent of the Assignee."),
                new Block.Gap(1.6),
                prose.columns(
                        List.of("Signed for the Assignor", "{person}"),
                        List.of("Signed for the Assignee", "______________________")));
    }

    private static List<Block> form(Notice notice) {
        String form = "dd MMM yyyy";
        Prose prose = values(notice, form);
        List<List<Span>> rows = new ArrayList<>();
        rows.add(List.of(Span.plain("Particulars"), Span.plain("Details")));
        String[][] lines = {
            {"Notice reference", "{number}"},
            {"Date of notice", "{date}"},
            {"Customer (debtor)", "{debtor}"},
            {"Supplier (assignor)", "{assignor}"},
            {"Factor (assignee)", "{assignee}"},
            {"Underlying contract", "{contract}"},
            {"Factoring agreement", "{factoring}"},
            {"Currency", "{currency}"},
            {"Amount assigned", "{amount}"},
            {"Amount in words", "{words}"},
            {"Final due date", "{due}"},
            {"Pay to (account name)", "{holder}"},
            {"Account number (IBAN)", "{account}"},
            {"Bank", "{bank}"},
            {"Signed by", "{person}"}
        };
        for (String[] line : lines) {
            rows.add(List.of(Span.plain(line[0]), prose.fill(line[1]).get(0)));
        }
        return List.of(
                prose.title("Notification of Assigned Invoices"),
                prose.paragraph(
                        "The supplier named below has assigned the invoices listed on this form to the factor. Please pay the factor's"
                                + " collection account only."),
                new Block.Grid(List.of(1.3, 3.0), rows),
                prose.heading("Assigned invoices"),
                table(notice, form),
                prose.paragraph(
                        "The factor acts as purchaser of the debts; evidence of the assignment is available on request."));
    }
}
