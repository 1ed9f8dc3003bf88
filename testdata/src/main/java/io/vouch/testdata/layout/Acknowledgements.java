package io.vouch.testdata.layout;

import io.vouch.testdata.deal.Notice;
import io.vouch.testdata.page.Block;
import io.vouch.testdata.page.Field;
import io.vouch.testdata.page.FlowStyle;
import io.vouch.testdata.page.Prose;
import io.vouch.testdata.page.Typeface;
import java.util.List;

/** The debtor's acknowledgement of a notice of assignment (回执): two wordings in each language. */
final class Acknowledgements {
    static final List<ProseLayout<Notice>> ZH = List.of(
            new ProseLayout<>(
                    "zh-acknowledgement-slip", FlowStyle.a4(68, 12, 23, Typeface.HAN), Acknowledgements::slip),
            new ProseLayout<>(
                    "zh-acknowledgement-letter", FlowStyle.a4(64, 11.5, 22, Typeface.HAN), Acknowledgements::zhLetter));
    static final List<ProseLayout<Notice>> EN = List.of(
            new ProseLayout<>(
                    "en-acknowledgement-letter", FlowStyle.a4(68, 11, 17, Typeface.SERIF), Acknowledgements::enLetter),
            new ProseLayout<>(
                    "en-acknowledgement-slip", FlowStyle.a4(60, 10, 16, Typeface.SANS), Acknowledgements::enSlip));

    private Acknowledgements() {}

    static Prose zh(Notice notice) {
        return ZhNotices.values(notice)
                .put(
                        "debtorPerson",
                        notice.debtor().representative(),
                        Field.SIGNATORY,
                        notice.debtor().representative())
                .put("signed", Show.zh(notice.dated().plusDays(2)));
    }

    static Prose en(Notice notice) {
        return EnNotices.values(notice, "d MMMM yyyy")
                .put(
                        "debtorPerson",
                        notice.debtor().representative(),
                        Field.SIGNATORY,
                        notice.debtor().representative())
                .put("signed", Show.date(notice.dated().plusDays(2), "d MMMM yyyy"));
    }

    private static List<Block> slip(Notice notice) {
        Prose prose = zh(notice);
        return List.of(
                prose.title("应收账款转让通知书回执"),
                new Block.Gap(0.5),
                prose.paragraph("致：{assignor}、{assignee}"),
                prose.indented("我公司已收到编号为{number}、日期为{date}的《应收账款转让通知书》，对其内容已知悉并同意。"),
                prose.indented("兹确认：我公司在合同{contract}项下应付款项共计人民币{amount}元（大写：{words}），该债务真实、合法、有效，无商业纠纷。"),
                prose.indented("我公司将按通知要求于{due}前付款至账号{account}（户名：{holder}，开户行：{bank}），并放弃抵销权。"),
                new Block.Gap(1),
                prose.right("债务人（盖章）：{debtor}"),
                prose.right("授权代表：{debtorPerson}"),
                prose.right("{signed}"),
                new Block.Stamp(notice.debtor().name(), Block.Align.RIGHT));
    }

    private static List<Block> zhLetter(Notice notice) {
        Prose prose = zh(notice);
        return List.of(
                prose.title("应收账款确认函"),
                prose.paragraph("{assignee}："),
                prose.indented("关于{assignor}依据保理合同（编号{factoring}）将对我公司的应收账款转让贵公司一事，我公司确认如下："),
                prose.indented("1. 已收到转让通知（编号{number}，{date}）；"),
                prose.indented("2. 确认应付金额为¥{amount}，到期日{due}；"),
                prose.indented("3. 收款账户为{bank}，账号{account}，户名{holder}；"),
                prose.indented("4. 我公司不以对转让人的任何抗辩对抗贵公司。"),
                new Block.Gap(1),
                prose.right("确认人：{debtor}（公章）"),
                prose.right("{signed}"),
                new Block.Stamp(notice.debtor().name(), Block.Align.RIGHT));
    }

    private static List<Block> enLetter(Notice notice) {
        Prose prose = en(notice);
        return List.of(
                prose.paragraph("{debtor}"),
                prose.paragraph("{debtorAddress}"),
                new Block.Gap(0.6),
                prose.paragraph("To: {assignee}"),
                prose.paragraph("Copy: {assignor}"),
                new Block.Gap(0.6),
                prose.title("Acknowledgement of Assignment"),
                prose.paragraph(
                        "We acknowledge receipt of the notice of assignment no. {number} dated {date} concerning contract {contract}."),
                prose.paragraph(
                        "We confirm that we owe {currency} {amount} ({words}), payable by {due}, that the debt is free of dispute and set-off,"
                                + " and that we shall pay it to {holder}, account {account}, {bank}, only."),
                new Block.Gap(2),
                prose.paragraph("{debtorPerson}, for {debtor}"),
                prose.paragraph("{signed}"));
    }

    private static List<Block> enSlip(Notice notice) {
        Prose prose = en(notice);
        return List.of(
                prose.title("Confirmation of Receipt"),
                prose.columns(
                        List.of("Notice: {number}", "Dated: {date}"),
                        List.of("Debtor: {debtor}", "Assignor: {assignor}", "Assignee: {assignee}")),
                new Block.Gap(0.5),
                prose.paragraph("The debtor has received the notice named above and accepts its contents."),
                prose.paragraph("Amount confirmed: {currency} {amount}"),
                prose.paragraph("Due date confirmed: {due}"),
                prose.paragraph("Account confirmed: {account} ({holder}, {bank})"),
                new Block.Gap(2),
                prose.columns(
                        List.of("______________________", "{debtorPerson}"), List.of("Date of signature", "{signed}")));
    }
}
