package io.vouch.testdata.layout;

import io.vouch.testdata.deal.InvoiceItem;
import io.vouch.testdata.deal.SalesContract;
import io.vouch.testdata.page.Block;
import io.vouch.testdata.page.Field;
import io.vouch.testdata.page.FlowStyle;
import io.vouch.testdata.page.Prose;
import io.vouch.testdata.page.Span;
import io.vouch.testdata.page.Typeface;
import java.util.ArrayList;
import java.util.List;

/** Sales, framework and lease contracts in Chinese: four wordings of sale and one of lease. */
final class ZhContracts {
    static final List<ProseLayout<SalesContract>> ALL = List.of(
            new ProseLayout<>("zh-contract-sale", FlowStyle.a4(64, 11, 19.5, Typeface.HAN), ZhContracts::sale),
            new ProseLayout<>("zh-contract-goods", FlowStyle.a4(56, 10.5, 18, Typeface.HAN), ZhContracts::goods),
            new ProseLayout<>(
                    "zh-contract-framework", FlowStyle.a4(70, 11.5, 21, Typeface.HAN), ZhContracts::framework),
            new ProseLayout<>("zh-contract-purchase", FlowStyle.a4(60, 11, 20, Typeface.HAN), ZhContracts::purchase),
            new ProseLayout<>("zh-contract-lease", FlowStyle.a4(66, 11, 20, Typeface.HAN), ZhContracts::lease));

    private ZhContracts() {}

    static Prose values(SalesContract contract) {
        String noun =
                switch (contract.kind()) {
                    case LEASE -> "租赁合同";
                    case FRAMEWORK -> "购销框架合同";
                    case SERVICE -> "服务合同";
                    case WORKS -> "建设工程施工合同";
                    case SALES -> "购销合同";
                };
        return new Prose()
                .put("kind", noun)
                .put("number", contract.number(), Field.CONTRACT_NUMBER, contract.number())
                .put(
                        "date",
                        Show.zh(contract.signed()),
                        Field.SIGN_DATE,
                        contract.signed().toString())
                .put(
                        "seller",
                        contract.seller().name(),
                        Field.SELLER_NAME,
                        contract.seller().name())
                .put(
                        "buyer",
                        contract.buyer().name(),
                        Field.BUYER_NAME,
                        contract.buyer().name())
                .put(
                        "sellerId",
                        contract.seller().taxId(),
                        Field.SELLER_TAX_ID,
                        contract.seller().taxId())
                .put(
                        "buyerId",
                        contract.buyer().taxId(),
                        Field.BUYER_TAX_ID,
                        contract.buyer().taxId())
                .put("sellerAddress", contract.seller().address())
                .put("buyerAddress", contract.buyer().address())
                .put("sellerLei", contract.seller().lei())
                .put("buyerLei", contract.buyer().lei())
                .put("sellerPhone", contract.seller().phone())
                .put("buyerPhone", contract.buyer().phone())
                .put("sellerPerson", contract.seller().representative())
                .put("buyerPerson", contract.buyer().representative())
                .put("total", Show.grouped(contract.total()), Field.TOTAL_AMOUNT, Show.plain(contract.total()))
                .put("words", contract.words(), Field.AMOUNT_IN_WORDS, contract.words())
                .put(
                        "days",
                        Integer.toString(contract.termDays()),
                        Field.PAYMENT_TERM_DAYS,
                        Integer.toString(contract.termDays()))
                .put(
                        "holder",
                        contract.payee().holder(),
                        Field.PAYEE_NAME,
                        contract.payee().holder())
                .put(
                        "account",
                        contract.payee().number(),
                        Field.PAYEE_ACCOUNT,
                        contract.payee().number())
                .put(
                        "bank",
                        contract.payee().bank(),
                        Field.PAYEE_BANK,
                        contract.payee().bank());
    }

    static String assignment(SalesContract contract) {
        return switch (contract.assignment()) {
            case ALLOWED -> "卖方有权将本合同项下的应收账款转让给保理机构办理保理业务，但应书面通知买方。";
            case PROHIBITED -> "未经买方事先书面同意，卖方不得将本合同项下的债权转让或质押给任何第三方。";
            case SILENT -> "本合同未尽事宜，由双方另行协商并签订补充协议，补充协议与本合同具有同等法律效力。";
        };
    }

