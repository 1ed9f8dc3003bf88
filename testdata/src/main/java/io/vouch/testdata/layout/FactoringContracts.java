package io.vouch.testdata.layout;

import io.vouch.testdata.deal.FactoringContract;
import io.vouch.testdata.page.Block;
import io.vouch.testdata.page.Field;
import io.vouch.testdata.page.FlowStyle;
import io.vouch.testdata.page.Prose;
import io.vouch.testdata.page.Typeface;
import java.util.List;

/** Contracts between factor and seller: two wordings in each language, with the minimum content of article 762 Civil Code. */
final class FactoringContracts {
    static final List<ProseLayout<FactoringContract>> ZH = List.of(
            new ProseLayout<>(
                    "zh-factoring-articles", FlowStyle.a4(64, 11, 20, Typeface.HAN), FactoringContracts::articles),
            new ProseLayout<>(
                    "zh-factoring-brief", FlowStyle.a4(70, 11.5, 21, Typeface.HAN), FactoringContracts::brief));
    static final List<ProseLayout<FactoringContract>> EN = List.of(
            new ProseLayout<>(
                    "en-factoring-agreement",
                    FlowStyle.a4(68, 10.5, 15.5, Typeface.SERIF),
                    FactoringContracts::agreement),
            new ProseLayout<>(
                    "en-factoring-terms", FlowStyle.a4(60, 10, 15.5, Typeface.SANS), FactoringContracts::terms));

    private FactoringContracts() {}

    private static Prose values(FactoringContract contract, String date) {
        String rate = contract.advanceRate().stripTrailingZeros().toPlainString();
        return new Prose()
                .put("number", contract.number(), Field.CONTRACT_NUMBER, contract.number())
                .put("date", date, Field.SIGN_DATE, contract.signed().toString())
                .put(
                        "factor",
                        contract.factor().name(),
                        Field.FACTOR_NAME,
                        contract.factor().name())
                .put("factorId", contract.factor().taxId())
                .put("factorPerson", contract.factor().representative())
                .put(
                        "seller",
                        contract.seller().name(),
                        Field.SELLER_NAME,
                        contract.seller().name())
                .put(
                        "sellerId",
                        contract.seller().taxId(),
                        Field.SELLER_TAX_ID,
                        contract.seller().taxId())
                .put("sellerPerson", contract.seller().representative())
                .put(
                        "buyer",
                        contract.buyer().name(),
                        Field.BUYER_NAME,
                        contract.buyer().name())
                .put("currency", contract.currency(), Field.CURRENCY, contract.currency())
                .put("limit", Show.grouped(contract.limit()), Field.TOTAL_AMOUNT, Show.plain(contract.limit()))
                .put("rate", Show.percent(contract.advanceRate()), Field.ADVANCE_RATE, rate)
                .put("recourseZh", contract.recourse() ? "有追索权" : "无追索权")
                .put("recourseEn", contract.recourse() ? "with recourse" : "without recourse")
                .put(
                        "holder",
                        contract.collection().holder(),
                        Field.PAYEE_NAME,
                        contract.collection().holder())
                .put(
                        "account",
                        contract.collection().number(),
                        Field.PAYEE_ACCOUNT,
                        contract.collection().number())
                .put(
                        "bank",
                        contract.collection().bank(),
                        Field.PAYEE_BANK,
                        contract.collection().bank());
    }

    private static List<Block> articles(FactoringContract contract) {
        Prose prose = values(contract, Show.zh(contract.signed()));
        return List.of(
                prose.title("国内商业保理合同"),
                prose.right("合同编号：{number}"),
                prose.paragraph("甲方（保理商）：{factor}"),
                prose.paragraph("统一社会信用代码：{factorId}"),
                prose.paragraph("乙方（卖方）：{seller}"),
                prose.paragraph("统一社会信用代码：{sellerId}"),
                prose.heading("第一条　业务类型与范围"),
                Clauses.recourse(contract, prose.indented("乙方将其对买方{buyer}享有的应收账款转让给甲方，甲方为乙方提供公开型{recourseZh}保理服务。")),
                prose.heading("第二条　额度与融资比例"),
                prose.indented("保理融资额度为人民币{limit}元，单笔融资比例不超过应收账款金额的{rate}。额度有效期自本合同签订之日起一年。"),
                prose.heading("第三条　回款账户"),
                Clauses.fixed(prose.indented("乙方开立保理专户作为唯一回款账户，户名：{holder}，账号：{account}，开户行：{bank}。未经甲方书面同意不得变更。")),
                prose.heading("第四条　转让通知与登记"),
                prose.indented("应收账款转让后，乙方应向买方发出《应收账款转让通知书》；甲方有权在中国人民银行征信中心办理转让登记。"),
                prose.heading("第五条　陈述与保证"),
                Clauses.noSetOff(prose.indented("乙方保证所转让的应收账款真实、合法、有效，未设定质押，未转让给第三方，不存在抵销情形。")),
                prose.indented("本合同于{date}签订，自双方盖章之日起生效。"),
                new Block.Gap(1),
                prose.columns(
                        List.of("甲方（盖章）：", "{factor}", "法定代表人：{factorPerson}"),
                        List.of("乙方（盖章）：", "{seller}", "法定代表人：{sellerPerson}"),
                        contract.factor().name(),
                        contract.seller().name()));
    }

