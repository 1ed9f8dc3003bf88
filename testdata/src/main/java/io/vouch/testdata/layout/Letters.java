package io.vouch.testdata.layout;

import io.vouch.testdata.deal.AccountLetter;
import io.vouch.testdata.deal.Letter;
import io.vouch.testdata.page.Block;
import io.vouch.testdata.page.Field;
import io.vouch.testdata.page.FlowStyle;
import io.vouch.testdata.page.Prose;
import io.vouch.testdata.page.Typeface;
import java.util.ArrayList;
import java.util.List;

/** Letters: those that change the account to pay to (收款账户变更函), and all others. Two looks in each language. */
final class Letters {
    static final List<ProseLayout<AccountLetter>> ACCOUNT_ZH = List.of(
            new ProseLayout<>("zh-account-letter", FlowStyle.a4(68, 12, 23, Typeface.HAN), Letters::zhAccount),
            new ProseLayout<>("zh-account-form", FlowStyle.a4(60, 11, 20, Typeface.HAN), Letters::zhAccountForm));
    static final List<ProseLayout<AccountLetter>> ACCOUNT_EN = List.of(
            new ProseLayout<>("en-account-letter", FlowStyle.a4(70, 11, 17, Typeface.SERIF), Letters::enAccount),
            new ProseLayout<>("en-account-notice", FlowStyle.a4(60, 10, 16, Typeface.SANS), Letters::enAccountNotice));
    static final List<ProseLayout<Letter>> ZH = List.of(
            new ProseLayout<>("zh-letter", FlowStyle.a4(68, 12, 23, Typeface.HAN), letter -> zh(letter, true)),
            new ProseLayout<>("zh-letter-plain", FlowStyle.a4(62, 11, 20, Typeface.HAN), letter -> zh(letter, false)));
    static final List<ProseLayout<Letter>> EN = List.of(
            new ProseLayout<>("en-letter", FlowStyle.a4(70, 11, 17, Typeface.SERIF), Letters::en),
            new ProseLayout<>("en-letter-plain", FlowStyle.a4(62, 10, 16, Typeface.SANS), Letters::en));

    private Letters() {}

    private static Prose values(AccountLetter letter, String date) {
        return new Prose()
                .put("sender", letter.sender().name())
                .put("addressee", letter.addressee().name())
                .put("date", date)
                .put("person", letter.sender().representative())
                .put("phone", letter.sender().phone())
                .put("oldAccount", letter.before().number())
                .put("oldBank", letter.before().bank())
                .put("approver", letter.approver())
                .put(
                        "holder",
                        letter.after().holder(),
                        Field.PAYEE_NAME,
                        letter.after().holder())
                .put(
                        "bank",
                        letter.after().bank(),
                        Field.PAYEE_BANK,
                        letter.after().bank())
                .put(
                        "account",
                        letter.after().number(),
                        Field.PAYEE_ACCOUNT,
                        letter.after().number());
    }

    private static List<Block> zhAccount(AccountLetter letter) {
        Prose prose = values(letter, Show.zh(letter.dated()));
        List<Block> blocks = new ArrayList<>(List.of(
                prose.title("收款账户变更函"),
                prose.paragraph("致：{addressee}"),
                prose.indented("因我公司资金管理需要，自本函送达之日起，贵公司应付我公司的货款请停止付至原账户（账号{oldAccount}，{oldBank}），改付至以下账户："),
                prose.indented("户　名：{holder}"),
                prose.indented("开户行：{bank}"),
                prose.indented("账　号：{account}"),
                prose.indented("由此产生的一切责任由我公司承担。特此函告。")));
        zhEnd(blocks, prose, letter);
        return blocks;
    }

    private static List<Block> zhAccountForm(AccountLetter letter) {
        Prose prose = values(letter, Show.zh(letter.dated()));
        List<Block> blocks = new ArrayList<>(List.of(
                prose.title("关于变更银行账号的通知"),
                prose.paragraph("{addressee}财务部："),
                prose.indented("我公司原收款账号因故停用，现将新的收款信息通知如下："),
                prose.columns(
                        List.of("原账号", "{oldAccount}", "{oldBank}"),
                        List.of("新账号：{account}", "户名：{holder}", "开户银行：{bank}")),
                prose.indented("请贵公司在办理付款时核对上述信息，谢谢配合。")));
        zhEnd(blocks, prose, letter);
        return blocks;
    }