    static Block table(SalesContract contract) {
        List<List<Span>> rows = new ArrayList<>();
        rows.add(List.of("名称", "规格型号", "单位", "数量", "单价（元）", "金额（元）").stream()
                .map(Span::plain)
                .toList());
        for (InvoiceItem item : contract.items()) {
            rows.add(List.of(
                    Span.plain(item.good().name()),
                    Span.plain(item.good().model().isEmpty() ? "/" : item.good().model()),
                    Span.plain(item.good().unit()),
                    Span.plain(item.quantity().toPlainString()),
                    Span.plain(Show.grouped(item.unitPrice())),
                    Span.plain(Show.grouped(item.net()))));
        }
        return new Block.Grid(List.of(2.0, 2.0, 0.8, 1.0, 1.5, 1.8), rows);
    }

    static Block signatures(Prose prose, SalesContract contract, String first, String second) {
        return prose.columns(
                List.of(first + "（盖章）：", "{seller}", "法定代表人：{sellerPerson}", "电话：{sellerPhone}"),
                List.of(second + "（盖章）：", "{buyer}", "法定代表人：{buyerPerson}", "电话：{buyerPhone}"),
                contract.seller().name(),
                contract.buyer().name());
    }

    private static List<Block> sale(SalesContract contract) {
        Prose prose = values(contract);
        return List.of(
                prose.title("{kind}"),
                prose.right("合同编号：{number}"),
                prose.paragraph("卖方（甲方）：{seller}"),
                prose.paragraph("统一社会信用代码：{sellerId}"),
                prose.paragraph("买方（乙方）：{buyer}"),
                prose.paragraph("统一社会信用代码：{buyerId}"),
                prose.indented("甲、乙双方根据《中华人民共和国民法典》及有关法律规定，经友好协商，于{date}签订本合同。"),
                prose.heading("第一条　标的、数量及价款"),
                table(contract),
                prose.indented("合同总金额（含税）：人民币{words}（¥{total}）。"),
                prose.heading("第二条　交货与验收"),
                prose.indented("甲方负责将货物运至乙方指定地点，运费由甲方承担。乙方应在收货后7日内完成验收，逾期未提出书面异议的，视为验收合格。"),
                prose.heading("第三条　付款方式"),
                Clauses.term(prose.indented("货到验收合格并收到增值税发票后{days}日内，乙方以电汇方式付清全部货款。")),
                Clauses.fixed(prose.indented("甲方收款账户：户名{holder}，开户行{bank}，账号{account}。账户如有变更，甲方须以加盖公章的书面文件通知乙方。")),
                prose.heading("第四条　权利转让"),
                Clauses.assignment(contract, prose.indented(assignment(contract))),
                prose.heading("第五条　争议解决"),
                prose.indented("因本合同产生的争议，双方应协商解决；协商不成的，向甲方所在地人民法院提起诉讼。"),
                new Block.Gap(1),
                signatures(prose, contract, "甲方", "乙方"));
    }

    private static List<Block> goods(SalesContract contract) {
        Prose prose = values(contract);
        return List.of(
                prose.title("工矿产品{kind}"),
                prose.columns(List.of("供方：{seller}", "需方：{buyer}"), List.of("合同编号：{number}", "签订时间：{date}")),
                prose.heading("一、产品名称、型号、数量、金额"),
                table(contract),
                prose.paragraph("合计人民币（大写）：{words}　　（小写）：{total}元"),
                prose.paragraph("二、质量要求：按国家标准执行，供方对产品质量负责。"),
                prose.paragraph("三、交（提）货地点、方式：需方仓库，汽车运输，费用由供方负担。"),
                prose.paragraph("四、验收标准、方法及提出异议期限：需方收货后10日内以书面形式提出。"),
                Clauses.term(prose.paragraph("五、结算方式及期限：需方自开票之日起{days}天内以银行转账方式结清。")),
                Clauses.assignment(contract, prose.paragraph("六、债权转让：" + assignment(contract))),
                prose.paragraph("七、违约责任：按《中华人民共和国民法典》有关规定执行。"),
                prose.paragraph("八、解决合同纠纷的方式：由双方协商解决，协商不成提交仲裁委员会仲裁。"),
                new Block.Gap(0.6),
                prose.columns(
                        List.of(
                                "供　　方",
                                "单位名称：{seller}",
                                "税　　号：{sellerId}",
                                "地　　址：{sellerAddress}",
                                "户　　名：{holder}",
                                "开户银行：{bank}",
                                "账　　号：{account}"),
                        List.of(
                                "需　　方",
                                "单位名称：{buyer}",
                                "税　　号：{buyerId}",
                                "地　　址：{buyerAddress}",
                                "代 表 人：{buyerPerson}",
                                "电　　话：{buyerPhone}"),
                        contract.seller().name(),
                        contract.buyer().name()));
    }

