package io.vouch.testdata.layout;

import io.vouch.testdata.deal.SalesContract;
import io.vouch.testdata.page.Block;
import io.vouch.testdata.page.ClauseKind;
import io.vouch.testdata.world.Dice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Clauses that make contracts as long as real ones are and say nothing about the receivable, or deny what would matter to it. */
final class Boilerplate {
    private static final List<Clause> CHINESE = List.of(
            new Clause(
                    "质量标准",
                    "标的物应符合国家标准、行业标准及双方确认的技术协议；没有上述标准的，按通常标准或者符合合同目的的特定标准执行。",
                    "质量保证期为自验收合格之日起十二个月。质量保证期内出现非人为质量问题的，卖方应在接到通知后四十八小时内予以维修或者更换，费用由卖方承担。"),
            new Clause("包装与标识", "包装应适合长途运输，具备防潮、防震、防锈措施；每一包装件应附装箱单及合格证。", "因包装不善造成的损坏、锈蚀、丢失，由卖方负责。"),
            new Clause(
                    "保密",
                    "任何一方对因签订和履行本合同而知悉的对方商业秘密、技术资料负有保密义务，未经对方书面同意不得向第三方披露，但法律法规另有规定或者监管机构要求的除外。",
                    "本条约定在合同终止后两年内继续有效。"),
            new Clause(
                    "不可抗力",
                    "因地震、洪水、台风、战争、政府行为等不能预见、不能避免且不能克服的客观情况致使合同不能履行的，受影响一方应在事件发生后七日内书面通知对方，并在十五日内提供有关机构出具的证明。",
                    "不可抗力持续超过六十日的，任何一方可以书面通知对方解除本合同，互不承担违约责任。"),
            new Clause("廉洁条款", "双方承诺在合同签订和履行过程中不以任何形式向对方工作人员提供或者索取回扣、礼金、有价证券及其他不正当利益。"),
            new Clause("通知与送达", "双方往来的文件以本合同载明的地址送达；一方变更地址或者联系人的，应在三日内书面通知对方，否则按原地址寄出即视为送达。"),
            new Clause(
                    "知识产权",
                    "卖方保证其交付的标的物不侵犯任何第三方的知识产权；第三方就此提出主张的，由卖方负责处理并赔偿买方因此遭受的损失。",
                    "履行本合同过程中形成的图纸和技术资料，除另有约定外归买方所有。"),
            new Clause("合同文本", "本合同一式四份，双方各执两份，具有同等法律效力，自双方法定代表人或者授权代表签字并加盖公章之日起生效。"));

    private static final List<Clause> ENGLISH = List.of(
            new Clause(
                    "Quality",
                    "The goods shall conform to the agreed specification and to the standards usual in the trade. The Seller"
                            + " warrants them against defects of material and workmanship for twelve months from acceptance.",
                    "Defective goods shall be repaired or replaced at the Seller's cost within a reasonable time after notice."),
            new Clause(
                    "Packing",
                    "The goods shall be packed so as to reach their destination undamaged under normal conditions of"
                            + " transport; each package shall bear the order number and the gross and net weight."),
            new Clause(
                    "Confidentiality",
                    "Each party shall keep secret all commercial and technical information of the other that is not public,"
                            + " and shall use it for the performance of this agreement only. This duty survives termination"
                            + " by three years."),
            new Clause(
                    "Force majeure",
                    "Neither party is liable for a failure to perform that is due to an event beyond its reasonable control,"
                            + " provided that it informs the other party without delay. If the event lasts longer than ninety"
                            + " days either party may terminate by written notice."),
            new Clause(
                    "Retention of title",
                    "Title to the goods passes to the Buyer upon payment in full. Risk passes upon delivery."),
            new Clause(
                    "Limitation of liability",
                    "Save for fraud, wilful misconduct and personal injury, the total liability of either party under this"
                            + " agreement shall not exceed the value of the order from which the claim arises.",
                    "Neither party is liable for loss of profit or for indirect loss."),
            new Clause(
                    "Compliance",
                    "Each party shall observe the laws against bribery, modern slavery and money laundering that apply to"
                            + " it, and shall keep records that are apt to prove it."),
            new Clause(
                    "Notices and entire agreement",
                    "Notices are valid in writing to the addresses stated above. This document and its annexes contain the"
                            + " whole agreement of the parties on its subject; amendments require the signatures of both."));

