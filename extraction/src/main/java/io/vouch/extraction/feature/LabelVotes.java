package io.vouch.extraction.feature;

import io.vouch.extraction.FieldName;
import io.vouch.extraction.FieldName.ValueKind;
import io.vouch.extraction.candidate.Candidate;
import io.vouch.extraction.candidate.LabelHit;
import io.vouch.extraction.candidate.Spot;
import io.vouch.extraction.layout.Cell;
import io.vouch.extraction.layout.Glyphs;
import io.vouch.extraction.layout.PageLayout;
import io.vouch.extraction.layout.Row;
import io.vouch.ingest.page.Box;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Labels vote for the values after, right of and below them. */
final class LabelVotes {

    private static final double RIGHT = 0.95;
    private static final double RIGHT_STEP = 0.15;
    private static final double BELOW = 0.75;
    private static final int CELLS_RIGHT = 4;
    /** In text heights. */
    private static final double NEAR_BELOW = 3.2;

    private static final double FAR_BELOW = 6;

    /** Latin words without digits, commas or labels: nothing but a name. */
    private static final Pattern WHOLE_NAME = Pattern.compile("[\\p{IsLatin} .&'()-]{3,60}");

    private final Scene scene;
    private final Roles roles;
    private final Map<Long, List<Candidate>> byCell = new HashMap<>();
    private final Map<Long, List<LabelHit>> hitsByCell = new HashMap<>();

    private LabelVotes(Scene scene) {
        this.scene = scene;
        this.roles = new Roles(scene.hits());
        scene.candidates().forEach(c -> byCell.computeIfAbsent(key(c.spot()), k -> new ArrayList<>())
                .add(c));
        scene.hits().forEach(h -> hitsByCell
                .computeIfAbsent(key(h.spot()), k -> new ArrayList<>())
                .add(h));
    }

    static void cast(Scene scene) {
        LabelVotes votes = new LabelVotes(scene);
        for (LabelHit hit : scene.hits()) {
            votes.fieldOf(hit).ifPresent(field -> votes.cast(hit, field));
        }
    }

    private Optional<FieldName> fieldOf(LabelHit hit) {
        if (hit.isRole()) {
            boolean heading = Roles.isHeading(hit);
            return heading ? FieldPlan.ofAttribute(hit.key(), "=NAME", scene.type()) : Optional.empty();
        }
        if (hit.isAttribute()) {
            return FieldPlan.ofAttribute(roles.of(hit, scene.type()), hit.key(), scene.type());
        }
        Optional<FieldName> field = FieldPlan.ofKey(hit.key(), scene.type());
        boolean old = field.isPresent()
                && field.get().name().startsWith("PAYEE")
                && roles.of(hit, scene.type()).equals("@OLD");
        return old ? Optional.empty() : field;
    }

    private void cast(LabelHit hit, FieldName field) {
        Spot label = hit.spot();
        double weight = hit.weight() * (Roles.isHeading(hit) ? 1 : 0.45) * (hit.isRole() ? 0.9 : 1);
        int end = endOfValue(hit);
        String after = FreeText.REMARK
                .matcher(label.run().text().substring(label.to(), end))
                .replaceFirst("");
        boolean filled = castIn(label.page(), label.row(), label.column(), label.to(), end, field, weight, "same");
        if (filled || letters(after) > 8) {
            return;
        }
        boolean right = end == label.run().text().length() && castRight(label, field, weight);
        castBelow(label, field, right ? weight * 0.6 : weight);
    }

    /** Where the next label of the same cell begins, or the cell's end. */
    private int endOfValue(LabelHit hit) {
        int end = hit.spot().run().text().length();
        for (LabelHit other : hitsByCell.get(key(hit.spot()))) {
            boolean speaks = Roles.isHeading(other)
                    || other.spot().run().text().startsWith(":", other.spot().to());
            if (other.spot().from() >= hit.spot().to() && speaks && !endsName(other)) {
                end = Math.min(end, other.spot().from());
            }
        }
        return end;
    }

    /** The last word of a Western name may look like a label: "Corvane Trade Bank". */
    private static boolean endsName(LabelHit hit) {
        String text = hit.spot().run().text();
        return hit.spot().to() == text.length()
                && hit.spot().from() > 0
                && text.charAt(hit.spot().from() - 1) == ' '
                && !Glyphs.isHan(text.charAt(hit.spot().from()));
    }

    private boolean castRight(Spot label, FieldName field, double weight) {
        List<Cell> cells = label.page().rows().get(label.row()).cells();
        int last = Math.min(cells.size() - 1, label.column() + CELLS_RIGHT);
        for (int column = label.column() + 1; column <= last; column++) {
            Cell cell = cells.get(column);
            if (startsWithLabel(label.page(), cell)) {
                return false;
            }
            double factor = RIGHT - RIGHT_STEP * (column - label.column() - 1);
            if (castIn(label.page(), cell.row(), column, 0, cell.text().length(), field, weight * factor, "right")) {
                return true;
            }
        }
        return false;
    }

