package io.vouch.matching.precedent;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.extraction.FieldName;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.Papers;
import io.vouch.matching.Precedent;
import io.vouch.matching.block.FactsOf;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class PrecedentsTest {

    private static final CheckPolicy POLICY = CheckPolicy.standard(20_600);

    private static InvoiceFacts sale(int deal, String seller, String buyer, String gross, String day, String goods) {
        return FactsOf.document(Papers.invoice("d" + deal)
                        .with(FieldName.INVOICE_NUMBER, "N-2026-%04d".formatted(deal))
                        .with(FieldName.ISSUE_DATE, day)
                        .with(FieldName.SELLER_NAME, seller)
                        .with(FieldName.BUYER_NAME, buyer)
                        .with(FieldName.GROSS_AMOUNT, gross)
                        .line(goods, "1", "1", gross, "0", "0")
                        .sequence(deal)
                        .build())
                .orElseThrow();
    }

    private static InvoiceFacts sale(int deal, String[] seller, String[] buyer, String gross, String day) {
        return FactsOf.document(Papers.invoice("d" + deal)
                        .with(FieldName.INVOICE_NUMBER, "N-2026-%04d".formatted(deal))
                        .with(FieldName.ISSUE_DATE, day)
                        .with(FieldName.SELLER_NAME, seller[0])
                        .with(FieldName.SELLER_TAX_ID, seller[1])
                        .with(FieldName.BUYER_NAME, buyer[0])
                        .with(FieldName.BUYER_TAX_ID, buyer[1])
                        .with(FieldName.GROSS_AMOUNT, gross)
                        .line("Copper rod", "1", "1", gross, "0", "0")
                        .sequence(deal)
                        .build())
                .orElseThrow();
    }

    private static List<Precedent> precedents(List<InvoiceFacts> papers) {
        Map<String, List<InvoiceFacts>> byKey = new TreeMap<>();
        papers.forEach(
                paper -> PrecedentKeys.of(paper).forEach(key -> byKey.computeIfAbsent(key, none -> new ArrayList<>())
                        .add(paper)));
        return byKey.entrySet().stream()
                .flatMap(entry -> Precedents.of(entry.getKey(), entry.getValue(), POLICY).stream())
                .distinct()
                .sorted(Comparator.comparing(Precedent::deal).thenComparing(Precedent::id))
                .toList();
    }

    private static List<InvoiceFacts> ring() {
        return List.of(
                sale(1, "甲方机电有限公司", "乙方电力有限公司", "1000.00", "2026-04-01", "电解铜"),
                sale(2, "乙方电力有限公司", "丙方矿业有限公司", "1030.00", "2026-04-09", "电解铜"),
                sale(3, "丙方矿业有限公司", "甲方机电有限公司", "1060.90", "2026-04-05", "电解铜"));
    }

    private static long rings(List<InvoiceFacts> papers) {
        return precedents(papers).stream()
                .filter(precedent -> precedent.kind() == Precedent.Kind.RING)
                .map(Precedent::deal)
                .distinct()
                .count();
    }

    @Test
    void aRingIsToldToEachOfItsDeals() {
        assertThat(rings(ring())).isEqualTo(3);
    }

    @Test
    void aRingLeadsThroughTwoCompaniesOfOneName() {
        String[] first = {"Harrowfell Metals Ltd", "GB384312359"};
        String[] second = {"Northwick Vale Metals B.V.", "NL914165217B61"};
        String[] namesake = {"Harrowfell Metals Limited", "GB325370769"};
        List<InvoiceFacts> papers = List.of(
                sale(1, first, second, "40369.14", "2026-05-29"),
                sale(2, second, namesake, "40774.98", "2026-05-31"),
                sale(3, namesake, first, "41192.09", "2026-06-11"));

        assertThat(rings(papers)).isEqualTo(3);
        assertThat(rings(papers.subList(0, 2))).isEqualTo(2);
    }

    @Test
    void amountsFarApartGoodsThatDifferAndQuartersInBetweenMakeNoRing() {
        List<InvoiceFacts> two = ring().subList(0, 2);
        for (InvoiceFacts third : List.of(
                sale(3, "丙方矿业有限公司", "甲方机电有限公司", "1500.00", "2026-04-05", "电解铜"),
                sale(3, "丙方矿业有限公司", "甲方机电有限公司", "1060.90", "2026-04-05", "焦炭"),
                sale(3, "丙方矿业有限公司", "甲方机电有限公司", "1060.90", "2026-12-05", "电解铜"),
                sale(3, "丙方矿业有限公司", "丁方商贸有限公司", "1060.90", "2026-04-05", "电解铜"))) {
            List<InvoiceFacts> papers = new ArrayList<>(two);
            papers.add(third);
            assertThat(rings(papers)).as("%s", third).isZero();
        }
    }

    @Test
    void theOrderOfArrivalChangesNothing() {
        List<InvoiceFacts> papers = new ArrayList<>(ring());
        for (int i = 4; i < 12; i++) {
            papers.add(sale(i, "甲方机电有限公司", "乙方电力有限公司", i + "00.00", "2026-0%d-02".formatted(i % 5 + 1), "电机"));
        }
        List<Precedent> expected = precedents(papers);
        for (int seed = 0; seed < 10; seed++) {
            Collections.shuffle(papers, new Random(seed));
            assertThat(precedents(papers)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void theHistoryIsWhatTheSellerInvoicedOnEarlierDaysOnceEach() {
        List<InvoiceFacts> papers = List.of(
                sale(1, "甲方机电有限公司", "乙方电力有限公司", "1000.00", "2026-04-01", "电机"),
                sale(2, "甲方机电有限公司", "丙方矿业有限公司", "900.00", "2026-05-01", "电机"),
                sale(3, "甲方机电有限公司", "乙方电力有限公司", "1100.00", "2026-06-01", "电机"));
        Precedent history = precedents(papers).stream()
                .filter(precedent -> precedent.kind() == Precedent.Kind.HISTORY
                        && precedent.deal().equals("d2"))
                .findFirst()
                .orElseThrow();
        assertThat(history.papers()).extracting(InvoiceFacts::deal).containsExactly("d1");
    }

    @Test
    void aCrowdedAmountIsSearchedWithinBounds() {
        List<InvoiceFacts> papers = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            papers.add(sale(
                    i,
                    "公司%d号制造有限公司".formatted(i % 50),
                    "公司%d号制造有限公司".formatted((i * 7 + 3) % 50),
                    "1000.00",
                    "2026-04-%02d".formatted(i % 28 + 1),
                    "电机"));
        }
        String key = PrecedentKeys.of(papers.get(0)).stream()
                .filter(one -> one.contains("RING"))
                .findFirst()
                .orElseThrow();
        assertThat(Precedents.of(key, papers, POLICY)).hasSizeLessThanOrEqualTo(1_000);
    }

    @Test
    void namesThatDifferInACharacterOrByAWordAreAlikeAndOthersAreNot() {
        assertThat(Namesakes.lookAlike("上海泓策机电设备", "上海泓朗机电设备")).isTrue();
        assertThat(Namesakes.lookAlike("上海泓策机电设备", "上海泓策机电设备集团")).isTrue();
        assertThat(Namesakes.lookAlike("OSTENMOORHYDRAULICS", "OSSTENMOORHYDRAULICS"))
                .isTrue();
        assertThat(Namesakes.lookAlike("上海泓策机电设备", "上海岚朗机电设备")).isFalse();
        assertThat(Namesakes.isNoAccident("上海泓策机电设备", "上海泓朗机电设备")).isFalse();
        assertThat(Namesakes.isNoAccident("上海泓策机电设备集团", "上海泓策机电设备")).isTrue();
    }

    @Test
    void whoBearsTheShorterOfTwoNamesBorrowsNothing() {
        assertThat(Namesakes.isNoAccident("上海泓策机电设备", "上海泓策机电设备集团")).isFalse();
    }
}
