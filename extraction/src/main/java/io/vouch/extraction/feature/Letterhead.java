package io.vouch.extraction.feature;

import io.vouch.extraction.FieldName;
import io.vouch.extraction.FieldName.ValueKind;
import io.vouch.extraction.candidate.Candidate;
import io.vouch.extraction.candidate.Spot;
import io.vouch.extraction.layout.Cell;
import io.vouch.extraction.layout.PageLayout;
import io.vouch.extraction.layout.Row;
import io.vouch.extraction.layout.RunJoiner;
import io.vouch.extraction.layout.TextRun;
import io.vouch.extraction.value.Wording;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The issuer's name and address at the top of invoices and receipts: lines without any label. */
final class Letterhead {

    private static final int LINES = 18;
    private static final int NAME_LINES = 6;
    private static final int ADDRESS_LINES = 6;

    /** Lines that end a letterhead or are none: phones, registrations, titles, dates, web addresses. */
    private static final Wording OTHER = Wording.of(
            "(?i)^\\W*(tax ?invoice|tel|fax|phone|ph|hp|h/p|mobile|gst|vat|tax|invoice|receipt|cash|bill|date|time|e-?mail|website|www|reg|co\\.? ?(reg|no)|roc|brn|company no|doc|no\\.? ?:|table|"
                    + "cashier|simplified|thank|customer|member|counter|order|page|copy|hotline|branch code|store|outlet|trans)(?![a-z])|@|www\\.|https?:|电话|传真|发票|收据");

    /** A registration number in brackets under a name: (123456-X), CO. NO 12345 */
    private static final Wording REGISTRATION = Wording.of(
            "(?i)^\\W*((co|company|reg|roc|brn|business)[\\s.:#]*)*(no)?[\\s.:#]*\\(?[0-9]{4,}[- ]?[A-Z0-9]{0,3}\\)?\\W*$");

    /** A registration number after a name: ACME SDN BHD (519537-X), ACME S/B 273500-U */
    static final Pattern TRAILING = Pattern.compile(
            "(?i)\\s*[(\\[]?\\s*(?:(?:co|company|reg|roc|gst)[.:# ]*(?:no)?[.:# ]*)?(?:\\d{5,12}[- ]{0,2}[A-Z]{0,2}|[A-Z]{2}\\d{6,8}-?[A-Z]?)\\s*[)\\]]?(?:\\s*\\([A-Z]{2,4}\\))?$");

    /** Words and shapes of a street address: numbers, road words, post codes. */
    private static final Wording ADDRESS = Wording.of(
            "(?i)\\b(no|lot|jalan|jln|lorong|taman|tmn|street|st|road|rd|avenue|ave|lane|drive|floor|level|suite|unit|block|blok|bandar|kampung|batu|persiaran|lebuh|pusat|plaza|mall|centre|center|"
                    + "p\\.?o\\.? ?box|stra(ss|ß)e|str|rue|boulevard|seksyen|section|wilayah|selangor|johor|kuala lumpur|penang|malaysia|singapore)\\b|\\b\\d{4,6}\\b|\\b[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}\\b|路.{0,8}号|[省市区县].{1,20}[路街道号]");

    private final Scene scene;

    private Letterhead(Scene scene) {
        this.scene = scene;
    }

    static void cast(Scene scene) {
        boolean issued = FieldPlan.fields(scene.type()).contains(FieldName.SELLER_ADDRESS);
        if (issued && !scene.layout().isEmpty() && !scene.language().equals("zh")) {
            new Letterhead(scene).castOn(scene.layout().pages().get(0));
        }
    }

    private void castOn(PageLayout page) {
        List<Row> rows = page.rows().subList(0, Math.min(LINES, page.rows().size()));
        int rank = 0;
        for (Row row : rows) {
            if (rank < NAME_LINES && isName(row.text())) {
                castName(page, rows, row, rank);
                rank++;
            }
        }
        BitSet addressed = which(rows, row -> ADDRESS.isIn(row.text()));
        BitSet other = which(rows, row -> OTHER.isIn(row.text()));
        for (Row row : rows) {
            castAddresses(page, rows, row, addressed, other);
        }
    }

