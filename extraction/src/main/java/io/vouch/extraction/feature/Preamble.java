package io.vouch.extraction.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentence in which a Western contract names who makes it: "between Acme, Inc., a Delaware corporation (“Buyer”), and
 * John Smith". Works on running text alone.
 */
final class Preamble {

    /**
     * Who makes the contract.
     *
     * @param from first character of the name in the text
     * @param to after its last one
     * @param term how the contract calls them from there on, in lower case: buyer, company; empty if it does not
     */
    record Party(int from, int to, String term) {}

    /** Letters that a preamble may take: two companies with their addresses and registers. */
    private static final int LONGEST = 1_600;

    private static final int MOST_PARTIES = 6;
    private static final int LONGEST_NAME = 90;
    private static final int MOST_WORDS = 9;

    private static final Pattern BETWEEN =
            Pattern.compile("(?i)\\b(?:by and between|by and among|between|among|made by|entered into by)\\b[: ]*");

    /** Where the parties are told and the contract begins. */
    private static final Pattern END = Pattern.compile("\\b(?i:whereas|witnesseth|recitals?|background|preamble|in"
            + " consideration|it is (?:hereby )?agreed|the parties|now,? therefore|hereby agrees?|agree as follows)\\b"
            + "|(?<=\\p{Ll}{4}|[)\"”\\d])\\.(?=\\s+\\p{Lu}|\\s*$)");

    private static final String LEGAL =
            "(?:Inc(?:orporated)?|Corp(?:oration)?|L\\.?L\\.?C|Ltd|Limited|L\\.?P|L\\.?L\\.?P|P\\.?L\\.?C|plc|N\\.?A|N\\.?V|B\\.?V"
                    + "|S\\.?A(?:\\.?R\\.?L)?|GmbH|AG|P\\.?C|Co)";

    /** Acme, Inc.; Acme Co., Ltd. */
    private static final Pattern FORM_AFTER_COMMA =
            Pattern.compile("^, ?" + LEGAL + "(?![\\p{L}])\\.?(?:,? ?(?:Ltd|Inc|Limited|L\\.?P)(?![\\p{L}])\\.?)?");

    private static final Pattern LEGAL_END = Pattern.compile(
            "(?i)(?<!\\p{L})(?:" + LEGAL + "|company|bank|trust|partnership|sdn\\.? ?bhd|pty|pte)\\.?$");

    /** Where a name ends and what is said of it begins. */
    private static final Pattern AFTER_NAME =
            Pattern.compile("[,;:(\"“”\\n]|\\s[-–—]\\s|\\s(?:an? (?=\\p{L})|whose |having"
                    + " |with |located |residing |acting |organi[sz]ed |incorporated (?:in|under) |under |of (?=\\d)|on behalf"
                    + " |effective |under |dated |regarding |concerning |is |are |as of )");

    /** Words on the next line after a legal form are no part of the name; GmbH &amp; Co. KG and Corporation of America are. */
    private static final Pattern BEHIND_FORM = Pattern.compile(
            "(?<= )(?:Inc|LLC|Ltd|LTD|Limited|LIMITED|GmbH|PLC|plc|N\\.V|B\\.V|Corporation|CORPORATION|Incorporated|L\\.P|LLP|INC)"
                    + "(?!\\p{L})\\.?(?= (?!&|and |of |Partner|Liability))");

    private static final Pattern TERM =
            Pattern.compile("(?i)[(,][^()\"“”'‘’]{0,60}[\"“”'‘’]+(?:the )?(\\p{L}[\\p{L} ]{1,30}?)[.,]?[\"“”'‘’]+");

    private static final Pattern NUMBERED = Pattern.compile(
            "^(?:[\\s\"“:]|\\(?(?:\\d{1,2}|[ivx]{1,4}|[a-e])[).]\\s|the undersigned,? |(?:mr|ms|mrs|dr|messrs)\\. )+",
            Pattern.CASE_INSENSITIVE);

    /** What parties call each other is nobody's name. */
    private static final Pattern NO_NAME = Pattern.compile(
            "(?i)(?:(?:the|each|such|said|an?|its|our|their|either) .*|you|we|i|me"
                    + "|undersigned.*|(?:the )?(?:company|corporation|employee|employer|executive|director|recipient|discloser"
                    + "|distributor|consultant|contractor|buyer|seller|customer|supplier|parties|party|bank|owner|client|agent"
                    + "|licensee|licensor|lessor|lessee|landlord|tenant|borrower|lender|purchaser|vendor|assignor|assignee)s?)");