    private void castBelow(Spot label, FieldName field, double weight) {
        PageLayout page = label.page();
        Box box = label.box();
        int steps = 0;
        for (int row = label.row() + 1; row < page.rows().size() && steps < 3; row++) {
            Row line = page.rows().get(row);
            // The amounts of a line of headings may stand lower, beside several lines of small print.
            double reach = field.kind() == ValueKind.AMOUNT ? FAR_BELOW : NEAR_BELOW;
            if (line.box().y0() - box.y1() > reach * page.textHeight()) {
                return;
            }
            for (Cell cell : line.cells()) {
                boolean under = cell.box().horizontalOverlap(box)
                        > 0.3 * Math.min(box.width(), cell.box().width());
                if (!under) {
                    continue;
                }
                if (startsWithLabel(page, cell)) {
                    return;
                }
                steps++;
                double factor = BELOW - 0.2 * (steps - 1);
                if (castIn(page, row, cell.column(), 0, cell.text().length(), field, weight * factor, "below")) {
                    return;
                }
            }
        }
    }

    private boolean startsWithLabel(PageLayout page, Cell cell) {
        return hitsByCell.getOrDefault(key(page.number(), cell.row(), cell.column()), List.of()).stream()
                .anyMatch(hit -> hit.spot().from() <= 2 && Roles.isHeading(hit));
    }

    /** Votes for the candidates of the right kind in a part of a cell; true if there is one. */
    private boolean castIn(
            PageLayout page, int row, int column, int from, int to, FieldName field, double weight, String how) {
        if (field.kind() == ValueKind.PARTY && how.equals("right") && castStacked(page, row, column, field, weight)) {
            return true;
        }
        boolean any = false;
        double factor = 1;
        int end = -1;
        for (Candidate candidate : byCell.getOrDefault(key(page.number(), row, column), List.of())) {
            Spot spot = candidate.spot();
            if (candidate.kind() != field.kind() || spot.from() < from || spot.from() >= to) {
                continue;
            }
            int skipped = letters(spot.run().text().substring(from, spot.from()));
            double near = skipped <= 3 ? 1 : Math.max(0.3, 1 - 0.04 * skipped);
            // Two ways to read one place are not a first and a second value.
            factor *= end < 0 || (field.kind() == ValueKind.AMOUNT && spot.from() < end) ? 1 : 0.6;
            end = spot.to();
            scene.vote(candidate, field, weight * factor * near, how);
            any |= near > 0.5;
        }
        if (any && field.kind() == ValueKind.PARTY && how.equals("right")) {
            castWhole(page, row, column, to, field, weight);
        }
        boolean free = field.kind() == ValueKind.PARTY
                || field.kind() == ValueKind.TEXT
                || field == FieldName.REGISTRATION_KIND
                || (field.kind() == ValueKind.IDENTIFIER && !any);
        if (free && (!any || field.kind() == ValueKind.TEXT)) {
            return any
                    | FreeText.cut(page, row, column, from, to, field)
                            .map(candidate -> {
                                scene.add(candidate);
                                scene.vote(candidate, field, weight * 0.85, how);
                                return true;
                            })
                            .orElse(false);
        }
        return any;
    }

    private boolean castStacked(PageLayout page, int row, int column, FieldName field, double weight) {
        Optional<Candidate> name =
                StackedName.at(scene, page.rows().get(row).cells().get(column), page);
        name.ifPresent(candidate -> {
            scene.add(candidate);
            scene.vote(candidate, field, weight, "right");
        });
        return name.isPresent();
    }

    /** A form's cell holds the whole name, also where a legal form stands inside it: Kunden AG Mitte. */
    private void castWhole(PageLayout page, int row, int column, int to, FieldName field, double weight) {
        String text = page.rows().get(row).cells().get(column).text();
        if (to == text.length() && WHOLE_NAME.matcher(text).matches()) {
            FreeText.cut(page, row, column, 0, to, field).ifPresent(candidate -> {
                scene.add(candidate);
                scene.vote(candidate, field, Math.min(1, weight * 1.02), "right");
            });
        }
    }

    private static int letters(String text) {
        return (int) text.codePoints().filter(Character::isLetterOrDigit).count();
    }

    private static long key(Spot spot) {
        return key(spot.page().number(), spot.row(), spot.column());
    }

    private static long key(int page, int row, int column) {
        return ((long) page << 40) | ((long) row << 16) | column;
    }
}