    private static List<Block> brief(FactoringContract contract) {
        Prose prose = values(contract, Show.zh(contract.signed()));
        return List.of(
                prose.title("{recourseZh}保理合同"),
                prose.columns(List.of("编号：{number}"), List.of("签订日期：{date}")),
                prose.paragraph("受让人（保理商）：{factor}"),
                prose.paragraph("转让人（保理申请人）：{seller}"),
                prose.paragraph("债务人：{buyer}"),
                prose.indented("一、转让人同意将其与债务人之间因货物买卖或服务产生的应收账款转让予受让人，受让人同意受让并提供融资、管理和催收服务。"),
                prose.indented("二、融资额度：人民币{limit}元；融资比例：{rate}。"),
                prose.indented("三、债务人应将款项付至下列监管账户：开户行{bank}，户名{holder}，账号{account}。"),
                prose.indented("四、发生商业纠纷的，转让人应在十日内解决，否则受让人有权要求回购。"),
                prose.indented("五、本合同未约定事项适用《中华人民共和国民法典》第三编第十六章。"),
                new Block.Gap(1),
                prose.columns(
                        List.of("受让人：（公章）", "{factor}"),
                        List.of("转让人：（公章）", "{seller}"),
                        contract.factor().name(),
                        contract.seller().name()));
    }

    private static List<Block> agreement(FactoringContract contract) {
        Prose prose = values(contract, Show.date(contract.signed(), "d MMMM yyyy"));
        return List.of(
                prose.title("Factoring Agreement"),
                prose.centred("Agreement No. {number}"),
                new Block.Gap(0.5),
                prose.paragraph(
                        "This agreement is made on {date} between {factor} (the Factor) and {seller}, VAT number {sellerId} (the Client)."),
                prose.heading("1. Purchase of debts"),
                Clauses.recourse(
                        contract,
                        prose.paragraph(
                                "The Client sells and assigns to the Factor, {recourseEn}, the debts owed to it by {buyer} (the Debtor).")),
                prose.heading("2. Facility"),
                prose.paragraph(
                        "The facility limit is {currency} {limit}. The Factor advances up to {rate} of the amount of each approved debt."),
                prose.heading("3. Collection account"),
                prose.paragraph(
                        "All payments of the Debtor shall be made to account {account} in the name of {holder}, held with {bank}."),
                prose.heading("4. Warranties"),
                Clauses.noSetOff(prose.paragraph(
                        "The Client warrants that each debt arises from a bona fide sale, is free of encumbrance and set-off, and has not been"
                                + " assigned to anyone else.")),
                prose.heading("5. Notice"),
                prose.paragraph(
                        "The Client shall give the Debtor written notice of each assignment in the form required by the Factor."),
                new Block.Gap(1.6),
                prose.columns(
                        List.of("For the Factor", "______________________", "{factorPerson}"),
                        List.of("For the Client", "______________________", "{sellerPerson}")));
    }

    private static List<Block> terms(FactoringContract contract) {
        Prose prose = values(contract, Show.date(contract.signed(), "dd MMM yyyy"));
        return List.of(
                prose.heading("{factor}"),
                prose.title("Receivables Purchase Agreement"),
                prose.columns(
                        List.of("Contract No.: {number}", "Signed: {date}"),
                        List.of("Seller: {seller}", "Account debtor: {buyer}")),
                new Block.Gap(0.5),
                Clauses.recourse(
                        contract,
                        prose.paragraph(
                                "a) Type of business: disclosed factoring {recourseEn}, governed by these terms.")),
                prose.paragraph("b) Limit: {currency} {limit}."),
                prose.paragraph("c) Advance rate: {rate} of the invoice value including tax."),
                Clauses.fixed(
                        prose.paragraph(
                                "d) Lock-box: {bank}, IBAN {account}, account holder {holder}. No other account may be named on invoices or notices.")),
                prose.paragraph(
                        "e) Dilution and disputes are for the Seller's account; a disputed receivable is repurchased within ten days."),
                new Block.Gap(2),
                prose.columns(
                        List.of("Purchaser", "______________________", "{factorPerson}"),
                        List.of("Seller", "______________________", "{sellerPerson}")));
    }
}
