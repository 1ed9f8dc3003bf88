package io.vouch.testdata.layout;

import io.vouch.testdata.deal.Notice;
import io.vouch.testdata.page.Block;
import io.vouch.testdata.page.FlowStyle;
import io.vouch.testdata.page.Prose;
import io.vouch.testdata.page.Typeface;
import io.vouch.testdata.world.Language;
import java.util.ArrayList;
import java.util.List;

/**
 * Notices and acknowledgements composed of parts that are chosen apart from each other: heading, opening, list of invoices,
 * sum, account, closing, signature, and the setting of the page. A layout's name spells the choices.
 */
final class ComposedNotices {
    private static final String[] ZH_TITLES = {"应收账款债权转让通知书", "应收账款转让通知", "债权转让通知书"};
    private static final String[] ZH_OPENINGS = {
        "根据我公司与{assignee}签订的编号为{factoring}的保理合同，我公司已将贵公司在合同{contract}项下应付我公司的款项转让给{assignee}。特此通知。",
        "贵公司与我公司之间的基础合同（编号：{contract}）项下，我公司已履行交货义务。按照保理合同（编号：{factoring}）约定，该合同项下应收账款的全部权利已转让至{assignee}。",
        "兹通知：我公司作为债权人，自本通知日起将下列应收账款（基础合同号{contract}）及其附属权利一并转让给受让人{assignee}，保理合同号{factoring}。"
    };
    private static final String[] ZH_SUMS = {
        "上述应收账款合计人民币{words}（小写：¥{amount}），到期日{due}。", "转让总额：¥{amount}，大写人民币{words}；付款到期日为{due}。"
    };
    private static final String[] ZH_CLOSINGS = {
        "本通知一经送达即不可撤销；未经{assignee}书面同意，任何变更付款账户的通知均无效。", "请贵公司于到期日足额付款。除受让人书面指示外，向其他账户的付款不构成有效清偿。"
    };
    private static final String[] EN_TITLES = {
        "Notice of Assignment", "Notification of Assigned Receivables", "Assignment Notice"
    };
    private static final String[] EN_OPENINGS = {
        "We hereby notify you that, under the factoring agreement {factoring}, we have assigned, transferred and sold to {assignee} the receivables that you owe us under contract {contract}.",
        "Please take notice that all amounts payable by you under contract {contract} for the invoices below now belong to {assignee} as factor (agreement {factoring}).",
        "With effect from the date of this letter our claims against you arising from contract {contract} have been sold to {assignee}, reference {factoring}."
    };
    private static final String[] EN_SUMS = {
        "Total assigned: {currency} {amount} ({words}), due on {due}.",
        "The sum of these invoices is {currency} {amount}; in words {words}. Latest due date: {due}."
    };
    private static final String[] EN_CLOSINGS = {
        "Payment can only be validly discharged by payment to the account above. This notice may not be revoked without the factor's written consent.",
        "Please direct every payment accordingly and confirm by returning the enclosed form. Instructions to pay elsewhere are void unless signed by {assignee}."
    };

    private static final List<ProseLayout<Notice>> ZH = notices(Language.ZH);
    private static final List<ProseLayout<Notice>> EN = notices(Language.EN);
    private static final List<ProseLayout<Notice>> ZH_ACKNOWLEDGEMENTS = replies(Language.ZH);
    private static final List<ProseLayout<Notice>> EN_ACKNOWLEDGEMENTS = replies(Language.EN);

    private ComposedNotices() {}

    static List<ProseLayout<Notice>> of(Language language) {
        return language == Language.ZH ? ZH : EN;
    }

    static List<ProseLayout<Notice>> acknowledgements(Language language) {
        return language == Language.ZH ? ZH_ACKNOWLEDGEMENTS : EN_ACKNOWLEDGEMENTS;
    }

    /** Page settings, told apart by number. */
    static FlowStyle style(Language language, int number) {
        double margin = 54 + 6 * (number % 3);
        if (language == Language.ZH) {
            double size = 10.5 + 0.5 * (number % 4);
            return new FlowStyle(
                    595.28,
                    841.89,
                    margin,
                    size,
                    size * (1.7 + 0.08 * (number % 2)),
                    Typeface.HAN,
                    number % 2 == 0,
                    false);
        }
        Typeface face = List.of(Typeface.SERIF, Typeface.SANS, Typeface.SERIF, Typeface.SANS)
                .get(number % 4);
        double size = 9.5 + 0.5 * (number % 3);
        return new FlowStyle(595.28, 841.89, margin, size, size * 1.55, face, number % 2 == 0, false);
    }

