package io.vouch.extraction.candidate;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What ends like a company's name in running English but only speaks of one: "a Delaware corporation", "and the Company". */
final class DescribedParties {

    private static final Pattern ARTICLE =
            Pattern.compile("(?i)(?<!\\p{L})(?:an?|any|each|such|said|no|another|other)\\s$");

    /** "a German company", but not "a Sony Corp." or "an Acme Inc.": what is described is written out. */
    private static final Pattern KIND = Pattern.compile(
            "(?i).*(?<!\\p{L})(?:corporation|company|bank|trust|partnership|limited liability company|incorporated)");

    /** The contract's own word for a party stands in the place of a name: and the Company; Agreement. Company; a group company. */
    private static final Pattern TERM = Pattern.compile(
            "(?:.*[ ,])?(?:(?:the|such|said|our|this|your|of|or)|(?<!^)[Aa]nd)(?: (?:the|such))? (?:Company|Corporation|Bank|Trust)"
                    + "|.*[.:;] (?:The )?(?:Company|Corporation|Bank|Trust)|.* (?:company|corporation|bank|trust)"
                    + "|(?i:the (?:company|corporation|bank|trust))|(?:Company|COMPANY|Bank|BANK|Incorporat\\w+)");

    private static final Pattern STOP = Pattern.compile("\\.$");

    private DescribedParties() {}

    /** The name, or nothing if the words are none. */
    static Optional<String> cut(String text, int from, String name) {
        Matcher article = ARTICLE.matcher(text).region(0, from);
        boolean described = article.find() && KIND.matcher(name).matches();
        return described || TERM.matcher(STOP.matcher(name).replaceFirst("")).matches()
                ? Optional.empty()
                : Optional.of(name);
    }
}