    private static List<Block> framework(SalesContract contract) {
        Prose prose = values(contract);
        return List.of(
                prose.title("{kind}"),
                prose.centred("（编号：{number}）"),
                prose.paragraph("出卖人：{seller}（统一社会信用代码{sellerId}）"),
                prose.paragraph("买受人：{buyer}（统一社会信用代码{buyerId}）"),
                prose.paragraph("签订日期：{date}"),
                prose.indented("鉴于买受人拟在合作期内持续向出卖人采购，双方就合作事项达成一致，订立本合同，具体品种、数量以各批次订单为准。"),
                prose.heading("1. 合作范围与价格"),
                table(contract),
                prose.indented("合作期内预计交易总额不超过人民币{total}元（大写：{words}）。"),
                prose.heading("2. 结算"),
                Clauses.term(prose.indented("2.1 买受人收到发票之日起{days}个自然日内付款。")),
                Clauses.fixed(prose.indented("2.2 唯一收款账户如下，未经双方书面确认不得变更。户名：{holder}；账号：{account}；开户行：{bank}。")),
                prose.heading("3. 权利义务的转让"),
                Clauses.assignment(contract, prose.indented("3.1 " + assignment(contract))),
                prose.heading("4. 其他"),
                prose.indented("4.1 本合同一式肆份，双方各执贰份，自双方盖章之日起生效。"),
                new Block.Gap(1),
                signatures(prose, contract, "出卖人", "买受人"));
    }

    private static List<Block> purchase(SalesContract contract) {
        Prose prose = values(contract);
        return List.of(
                prose.title("采购合同"),
                prose.columns(
                        List.of("采购方：{buyer}", "地址：{buyerAddress}", "纳税人识别号：{buyerId}"),
                        List.of("编号：{number}", "日期：{date}")),
                prose.columns(
                        List.of("供应商：{seller}", "地址：{sellerAddress}", "纳税人识别号：{sellerId}"),
                        List.of("联系人：{sellerPerson}", "电话：{sellerPhone}")),
                prose.indented("采购方向供应商采购下列货物（或服务），供应商同意按本合同条件供应："),
                table(contract),
                prose.indented("价税合计：¥{total}，大写人民币{words}。"),
                Clauses.term(prose.indented("付款：采购方于验收合格且发票入账后{days}日付款，付至供应商账户{account}（户名：{holder}，开户银行：{bank}）。")),
                prose.indented("验收：采购方应于到货当日签收，并于5个工作日内出具验收意见。"),
                Clauses.assignment(contract, prose.indented("转让：" + assignment(contract))),
                prose.indented("保密：双方对在履行本合同过程中知悉的对方商业秘密负有保密义务。"),
                new Block.Gap(1),
                signatures(prose, contract, "供应商", "采购方"));
    }

    private static List<Block> lease(SalesContract contract) {
        Prose prose = values(contract);
        return List.of(
                prose.title("厂房{kind}"),
                prose.right("合同编号：{number}"),
                prose.paragraph("出租方（甲方）：{seller}"),
                prose.paragraph("统一社会信用代码：{sellerId}"),
                prose.paragraph("承租方（乙方）：{buyer}"),
                prose.paragraph("统一社会信用代码：{buyerId}"),
                prose.indented("甲方将其合法拥有的厂房出租给乙方使用，双方于{date}达成如下协议。"),
                prose.heading("一、租金"),
                table(contract),
                prose.indented("租期一年，租金按月计算，全年租金（含税）合计人民币{total}元，大写：{words}。"),
                prose.heading("二、支付"),
                Clauses.term(
                        prose.indented("甲方按月开具发票，乙方在收到发票后{days}日内将当期租金付至甲方账户。户名：{holder}，开户银行：{bank}，账号：{account}。")),
                prose.heading("三、转让"),
                Clauses.assignment(
                        contract,
                        prose.indented(assignment(contract).replace("卖方", "出租方").replace("买方", "承租方"))),
                prose.heading("四、其他"),
                prose.indented("租赁期间，厂房的日常维护由乙方负责；主体结构的维修由甲方负责。"),
                new Block.Gap(1),
                signatures(prose, contract, "甲方", "乙方"));
    }
}