    /** Clauses on settlement which say that something usual does not hold: hard to tell from those which say that it does. */
    private static final List<Clause> SETTLING_ZH = List.of(
            says(ClauseKind.SET_OFF, false, "价款的完整支付", "买方应全额支付价款，不得以任何债权主张抵销或者自行扣减。"),
            says(ClauseKind.PAY_WHEN_PAID, false, "付款的独立性", "买方的付款义务不以其收到业主或者任何第三方款项为前提。"),
            says(ClauseKind.PREPAYMENT, false, "预付款", "本合同无预付款，卖方不要求买方在交付前支付任何款项。"),
            says(ClauseKind.RETURN_RIGHT, false, "退换", "除质量不合格外，标的交付后买方无权退货。"),
            says(ClauseKind.PAYMENT_BY_INSTRUMENT, false, "支付工具", "价款以银行转账支付，不得使用银行承兑汇票或者商业承兑汇票结算。"),
            says(ClauseKind.CONSIGNMENT, false, "交易性质", "本合同为买断式交易，双方之间不构成代销、寄售或者代理关系。"),
            says(ClauseKind.RETENTION, false, "质保金", "本合同不设质保金，买方不得从价款中预留任何款项。"));

    private static final List<Clause> SETTLING_EN = List.of(
            says(
                    ClauseKind.SET_OFF,
                    false,
                    "Full payment",
                    "The price is paid in full, without set-off or counterclaim."),
            says(
                    ClauseKind.PAY_WHEN_PAID,
                    false,
                    "Independent duty to pay",
                    "The Buyer's duty to pay does not depend on its being paid by its own customer."),
            says(
                    ClauseKind.PREPAYMENT,
                    false,
                    "Advance payment",
                    "No advance payment is due; nothing is payable before performance."),
            says(
                    ClauseKind.RETURN_RIGHT,
                    false,
                    "Returns",
                    "What has been accepted may not be returned, save for defects."),
            says(
                    ClauseKind.PAYMENT_BY_INSTRUMENT,
                    false,
                    "Means of payment",
                    "Payment is by bank transfer; bills of exchange and promissory notes are not accepted."),
            says(
                    ClauseKind.CONSIGNMENT,
                    false,
                    "Nature of the transaction",
                    "This is an outright sale; nothing is supplied on consignment or on sale or return."),
            says(ClauseKind.RETENTION, false, "Retention", "The Buyer shall not retain any part of the price."));

    private static final Clause RETAINED_ZH =
            says(ClauseKind.RETENTION, true, "质量保证金", "发包方从每期工程款中预留3%作为质量保证金，缺陷责任期满后十四日内无息返还。");
    private static final Clause RETAINED_EN = says(
            ClauseKind.RETENTION,
            true,
            "Retention money",
            "The Buyer retains 3 per cent of each payment as retention money, released when the defects period ends.");

    private Boilerplate() {}

    /** {@code said} holds for the only paragraph of such a clause. */
    record Clause(String title, List<String> paragraphs, Optional<Block.Clause.Said> said) {
        Clause(String title, String... paragraphs) {
            this(title, List.of(paragraphs), Optional.empty());
        }
    }

    private static Clause says(ClauseKind kind, boolean polarity, String title, String text) {
        return new Clause(title, List.of(text), Optional.of(new Block.Clause.Said(kind, polarity)));
    }

    /** None to all, the same for a contract whenever it is printed; in the order of the list. */
    static List<Clause> of(SalesContract contract, boolean chinese) {
        Dice dice = new Dice(contract.number().hashCode());
        List<Clause> chosen = new ArrayList<>();
        double share = dice.pick(List.of(0.0, 0.35, 0.6, 0.8));
        for (Clause clause : chinese ? CHINESE : ENGLISH) {
            if (dice.chance(share) && (ships(contract) || !isAboutGoods(clause))) {
                chosen.add(clause);
            }
        }
        if (contract.kind() == SalesContract.Kind.WORKS && dice.chance(0.5)) {
            chosen.add(chinese ? RETAINED_ZH : RETAINED_EN);
        } else if (share > 0 && dice.chance(0.6)) {
            chosen.add(dice.pick(chinese ? SETTLING_ZH : SETTLING_EN));
        }
        return chosen;
    }

    private static boolean ships(SalesContract contract) {
        return contract.items().stream().noneMatch(item -> item.good().model().isEmpty());
    }

    private static boolean isAboutGoods(Clause clause) {
        return clause.paragraphs().stream()
                .anyMatch(text -> text.contains("goods") || text.contains("标的物") || text.contains("包装"));
    }
}
