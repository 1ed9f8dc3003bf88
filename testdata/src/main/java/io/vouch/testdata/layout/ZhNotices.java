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

/** 应收账款转让通知书 in four wordings: letter with table, letter with list, numbered clauses, bank form. */
final class ZhNotices {
    static final List<ProseLayout<Notice>> ALL = List.of(
            new ProseLayout<>(
                    "zh-notice-letter-table", FlowStyle.a4(64, 11.5, 21, Typeface.HAN), ZhNotices::letterTable),
            new ProseLayout<>("zh-notice-letter-list", FlowStyle.a4(72, 12, 23, Typeface.HAN), ZhNotices::letterList),
            new ProseLayout<>("zh-notice-clauses", FlowStyle.a4(60, 11, 19.5, Typeface.HAN), ZhNotices::clauses),
            new ProseLayout<>("zh-notice-form", FlowStyle.a4(56, 10.5, 19, Typeface.HAN), ZhNotices::form));

    private ZhNotices() {}

    static Prose values(Notice notice) {
        return new Prose()
                .put("number", notice.number(), Field.NOTICE_NUMBER, notice.number())
                .put(
                        "date",
                        Show.zh(notice.dated()),
                        Field.NOTICE_DATE,
                        notice.dated().toString())
                .put(
                        "debtor",
                        notice.debtor().name(),
                        Field.DEBTOR_NAME,
                        notice.debtor().name())
                .put(
                        "assignor",
                        notice.assignor().name(),
                        Field.ASSIGNOR_NAME,
                        notice.assignor().name())
                .put(
                        "assignee",
                        notice.assignee().name(),
                        Field.ASSIGNEE_NAME,
                        notice.assignee().name())
                .put("factoring", notice.factoringNumber(), Field.FACTORING_CONTRACT_NUMBER, notice.factoringNumber())
                .put("contract", notice.contractNumber(), Field.CONTRACT_NUMBER, notice.contractNumber())
                .put("words", notice.words(), Field.AMOUNT_IN_WORDS, notice.words())
                .put("amount", Show.grouped(notice.amount()), Field.ASSIGNED_AMOUNT, Show.plain(notice.amount()))
                .put("due", Show.zh(notice.due()), Field.DUE_DATE, notice.due().toString())
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
                .put("cnaps", notice.account().code())
                .put("count", Integer.toString(notice.entries().size()))
                .put("person", notice.signatory(), Field.SIGNATORY, notice.signatory());
    }

    static Span number(Notice.Entry entry) {
        return new Span(entry.number(), List.of(new Mark(Field.INVOICE_NUMBERS, entry.number())));
    }

    static Block table(Notice notice) {
        List<List<Span>> rows = new ArrayList<>();
        rows.add(List.of("序号", "发票号码", "开票日期", "发票金额（元）", "到期日").stream()
                .map(Span::plain)
                .toList());
        for (int i = 0; i < notice.entries().size(); i++) {
            Notice.Entry entry = notice.entries().get(i);
            rows.add(List.of(
                    Span.plain(Integer.toString(i + 1)),
                    number(entry),
                    Span.plain(entry.issued().toString()),
                    Span.plain(Show.grouped(entry.amount())),
                    Span.plain(entry.due().toString())));
        }
        return new Block.Grid(List.of(0.6, 2.6, 1.5, 1.9, 1.5), rows);
    }

    private static List<Block> letterTable(Notice notice) {
        Prose prose = values(notice);
        return List.of(
                prose.title("应收账款转让通知书"),
                prose.right("编号：{number}"),
                new Block.Gap(0.5),
                prose.paragraph("致：{debtor}"),
                prose.indented("我公司与贵公司签订了编号为{contract}的合同，并已按约履行全部义务。现根据《中华人民共和国民法典》第五百四十六条之规定，"
                        + "特此通知贵公司：我公司已依据编号为{factoring}的《国内保理合同》，将对贵公司享有的下列应收账款全部转让给{assignee}（以下简称“保理商”）。"),
                table(notice),
                prose.indented("转让应收账款金额合计（大写）人民币{words}（小写）¥{amount}，最迟到期日为{due}。"),
                prose.indented("自本通知送达之日起，请贵公司将上述款项付至以下指定账户："),
                prose.indented("户　名：{holder}"),
                prose.indented("账　号：{account}"),
                prose.indented("开户行：{bank}"),
                prose.indented("未经保理商书面同意，本通知不得撤销，付款账户不得变更。"),
                new Block.Gap(1),
                prose.right("转让人（盖章）：{assignor}"),
                prose.right("法定代表人：{person}"),
                prose.right("{date}"),
                new Block.Stamp(notice.assignor().name(), Block.Align.RIGHT));
    }

