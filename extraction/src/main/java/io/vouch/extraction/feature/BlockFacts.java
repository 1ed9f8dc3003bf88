package io.vouch.extraction.feature;

import io.vouch.extraction.candidate.Candidate;
import io.vouch.extraction.candidate.Spot;
import io.vouch.extraction.layout.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What lines of names and addresses look like, and what stands before and after them. Lives for one reading of one scene. */
final class BlockFacts {

    private static final List<String> LEGAL_FORMS = List.of(
            "sdn bhd",
            "sdn. bhd",
            "bhd",
            "ltd",
            "limited",
            "inc",
            "llc",
            "gmbh",
            "enterprise",
            "trading",
            "restaurant",
            "restoran",
            "公司",
            "银行",
            "支行",
            "厂");

    private static final Pattern POSTCODE = Pattern.compile("(?<!\\d)\\d{5,6}(?!\\d)");

    /** What was said of a line; neighbours share their lines. */
    private final Map<Line, List<String>> said = new HashMap<>();

    /** @param where the line stands, seen from the candidate */
    private record Line(String where, String text) {}

    void describe(Candidate candidate, Set<String> features) {
        Spot spot = candidate.spot();
        String text = candidate.value();
        String lower = text.toLowerCase(Locale.ROOT);
        LEGAL_FORMS.stream().filter(lower::contains).forEach(form -> features.add("form=" + form));
        features.add("letters=" + bin(text, Character::isLetter));
        features.add("digits=" + bin(text, Character::isDigit));
        features.add("capitals=" + bin(text, Character::isUpperCase));
        features.add("long=" + Math.min(8, text.length() / 10));
        features.add("bracket=" + (text.indexOf('(') >= 0));
        features.add("post=" + POSTCODE.matcher(text).find());
        features.add("end=" + kind(text.charAt(text.length() - 1)));
        features.add("start=" + kind(text.charAt(0)));
        String[] words = FoldedWords.of(text);
        for (String word : words) {
            features.add("w=" + word);
        }
        if (words.length > 0) {
            features.add("first=" + words[0]);
            features.add("last=" + words[words.length - 1]);
        }
        around(spot, features);
    }

    /** The line before and the line after the candidate's own lines. */
    private void around(Spot spot, Set<String> features) {
        List<Row> rows = spot.page().rows();
        double bottom = spot.box().y1();
        int last = spot.row();
        while (last + 1 < rows.size() && rows.get(last + 1).box().y1() <= bottom + 0.5) {
            last++;
        }
        line("before", spot.row() == 0 ? "" : rows.get(spot.row() - 1).text(), features);
        line("after", last + 1 >= rows.size() ? "" : rows.get(last + 1).text(), features);
        line("own", rows.get(last).text(), features);
        if (last + 2 < rows.size()) {
            line("later", rows.get(last + 2).text(), features);
        }
    }

    private void line(String where, String text, Set<String> features) {
        features.addAll(said.computeIfAbsent(new Line(where, text), BlockFacts::facts));
    }

    private static List<String> facts(Line line) {
        String where = line.where();
        String text = line.text();
        String[] words = FoldedWords.of(text);
        return List.of(
                where + "=" + (words.length == 0 ? "none" : words[0]),
                where + " address=" + Letterhead.isAddress(text),
                where + " other=" + Letterhead.isOther(text),
                where + " post=" + POSTCODE.matcher(text).find(),
                where + " size=" + Math.min(6, text.length() / 8));
    }

    private static int bin(String text, java.util.function.IntPredicate is) {
        return (int) (5 * text.chars().filter(is).count() / text.length());
    }

    private static String kind(char unit) {
        if (Character.isDigit(unit)) {
            return "digit";
        }
        return Character.isLetter(unit) ? "letter" : String.valueOf(unit);
    }
}