    private static final Pattern AND = Pattern.compile(
            "(?:[,;.]? and (?:between )?|; )(?=[\"“]?(?:\\(?(?:\\d|[ivx]{1,4}|[a-e])\\)\\s*)?[\\p{Lu}\\d]|the undersigned \\p{Lu})");

    private static final int DEPTH_LIMIT = 8;

    private Preamble() {}

    /** The parties of the first sentence that names two, in their order; else of the first that names one with what it is. */
    static List<Party> parties(String text) {
        Matcher between = BETWEEN.matcher(text);
        List<Party> one = List.of();
        int from = 0;
        for (int tries = 0; tries < 12 && between.find(from); tries++) {
            from = between.end();
            String rest = text.substring(from, Math.min(text.length(), from + LONGEST));
            Matcher end = END.matcher(rest);
            List<Party> parties = read(end.find() ? rest.substring(0, end.start()) : rest, from);
            if (parties.size() >= 2) {
                return parties;
            }
            if (one.isEmpty() && parties.size() == 1 && !parties.get(0).term().isEmpty()) {
                one = parties;
            }
        }
        return one;
    }

    private static List<Party> read(String text, int shift) {
        List<Party> parties = new ArrayList<>();
        int from = 0;
        boolean last = false;
        while (!last && parties.size() < MOST_PARTIES) {
            int next = split(text, from);
            last = next < 0;
            int to = last ? text.length() : next;
            Optional<Party> party = party(text.substring(from, to), shift + from);
            if (party.isEmpty() && !parties.isEmpty()) {
                break;
            }
            party.ifPresent(parties::add);
            if (!last) {
                Matcher and = AND.matcher(text);
                and.region(next, text.length());
                from = and.lookingAt() ? and.end() : text.length();
            }
        }
        return parties;
    }

    /** Where the next party begins: an "and" outside of brackets after a name that is whole. -1 if none. */
    private static int split(String text, int from) {
        Matcher and = AND.matcher(text).useTransparentBounds(true);
        int at = from;
        while (and.find(at)) {
            if (depth(text, from, and.start()) == 0 && isWhole(text.substring(from, and.start()))) {
                return and.start();
            }
            at = and.end();
        }
        return -1;
    }

    private static int depth(String text, int from, int to) {
        int depth = 0;
        for (int i = from; i < to; i++) {
            char unit = text.charAt(i);
            depth += unit == '(' ? 1 : unit == ')' ? -1 : 0;
            depth = Math.max(0, Math.min(DEPTH_LIMIT, depth));
        }
        return depth;
    }

    /** Heidrick and Struggles: one word alone is no party unless something is said of it. */
    private static boolean isWhole(String chunk) {
        String name = chunk.strip();
        return name.indexOf(',') > 0
                || name.indexOf('(') > 0
                || name.indexOf('"') >= 0
                || name.indexOf('“') >= 0
                || LEGAL_END.matcher(name).find()
                || AFTER_NAME.matcher(name).find()
                || name.split(" ").length >= 2;
    }

    private static Optional<Party> party(String chunk, int shift) {
        Matcher numbered = NUMBERED.matcher(chunk);
        int from = numbered.find() ? numbered.end() : 0;
        String rest = chunk.substring(from);
        Matcher after = AFTER_NAME.matcher(rest);
        int to = after.find() ? after.start() : rest.length();
        Matcher form = FORM_AFTER_COMMA.matcher(rest.substring(to));
        if (form.find()) {
            to += form.end();
        }
        Matcher behind = BEHIND_FORM.matcher(rest.substring(0, to));
        String printed = rest.substring(0, behind.find() ? behind.end() : to);
        String name = printed.strip();
        boolean described = to < rest.length() && !rest.substring(to).isBlank();
        boolean single = name.indexOf(' ') < 0;
        if (!isName(name) || (single && !described)) {
            return Optional.empty();
        }
        int start = from + printed.indexOf(name);
        Matcher term = TERM.matcher(rest.substring(Math.min(to, rest.length())));
        String called = term.find() ? term.group(1).strip().toLowerCase(Locale.ROOT) : "";
        return Optional.of(new Party(shift + start, shift + start + name.length(), called));
    }

    private static boolean isName(String name) {
        boolean capital =
                !name.isEmpty() && (Character.isUpperCase(name.charAt(0)) || Character.isDigit(name.charAt(0)));
        return capital
                && name.length() >= 3
                && name.length() <= LONGEST_NAME
                && name.split(" ").length <= MOST_WORDS
                && name.chars().filter(Character::isLetter).count() >= 3
                && !NO_NAME.matcher(name).matches();
    }
}
