package io.vouch.extraction.classify;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.layout.Cell;
import io.vouch.extraction.layout.DocumentLayout;
import io.vouch.extraction.layout.Glyphs;
import io.vouch.extraction.layout.PageLayout;
import io.vouch.extraction.layout.Row;
import io.vouch.extraction.nlp.TextModel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells the kinds of paper apart by their titles and anchors (domain reference 3), and by a trained model's opinion if there is one.
 * Thread-safe.
 */
public final class DocumentClassifier {

    private static final int PAGES_READ = 3;
    private static final int CHARACTERS_READ = 20_000;
    /** What must be outweighed to be anything but OTHER. */
    private static final double OTHER_PRIOR = 2.0;

    private static final int LONGEST_TITLE = 90;
    private static final int LONGEST_HAN_TITLE = 36;

    /** 2.1 The Buyer shall pay every invoice within 90 days.; 买方应于收到发票后付款。 A sentence is no title. */
    private static final Pattern SENTENCE =
            Pattern.compile("^(?:\\S+ ){5,}\\S*\\p{Ll}[.;]$|^\\(?[0-9a-z]{1,2}(?:[.)]\\d{0,2}){1,3} (?:\\S+"
                    + " ){5,}|\\p{IsHan}{6,}[。;;]$");

    /** PO-2614361; a title's own line below is words. */
    private static final Pattern NUMBER = Pattern.compile("(?=\\S*\\d)[^\\s\\p{IsHan}:]{3,30}");

    /** In text heights: larger type is a title wherever it stands. */
    private static final double LARGE = 1.25;

    /** In text heights: lines of one column. */
    private static final double CLOSE = 2.4;

    private final List<Evidence> evidence = EvidenceFile.load();
    private final Optional<TypeOpinion> opinion;

    /** By rules alone. */
    public DocumentClassifier() {
        this(Optional.empty());
    }

    /** @param model of kinds of paper, see {@link io.vouch.extraction.nlp.FieldModel#types()} */
    public DocumentClassifier(Optional<TextModel> model) {
        this.opinion = model.map(TypeOpinion::new);
    }

    /** The kind of a paper; OTHER with what remains of the chance if nothing speaks for another kind. */
    public Classification classify(DocumentLayout document) {
        if (document.isEmpty()) {
            return new Classification(DocumentType.OTHER, 0.5, "und");
        }
        String text = start(document);
        Map<DocumentType, Double> scores = ruled(document, text);
        opinion.ifPresent(second -> second.addTo(scores, document));
        return best(scores, language(text));
    }

    /** Log-odds by kind, of those for which something speaks. */
    private Map<DocumentType, Double> ruled(DocumentLayout document, String text) {
        Map<DocumentType, Double> scores = new EnumMap<>(DocumentType.class);
        scores.put(DocumentType.OTHER, OTHER_PRIOR);
        List<Title> titles = titles(document.pages().get(0));
        for (Evidence each : evidence) {
            double found = each.place() == Evidence.Place.TITLE ? inTitles(each, titles) : inText(each, text);
            if (found != 0) {
                scores.merge(each.type(), found, Double::sum);
            }
        }
        return scores;
    }

    private record Title(String text, double weight) {}

    private static double inText(Evidence each, String text) {
        return each.wording().isIn(text) ? each.weight() : 0;
    }

    private static double inTitles(Evidence each, List<Title> titles) {
        double most = 0;
        for (Title title : titles) {
            if (title.weight() > most && each.wording().isIn(title.text())) {
                most = title.weight();
            }
        }
        return most * each.weight();
    }

