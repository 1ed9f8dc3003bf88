package io.vouch.ingest.ocr;

/**
 * Gives a transcript that was written down in capitals the letters that stand in print, as OCR saw them: it tells capitals from small
 * letters far more surely than one letter from another.
 */
final class LetterCase {

    /** Letters on each side whose case a letter shares that OCR took for another. */
    private static final int NEIGHBOURS = 6;

    private LetterCase() {}

    /** @param read what OCR made of the same print; letters that it did not see take after those beside them */
    static String asPrinted(String transcript, String read) {
        int[] cases = cases(transcript, read);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < transcript.length(); i++) {
            char letter = transcript.charAt(i);
            int own = cases[i] == 0 && Character.isLetter(letter) ? around(transcript, cases, i) : cases[i];
            text.append(own == 0 ? letter : own > 0 ? Character.toUpperCase(letter) : Character.toLowerCase(letter));
        }
        return text.toString();
    }

    /** 1 for capitals, -1 for small letters, 0 where the two texts differ or no letter stands. */
    private static int[] cases(String transcript, String read) {
        int[][] cost = costs(transcript, read);
        int[] cases = new int[transcript.length()];
        int i = transcript.length();
        int j = read.length();
        while (i > 0 && j > 0) {
            boolean same = isSame(transcript.charAt(i - 1), read.charAt(j - 1));
            if (cost[i][j] == cost[i - 1][j - 1] + (same ? 0 : 1)) {
                i--;
                j--;
                if (same && Character.isLetter(read.charAt(j))) {
                    cases[i] = Character.isUpperCase(read.charAt(j)) ? 1 : -1;
                }
            } else if (cost[i][j] == cost[i - 1][j] + 1) {
                i--;
            } else {
                j--;
            }
        }
        return cases;
    }

    /** Characters to change, add or leave out to make one text of the other, whatever their case. */
    static int differences(String one, String other) {
        return costs(one, other)[one.length()][other.length()];
    }

    private static int[][] costs(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                } else {
                    int swap = cost[i - 1][j - 1] + (isSame(one.charAt(i - 1), other.charAt(j - 1)) ? 0 : 1);
                    cost[i][j] = Math.min(swap, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                }
            }
        }
        return cost;
    }

    private static boolean isSame(char one, char other) {
        return Character.toUpperCase(one) == Character.toUpperCase(other);
    }

    /** What most of the letters around have; a first letter is a capital if any of them is; 0 if OCR saw none. */
    private static int around(String text, int[] cases, int place) {
        int capitals = 0;
        int small = 0;
        for (int i = Math.max(0, place - NEIGHBOURS); i <= Math.min(text.length() - 1, place + NEIGHBOURS); i++) {
            capitals += cases[i] > 0 ? 1 : 0;
            small += cases[i] < 0 ? 1 : 0;
        }
        boolean first = place == 0 || !Character.isLetter(text.charAt(place - 1));
        if (capitals == 0 && small == 0) {
            return 0;
        }
        return small > capitals && !first ? -1 : 1;
    }
}
