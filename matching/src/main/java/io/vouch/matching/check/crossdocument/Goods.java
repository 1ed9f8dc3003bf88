package io.vouch.matching.check.crossdocument;

import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.InvoiceLine;
import io.vouch.extraction.value.NormalText;
import io.vouch.matching.Evidence;
import io.vouch.matching.check.PaperFields;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A line of goods on a paper.
 *
 * @param key comparable description: without the tax category that Chinese invoices put between asterisks
 * @param quantity zero if the paper gives none
 * @param price a unit; zero if the paper gives none
 * @param sure false for lines of scans whose figures nothing confirms
 */
record Goods(
        ExtractedDocument paper, InvoiceLine line, String key, BigDecimal quantity, BigDecimal price, boolean sure) {

    /** {@code *纺织产品*涤棉坯布}. */
    private static final Pattern CATEGORY = Pattern.compile("^\\*[^*]{1,30}\\*");
    /** Shorter descriptions are contained in too many others. */
    private static final int SHORTEST = 3;

    private static final int MOST_LINES = 500;
    private static final int SHOWN = 40;

    /** Unit prices are printed rounded to four places or more; the product may differ by this share. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.005");

    static List<Goods> of(List<ExtractedDocument> papers) {
        List<Goods> goods = new ArrayList<>();
        for (ExtractedDocument paper : papers) {
            for (InvoiceLine line : paper.lines()) {
                if (goods.size() < MOST_LINES) {
                    goods.add(of(paper, line));
                }
            }
        }
        return goods.stream().filter(one -> !one.key().isEmpty()).toList();
    }

    private static Goods of(ExtractedDocument paper, InvoiceLine line) {
        BigDecimal quantity = number(line.quantity());
        BigDecimal price = number(line.unitPrice());
        BigDecimal net = number(line.netAmount());
        BigDecimal off = quantity.multiply(price).subtract(net).abs();
        boolean confirmed = net.signum() > 0 && off.compareTo(net.multiply(ROUNDING)) <= 0;
        boolean sure = paper.ocrPages() == 0 ? confirmed || net.signum() == 0 : confirmed;
        String key = NormalText.digestible(
                CATEGORY.matcher(NormalText.fold(line.description()).strip()).replaceFirst(""));
        return new Goods(paper, line, key.length() < 2 ? "" : key, quantity, price, sure);
    }

    private static BigDecimal number(String text) {
        return PaperFields.number(text).filter(number -> number.signum() > 0).orElse(BigDecimal.ZERO);
    }

    /** True if the two describe one kind of goods, one of them perhaps with its type or size. */
    boolean isLike(Goods other) {
        return key.equals(other.key)
                || key.length() >= SHORTEST && other.key.length() >= SHORTEST && extendsOther(other);
    }

    private boolean extendsOther(Goods other) {
        return key.startsWith(other.key) || other.key.startsWith(key);
    }

    /** True unless both give a unit and the units differ. */
    boolean mayHaveUnitOf(Goods other) {
        String unit = NormalText.digestible(line.unit());
        String theirs = NormalText.digestible(other.line.unit());
        return unit.isEmpty() || theirs.isEmpty() || unit.equals(theirs);
    }

    /** The quantity as it is compared digit by digit. */
    String counted() {
        return quantity.stripTrailingZeros().toPlainString();
    }

    static String shortName(Goods goods) {
        String text = goods.line().description();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    Evidence evidence(String field, String expected) {
        String value = field.equals("quantity") ? line.quantity() : line.unitPrice();
        return new Evidence(paper.documentId(), paper.name(), field, value, expected, line.page(), line.box());
    }
}
