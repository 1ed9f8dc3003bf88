package io.vouch.testdata;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Plain versions of the rules that the deals of one group keep together. */
final class GroupRules {
    private static final BigDecimal PENNY = new BigDecimal("0.06");

    private final List<PlainPapers> deals;
    private final Set<Rule> broken = EnumSet.noneOf(Rule.class);

    private GroupRules(List<PlainPapers> deals) {
        this.deals = deals;
    }

    static Set<Rule> broken(List<PlainPapers> deals) {
        GroupRules rules = new GroupRules(deals);
        rules.contractValue();
        rules.once();
        rules.names();
        rules.habit();
        rules.ring();
        return rules.broken;
    }

    private void contractValue() {
        Map<String, BigDecimal> invoiced = new HashMap<>();
        Map<String, Set<String>> counted = new HashMap<>();
        for (PlainPapers deal : deals) {
            String contract = deal.first("contract.", "contract_number").orElseThrow();
            for (String invoice : deal.invoices()) {
                // The same invoice again is the matter of another rule.
                if (counted.computeIfAbsent(contract, any -> new HashSet<>())
                        .add(deal.value(invoice, "invoice_number").orElseThrow())) {
                    invoiced.merge(
                            contract, deal.amount(invoice, "gross_amount").orElseThrow(), BigDecimal::add);
                }
            }
            BigDecimal worth = deal.amount("contract.", "total_amount").orElseThrow();
            if (invoiced.get(contract).compareTo(worth) > 0) {
                broken.add(Rule.CONTRACT_VALUE);
            }
        }
    }

    private record Paper(
            int deal, String number, String seller, BigDecimal gross, List<String> goods, List<String> rows) {}

    private void once() {
        List<Paper> all = new ArrayList<>();
        for (int i = 0; i < deals.size(); i++) {
            PlainPapers deal = deals.get(i);
            for (String invoice : deal.invoices()) {
                List<String> goods = new ArrayList<>();
                List<String> rows = new ArrayList<>();
                for (JsonNode line : deal.lines(invoice)) {
                    goods.add(line.path("description").asText());
                    rows.add(line.path("description").asText()
                            + line.path("quantity").asText() + "@"
                            + line.path("unit_price").asText());
                }
                all.add(new Paper(
                        i,
                        deal.value(invoice, "invoice_number").orElseThrow(),
                        deal.first("invoice-", "seller_name").orElseThrow(),
                        deal.amount(invoice, "gross_amount").orElseThrow(),
                        goods,
                        rows));
            }
        }
        boolean again = false;
        for (Paper one : all) {
            for (Paper other : all) {
                if (one.deal() < other.deal() && one.seller().equals(other.seller())) {
                    again |= isAgain(one, other);
                    again |= isSum(one, other, all) || isSum(other, one, all);
                }
            }
        }
        if (again) {
            broken.add(Rule.INVOICED_ONCE);
        }
        if (deals.size() == 2
                && notice(0).equals(notice(1))
                && !all.stream()
                        .filter(paper -> paper.deal() == 0)
                        .map(paper -> paper.number() + paper.gross() + paper.rows() + dates(0))
                        .toList()
                        .equals(all.stream()
                                .filter(paper -> paper.deal() == 1)
                                .map(paper -> paper.number() + paper.gross() + paper.rows() + dates(1))
                                .toList())) {
            broken.add(Rule.SAME_AGAIN);
        }
    }

    private String notice(int deal) {
        return deals.get(deal).first("notice", "notice_number").orElse("none of " + deal);
    }

    private List<String> dates(int deal) {
        return deals.get(deal).across("invoice-", "issue_date");
    }

    private static boolean isAgain(Paper one, Paper other) {
        boolean near =
                one.number().length() == other.number().length() && differences(one.number(), other.number()) <= 1;
        return one.number().equals(other.number())
                || near && one.rows().equals(other.rows())
                || one.rows().equals(other.rows());
    }

    private static int differences(String one, String other) {
        int count = 0;
        for (int i = 0; i < one.length(); i++) {
            count += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return count;
    }

    /** Whether {@code part} and one more of its deal make up {@code whole} of another deal, of the same goods. */
    private static boolean isSum(Paper whole, Paper part, List<Paper> all) {
        return all.stream()
                .filter(rest -> rest != part && rest.deal() == part.deal())
                .anyMatch(rest -> rest.gross()
                                        .add(part.gross())
                                        .subtract(whole.gross())
                                        .abs()
                                        .compareTo(PENNY)
                                <= 0
                        && whole.goods().containsAll(part.goods()));
    }

    private void names() {
        for (PlainPapers one : deals) {
            for (PlainPapers other : deals) {
                String mine = one.first("contract.", "buyer_name").orElseThrow();
                String theirs = other.first("contract.", "buyer_name").orElseThrow();
                Set<String> codes = new HashSet<>(one.across("invoice-", "buyer_tax_id"));
                codes.retainAll(other.across("invoice-", "buyer_tax_id"));
                if (codes.isEmpty() && distance(bare(mine), bare(theirs)) <= 1) {
                    broken.add(Rule.KNOWN_NAMES);
                }
            }
        }
    }

    private static String bare(String name) {
        return PrintedForm.plain(name)
                .replaceAll("有限责任公司|股份有限公司|有限公司|贸易|实业|集团|International|GmbH|B\\.V\\.|Ltd|Limited|PLC", "");
    }

    private static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                } else {
                    int swap = cost[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                    cost[i][j] = Math.min(swap, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                }
            }
        }
        return cost[one.length()][other.length()];
    }

    /** The last of four or more deals is not worth three times the dearest before it. */
    private void habit() {
        if (deals.size() < 4) {
            return;
        }
        List<BigDecimal> amounts = deals.stream()
                .map(deal -> DealRules.sum(deal.across("invoice-", "gross_amount")))
                .toList();
        BigDecimal dearest = amounts.subList(0, amounts.size() - 1).stream()
                .max(BigDecimal::compareTo)
                .orElseThrow();
        if (amounts.get(amounts.size() - 1).compareTo(dearest.multiply(BigDecimal.valueOf(3))) > 0) {
            broken.add(Rule.HABIT);
        }
    }

    private void ring() {
        Map<String, String> sales = new HashMap<>();
        deals.forEach(deal -> sales.put(
                deal.first("contract.", "seller_name").orElseThrow(),
                deal.first("contract.", "buyer_name").orElseThrow()));
        for (String start : sales.keySet()) {
            String at = start;
            for (int step = 0; step < 3 && at != null; step++) {
                at = sales.get(at);
                if (start.equals(at)) {
                    broken.add(Rule.NO_RING);
                }
            }
        }
    }
}
