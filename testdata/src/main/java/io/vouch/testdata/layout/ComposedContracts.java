package io.vouch.testdata.layout;

import io.vouch.testdata.deal.SalesContract;
import io.vouch.testdata.page.Block;
import io.vouch.testdata.page.Prose;
import io.vouch.testdata.world.Language;
import java.util.ArrayList;
import java.util.List;

/** Contracts composed of a heading, a form of the parties, an order and numbering of clauses, and wordings of each clause. */
final class ComposedContracts {
    private static final int LAYOUTS = 8;
    private static final int LEASES = 5;
    private static final List<ProseLayout<SalesContract>> ZH = layouts(Language.ZH, "contract", LAYOUTS);
    private static final List<ProseLayout<SalesContract>> EN = layouts(Language.EN, "contract", LAYOUTS);
    private static final List<ProseLayout<SalesContract>> ZH_LEASE = layouts(Language.ZH, "lease", LEASES);
    private static final List<ProseLayout<SalesContract>> EN_LEASE = layouts(Language.EN, "lease", LEASES);
    private static final String HAN_NUMBERS = "一二三四五六七八九十";

    private ComposedContracts() {}

    static List<ProseLayout<SalesContract>> of(Language language, SalesContract.Kind kind) {
        boolean lease = kind == SalesContract.Kind.LEASE;
        if (language == Language.ZH) {
            return lease ? ZH_LEASE : ZH;
        }
        return lease ? EN_LEASE : EN;
    }

