package io.vouch.extraction.feature;

import io.vouch.extraction.FieldName;
import io.vouch.extraction.FieldName.ValueKind;
import io.vouch.extraction.candidate.Candidate;
import io.vouch.extraction.candidate.LabelHit;
import io.vouch.extraction.candidate.Spot;
import io.vouch.extraction.layout.Cell;
import io.vouch.extraction.layout.PageLayout;
import io.vouch.extraction.layout.Row;
import io.vouch.extraction.layout.RunJoiner;
import io.vouch.extraction.layout.TextRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parties of Western invoices by the shape of their blocks: under a heading such as "Customer" the first line that is no number,
 * salutation or address is the name; the line above an address window names the sender (DIN 5008); a block that ends with a post
 * code and a place belongs to a party.
 */
final class PartyBlocks {

    private static final double HEADED = 0.97;
    private static final double WINDOW = 0.88;
    private static final double FIRST_BLOCK = 0.5;
    /** In text heights: how far aside from its heading a block may begin, and the receiver from the line of the sender. */
    private static final double COLUMN = 1.5;

    private static final double WINDOW_COLUMN = 5;
    private static final int LINES = 8;
    private static final int WINDOW_LINES = 6;
    private static final int WINDOW_ROWS = 28;

    /** Herrn; Firma; To: */
    private static final Pattern SALUTATION = Pattern.compile(
            "(?i)^\\W*(an|to|herrn?|frau|firma|familie|mr|mrs|ms|m|mme|monsieur|madame|sig|sr|sra|messrs|company|attn|z\\.? ?hd\\.?)\\.?\\W*$");
    /** Lines of a block that are not its name: GLN 4304171000002, Nummer : 17, (555) 23 78, www.acme.com */
    private static final Pattern ATTRIBUTE = Pattern.compile(
            "(?i):|@|www\\.|^\\W*(gln|duns|siret|siren|no|nr|nummer|number|num[ée]ro|globale|tel|fax|fon|phone|e-?mail|iban|bic)\\b|^\\d{1,4}[a-z]?[ ,]");
    /** 80333 München; DE 80333 München; D-07545 GERA; 1012 AB Amsterdam; F-75001 Paris */
    private static final Pattern PLACE =
            Pattern.compile("^(?:[A-Z]{1,3}[- ])?\\d{4,5}(?: ?[A-Z]{2}(?= ))?,? \\p{L}[\\p{L} ./'()-]{2,40}$");

    private static final Pattern SEPARATOR =
            Pattern.compile("\\s*[\u25CF\u2022\u00B7\u2219|\u2027]\\s*|\\s+[-,]\\s+|,\\s+");
    private static final Pattern PLACE_PART = Pattern.compile("(?:^|[ -])\\d{4,5} \\p{L}{3,}");

    private final Scene scene;
    private final PageLayout page;

    private PartyBlocks(Scene scene, PageLayout page) {
        this.scene = scene;
        this.page = page;
    }

    static void cast(Scene scene) {
        boolean western = scene.type().isInvoiceLike() && !scene.language().equals("zh") && !scene.isSlip();
        if (!western || scene.layout().isEmpty()) {
            return;
        }
        for (LabelHit hit : List.copyOf(scene.hits())) {
            if (hit.isRole() && standsAlone(hit)) {
                FieldPlan.ofAttribute(hit.key(), "=NAME", scene.type())
                        .ifPresent(field -> new PartyBlocks(scene, hit.spot().page()).castUnder(hit, field));
            }
        }
        PartyBlocks first = new PartyBlocks(scene, scene.layout().pages().get(0));
        boolean sent = first.castWindows();
        first.castPlaces(sent);
    }

    /** True for a heading: nothing follows in its cell but a colon or a remark in brackets. */
    private static boolean standsAlone(LabelHit hit) {
        String text = hit.spot().run().text();
        String after = text.substring(hit.spot().to()).replaceAll("\\([^()]*\\)", "");
        String before = text.substring(0, hit.spot().from());
        return after.chars().noneMatch(Character::isLetterOrDigit)
                && before.chars().filter(Character::isLetter).count() <= 12;
    }

    private void castUnder(LabelHit heading, FieldName field) {
        List<Cell> block = below(
                heading.spot().row(),
                heading.spot().box().x0(),
                heading.spot().box().y1(),
                LINES,
                COLUMN);
        name(block).ifPresent(candidate -> {
            scene.add(candidate);
            scene.vote(candidate, field, HEADED * heading.weight(), "block");
        });
    }

    /** Cells of the same column under a line, until a gap, a heading or a table. */
    private List<Cell> below(int row, double left, double bottom, int most, double aside) {
        List<Cell> block = new ArrayList<>();
        double height = page.textHeight();
        double y = bottom;
        for (int i = row + 1; i < page.rows().size() && block.size() < most; i++) {
            Row line = page.rows().get(i);
            if (line.box().y0() - y > 3.6 * height) {
                break;
            }
            for (Cell cell : line.cells()) {
                if (Math.abs(cell.box().x0() - left) < aside * height) {
                    if (isHeading(cell)) {
                        return block;
                    }
                    block.add(cell);
                    y = cell.box().y1();
                }
            }
        }
        return block;
    }

    private boolean isHeading(Cell cell) {
        return scene.hits().stream()
                .anyMatch(hit -> hit.isRole()
                        && hit.spot().run() == cell.run()
                        && hit.spot().from() <= 2
                        && standsAlone(hit));
    }

