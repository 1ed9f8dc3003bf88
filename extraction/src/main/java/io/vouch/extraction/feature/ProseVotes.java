package io.vouch.extraction.feature;

import io.vouch.extraction.FieldName;
import io.vouch.extraction.FieldName.ValueKind;
import io.vouch.extraction.candidate.Brackets;
import io.vouch.extraction.candidate.Candidate;
import io.vouch.extraction.candidate.LabelLexicon;
import io.vouch.extraction.candidate.Spot;
import io.vouch.extraction.layout.Cell;
import io.vouch.extraction.layout.PageLayout;
import io.vouch.extraction.layout.RunJoiner;
import io.vouch.extraction.layout.TextRun;
import io.vouch.extraction.value.Wording;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Wordings of running text vote for the values inside them. Thread-safe. */
final class ProseVotes {

    private static final int LONGEST = 6_000;
    private static final int LONGEST_LINE = 400;
    private static final int MOST_PAGES = 40;
    private static final double INSIDE = 0.6;

    private final List<ProseRule> rules = load();

    void cast(Scene scene) {
        char group = LabelLexicon.group(scene.type());
        List<ProseRule> active =
                rules.stream().filter(rule -> rule.groups().indexOf(group) >= 0).toList();
        if (active.isEmpty()) {
            return;
        }
        List<Candidate> known = List.copyOf(scene.candidates());
        for (PageLayout page : scene.layout().pages().stream().limit(MOST_PAGES).toList()) {
            page.cells().forEach(cell -> cast(scene, page, cell, active, known));
            for (int i = 0; i + 1 < page.rows().size(); i++) {
                castAcross(scene, page, i, active, known);
            }
        }
    }

    private static void cast(Scene scene, PageLayout page, Cell cell, List<ProseRule> rules, List<Candidate> known) {
        String text = cell.text().substring(0, Math.min(LONGEST, cell.text().length()));
        for (ProseRule rule : rules) {
            Wording.Search search = rule.wording().in(text);
            while (search.find()) {
                FieldPlan.ofKey(rule.key(), scene.type())
                        .ifPresent(field ->
                                vote(scene, page, cell, rule, field, search.start("v"), search.end("v"), known));
            }
        }
    }

    /** Wordings that begin on one line and end on the next, where each line is one cell. */
    private static void castAcross(
            Scene scene, PageLayout page, int row, List<ProseRule> rules, List<Candidate> known) {
        List<Cell> first = page.rows().get(row).cells();
        List<Cell> second = page.rows().get(row + 1).cells();
        if (first.size() != 1 || second.size() != 1 || first.get(0).text().length() > LONGEST_LINE) {
            return;
        }
        TextRun joined =
                RunJoiner.join(List.of(first.get(0).run(), second.get(0).run()));
        int split = first.get(0).text().length();
        int shift = joined.text().length() - second.get(0).text().length();
        if (joined.text().length() > LONGEST || shift < split) {
            return;
        }
        for (ProseRule rule : rules) {
            Wording.Search search = rule.wording().in(joined.text());
            while (search.find()) {
                int from = search.start("v");
                if (search.start() < split && from >= shift) {
                    FieldPlan.ofKey(rule.key(), scene.type())
                            .ifPresent(field -> vote(
                                    scene,
                                    page,
                                    second.get(0),
                                    rule,
                                    field,
                                    from - shift,
                                    search.end("v") - shift,
                                    known));
                }
            }
        }
    }

    private static void vote(
            Scene scene,
            PageLayout page,
            Cell cell,
            ProseRule rule,
            FieldName field,
            int from,
            int to,
            List<Candidate> known) {
        if (from < 0 || from >= to) {
            return;
        }
        Optional<Candidate> typed = known.stream()
                .filter(candidate -> candidate.kind() == field.kind()
                        && candidate.spot().run() == cell.run()
                        && candidate.spot().from() < to
                        && candidate.spot().to() > from
                        && (Math.abs(candidate.spot().to() - to) <= 4
                                || candidate.spot().to() > to)
                        && Math.abs(candidate.spot().from() - from) <= 6)
                .max(Comparator.comparingInt(
                        candidate -> candidate.spot().to() - candidate.spot().from()));
        boolean free = field.kind() == ValueKind.PARTY
                || field.kind() == ValueKind.TEXT
                || field.kind() == ValueKind.IDENTIFIER;
        Candidate chosen = typed.filter(candidate ->
                        field.kind() != ValueKind.IDENTIFIER || candidate.spot().from() == from)
                .orElseGet(() -> free ? cut(scene, page, cell, field, from, to) : null);
        if (chosen != null) {
            scene.vote(chosen, field, weight(scene, page, rule, field), "prose");
        }
    }

