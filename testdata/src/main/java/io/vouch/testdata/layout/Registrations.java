package io.vouch.testdata.layout;

import io.vouch.testdata.deal.Registration;
import io.vouch.testdata.page.Block;
import io.vouch.testdata.page.Field;
import io.vouch.testdata.page.FlowStyle;
import io.vouch.testdata.page.Prose;
import io.vouch.testdata.page.Span;
import io.vouch.testdata.page.Typeface;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Registry papers: the certificate of one registration (登记证明), and the extract of a query by the assignor's name. */
final class Registrations {
    static final List<ProseLayout<Registration>> ZH = List.of(
            new ProseLayout<>("zh-registry-certificate", FlowStyle.a4(56, 10.5, 18, Typeface.HAN), Registrations::zh),
            new ProseLayout<>(
                    "zh-registry-certificate-grid", FlowStyle.a4(50, 10.5, 18, Typeface.HAN), Registrations::zhGrid));
    static final List<ProseLayout<Registration>> EN = List.of(
            new ProseLayout<>("en-registry-statement", FlowStyle.a4(60, 10, 16, Typeface.SANS), Registrations::en),
            new ProseLayout<>("en-registry-grid", FlowStyle.a4(54, 9.5, 15, Typeface.SANS), Registrations::enGrid));
    static final List<ProseLayout<List<Registration>>> QUERY_ZH = List.of(
            new ProseLayout<>("zh-registry-query", FlowStyle.a4(44, 10, 17, Typeface.HAN), found -> query(found, true)),
            new ProseLayout<>("zh-registry-query-open", open(36, 9.5, 16, Typeface.HAN), found -> query(found, true)));
    static final List<ProseLayout<List<Registration>>> QUERY_EN = List.of(
            new ProseLayout<>(
                    "en-registry-query", FlowStyle.a4(44, 9.5, 15, Typeface.SANS), found -> query(found, false)),
            new ProseLayout<>(
                    "en-registry-query-open", open(36, 9, 14.5, Typeface.SERIF), found -> query(found, false)));
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final String[][] ZH_ROWS = {
        {"登记证明编号", "{number}"},
        {"登记时间", "{registered}"},
        {"登记到期日", "{expires}"},
        {"登记种类", "{kind}"},
        {"出让人名称", "{assignor}"},
        {"出让人统一社会信用代码", "{assignorId}"},
        {"出让人LEI", "{assignorLei}"},
        {"受让人名称", "{assignee}"},
        {"受让人LEI", "{assigneeLei}"},
        {"转让合同号码", "{contract}"},
        {"转让财产价值", "{amount}"},
        {"币种", "{currency}"}
    };
    private static final String[][] EN_ROWS = {
        {"Registration number", "{number}"},
        {"Registered at", "{registered}"},
        {"Expires", "{expires}"},
        {"Kind", "{kind}"},
        {"Assignor", "{assignor}"},
        {"Assignor id", "{assignorId}"},
        {"Assignor LEI", "{assignorLei}"},
        {"Assignee", "{assignee}"},
        {"Assignee LEI", "{assigneeLei}"},
        {"Contract", "{contract}"},
        {"Amount", "{amount}"},
        {"Currency", "{currency}"}
    };

    private Registrations() {}

    static String second(LocalDateTime time) {
        return SECOND.format(time);
    }

    /** A page without vertical rules in its tables. */
    static FlowStyle open(double margin, double size, double leading, Typeface face) {
        return new FlowStyle(595.28, 841.89, margin, size, leading, face, false, false);
    }

    private static Prose values(Registration entry) {
        String number = entry.number().replaceAll("(.{4})(?=.)", "$1 ");
        return new Prose()
                .put("number", number, Field.REGISTRATION_NUMBER, entry.number())
                .put("registered", second(entry.registered()), Field.REGISTERED_AT, second(entry.registered()))
                .put(
                        "expires",
                        entry.expires().toLocalDate().toString(),
                        Field.EXPIRES_AT,
                        entry.expires().toLocalDate().toString())
                .put("kind", entry.kind(), Field.REGISTRATION_KIND, entry.kind())
                .put(
                        "assignor",
                        entry.assignor().name(),
                        Field.ASSIGNOR_NAME,
                        entry.assignor().name())
                .put("assignorId", entry.assignor().taxId())
                .put("assignorLei", entry.assignor().lei())
                .put("assigneeLei", entry.assignee().lei())
                .put(
                        "assignee",
                        entry.assignee().name(),
                        Field.ASSIGNEE_NAME,
                        entry.assignee().name())
                .put("contract", entry.contractNumber(), Field.CONTRACT_NUMBER, entry.contractNumber())
                .put("amount", Show.grouped(entry.amount()), Field.AMOUNT, Show.plain(entry.amount()))
                .put("currency", entry.currency(), Field.CURRENCY, entry.currency())
                .put("description", entry.description(), Field.DESCRIPTION, entry.description());
    }

