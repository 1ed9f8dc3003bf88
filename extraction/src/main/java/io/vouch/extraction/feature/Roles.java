package io.vouch.extraction.feature;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.candidate.LabelHit;
import io.vouch.extraction.layout.Glyphs;
import io.vouch.extraction.layout.PageLayout;
import io.vouch.extraction.layout.VerticalLabel;
import io.vouch.ingest.page.Box;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Whose block a label such as "name" or "account" stands in. */
final class Roles {

    /** How far above (in text heights) a block's heading may stand. */
    private static final double FAR = 14;

    /** A legal form after a role's word makes it a name: Lieferant GmbH, Buyer Ltd. */
    private static final Pattern FORM = Pattern.compile(
            "^(?i:gmbh|ag|kg|ohg|ltd|limited|inc|llc|plc|s\\.?a\\.?r\\.?l|s\\.?a\\.?s|sdn|bhd|pte|pty|b\\.?v|corp)(?![\\p{L}])");

    /** 名称, 名 称: the first line of a party's block on Chinese invoices. */
    private static final Pattern NAME = Pattern.compile("名\\s?称|称");

    /** 项目名称, 货物名称: the heading of a column, not of a party. */
    private static final Pattern GOODS = Pattern.compile("(?:项目|货物|商品|产品|服务|劳务|品目|材料|设备|车辆)\\s?$");

    /** 出让人对...: a role that acts is the subject of a sentence. */
    private static final Pattern PROSE = Pattern.compile("^(对|将|与|向|已|就|根据|应|同意|有权|须|不得|保证|承诺|确认|收到|在|按)");

    private final List<LabelHit> roles;
    private final List<LabelHit> names;
    private final List<LabelHit> codes;

    Roles(List<LabelHit> hits) {
        this.names = hits.stream()
                .filter(hit -> hit.key().equals("=NAME")
                        && NAME.matcher(hit.spot().text()).matches())
                .filter(Roles::isHeading)
                .filter(hit -> !isOfGoods(hit))
                .toList();
        this.codes = hits.stream()
                .filter(hit -> hit.key().equals("=TAX_ID")
                        && Glyphs.isHan(hit.spot().text().charAt(0)))
                .filter(Roles::isHeading)
                .toList();
        this.roles = hits.stream()
                .filter(LabelHit::isRole)
                .filter(hit -> !hit.key().equals("@ADDRESSEE"))
                .filter(Roles::isHeading)
                .toList();
    }

    private static boolean isOfGoods(LabelHit hit) {
        return GOODS.matcher(hit.spot().run().text().substring(0, hit.spot().from()))
                .find();
    }

    /** {@code @BUYER} or the like; empty if nothing says. */
    String of(LabelHit attribute, DocumentType type) {
        PageLayout page = attribute.spot().page();
        String vertical = fromVertical(attribute.spot().box(), page);
        if (!vertical.isEmpty()) {
            return vertical;
        }
        LabelHit best = null;
        double least = Double.MAX_VALUE;
        for (LabelHit role : roles) {
            double distance = distance(role, attribute);
            if (distance < least) {
                least = distance;
                best = role;
            }
        }
        if (best != null) {
            return best.key();
        }
        return type.isInvoiceLike() ? byPlace(attribute) : "";
    }

    /**
     * Chinese invoices print the buyer left of or above the seller (domain reference 1.5): two blocks whose headings nobody can
     * read are told apart by that. Empty unless the page has exactly two such blocks, by their names or else by their tax ids.
     */
    private String byPlace(LabelHit attribute) {
        List<Box> blocks = blocks(names, attribute.spot().page());
        if (blocks.size() != 2) {
            blocks = blocks(codes, attribute.spot().page());
        }
        if (blocks.size() != 2) {
            return "";
        }
        double height = attribute.spot().page().textHeight();
        Box box = attribute.spot().box();
        boolean beside = Math.abs(blocks.get(0).y0() - blocks.get(1).y0()) < 2 * height;
        double second = beside
                ? Math.max(blocks.get(0).x0(), blocks.get(1).x0())
                : blocks.get(1).y0();
        double place = beside ? box.x0() : box.y0();
        return place < second - height ? "@BUYER" : "@SELLER";
    }