    /** A contract is dated where it begins or where it is signed; a date between is mostly that of another paper. */
    private static double weight(Scene scene, PageLayout page, ProseRule rule, FieldName field) {
        List<PageLayout> pages = scene.layout().pages();
        boolean inside = page != pages.get(0) && page != pages.get(pages.size() - 1);
        return field == FieldName.SIGN_DATE && inside ? INSIDE * rule.weight() : rule.weight();
    }

    private static Candidate cut(Scene scene, PageLayout page, Cell cell, FieldName field, int from, int end) {
        String whole = cell.text().substring(from, end);
        int to = field.kind() == ValueKind.IDENTIFIER
                ? from + Brackets.beforeClosing(whole).length()
                : end;
        String value = cell.text().substring(from, to).strip();
        if (value.length() < 2) {
            return null;
        }
        Spot spot = new Spot(page, cell.row(), cell.column(), cell.run(), from, to);
        Candidate candidate = new Candidate(field.kind(), value, spot, "prose");
        scene.add(candidate);
        return candidate;
    }

    private static List<ProseRule> load() {
        try (InputStream in = ProseVotes.class.getResourceAsStream("prose.txt")) {
            if (in == null) {
                throw new IllegalStateException("prose.txt is not in the jar");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(ProseVotes::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProseRule parse(String line) {
        String[] parts = line.split(" ~ ", 4);
        String regex = parts[3].strip()
                .replace(
                        "<ID>",
                        "(?<v>[A-Za-z0-9\\p{IsHan}()\\[\\]〔〕/_.#-]{0,24}?[A-Za-z0-9][A-Za-z0-9号第()\\[\\]〔〕/_.#-]{2,36})")
                .replace("<LID>", "(?<v>(?=[A-Za-z0-9/_.#-]{0,30}\\d)[A-Za-z0-9][A-Za-z0-9/_.#-]{2,38}[A-Za-z0-9])")
                .replace(
                        "<ORG>",
                        "(?<v>[\\p{IsHan}A-Za-z0-9()·&]{3,40}?(?:公司|银行|分行|支行|集团|医院|厂|中心|大学|局|合作社|商行|经营部|事务所|研究院))(?![\\p{IsHan}]{0,4}(?:分公司|分行|支行))")
                .replace("<LORG>", "(?<v>[\\p{Lu}\\d][\\p{L}\\d&.,'()/ -]{2,80}?)")
                .replace(
                        "<DATE>",
                        "(?<v>\\d{4} ?[-/.年] ?\\d{1,2} ?[-/.月] ?\\d{1,2} ?日?|\\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8},? \\d{4}|[A-Z][a-z]{2,8} \\d{1,2},? \\d{4}|\\d{1,2}[./-]\\d{1,2}[./-]\\d{4})")
                .replace("<AMT>", "(?<v>(?:[A-Z]{3}|RM|\\p{Sc})? ?\\d[\\d,.]{0,20}\\d(?: ?(?:万元|元))?)")
                .replace("<ACC>", "(?<v>(?:[A-Z]{2}[\\dOQI]{2}[A-Z0-9 ]{10,34}|\\d(?:[ -]?\\d){7,29}))");
        return new ProseRule(
                parts[0].strip(),
                parts[1].strip(),
                Double.parseDouble(parts[2].strip()),
                Wording.of(
                        regex,
                        parts[3].contains("<LORG>") || parts[3].contains("p{Lu}") ? 0 : Pattern.CASE_INSENSITIVE));
    }
}