    /** Short lines near the top or in large type; the first and the largest weigh most. */
    private static List<Title> titles(PageLayout page) {
        List<Title> titles = new ArrayList<>();
        double top = page.rows().isEmpty() ? 0 : page.rows().get(0).box().y0();
        for (Row row : page.rows()) {
            double size = row.box().height() / page.textHeight();
            boolean high = row.index() < 12 || row.box().y0() - top < 0.3 * page.height();
            double weight = (high ? 1 : 0.35) * Math.min(1.8, Math.max(0.8, size)) * (row.index() < 4 ? 1.1 : 0.9);
            if (!high && size < 1.25) {
                continue;
            }
            if (row.cells().size() > 1 || !isStackedLabel(page, row)) {
                addTitle(row.text(), weight, titles);
            }
            if (row.cells().size() > 1) {
                for (int i = 0; i < row.cells().size(); i++) {
                    if (!isLabel(page, row, i)) {
                        addTitle(row.cells().get(i).text(), weight, titles);
                    }
                }
            }
        }
        return titles;
    }

    /** What a colon follows is a label, as in "Bestellung : 2013-471331"; so is small type before a number, whose colon a scan may lose. */
    private static boolean isLabel(PageLayout page, Row row, int index) {
        if (index + 1 == row.cells().size()) {
            return false;
        }
        String text = row.cells().get(index).text();
        String next = row.cells().get(index + 1).text();
        boolean small = row.cells().get(index).box().height() < LARGE * page.textHeight();
        return text.endsWith(":")
                || next.startsWith(":")
                || small && NUMBER.matcher(next).matches();
    }

    /**
     * True for a label in a column of labels with their values under them, as "Purchase order" over PO-2614361: text stands close
     * above it, and a number close below.
     */
    private static boolean isStackedLabel(PageLayout page, Row row) {
        return row.box().height() < LARGE * page.textHeight()
                && neighbour(page, row, -1).isPresent()
                && neighbour(page, row, 1)
                        .filter(below -> NUMBER.matcher(below).matches())
                        .isPresent();
    }

    /** What the row above ({@code step} -1) or below (1) says in the same column, if it is close. */
    private static Optional<String> neighbour(PageLayout page, Row row, int step) {
        int index = row.index() + step;
        if (index < 0 || index >= page.rows().size()) {
            return Optional.empty();
        }
        Row other = page.rows().get(index);
        double gap = step < 0
                ? row.box().y0() - other.box().y1()
                : other.box().y0() - row.box().y1();
        return other.cells().stream()
                .filter(cell -> gap < CLOSE * page.textHeight()
                        && Math.abs(cell.box().x0() - row.box().x0()) < page.textHeight())
                .map(Cell::text)
                .findFirst();
    }

    private static void addTitle(String text, double weight, List<Title> titles) {
        if (SENTENCE.matcher(text).find()) {
            return;
        }
        int longest = Glyphs.hanShare(text) > 0.4 ? LONGEST_HAN_TITLE : LONGEST_TITLE;
        boolean han = longest == LONGEST_HAN_TITLE;
        if (text.length() <= longest) {
            titles.add(new Title(text, weight));
        } else if (han) {
            titles.add(new Title(text.substring(0, longest), 0.8 * weight));
        }
    }

    private static String start(DocumentLayout document) {
        StringBuilder text = new StringBuilder();
        for (PageLayout page : document.pages()
                .subList(0, Math.min(PAGES_READ, document.pages().size()))) {
            text.append(page.text()).append('\n');
        }
        return text.substring(0, Math.min(CHARACTERS_READ, text.length()));
    }

    private static Classification best(Map<DocumentType, Double> scores, String language) {
        DocumentType best = DocumentType.OTHER;
        double sum = 0;
        for (Map.Entry<DocumentType, Double> entry : scores.entrySet()) {
            sum += Math.exp(entry.getValue());
            if (entry.getValue() > scores.get(best)) {
                best = entry.getKey();
            }
        }
        double confidence = Math.exp(scores.get(best)) / sum;
        return new Classification(best, Math.min(0.99, confidence), language);
    }

    private static String language(String text) {
        if (Glyphs.hanShare(text) > 0.15) {
            return "zh";
        }
        return text.chars().filter(Character::isLetter).count() >= 12 ? "en" : "und";
    }
}
