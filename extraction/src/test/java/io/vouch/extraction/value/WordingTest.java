package io.vouch.extraction.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    private static final int IGNORE_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static List<String> plainly(String regex, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(regex, IGNORE_CASE).matcher(text);
        while (matcher.find()) {
            found.add(matcher.start() + ":" + matcher.group());
        }
        return found;
    }

    private static List<String> quickly(Wording wording, String text) {
        List<String> found = new ArrayList<>();
        Wording.Search search = wording.in(text);
        while (search.find()) {
            found.add(search.start() + ":" + search.group());
        }
        return found;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "total~Total of totals",
                "\\bdate\\b|№~update, date: №4",
                "x*~axxb",
                "$|b~abc",
                "(?<=[Q#])\\d~Q7 #8 9",
                "(?m)^net~gross\\nnet",
                "\\B-~a- -b",
                "(?!inv)[a-z]{3,}~invoice",
                "[一-九]号~三号",
                "\\p{IsHan}{2}|𠀀~贰佰a𠀀𠀁号",
                ".~𠀀",
                "(?<=\\p{IsHan})a~合a"
            })
    void findsWhatTheExpressionFinds(String regex, String text) {
        String lines = text.replace("\\n", "\n");
        assertThat(quickly(Wording.of(regex, IGNORE_CASE), lines)).isEqualTo(plainly(regex, lines));
    }

    /** Every expression that the jar holds, on text made of pieces that they are about. */
    @Property(tries = 40)
    void findsOfAllOurExpressionsWhatTheyFind(@ForAll("texts") String text) {
        for (Case each : CASES) {
            assertThat(quickly(each.wording(), text)).as(each.regex()).isEqualTo(plainly(each.regex(), text));
        }
    }

    private record Case(String regex, Wording wording) {}

    private static final List<Case> CASES = new ArrayList<>();

    static {
        for (String name :
                List.of("candidate/labels.txt", "classify/evidence.txt", "clause/clauses.txt", "clause/letters.txt")) {
            for (String regex : expressions(name)) {
                CASES.add(new Case(regex, Wording.of(regex, IGNORE_CASE)));
            }
        }
    }

    private static List<String> expressions(String name) {
        try (var lines = new BufferedReader(new InputStreamReader(
                Wording.class.getResourceAsStream("/io/vouch/extraction/" + name), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" ~ ", 4)[3].strip())
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
    }

    @Provide
    Arbitrary<String> texts() {
        List<String> pieces = new ArrayList<>();
        for (String name : List.of("candidate/labels.txt", "classify/evidence.txt", "clause/clauses.txt")) {
            for (String regex : expressions(name)) {
                pieces.addAll(List.of(regex.split("[^\\p{L}\\p{IsHan} ]+")));
            }
        }
        pieces.addAll(List.of(
                " ", " ", ": ", "No. 12", "#", "\n", "1.234,56", "\u017f", "Ÿ", "№", "(", "𠀀", "龘", "K", "é", "'s "));
        return Arbitraries.of(pieces).list().ofMinSize(1).ofMaxSize(30).map(some -> String.join("", some));
    }

    @Test
    void looksOnlyWhereTheCallerSaysThatItMayBegin() {
        var places = new java.util.BitSet();
        places.set(4);
        Wording.Search search = Wording.of("no").in("no, no", places);
        assertThat(search.find()).isTrue();
        assertThat(search.start()).isEqualTo(4);
        assertThat(search.find()).isFalse();
    }
}