    private static BitSet which(List<Row> rows, Predicate<Row> claim) {
        BitSet which = new BitSet(rows.size());
        rows.stream().filter(claim).forEach(row -> which.set(row.index()));
        return which;
    }

    static boolean isAddress(String text) {
        return ADDRESS.isIn(text);
    }

    static boolean isOther(String text) {
        return OTHER.isIn(text) || REGISTRATION.isIn(text);
    }

    static boolean isName(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        return letters >= 3 && text.length() <= 80;
    }

    private void castName(PageLayout page, List<Row> rows, Row row, int rank) {
        if (row.cells().stream().allMatch(scene::isLabel)) {
            return; // the headings of two address blocks
        }
        double weight = Math.max(0.05, 0.62 - 0.12 * rank)
                * (OTHER.isIn(row.text()) ? 0.3 : 1)
                * (ADDRESS.isIn(row.text()) ? 0.6 : 1);
        if (row.cells().size() > 1) {
            for (Cell cell : row.cells()) {
                if (isName(cell.text())) {
                    double part = weight * (OTHER.isIn(cell.text()) ? 0.2 : 1);
                    Spot spot = new Spot(
                            page,
                            row.index(),
                            cell.column(),
                            cell.run(),
                            0,
                            cell.text().length());
                    add(spot, ValueKind.PARTY, FieldName.SELLER_NAME, part, "cell" + rank);
                }
            }
            weight *= 0.4;
        }
        Matcher registered = TRAILING.matcher(row.text());
        boolean cut = registered.find() && registered.start() > 3;
        if (cut) {
            Spot name = new Spot(page, row.index(), 0, row.run(), 0, registered.start());
            add(name, ValueKind.PARTY, FieldName.SELLER_NAME, weight, "name" + rank);
        }
        weight = cut ? weight * 0.4 : weight;
        add(page, row, row.run(), ValueKind.PARTY, FieldName.SELLER_NAME, weight, "line" + rank);
        int next = row.index() + 1;
        if (next < rows.size() && rank < 3 && isName(rows.get(next).text())) {
            TextRun both = RunJoiner.join(List.of(row.run(), rows.get(next).run()));
            add(page, row, both, ValueKind.PARTY, FieldName.SELLER_NAME, weight * 0.45, "lines" + rank);
        }
    }

    /** Every run of two to five lines that may be an address becomes a candidate; the first line of it carries the vote. */
    private void castAddresses(PageLayout page, List<Row> rows, Row first, BitSet addressed, BitSet other) {
        if (other.get(first.index()) || REGISTRATION.isIn(first.text())) {
            return;
        }
        int last = first.index();
        while (last + 1 < rows.size() && last - first.index() < ADDRESS_LINES - 1 && !other.get(last + 1)) {
            last++;
        }
        for (int end = first.index(); end <= last; end++) {
            List<Row> block = rows.subList(first.index(), end + 1);
            int hits = addressed.get(first.index(), end + 1).cardinality();
            if (hits == 0) {
                continue;
            }
            boolean whole = end == last;
            boolean starts = addressed.get(first.index());
            boolean single = block.stream().allMatch(row -> row.cells().size() == 1);
            double weight =
                    (single ? 0.5 : 0.2) * hits / block.size() * (whole ? 1 : 0.5) * (starts ? 1 : 0.4) + 0.05 * hits;
            TextRun run = RunJoiner.join(block.stream().map(Row::run).toList());
            add(page, first, run, ValueKind.TEXT, FieldName.SELLER_ADDRESS, weight, "block" + block.size());
        }
    }

    private void add(
            PageLayout page, Row row, TextRun run, ValueKind kind, FieldName field, double weight, String shape) {
        add(new Spot(page, row.index(), 0, run, 0, run.text().length()), kind, field, weight, shape);
    }

    private void add(Spot spot, ValueKind kind, FieldName field, double weight, String shape) {
        Candidate candidate = new Candidate(kind, spot.text(), spot, shape);
        scene.add(candidate);
        scene.vote(candidate, field, weight, "head");
    }
}
