package io.vouch.extraction.feature;

import io.vouch.extraction.layout.PageLayout;
import io.vouch.extraction.layout.Row;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first lines of a slip and how each looks to the line model. The strings are part of the model's format. */
public final class HeadLines {

    /** Lines further down are goods. */
    public static final int MOST = 22;

    private static final Pattern LEGAL = Pattern.compile(
            "(?i)\\b(sdn\\.?\\s*bhd|bhd|s/b|sb|plt|enterprise|ent|trading|ltd|limited|inc|llc|pte|gmbh|company|co|corp(oration)?|holdings|marketing|industries|services)\\b\\.?");
    /** 81100 JOHOR BAHRU; a post code and its place. */
    private static final Pattern POSTCODE = Pattern.compile("(?<![\\d-])\\d{5,6}[,.]? ?(?=\\p{L}{3})");
    /** CHERAS, 56100: the post code at the end of a line, its place on the next. */
    private static final Pattern TRAILING_POSTCODE = Pattern.compile("\\p{L}{3,}[,.]? ?\\d{5}\\W*$");

    private static final Pattern STREET_NUMBER = Pattern.compile("(?i)^\\W*(no|lot|unit|\\d)");
    private static final Pattern DATE = Pattern.compile("\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}|\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern CLOCK = Pattern.compile("\\d{1,2}:\\d\\d");
    private static final Pattern AMOUNT = Pattern.compile("\\d[.,]\\d{2}(?!\\d)");

    private HeadLines() {}

    /** The rows that the model looks at. */
    public static List<Row> of(PageLayout page) {
        return page.rows().subList(0, Math.min(MOST, page.rows().size()));
    }

    /** Where a company's name ends in a line that goes on with the number of its registration. */
    public static int endOfName(String text) {
        Matcher registered = Letterhead.TRAILING.matcher(text);
        return registered.find() && registered.start() > 3 ? registered.start() : text.length();
    }

    /** True for a line that may be a company's name: no telephone, registration or address. */
    public static boolean isName(Row row) {
        return Letterhead.isName(row.text()) && !Letterhead.isOther(row.text()) && !hasPostcode(row);
    }

    /** One set of features for each row, in order. */
    public static List<Set<String>> describe(PageLayout page) {
        List<Row> rows = of(page);
        List<Set<String>> own = rows.stream().map(row -> own(page, row)).toList();
        List<Set<String>> all = new ArrayList<>();
        boolean legalSeen = false;
        boolean addressSeen = false;
        boolean otherSeen = false;
        for (int i = 0; i < rows.size(); i++) {
            Set<String> features = new LinkedHashSet<>(own.get(i));
            String text = rows.get(i).text();
            features.add("bias");
            features.add("row=" + Math.min(8, i));
            features.add("seen=" + legalSeen + addressSeen + otherSeen);
            features.add("legal ahead="
                    + ahead(rows, i, row -> LEGAL.matcher(row.text()).find()));
            String other = ahead(rows, i, row -> Letterhead.isOther(row.text()));
            String post = ahead(rows, i, HeadLines::hasPostcode);
            features.add("other ahead=" + other);
            features.add("post ahead=" + post);
            features.add("ahead=" + other + post);
            features.add("post behind=" + (i > 0 && hasPostcode(rows.get(i - 1)))
                    + (i > 1 && hasPostcode(rows.get(i - 2))) + other);
            gap(page, rows, i, features);
            copy("-1", i > 0 ? own.get(i - 1) : Set.of("edge"), features);
            copy("+1", i + 1 < own.size() ? own.get(i + 1) : Set.of("edge"), features);
            copy("+2", i + 2 < own.size() ? flags(own.get(i + 2)) : Set.of("edge"), features);
            legalSeen |= LEGAL.matcher(text).find();
            addressSeen |= hasPostcode(rows.get(i));
            otherSeen |= Letterhead.isOther(text);
            all.add(features);
        }
        return all;
    }

    private static void copy(String where, Set<String> from, Set<String> to) {
        from.forEach(feature -> to.add(where + " " + feature));
    }

    private static Set<String> flags(Set<String> features) {
        Set<String> flags = new LinkedHashSet<>(features);
        flags.removeIf(feature -> feature.startsWith("w=") || feature.startsWith("size"));
        return flags;
    }

    private static Set<String> own(PageLayout page, Row row) {
        Set<String> features = new LinkedHashSet<>();
        String text = row.text();
        String[] words = FoldedWords.of(text);
        for (String word : words) {
            features.add("w=" + word);
        }
        if (words.length > 0) {
            features.add("first=" + words[0]);
            features.add("last=" + words[words.length - 1]);
        }
        features.add("legal=" + LEGAL.matcher(text).find());
        features.add("ends legal="
                + LEGAL.matcher(text.substring(Math.max(0, text.length() - 9))).find());
        features.add("address=" + Letterhead.isAddress(text));
        features.add("other=" + Letterhead.isOther(text));
        boolean post = POSTCODE.matcher(text).find();
        features.add("post=" + post + TRAILING_POSTCODE.matcher(text).find());
        if (post) {
            features.add("post, end=" + edge(text.charAt(text.length() - 1)));
            features.add("post, last=" + (words.length == 0 ? "" : words[words.length - 1]));
        }
        features.add("street=" + STREET_NUMBER.matcher(text).find());
        features.add("when=" + DATE.matcher(text).find() + CLOCK.matcher(text).find());
        features.add("amount=" + AMOUNT.matcher(text).find());
        features.add("digits=" + share(text, Character::isDigit));
        features.add("letters=" + share(text, Character::isLetter));
        features.add("length=" + Math.min(7, text.length() / 6));
        features.add("words=" + Math.min(6, words.length));
        features.add("cells=" + Math.min(3, row.cells().size()));
        features.add("colon=" + text.contains(":"));
        features.add("bracket=" + text.startsWith("(") + text.endsWith(")"));
        features.add("end=" + edge(text.charAt(text.length() - 1)));
        features.add("size=" + Math.min(8, Math.round(3 * row.box().height() / page.textHeight())));
        double middle = page.width() / 2;
        features.add("centred=" + (Math.abs(row.box().centerX() - middle) < 0.06 * page.width()));
        features.add("capitals=" + (text.equals(text.toUpperCase(Locale.ROOT))));
        return features;
    }

    private static int share(String text, java.util.function.IntPredicate is) {
        return (int) (4 * text.chars().filter(is).count() / text.length());
    }

    private static String edge(char unit) {
        if (Character.isDigit(unit)) {
            return "digit";
        }
        return Character.isLetter(unit) ? "letter" : String.valueOf(unit);
    }

    private static void gap(PageLayout page, List<Row> rows, int i, Set<String> features) {
        if (i > 0) {
            double gap = (rows.get(i).box().y0() - rows.get(i - 1).box().y1()) / page.textHeight();
            features.add("gap=" + (gap < 0.7 ? "small" : gap < 1.6 ? "wide" : "huge"));
            double change = rows.get(i).box().height() / rows.get(i - 1).box().height();
            features.add("grows=" + (change > 1.25 ? "up" : change < 0.8 ? "down" : "same"));
        }
    }

    private static boolean hasPostcode(Row row) {
        return POSTCODE.matcher(row.text()).find()
                || TRAILING_POSTCODE.matcher(row.text()).find();
    }

    /** How many lines further down the next such line stands. */
    private static String ahead(List<Row> rows, int i, Predicate<Row> is) {
        for (int j = i + 1; j < Math.min(rows.size(), i + 6); j++) {
            if (is.test(rows.get(j))) {
                return String.valueOf(j - i);
            }
        }
        return "none";
    }
}
