package io.vouch.alerts.api;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names that submitters give. A name that could lead somewhere else, look like another one or pose as a member of an archive is
 * refused, not mended: a mended name is one that nobody gave.
 */
public final class PaperName {

    private static final int LONGEST = 400;
    /** A drive of Windows: {@code C:}. */
    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:");
    /** Characters that turn the direction of writing, so that a name reads as another. */
    private static final Pattern TURNING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F]");

    private PaperName() {}

    /** Why a file of these names would be refused; empty if it would not. */
    public static Optional<String> refusal(String deal, String name) {
        try {
            deal(deal);
            file(name);
            return Optional.empty();
        } catch (ApiProblem refused) {
            return Optional.of(refused.detail());
        }
    }

    /** A path within a deal, with {@code /}. */
    static String file(String name) {
        require("file name", name);
        for (String step : name.split("/", -1)) {
            if (step.isBlank() || step.equals(".") || step.equals("..")) {
                throw refused("file name", "it has an empty step, '.' or '..'");
            }
        }
        return name;
    }

    /** One step. */
    static String deal(String name) {
        require("deal", name);
        if (name.contains("/") || name.equals(".") || name.equals("..")) {
            throw refused("deal", "it has a '/', or is '.' or '..'");
        }
        return name;
    }

    /** A submitter's own name for a hand-in. */
    static String key(String key) {
        if (key.isBlank() || key.length() > 200 || key.chars().anyMatch(Character::isISOControl)) {
            throw new ApiProblem(ProblemCode.INVALID_REQUEST, "an external id has 1 to 200 characters");
        }
        return key;
    }

    private static void require(String what, String name) {
        if (name.isBlank() || name.length() > LONGEST) {
            throw refused(what, "it must have 1 to %d characters".formatted(LONGEST));
        }
        if (name.chars().anyMatch(c -> Character.isISOControl(c) || c == '\\' || c == '\uFFFD')) {
            throw refused(what, "it has a control character, a backslash or one that is no character");
        }
        if (DRIVE.matcher(name).find() || TURNING.matcher(name).find() || name.contains("!/")) {
            throw refused(what, "it names a drive, turns its reading direction or has '!/'");
        }
    }

    private static ApiProblem refused(String what, String why) {
        return new ApiProblem(ProblemCode.INVALID_NAME, "the %s is not allowed: %s".formatted(what, why));
    }
}