    /** The first line that may be a name, with the next one if only that bears a legal form. */
    private Optional<Candidate> name(List<Cell> block) {
        for (int i = 0; i < block.size(); i++) {
            Cell cell = block.get(i);
            if (names(cell)) {
                return Optional.empty();
            }
            if (!isName(cell.text()) || isLabel(cell)) {
                continue;
            }
            boolean split = i + 1 < block.size()
                    && !isCompany(cell)
                    && isName(block.get(i + 1).text())
                    && isCompany(block.get(i + 1));
            TextRun run =
                    split ? RunJoiner.join(List.of(cell.run(), block.get(i + 1).run())) : cell.run();
            return Optional.of(party(cell, run, 0, run.text().length()));
        }
        return Optional.empty();
    }

    /** True for the label of a name: on such a form the name stands beside it, not under the heading. */
    private boolean names(Cell cell) {
        return scene.hits().stream()
                .anyMatch(hit -> hit.key().equals("=NAME") && hit.spot().run() == cell.run());
    }

    /** True if the next cell of its line begins with a colon, or a label is all that the cell holds. */
    private boolean isLabel(Cell cell) {
        List<Cell> cells = page.rows().get(cell.row()).cells();
        boolean colon = cell.column() + 1 < cells.size()
                && cells.get(cell.column() + 1).text().startsWith(":");
        return colon || scene.isLabel(cell);
    }

    private Candidate party(Cell cell, TextRun run, int from, int to) {
        Spot spot = new Spot(page, cell.row(), cell.column(), run, from, to);
        return new Candidate(ValueKind.PARTY, spot.text(), spot, "block");
    }

    private boolean isCompany(Cell cell) {
        return scene.candidates().stream()
                .anyMatch(candidate -> candidate.kind() == ValueKind.PARTY
                        && candidate.shape().equals("suffix")
                        && candidate.spot().run() == cell.run());
    }

    private static boolean isName(String text) {
        long letters = text.chars().filter(Character::isLetter).count();
        long digits = text.chars().filter(Character::isDigit).count();
        return letters >= 3
                && letters > 2 * digits
                && text.length() <= 80
                && !SALUTATION.matcher(text).find()
                && !ATTRIBUTE.matcher(text).find()
                && !PLACE.matcher(text).find();
    }

    /** The sender's line, set small, and under it the window with the receiver; true if there is such a line. */
    private boolean castWindows() {
        boolean sent = false;
        for (Row row : page.rows().subList(0, Math.min(WINDOW_ROWS, page.rows().size()))) {
            for (Cell cell : row.cells()) {
                int end = endOfSender(cell.text());
                if (end < 0) {
                    continue;
                }
                sent = true;
                Candidate sender = party(cell, cell.run(), 0, end);
                scene.add(sender);
                scene.vote(sender, FieldName.SELLER_NAME, WINDOW, "window");
                List<Cell> window =
                        below(row.index(), cell.box().x0(), cell.box().y1(), WINDOW_LINES, WINDOW_COLUMN);
                if (window.stream().anyMatch(line -> PLACE.matcher(line.text()).find())) {
                    name(window).ifPresent(receiver -> {
                        scene.add(receiver);
                        scene.vote(receiver, FieldName.BUYER_NAME, WINDOW, "window");
                    });
                }
            }
        }
        return sent;
    }

    /** Where the name ends in "Acme GmbH ● Road 12 ● 12345 Town"; below 0 if a line is none of these. */
    private static int endOfSender(String text) {
        Matcher separator = SEPARATOR.matcher(text);
        if (text.length() > 120 || !separator.find() || separator.start() < 3) {
            return -1;
        }
        int end = separator.start();
        boolean more = separator.find();
        boolean place = PLACE_PART.matcher(text.substring(end)).find();
        return more && place && isName(text.substring(0, end)) ? end : -1;
    }

    /**
     * Without headings: the first block with a place is the issuer's, the next one the receiver's.
     *
     * @param sent the issuer names itself in a line of its own: all blocks are the receiver's
     */
    private void castPlaces(boolean sent) {
        List<Candidate> names = new ArrayList<>();
        for (Row row : page.rows().subList(0, Math.min(WINDOW_ROWS, page.rows().size()))) {
            for (Cell cell : row.cells()) {
                if (PLACE.matcher(cell.text()).find()) {
                    name(above(cell)).ifPresent(names::add);
                }
            }
        }
        String seller = "";
        for (Candidate name : names) {
            boolean first = seller.isEmpty() && !sent;
            if (first || !name.value().equals(seller)) {
                scene.add(name);
                scene.vote(name, first ? FieldName.SELLER_NAME : FieldName.BUYER_NAME, FIRST_BLOCK, "place");
                seller = first ? name.value() : seller;
            }
        }
    }

    /** The lines over a place in its column, from the top. */
    private List<Cell> above(Cell place) {
        List<Cell> block = new ArrayList<>();
        double top = place.box().y0();
        for (int i = place.row() - 1; i >= 0 && block.size() < WINDOW_LINES - 1; i--) {
            Row line = page.rows().get(i);
            if (top - line.box().y1() > 1.3 * page.textHeight()) {
                break;
            }
            for (Cell cell : line.cells()) {
                if (Math.abs(cell.box().x0() - place.box().x0()) < page.textHeight()) {
                    block.add(0, cell);
                    top = cell.box().y0();
                }
            }
        }
        return block;
    }
}
