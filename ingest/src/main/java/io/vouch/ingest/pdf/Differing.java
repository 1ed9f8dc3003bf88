package io.vouch.ingest.pdf;

import io.vouch.ingest.page.Box;
import io.vouch.ingest.page.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The part of a line that differs: what two lines begin and end with alike is left away, up to whole numbers, names and Latin
 * words. A Chinese line is one word, and only its account number may have changed.
 */
final class Differing {

    private static final char BLANK = ' ';

    /** A character of a line with its place; white space between words has none. */
    private record Placed(char c, Word word, int index) {

        Box box() {
            return word == null ? Box.NONE : word.slice(index, index + 1);
        }
    }

    private final List<Placed> before;
    private final List<Placed> after;
    private int start;
    private int tail;

    Differing(List<Word> before, List<Word> after) {
        this.before = placed(before);
        this.after = placed(after);
        int shorter = Math.min(this.before.size(), this.after.size());
        while (start < shorter && same(start, start)) {
            start++;
        }
        while (tail < shorter - start && same(this.before.size() - 1 - tail, this.after.size() - 1 - tail)) {
            tail++;
        }
        widen();
    }

    TextChanges.Change change() {
        Box former = box(before);
        Box now = box(after);
        return new TextChanges.Change(text(before), text(after), now.isNone() ? former : now, former);
    }

    private static List<Placed> placed(List<Word> words) {
        List<Placed> characters = new ArrayList<>();
        List<Word> sorted = words.stream()
                .sorted(Comparator.comparingDouble(word -> word.box().x0()))
                .toList();
        for (Word word : sorted) {
            if (!characters.isEmpty()) {
                characters.add(new Placed(BLANK, null, 0));
            }
            for (int i = 0; i < word.text().length(); i++) {
                characters.add(new Placed(word.text().charAt(i), word, i));
            }
        }
        return characters;
    }

    private boolean same(int inBefore, int inAfter) {
        return before.get(inBefore).c() == after.get(inAfter).c();
    }

    private void widen() {
        while (start > 0 && (goesOn(before, start) || goesOn(after, start))) {
            start--;
        }
        while (tail > 0 && (goesOn(before, before.size() - tail) || goesOn(after, after.size() - tail))) {
            tail--;
        }
    }

    /** True if the characters on both sides of a border belong to one number, name or word. */
    private static boolean goesOn(List<Placed> line, int border) {
        if (border <= 0 || border >= line.size()) {
            return false;
        }
        int left = kind(line.get(border - 1).c());
        return left > 0 && left == kind(line.get(border).c());
    }

    /** 1 for what numbers, accounts and Latin words are made of, 2 for other letters, 0 for what parts them. */
    private static int kind(char c) {
        if (c < 0x80) {
            return Character.isLetterOrDigit(c) || ".,-/%$".indexOf(c) >= 0 ? 1 : 0;
        }
        if (c == '\u00A5' || c == '\uFFE5' || c == '\u20AC' || c == '\u00A3') {
            return 1;
        }
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) ? 2 : 0;
    }

    private String text(List<Placed> line) {
        StringBuilder text = new StringBuilder();
        for (Placed character : line.subList(start, line.size() - tail)) {
            text.append(character.c());
        }
        return text.toString().strip();
    }

    private Box box(List<Placed> line) {
        Box box = Box.NONE;
        for (Placed character : line.subList(start, line.size() - tail)) {
            box = box.union(character.box());
        }
        return box;
    }
}