    private static List<Block> letterList(Notice notice) {
        Prose prose = values(notice);
        List<Block> blocks = new ArrayList<>(List.of(
                prose.title("债权转让通知函"),
                prose.paragraph("通知编号：{number}"),
                prose.paragraph("{debtor}："),
                prose.indented(
                        "感谢贵公司长期以来的支持。截至本函出具之日，我公司（{assignor}）在合同号{contract}项下对贵公司持有尚未结清的货款债权，涉及发票{count}张，具体如下：")));
        for (Notice.Entry entry : notice.entries()) {
            Prose row = values(notice)
                    .put("invoice", number(entry))
                    .put("issued", Show.zh(entry.issued()))
                    .put("sum", Show.grouped(entry.amount()));
            blocks.add(row.indented("发票号码{invoice}，开票日期{issued}，金额人民币{sum}元；"));
        }
        blocks.addAll(List.of(
                prose.indented("以上合计人民币{amount}元（大写：{words}）。"),
                prose.indented("我公司已与受让人{assignee}签署保理合同（合同编号：{factoring}），上述债权及其从权利自本函发出之日起一并转让予受让人。"
                        + "贵公司应于{due}前将全部款项划付至如下账户，方可视为有效清偿："),
                prose.indented("账户名称：{holder}；开户银行：{bank}；银行账号：{account}。"),
                prose.indented("本通知一经发出即不可撤销，除非受让人以书面形式同意。"),
                new Block.Gap(1),
                prose.right("{assignor}（公章）"),
                prose.right("授权代表：{person}"),
                prose.right("日期：{date}"),
                new Block.Stamp(notice.assignor().name(), Block.Align.RIGHT)));
        return blocks;
    }

    private static List<Block> clauses(Notice notice) {
        Prose prose = values(notice);
        return List.of(
                prose.title("应收账款债权转让通知书"),
                prose.columns(List.of("编号：{number}"), List.of("日期：{date}")),
                prose.paragraph("债务人：{debtor}"),
                prose.paragraph("转让人：{assignor}"),
                prose.paragraph("受让人（保理商）：{assignee}"),
                prose.heading("一、转让标的"),
                prose.indented(
                        "转让人与债务人签订的基础合同（编号：{contract}）项下，转让人因已履行合同义务而对债务人享有的应收账款，明细见下表，合计¥{amount}元，大写：人民币{words}。"),
                table(notice),
                prose.heading("二、转让依据"),
                prose.indented("转让人与受让人签订的编号为{factoring}的有追索权保理合同。受让人系依法设立的商业保理公司，其保理商身份证明文件附后。"),
                prose.heading("三、付款指示"),
                prose.indented("请债务人于到期日（最后一笔为{due}）前，将应付款项直接支付至：收款户名{holder}，收款账号{account}，开户行{bank}（行号{cnaps}）。"),
                prose.heading("四、其他"),
                prose.indented("本通知不可撤销。非经受让人书面同意，转让人无权变更本通知所载收款账户。转让人联系人：{person}。"),
                new Block.Gap(1),
                prose.columns(
                        List.of("转让人（盖章）：", "{assignor}"),
                        List.of("受让人（盖章）：", "{assignee}"),
                        notice.assignor().name(),
                        notice.assignee().name()));
    }

    private static List<Block> form(Notice notice) {
        Prose prose = values(notice);
        List<List<Span>> rows = new ArrayList<>();
        rows.add(List.of(Span.plain("项目"), Span.plain("内容")));
        String[][] lines = {
            {"通知书编号", "{number}"}, {"债务人（付款人）", "{debtor}"}, {"债权人（转让人）", "{assignor}"}, {"保理商（受让人）", "{assignee}"},
            {"基础交易合同编号", "{contract}"}, {"保理合同编号", "{factoring}"}, {"转让金额（小写）", "{amount}"}, {"转让金额（大写）", "{words}"},
            {"应收账款到期日", "{due}"}, {"收款户名", "{holder}"}, {"收款账号", "{account}"}, {"开户银行", "{bank}"}
        };
        for (String[] line : lines) {
            rows.add(List.of(Span.plain(line[0]), prose.fill(line[1]).get(0)));
        }
        return List.of(
                prose.title("应收账款转让通知"),
                prose.indented("根据保理业务安排，债权人已将下列应收账款转让予保理商，现依法通知债务人，请按本通知所列账户付款。"),
                new Block.Grid(List.of(1.3, 3.2), rows),
                prose.paragraph("附：转让发票清单（币种：人民币）"),
                table(notice),
                prose.columns(
                        List.of("债权人签章：", "经办人：{person}"),
                        List.of("签发日期：{date}", "保理商签章："),
                        notice.assignor().name(),
                        ""));
    }
}
