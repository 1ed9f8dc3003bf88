package io.vouch.testdata;

import io.vouch.testdata.page.Box;
import io.vouch.testdata.page.Mark;
import java.util.List;

/** The words of a page with their boxes, and the fields that each word helps to prove. */
record WordPage(double width, double height, List<Word> words) {
    /** One word. */
    record Word(String text, Box box, List<Mark> marks) {
        Word {
            marks = List.copyOf(marks);
        }
    }

    WordPage {
        words = List.copyOf(words);
    }
}
