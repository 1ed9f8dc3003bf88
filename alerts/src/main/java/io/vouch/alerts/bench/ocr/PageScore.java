package io.vouch.alerts.bench.ocr;

/**
 * What was read right on some pages; adds up over pages.
 *
 * @param characters that are printed, without white space
 * @param errors characters to insert, delete or replace, with those that were read where nothing is printed
 * @param words that are printed, parted by white space
 * @param wordsRead of them that were read without a difference, wherever on the page; case does not count
 * @param numbers tokens with three or more digits that are printed
 * @param numbersRead of them that were read without a difference at their place
 */
public record PageScore(int characters, int errors, int words, int wordsRead, int numbers, int numbersRead) {

    /** Of no page. */
    public static final PageScore NONE = new PageScore(0, 0, 0, 0, 0, 0);

    public PageScore plus(PageScore other) {
        return new PageScore(
                characters + other.characters,
                errors + other.errors,
                words + other.words,
                wordsRead + other.wordsRead,
                numbers + other.numbers,
                numbersRead + other.numbersRead);
    }

    /** Errors a printed character: 0 is perfect; above 1 when more was read than is printed. */
    public double characterErrorRate() {
        return (double) errors / Math.max(1, characters);
    }

    /** 0..1. */
    public double wordRecall() {
        return words == 0 ? 1 : (double) wordsRead / words;
    }

    /** 0..1. */
    public double numberRecall() {
        return numbers == 0 ? 1 : (double) numbersRead / numbers;
    }
}
