package io.vouch.testdata.world;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Draws the firms, accounts, people and goods of one language; no firm is drawn twice. */
public final class World {
    /** Firms that are drawn for one that fits; enough that none is missed. */
    private static final int TRIES = 400;

    private final Language language;
    private final Dice dice;
    private final boolean orderly;
    private final Set<String> names = new HashSet<>();

    /** Where anyone sells anything, as in the shipped deals. */
    public World(Language language, Dice dice) {
        this(language, dice, false);
    }

    private World(Language language, Dice dice, boolean orderly) {
        this.language = language;
        this.dice = dice;
        this.orderly = orderly;
    }

    /** Where firms sell what their names say. */
    public static World orderly(Language language, Dice dice) {
        return new World(language, dice, true);
    }

    /** A firm that sells such a thing. */
    public Party seller(Good good) {
        Party firm = firm();
        for (int i = 0; orderly && i < TRIES && !Industries.fits(firm, good); i++) {
            names.remove(firm.name());
            firm = firm();
        }
        return firm;
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

    /** A vehicle that is sold with an invoice of its own; Chinese deals only. */
    public Good vehicle() {
        return ChineseGoods.VEHICLE;
    }

    /** Passages over toll roads; Chinese deals only. */
    public Good toll() {
        return ChineseGoods.TOLL;
    }

    /** Cargo by road; Chinese deals only. */
    public Good freight() {
        return ChineseGoods.FREIGHT;
    }

    /** Coaches for a firm's people; Chinese deals only. */
    public Good passenger() {
        return ChineseGoods.PASSENGER;
    }

    /** A seat on a train or an aeroplane, which firms pay for their travellers; Chinese deals only. */
    public Good fare() {
        return ChineseGoods.FARE;
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