    private static List<Box> blocks(List<LabelHit> labels, PageLayout page) {
        return labels.stream()
                .filter(label -> label.spot().page().number() == page.number())
                .map(label -> label.spot().box())
                .sorted(Comparator.comparingDouble(Box::y0).thenComparingDouble(Box::x0))
                .toList();
    }

    /** True if a label stands for itself: at the end of its cell or before a colon, bracket or gap, not inside a sentence. */
    static boolean isHeading(LabelHit hit) {
        String text = hit.spot().run().text();
        String after = text.substring(hit.spot().to()).stripLeading();
        char before = hit.spot().from() == 0 ? ' ' : text.charAt(hit.spot().from() - 1);
        boolean begins = before != '@' && (hit.spot().from() <= 4 || !Character.isLetterOrDigit(before));
        // A Western role is followed by a name, which has a capital; "Buyer line 2" and "customer no" are none.
        boolean named = !hit.isRole() || after.isEmpty() || !Character.isLowerCase(after.charAt(0));
        boolean prose = PROSE.matcher(after).find();
        boolean ends = after.isEmpty()
                || ":(（[/#.".indexOf(after.charAt(0)) >= 0
                || (before == '(' && after.charAt(0) == ')')
                || (after.charAt(0) == ','
                        && Glyphs.isHan(text.charAt(hit.spot().to() - 1)))
                || (hit.spot().from() == 0 && named);
        return begins && ends && !prose && !FORM.matcher(after).find();
    }

    private String fromVertical(Box box, PageLayout page) {
        String role = "";
        double nearest = Double.MAX_VALUE;
        for (VerticalLabel label : page.verticals()) {
            Box column = label.box();
            double reach = page.textHeight() * 1.5;
            boolean beside = box.centerY() > column.y0() - reach && box.centerY() < column.y1() + reach;
            double gap = box.x0() - column.x1();
            if (beside && gap > -2 && gap < nearest && !isOfLaterBlock(box, column, page)) {
                nearest = gap;
                role = roleOf(label.text());
            }
        }
        return role;
    }

    /** True if another block begins between the two: the heading of the one that the box stands in was not read. */
    private boolean isOfLaterBlock(Box box, Box column, PageLayout page) {
        double height = page.textHeight();
        List<Box> beside = blocks(names.size() > 1 ? names : codes, page).stream()
                .filter(block -> block.centerY() > column.y0() - height && block.centerY() < column.y1() + height)
                .filter(block -> block.x0() > column.x1() - height && block.x0() < box.x0() + 2 * height)
                .toList();
        return beside.stream().anyMatch(one -> beside.stream().anyMatch(other -> other.x0() - one.x1() > 2 * height));
    }

    private static String roleOf(String label) {
        return switch (label.charAt(0)) {
            case '购' -> "@BUYER";
            case '销' -> "@SELLER";
            case '付' -> "@PAYER";
            case '收' -> "@PAYEE";
            default -> "";
        };
    }

    /** In text heights: same line to the left is nearest, then headings above in the same column. */
    private static double distance(LabelHit role, LabelHit attribute) {
        Box from = role.spot().box();
        Box to = attribute.spot().box();
        double height = attribute.spot().page().textHeight();
        if (role.spot().page().number() != attribute.spot().page().number() || role == attribute) {
            return Double.MAX_VALUE;
        }
        if (role.spot().row() == attribute.spot().row()) {
            boolean before = from.x0() <= to.x0();
            return before ? 0.001 * (to.x0() - from.x0()) : Double.MAX_VALUE;
        }
        double down = (to.y0() - from.y1()) / height;
        double aside = (to.x0() - from.x0()) / height;
        boolean column = aside > -3 && down > -0.8 && down < FAR;
        return column ? Math.max(0, down) + 0.35 * Math.abs(aside) + 0.5 : Double.MAX_VALUE;
    }
}
