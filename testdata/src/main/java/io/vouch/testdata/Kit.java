package io.vouch.testdata;

import io.vouch.testdata.deal.Deal;
import io.vouch.testdata.world.Dice;
import io.vouch.testdata.world.Language;
import io.vouch.testdata.world.World;
import java.util.List;

/** What a plot is played with: the clean deals to change, firms and dice, and how plainly it is to show. */
record Kit(Plot plot, List<Draft> drafts, World world, Dice dice, boolean blatant, Casting casting) {
    Draft first() {
        return drafts.get(0);
    }

    Draft second() {
        return drafts.get(1);
    }

    Deal deal() {
        return first().deal();
    }

    Language language() {
        return deal().language();
    }

    boolean chinese() {
        return language() == Language.ZH;
    }

    /** The Chinese or the English wording. */
    String say(String chinese, String english) {
        return chinese() ? chinese : english;
    }

    void expect(String why, String... documents) {
        first().expect(plot, why, documents);
    }

    /** Between the first and the second deal; the first one is the honest side. */
    void expectBetween(String why, String firstPaper, String secondPaper) {
        first().expect(plot, why, List.of(firstPaper), List.of(second().id() + "/" + secondPaper), true);
        second().expect(plot, why, List.of(secondPaper), List.of(first().id() + "/" + firstPaper), false);
    }
}