    private static void zhEnd(List<Block> blocks, Prose prose, AccountLetter letter) {
        if (!letter.approver().isEmpty()) {
            blocks.add(prose.indented("本次变更已取得保理商{approver}书面同意，变更后的账户仍为保理回款专户。"));
        }
        blocks.add(new Block.Gap(1));
        blocks.add(prose.right("{sender}（盖章）"));
        blocks.add(prose.right("经办人：{person}　电话：{phone}"));
        blocks.add(prose.right("{date}"));
        blocks.add(new Block.Stamp(letter.sender().name(), Block.Align.RIGHT));
    }

    private static List<Block> enAccount(AccountLetter letter) {
        Prose prose = values(letter, Show.date(letter.dated(), "d MMMM yyyy"));
        List<Block> blocks = new ArrayList<>(List.of(
                prose.paragraph("{sender}"),
                prose.right("{date}"),
                new Block.Gap(0.5),
                prose.paragraph("To: {addressee}, accounts payable"),
                prose.title("Change of bank details"),
                prose.paragraph(
                        "Please note that our account {oldAccount} with {oldBank} will no longer be used. From today all payments due to us are to be made to:"),
                prose.paragraph("Account name: {holder}"),
                prose.paragraph("Bank: {bank}"),
                prose.paragraph("IBAN: {account}")));
        enEnd(blocks, prose, letter);
        return blocks;
    }

    private static List<Block> enAccountNotice(AccountLetter letter) {
        Prose prose = values(letter, Show.date(letter.dated(), "dd MMM yyyy"));
        List<Block> blocks = new ArrayList<>(List.of(
                prose.title("Notice of new remittance details"),
                prose.columns(List.of("From: {sender}", "Date: {date}"), List.of("For: {addressee}")),
                new Block.Gap(0.5),
                prose.paragraph("Old details: {oldAccount}, {oldBank}"),
                prose.paragraph("New details: {account}"),
                prose.paragraph("In the name of: {holder}"),
                prose.paragraph("Held with: {bank}"),
                prose.paragraph("Kindly update your vendor master record before the next payment run.")));
        enEnd(blocks, prose, letter);
        return blocks;
    }

    private static void enEnd(List<Block> blocks, Prose prose, AccountLetter letter) {
        if (!letter.approver().isEmpty()) {
            blocks.add(prose.paragraph("The factor, {approver}, has agreed to this change in writing."));
        }
        blocks.add(new Block.Gap(2));
        blocks.add(prose.paragraph("{person}"));
        blocks.add(prose.paragraph("{sender}, {phone}"));
    }

    private static Prose values(Letter letter, String date) {
        return new Prose()
                .put("from", letter.from().name())
                .put("to", letter.to().name())
                .put("person", letter.from().representative())
                .put("date", date)
                .put("title", letter.title());
    }

    private static List<Block> zh(Letter letter, boolean formal) {
        Prose prose = values(letter, Show.zh(letter.dated()));
        List<Block> blocks = new ArrayList<>();
        blocks.add(prose.title("{title}"));
        blocks.add(prose.paragraph(formal ? "致：{to}" : "{to}："));
        letter.paragraphs().forEach(text -> blocks.add(prose.put("text", text).indented("{text}")));
        blocks.add(new Block.Gap(1));
        blocks.add(prose.right(formal ? "{from}（盖章）" : "{from}"));
        blocks.add(prose.right("{date}"));
        blocks.add(new Block.Stamp(letter.from().name(), Block.Align.RIGHT));
        return blocks;
    }

    private static List<Block> en(Letter letter) {
        Prose prose = values(letter, Show.date(letter.dated(), "d MMMM yyyy"));
        List<Block> blocks = new ArrayList<>();
        blocks.add(prose.paragraph("{from}"));
        blocks.add(prose.right("{date}"));
        blocks.add(prose.paragraph("To: {to}"));
        blocks.add(prose.title("{title}"));
        letter.paragraphs().forEach(text -> blocks.add(prose.put("text", text).paragraph("{text}")));
        blocks.add(new Block.Gap(2));
        blocks.add(prose.paragraph("{person}"));
        blocks.add(prose.paragraph("for {from}"));
        return blocks;
    }
}
