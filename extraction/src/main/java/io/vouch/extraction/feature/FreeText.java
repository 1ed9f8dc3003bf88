package io.vouch.extraction.feature;

import io.vouch.extraction.FieldName;
import io.vouch.extraction.FieldName.ValueKind;
import io.vouch.extraction.candidate.Brackets;
import io.vouch.extraction.candidate.Candidate;
import io.vouch.extraction.candidate.Spot;
import io.vouch.extraction.layout.Glyphs;
import io.vouch.extraction.layout.PageLayout;
import io.vouch.extraction.layout.TextRun;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values that only a label tells from other text: whatever stands after it. */
final class FreeText {

    private static final int LONGEST = 300;
    private static final int LONGEST_KIND = 60;
    /** Sentences, not names: commas belong to them. */
    private static final Set<FieldName> PROSE = EnumSet.of(FieldName.DESCRIPTION, FieldName.REMARK);

    /** A phone or account number that forms put behind an address or bank: 0571-42670477, 744062034794659 */
    private static final Pattern TAIL =
            Pattern.compile("[ ,:]*(?:\\(?0\\d{2,3}\\)?[- ]?\\d{7,8}|1\\d{10}|\\d[\\d -]{7,28}\\d)$");

    /** The code that stands behind a bank's name, or the first glyph of the next label: (行号313829091130), BIC CNKLGB2L, 账 */
    private static final Pattern BANK_CODE = Pattern.compile(
            "[ ,;(]*(?:(?:联?行号|BIC|SWIFT(?: code)?)[: ]{0,2}[A-Z0-9]{8,14}\\)?|(?<=\\p{IsHan})[账帐]号?)$");

    /** What forms put between label and value: (盖章), (account name) */
    static final Pattern REMARK = Pattern.compile("^\\s*\\([^()]{1,16}\\)");

    /** Where a company stamps: (公章) */
    private static final Pattern STAMP = Pattern.compile("\\s*\\((?:公章|盖章|签章|签字|印章|章|seal|stamp)\\)\\s*$");

    /** A person's name, not a company's and not "the assignor": 陈雨桐, Ingrid Hollis, Dr. J. van Dam. */
    private static final Pattern PERSON = Pattern.compile(
            "(?!.*(?:公司|银行|集团|\\b(?:Ltd|Limited|GmbH|AG|B\\.V|N\\.V|PLC|Plc|plc|Inc|LLC|S\\.A|Bank|Factor|Assignor|Assignee|Debtor)\\b))[\\p{IsHan}\\p{Lu}].*");

    private FreeText() {}

    /** The text from {@code from} to {@code to} of a cell without punctuation around it, if it may be a value of the field. */
    static Optional<Candidate> cut(PageLayout page, int row, int column, int from, int to, FieldName field) {
        TextRun run = page.rows().get(row).cells().get(column).run();
        String text = run.text();
        int start = from;
        int end = Math.min(to, text.length());
        Matcher remark = REMARK.matcher(text.substring(start, end));
        start += remark.find() ? remark.end() : 0;
        while (start < end && isEdge(text.charAt(start), ":.,;-–_/#|)] 、，。；为是")) {
            start++;
        }
        while (end > start && isEdge(text.charAt(end - 1), ":,;([_| 、，；。")) {
            end--;
        }
        if (field.kind() == ValueKind.PARTY && start < end) {
            Matcher stamp = STAMP.matcher(text.substring(start, end));
            end = stamp.find() ? start + stamp.start() : end;
        }
        if (field.kind() == ValueKind.IDENTIFIER) {
            end = endOfIdentifier(text, start, end);
        }
        if (field.kind() != ValueKind.IDENTIFIER && !PROSE.contains(field) && Glyphs.hanShare(text) > 0.3) {
            end = endOfClause(text, start, end);
        }
        if (field.kind() == ValueKind.TEXT && !PROSE.contains(field) && start < end) {
            Matcher code = BANK_CODE.matcher(text.substring(start, end));
            end = code.find() && code.start() > 3 ? start + code.start() : end;
            Matcher tail = TAIL.matcher(text.substring(start, end));
            end = tail.find() && tail.start() > 3 ? start + tail.start() : end;
        }
        String value = text.substring(start, Math.max(start, end));
        if (!isPlausible(value, field)) {
            return Optional.empty();
        }
        return Optional.of(
                new Candidate(field.kind(), value, new Spot(page, row, column, run, start, end), "labelled"));
    }

    private static boolean isEdge(char unit, String marks) {
        return marks.indexOf(unit) >= 0;
    }

    private static int endOfIdentifier(String text, int start, int end) {
        int stop = start;
        while (stop < end && " ,;，；。、的".indexOf(text.charAt(stop)) < 0) {
            stop++;
        }
        return start + Brackets.beforeClosing(text.substring(start, stop)).length();
    }

    private static int endOfClause(String text, int start, int end) {
        int stop = start;
        while (stop < end && ",;。;".indexOf(text.charAt(stop)) < 0) {
            stop++;
        }
        return stop;
    }

    private static boolean isPlausible(String value, FieldName field) {
        long letters = value.codePoints().filter(Character::isLetter).count();
        if (field == FieldName.SIGNATORY && !PERSON.matcher(value).matches()) {
            return false;
        }
        return switch (field.kind()) {
            case PARTY -> letters >= 2 && value.length() <= 80 && !value.contains(":");
            case TEXT -> letters >= 2 && value.length() <= LONGEST;
            case KIND -> letters >= 2 && value.length() <= LONGEST_KIND;
            case IDENTIFIER -> value.length() >= 3
                    && value.length() <= 50
                    && value.codePoints().anyMatch(Character::isDigit);
            default -> false;
        };
    }
}
