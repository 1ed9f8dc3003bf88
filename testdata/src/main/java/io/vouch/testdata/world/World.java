package io.vouch.testdata.world;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Draws the firms, accounts, people and goods of one language; no firm is drawn twice. */
public final class World {
    private final Language language;
    private final Dice dice;
    private final Set<String> names = new HashSet<>();

    public World(Language language, Dice dice) {
        this.language = language;
        this.dice = dice;
    }

    public Party firm() {
        return fresh(language == Language.ZH ? ChineseParties::firm : EnglishParties::firm);
    }

    public Party factor() {
        return fresh(language == Language.ZH ? ChineseParties::factor : EnglishParties::factor);
    }

    public String person() {
        return language == Language.ZH ? ChineseParties.person(dice) : EnglishParties.person(dice);
    }

    /** Another account of {@code holder} at another bank. */
    public BankAccount account(Party holder) {
        return language == Language.ZH
                ? ChineseParties.account(dice, holder.name(), "深圳")
                : EnglishParties.account(dice, holder.name(), "GB");
    }

    /** Goods of one trade. */
    public List<Good> trade() {
        return dice.pick(language == Language.ZH ? ChineseGoods.TRADES : EnglishGoods.TRADES);
    }

    /** Building work, invoiced as it goes on. */
    public Good works() {
        return language == Language.ZH ? ChineseGoods.WORKS : EnglishGoods.WORKS;
    }

    public Good rent() {
        return language == Language.ZH ? ChineseGoods.RENT : EnglishGoods.RENT;
    }

    private Party fresh(Function<Dice, Party> source) {
        Party party = source.apply(dice);
        // Marks may repeat in long runs once all are used; whole names never do.
        while (!names.add(party.name())) {
            party = source.apply(dice);
        }
        return party;
    }
}
