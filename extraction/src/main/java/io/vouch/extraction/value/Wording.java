package io.vouch.extraction.value;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A regular expression that is tried only where the character lets it begin, which most characters do not. It finds what {@link
 * Matcher#find()} finds: a character is ruled out only if the expression fails on it without asking for what follows. Immutable.
 */
public final class Wording {

    /** Letters and marks that are asked one by one; asking all of Latin would cost more at the start than it spares. */
    private static final char FIRST_PLAIN = ' ';

    private static final char LAST_PLAIN = '~';

    private static final int FIRST_HAN = 0x4E00;
    private static final int LAST_HAN = 0x9FEF;

    /** Stand for all Chinese characters that the expression does not write. */
    private static final String RARE = "龘犇驫鱻麤";

    /** The expression may write or range over Chinese characters that cannot be seen in it. */
    private static final Pattern HIDDEN_HAN = Pattern.compile("-[一-鿯]|[一-鿯]-|\\\\[uxN]");

    /** It may look at the character before where it begins, and ask whether that is a letter or a Chinese one. */
    private static final Pattern LOOKS_BACK = Pattern.compile("\\\\[bB]|\\(\\?<=");

    private static final Pattern NUMBERED_GROUP = Pattern.compile("\\\\[1-9Q]");

    private static final String BEHIND_HAN = "(?<=\\p{IsHan})";

    private static final List<String> NOTHING_BEFORE = List.of("");
    private static final List<String> ANYTHING_BEFORE = List.of("", "a", "中");

    private final Pattern pattern;
    private final BitSet begins = new BitSet(LAST_HAN + 1);
    private final boolean empty;

    private Wording(Pattern pattern) {
        this.pattern = pattern;
        String source = pattern.pattern();
        List<String> before = LOOKS_BACK.matcher(source).find() ? ANYTHING_BEFORE : NOTHING_BEFORE;
        begins.set(0, LAST_HAN + 1);
        boolean looksFar = source.replace(BEHIND_HAN, "").contains("(?<=");
        this.empty = looksFar
                || before.stream()
                        .anyMatch(context -> at(context, context.length()).lookingAt());
        if (looksFar) {
            return;
        }
        for (char unit = FIRST_PLAIN; unit <= LAST_PLAIN; unit++) {
            begins.set(unit, isBegin(unit, before));
        }
        if (!HIDDEN_HAN.matcher(source).find()) {
            boolean others = RARE.chars().anyMatch(unit -> isBegin((char) unit, before));
            begins.set(FIRST_HAN, LAST_HAN + 1, others);
            source.chars().filter(Wording::isHan).forEach(unit -> begins.set(unit, isBegin((char) unit, before)));
        }
    }

    public static Wording of(String regex) {
        return of(regex, 0);
    }

    /** @param flags as of {@link Pattern#compile(String, int)} */
    public static Wording of(String regex, int flags) {
        return new Wording(Pattern.compile(ungrouped(regex), flags));
    }

    /** The same without the groups that nobody can ask for: each costs a little wherever the expression is tried. */
    private static String ungrouped(String regex) {
        if (NUMBERED_GROUP.matcher(regex).find()) {
            return regex;
        }
        StringBuilder plain = new StringBuilder();
        int classes = 0;
        for (int i = 0; i < regex.length(); i++) {
            char unit = regex.charAt(i);
            plain.append(unit);
            if (unit == '\\' && i + 1 < regex.length()) {
                plain.append(regex.charAt(++i));
            } else if (unit == '[') {
                classes++;
            } else if (unit == ']' && classes > 0) {
                classes--;
            } else if (unit == '(' && classes == 0 && !regex.startsWith("?", i + 1)) {
                plain.append("?:");
            }
        }
        return plain.toString();
    }

    private static boolean isHan(int unit) {
        return unit >= FIRST_HAN && unit <= LAST_HAN;
    }

    private boolean isBegin(char unit, List<String> before) {
        return before.stream().anyMatch(context -> {
            Matcher matcher = at(context + unit, context.length());
            return matcher.lookingAt() || matcher.hitEnd();
        });
    }

    private Matcher at(String text, int from) {
        return unbounded(text).region(from, text.length());
    }

    /** One that sees what stands before its region. */
    private Matcher unbounded(String text) {
        return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }

    private boolean mayBegin(char unit) {
        return unit > LAST_HAN || begins.get(unit);
    }

    /** True if it is found anywhere in the text. */
    public boolean isIn(String text) {
        return in(text).find();
    }

    /** The search for all places where it stands, from left to right, none within another. */
    public Search in(String text) {
        return new Search(text, null);
    }

    /** @param places where the caller knows that it may begin */
    public Search in(String text, BitSet places) {
        return new Search(text, places);
    }

    /** One search of one text, for one thread. */
    public final class Search {

        private final String text;
        private final BitSet places;
        private Matcher matcher;
        private int from;
        private boolean plain;

        private Search(String text, BitSet places) {
            this.text = text;
            this.places = places;
        }

        /** As {@link Matcher#find()}. */
        public boolean find() {
            while (from < text.length() && !plain) {
                char unit = text.charAt(from);
                if (mayBegin(unit) && (places == null || places.get(from))) {
                    // Halves of a character are left to the expression.
                    plain = Character.isSurrogate(unit);
                    if (!plain && beginsHere()) {
                        return true;
                    }
                }
                from += plain ? 0 : 1;
            }
            return (plain || empty) && from <= text.length() && findPlainly();
        }

        private boolean beginsHere() {
            boolean found = matcher().region(from, text.length()).lookingAt();
            from = found ? next() : from;
            return found;
        }

        private boolean findPlainly() {
            boolean found = matcher().find(from);
            from = found ? next() : text.length() + 1;
            return found;
        }

        private int next() {
            return matcher.end() + (matcher.end() == matcher.start() ? 1 : 0);
        }

        private Matcher matcher() {
            matcher = matcher == null ? unbounded(text) : matcher;
            return matcher;
        }

        public int start() {
            return matcher.start();
        }

        public int end() {
            return matcher.end();
        }

        /** @param group by name */
        public int start(String group) {
            return matcher.start(group);
        }

        /** @param group by name */
        public int end(String group) {
            return matcher.end(group);
        }

        public String group() {
            return matcher.group();
        }

        /** Null if it took no part. @param group by name */
        public String group(String group) {
            return matcher.group(group);
        }
    }
}