    private static List<ProseLayout<SalesContract>> layouts(Language language, String kind, int count) {
        List<ProseLayout<SalesContract>> layouts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int head = i % 3;
            int numbering = (i + i / 3) % 3;
            int wording = i % 2;
            int order = i / 4;
            String name = "%s-%s-of-%d-%d-%d-%d".formatted(language.tag(), kind, head, numbering, wording, order);
            layouts.add(new ProseLayout<>(
                    name,
                    ComposedNotices.style(language, i + 2),
                    contract ->
                            blocks(new Choice(language == Language.ZH, head, numbering, wording, order), contract)));
        }
        return List.copyOf(layouts);
    }

    private record Choice(boolean zh, int head, int numbering, int wording, int order) {
        String pick(String first, String second) {
            return wording == 0 ? first : second;
        }
    }

    private record Clause(String title, List<Block> body) {}

    private static List<Block> blocks(Choice choice, SalesContract contract) {
        Prose prose = choice.zh() ? ZhContracts.values(contract) : EnContracts.values(contract, "d MMMM yyyy");
        List<Block> blocks = new ArrayList<>(head(choice, prose));
        List<Clause> clauses = new ArrayList<>(choice.zh() ? zh(choice, prose, contract) : en(choice, prose, contract));
        if (choice.order() > 0) {
            // Payment before delivery, as some houses have it.
            clauses.add(1, clauses.remove(2));
        }
        if (contract.kind() != SalesContract.Kind.LEASE) {
            for (Boilerplate.Clause each : Boilerplate.of(contract, choice.zh())) {
                List<Block> body = each.paragraphs().stream()
                        .map(text -> choice.zh() ? prose.indented(text) : prose.paragraph(text))
                        .map(block -> each.said()
                                .map(said -> Block.Clause.of(said.kind(), said.polarity(), block))
                                .orElse(block))
                        .toList();
                clauses.add(clauses.size() - 1, new Clause(each.title(), body));
            }
        }
        for (int i = 0; i < clauses.size(); i++) {
            blocks.add(prose.heading(number(choice, i) + clauses.get(i).title()));
            blocks.addAll(clauses.get(i).body());
        }
        blocks.add(new Block.Gap(1));
        blocks.add(
                choice.zh()
                        ? ZhContracts.signatures(prose, contract, choice.pick("甲方", "卖方"), choice.pick("乙方", "买方"))
                        : prose.columns(
                                List.of("For the Seller", "{seller}", "{sellerPerson}"),
                                List.of("For the Buyer", "{buyer}", "{buyerPerson}")));
        return blocks;
    }

    /** From 1 to 19. */
    private static String han(int number) {
        return number <= 10
                ? HAN_NUMBERS.substring(number - 1, number)
                : "十" + HAN_NUMBERS.substring(number - 11, number - 10);
    }

    private static boolean isSilent(SalesContract contract) {
        return contract.assignment() == SalesContract.Assignment.SILENT;
    }

    private static String number(Choice choice, int index) {
        String han = han(index + 1);
        return switch (choice.numbering()) {
            case 0 -> choice.zh() ? "第" + han + "条　" : "Article " + (index + 1) + "  ";
            case 1 -> choice.zh() ? han + "、" : (index + 1) + ". ";
            default -> choice.zh() ? (index + 1) + ". " : "Section " + (index + 1) + ": ";
        };
    }

    private static List<Block> head(Choice choice, Prose prose) {
        boolean zh = choice.zh();
        String number = zh ? "合同编号：{number}" : "Contract no. {number}";
        String date = zh ? "签订日期：{date}" : "Date: {date}";
        return switch (choice.head()) {
            case 0 -> List.of(
                    prose.title("{kind}"),
                    prose.columns(
                            zh
                                    ? List.of("甲方（卖方）：{seller}", "信用代码：{sellerId}")
                                    : List.of("Seller: {seller}", "VAT: {sellerId}"),
                            zh
                                    ? List.of("乙方（买方）：{buyer}", "信用代码：{buyerId}")
                                    : List.of("Buyer: {buyer}", "VAT: {buyerId}")),
                    prose.columns(List.of(number), List.of(date)));
            case 1 -> List.of(
                    prose.right(number),
                    prose.title("{kind}"),
                    prose.paragraph(
                            zh
                                    ? "出卖人：{seller}"
                                    : "between {seller}, {sellerAddress}, VAT {sellerId}, LEI {sellerLei},"),
                    prose.paragraph(zh ? "买受人：{buyer}" : "and {buyer}, {buyerAddress}, VAT {buyerId}, LEI {buyerLei}"),
                    prose.paragraph(zh ? "双方于{date}签订本合同，以资共同遵守。" : "made on {date}"));
            default -> List.of(
                    prose.title("{kind}"),
                    prose.paragraph(number),
                    prose.paragraph(date),
                    prose.paragraph(
                            zh
                                    ? "供方：{seller}（纳税人识别号：{sellerId}，LEI：{sellerLei}）"
                                    : "Supplier: {seller} (VAT {sellerId}, LEI {sellerLei})"),
                    prose.paragraph(
                            zh
                                    ? "需方：{buyer}（纳税人识别号：{buyerId}，LEI：{buyerLei}）"
                                    : "Customer: {buyer} (VAT {buyerId}, LEI {buyerLei})"));
        };
    }

    private static List<Clause> zh(Choice choice, Prose prose, SalesContract contract) {
        boolean lease = contract.kind() == SalesContract.Kind.LEASE;
        String performing = lease
                ? choice.pick("甲方应按期将租赁物交付乙方使用，租期自交付之日起一年。", "租赁物由甲方交付，乙方验收后使用，租赁期限为十二个月。")
                : choice.pick(
                        "甲方负责运输并承担运费，货物（服务）交付后乙方应于五个工作日内验收，逾期视为合格。", "交付地点为乙方指定地点。乙方收到后应当场清点，七日内未提出书面异议的，视为验收合格。");
        return List.of(
                new Clause(
                        lease ? "租赁物及租金" : "标的及价款",
                        List.of(
                                ZhContracts.table(contract),
                                prose.indented(
                                        choice.pick("合计（含税）人民币{words}，小写¥{total}。", "合同含税总价：¥{total}（大写：{words}）。")))),
                new Clause(lease ? "交付与使用" : "交付与验收", List.of(prose.indented(performing))),
                new Clause(
                        "价款支付",
                        List.of(
                                Clauses.term(prose.indented(
                                        choice.pick("乙方收到发票之日起{days}日内以银行转账方式付清。", "付款期限为开票后{days}天，以电汇方式支付。"))),
                                prose.indented("收款户名：{holder}；开户行：{bank}；账号：{account}。"))),
                new Clause(
                        isSilent(contract) ? "补充约定" : "债权转让",
                        List.of(Clauses.assignment(contract, prose.indented(ZhContracts.assignment(contract))))),
                new Clause(
                        "违约责任", List.of(prose.indented(choice.pick("逾期付款的，按日万分之三支付违约金。", "任何一方违约，应赔偿对方因此遭受的直接损失。")))),
                new Clause(
                        "争议解决",
                        List.of(prose.indented(choice.pick("因本合同发生的争议，提交卖方所在地人民法院管辖。", "协商不成的，向合同签订地有管辖权的人民法院起诉。")))));
    }

    private static List<Clause> en(Choice choice, Prose prose, SalesContract contract) {
        boolean lease = contract.kind() == SalesContract.Kind.LEASE;
        String performing = lease
                ? "The Seller, as lessor, hands over the premises in good order for a term of twelve months."
                : choice.pick(
                        "Delivery is DAP Buyer's premises. The Buyer inspects on arrival; what is not rejected within seven days is accepted.",
                        "The Supplier performs with due care. Acceptance is by signed note and may not be unreasonably withheld.");
        return List.of(
                new Clause(
                        lease ? "Premises and rent" : "Supplies and price",
                        List.of(
                                EnContracts.table(contract),
                                prose.paragraph(choice.pick(
                                        "The total price including tax is {currency} {total} ({words}).",
                                        "Contract value, tax included: {currency} {total}; in words: {words}.")))),
                new Clause(lease ? "Handing over" : "Delivery and acceptance", List.of(prose.paragraph(performing))),
                new Clause(
                        "Payment",
                        List.of(
                                Clauses.term(prose.paragraph(choice.pick(
                                        "Invoices are payable within {days} days of their date.",
                                        "The Customer pays each invoice net {days} days, without deduction."))),
                                prose.paragraph("Payments are made to {holder}, IBAN {account}, {bank}."))),
                new Clause(
                        isSilent(contract) ? "Amendments" : "Assignment",
                        List.of(Clauses.assignment(contract, prose.paragraph(EnContracts.assignment(contract))))),
                new Clause(
                        "Late payment",
                        List.of(prose.paragraph(choice.pick(
                                "Overdue sums bear interest at eight per cent a year.",
                                "Each party bears the direct loss that its breach causes to the other.")))),
                new Clause(
                        "Governing law",
                        List.of(prose.paragraph(choice.pick(
                                "The law of the Seller's country applies; its courts have jurisdiction.",
                                "Disputes are settled by arbitration at the Seller's seat.")))));
    }
}
