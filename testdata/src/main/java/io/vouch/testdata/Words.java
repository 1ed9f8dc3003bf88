package io.vouch.testdata;

import io.vouch.testdata.page.Box;
import io.vouch.testdata.page.Element;
import io.vouch.testdata.page.Page;
import io.vouch.testdata.page.Typesetter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Cuts the texts of pages into words with boxes: at spaces, as a reader of the text layer would. */
final class Words {
    private final Typesetter typesetter;

    Words(Typesetter typesetter) {
        this.typesetter = typesetter;
    }

    /** {@code moved} says where a box of a page (counted from 1) lies in the end. */
    List<WordPage> of(List<Page> pages, BiFunction<Integer, Box, Box> moved) {
        List<WordPage> all = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            int number = i + 1;
            List<WordPage.Word> words = new ArrayList<>();
            for (Element element : pages.get(i).elements()) {
                if (element instanceof Element.Text text) {
                    cut(text, words);
                }
            }
            all.add(new WordPage(
                    pages.get(i).width(),
                    pages.get(i).height(),
                    words.stream()
                            .map(word -> new WordPage.Word(word.text(), moved.apply(number, word.box()), word.marks()))
                            .toList()));
        }
        return all;
    }

    private void cut(Element.Text text, List<WordPage.Word> words) {
        String whole = text.text();
        int start = 0;
        for (int i = 0; i <= whole.length(); i++) {
            if (i == whole.length() || Character.isWhitespace(whole.charAt(i)) || whole.charAt(i) == '\u3000') {
                if (i > start) {
                    double x0 = text.x() + typesetter.width(whole.substring(0, start), text.face(), text.size());
                    double x1 = text.x() + typesetter.width(whole.substring(0, i), text.face(), text.size());
                    Box box = text.box();
                    words.add(new WordPage.Word(
                            whole.substring(start, i), new Box(x0, box.y0(), x1, box.y1()), text.marks()));
                }
                start = i + 1;
            }
        }
    }
}