    private static List<Block> zh(Registration entry) {
        Prose prose = values(entry);
        List<Block> blocks = new ArrayList<>(List.of(prose.title("动产融资统一登记公示系统"), prose.centred("应收账款转让登记证明——初始登记")));
        for (String[] row : ZH_ROWS) {
            blocks.add(prose.paragraph(row[0] + "：" + row[1]));
        }
        blocks.add(prose.heading("转让财产描述"));
        blocks.add(prose.indented("{description}"));
        blocks.add(prose.paragraph("转让财产信息附件：无　　<完>"));
        return blocks;
    }

    private static Block grid(Prose prose, String[][] lines, String item, String content) {
        List<List<Span>> rows = new ArrayList<>();
        rows.add(List.of(Span.plain(item), Span.plain(content)));
        for (String[] line : lines) {
            rows.add(List.of(Span.plain(line[0]), prose.fill(line[1]).get(0)));
        }
        return new Block.Grid(List.of(1.2, 3.4), rows);
    }

    private static List<Block> zhGrid(Registration entry) {
        Prose prose = values(entry);
        return List.of(
                prose.title("登记证明"),
                grid(prose, ZH_ROWS, "登记项目", "登记内容"),
                prose.heading("转让财产描述"),
                prose.indented("{description}"),
                prose.centred("本登记由填表人自行办理，登记机构不对登记内容作实质审查。"));
    }

    private static List<Block> en(Registration entry) {
        Prose prose = values(entry);
        List<Block> blocks = new ArrayList<>(List.of(prose.title("Register of Assignments: Initial Statement")));
        for (String[] row : EN_ROWS) {
            blocks.add(prose.paragraph(row[0] + ": " + row[1]));
        }
        blocks.add(prose.heading("Description of the assigned property"));
        blocks.add(prose.paragraph("{description}"));
        return blocks;
    }

    private static List<Block> enGrid(Registration entry) {
        Prose prose = values(entry);
        return List.of(
                prose.title("Certificate of Registration"),
                grid(prose, EN_ROWS, "Item", "Content"),
                prose.heading("Collateral description"),
                prose.paragraph("{description}"));
    }

    private static List<Block> query(List<Registration> found, boolean chinese) {
        Prose prose = new Prose()
                .put(
                        "assignor",
                        found.get(0).assignor().name(),
                        Field.ASSIGNOR_NAME,
                        found.get(0).assignor().name());
        List<List<Span>> rows = new ArrayList<>();
        List<String> heads = chinese
                ? List.of("序号", "登记证明编号", "登记时间", "登记到期日", "登记种类", "受让人名称")
                : List.of("No.", "Registration", "Registered at", "Expires", "Kind", "Assignee");
        rows.add(heads.stream().map(Span::plain).toList());
        for (int i = 0; i < found.size(); i++) {
            Prose row = values(found.get(i)).put("row", Integer.toString(i + 1));
            rows.add(List.of(
                    row.fill("{row}").get(0),
                    row.fill("{number}").get(0),
                    row.fill("{registered}").get(0),
                    row.fill("{expires}").get(0),
                    row.fill("{kind}").get(0),
                    row.fill("{assignee}").get(0)));
        }
        List<Block> blocks = new ArrayList<>(List.of(
                prose.title(chinese ? "查询证明" : "Query Result"),
                prose.paragraph(chinese ? "担保人（出让人）名称：{assignor}" : "Search by assignor: {assignor}"),
                new Block.Grid(List.of(0.5, 2.1, 1.6, 1.2, 1.4, 2.0), rows)));
        for (int i = 0; i < found.size(); i++) {
            Prose entry = values(found.get(i)).put("row", Integer.toString(i + 1));
            blocks.add(entry.paragraph(
                    chinese ? "登记{row}　转让财产描述：{description}" : "Entry {row}, description: {description}"));
        }
        return blocks;
    }
}