    private static List<ProseLayout<Notice>> notices(Language language) {
        List<ProseLayout<Notice>> layouts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            int[] parts = {i % 3, (i + i / 3) % 3, i % 3, (i / 2) % 2, (i + 1) % 3, i % 2, (i / 4) % 2};
            StringBuilder name = new StringBuilder(language.tag() + "-notice-of");
            for (int part : parts) {
                name.append('-').append(part);
            }
            layouts.add(
                    new ProseLayout<>(name.toString(), style(language, i), notice -> blocks(language, parts, notice)));
        }
        return List.copyOf(layouts);
    }

    private static List<Block> blocks(Language language, int[] part, Notice notice) {
        boolean zh = language == Language.ZH;
        Prose prose =
                zh ? ZhNotices.values(notice) : EnNotices.values(notice, part[0] == 1 ? "dd MMM yyyy" : "d MMMM yyyy");
        List<Block> blocks = new ArrayList<>();
        head(blocks, prose, zh, part[0]);
        blocks.add(body(prose, zh, (zh ? ZH_OPENINGS : EN_OPENINGS)[part[1]]));
        list(blocks, notice, prose, zh, part[2]);
        blocks.add(body(prose, zh, (zh ? ZH_SUMS : EN_SUMS)[part[3]]));
        account(blocks, prose, zh, part[4]);
        blocks.add(body(prose, zh, (zh ? ZH_CLOSINGS : EN_CLOSINGS)[part[5]]));
        blocks.add(new Block.Gap(1));
        if (part[6] == 0) {
            blocks.add(prose.right(zh ? "转让人：{assignor}（公章）" : "For and on behalf of {assignor}"));
            blocks.add(prose.right(zh ? "代表人：{person}" : "{person}"));
            blocks.add(new Block.Stamp(notice.assignor().name(), Block.Align.RIGHT));
        } else {
            blocks.add(prose.columns(
                    zh ? List.of("转让人（签章）", "{assignor}", "{person}") : List.of("Assignor", "{assignor}", "{person}"),
                    zh ? List.of("受让人（签章）", "{assignee}") : List.of("Factor", "{assignee}"),
                    notice.assignor().name(),
                    notice.assignee().name()));
        }
        return blocks;
    }

    private static Block body(Prose prose, boolean zh, String text) {
        return zh ? prose.indented(text) : prose.paragraph(text);
    }

    private static void head(List<Block> blocks, Prose prose, boolean zh, int kind) {
        String title = (zh ? ZH_TITLES : EN_TITLES)[kind];
        String number = zh ? "通知编号：{number}" : "Notice no. {number}";
        String date = zh ? "日期：{date}" : "Date: {date}";
        String to = zh ? "致：{debtor}" : "To: {debtor}";
        switch (kind) {
            case 0 -> {
                blocks.add(prose.title(title));
                blocks.add(prose.columns(List.of(number), List.of(date)));
                blocks.add(prose.paragraph(to));
            }
            case 1 -> {
                blocks.add(prose.paragraph(zh ? "{assignor}" : "{assignor}"));
                blocks.add(prose.right(date));
                blocks.add(prose.paragraph(to));
                blocks.add(prose.title(title));
                blocks.add(prose.paragraph(number));
            }
            default -> {
                blocks.add(prose.title(title));
                blocks.add(prose.paragraph(zh ? "债务人：{debtor}" : "Debtor: {debtor}"));
                blocks.add(prose.paragraph(zh ? "债权人（转让人）：{assignor}" : "Creditor (assignor): {assignor}"));
                blocks.add(prose.paragraph(number));
                blocks.add(prose.paragraph(date));
            }
        }
    }

    private static void list(List<Block> blocks, Notice notice, Prose prose, boolean zh, int kind) {
        if (kind == 0) {
            blocks.add(zh ? ZhNotices.table(notice) : EnNotices.table(notice, "yyyy-MM-dd"));
            return;
        }
        for (int i = 0; i < notice.entries().size(); i++) {
            Notice.Entry entry = notice.entries().get(i);
            prose.put("row", Integer.toString(i + 1))
                    .put("invoice", ZhNotices.number(entry))
                    .put("issued", entry.issued().toString())
                    .put("sum", Show.grouped(entry.amount()))
                    .put("invoiceDue", entry.due().toString());
            if (kind == 1) {
                blocks.add(prose.paragraph(
                        zh
                                ? "（{row}）发票{invoice}，{issued}开具，金额{sum}元，{invoiceDue}到期"
                                : "{row}. Invoice {invoice} of {issued}, {sum}, due {invoiceDue}"));
            } else {
                blocks.add(prose.paragraph(
                        zh ? "发票号码：{invoice}　　金额：{sum}" : "Invoice number: {invoice}    Amount: {sum}"));
            }
        }
    }

    private static void account(List<Block> blocks, Prose prose, boolean zh, int kind) {
        if (kind == 0) {
            blocks.add(prose.columns(
                    zh
                            ? List.of("收款户名：{holder}", "收款账号：{account}")
                            : List.of("Account name: {holder}", "IBAN: {account}"),
                    zh ? List.of("开户银行：{bank}") : List.of("Bank: {bank}")));
        } else if (kind == 1) {
            blocks.add(body(
                    prose,
                    zh,
                    zh
                            ? "请将款项付至：户名{holder}，账号{account}，开户行{bank}。"
                            : "Please pay to {holder}, account {account} at {bank}."));
        } else {
            blocks.add(prose.paragraph(zh ? "户名：{holder}" : "Beneficiary: {holder}"));
            blocks.add(prose.paragraph(zh ? "账号：{account}" : "Account: {account}"));
            blocks.add(prose.paragraph(zh ? "开户行：{bank}" : "Held with: {bank}"));
        }
    }

    private static List<ProseLayout<Notice>> replies(Language language) {
        List<ProseLayout<Notice>> layouts = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            int head = i % 3;
            int account = (i + 1) % 3;
            int waiver = i / 3;
            layouts.add(new ProseLayout<>(
                    language.tag() + "-acknowledgement-of-" + head + "-" + account + "-" + waiver,
                    style(language, i + 1),
                    notice -> reply(language == Language.ZH, head, account, waiver, notice)));
        }
        return List.copyOf(layouts);
    }

    private static List<Block> reply(boolean zh, int head, int account, int waiver, Notice notice) {
        Prose prose = zh ? Acknowledgements.zh(notice) : Acknowledgements.en(notice);
        String[] titles = zh
                ? new String[] {"应收账款确认书", "转让通知书回执", "债务确认函"}
                : new String[] {"Acknowledgement by the Debtor", "Confirmation of Debt", "Receipt of Notice"};
        List<Block> blocks = new ArrayList<>();
        blocks.add(prose.title(titles[head]));
        blocks.add(prose.paragraph(zh ? "致：{assignee}" : "To: {assignee}"));
        blocks.add(
                body(
                        prose,
                        zh,
                        zh
                                ? "我公司已收到{assignor}发出的第{number}号转让通知，知悉并同意其内容，确认合同{contract}项下应付款¥{amount}（{words}）真实有效，到期日{due}。"
                                : "We have received notice {number} from {assignor} and confirm that {currency} {amount} ({words}) is owed under contract {contract} and due on {due}."));
        account(blocks, prose, zh, account);
        blocks.add(body(
                prose,
                zh,
                waiver == 0
                        ? zh ? "我公司放弃对该债权的抗辩权和抵销权。" : "We waive all defences and rights of set-off."
                        : zh ? "截至本函日，上述债务无争议。" : "At the date of this letter there is no dispute."));
        blocks.add(new Block.Gap(1));
        blocks.add(prose.right(zh ? "确认单位（盖章）：{debtor}" : "{debtor}"));
        blocks.add(prose.right(zh ? "经办人：{debtorPerson}" : "{debtorPerson}"));
        blocks.add(prose.right("{signed}"));
        blocks.add(new Block.Stamp(notice.debtor().name(), Block.Align.RIGHT));
        return blocks;
    }
}
