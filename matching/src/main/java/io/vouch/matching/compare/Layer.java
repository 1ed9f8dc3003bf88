package io.vouch.matching.compare;

import io.vouch.ingest.fingerprint.PageFingerprint;
import io.vouch.matching.InvoiceFacts;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The layers in which two papers may agree, from the bytes of the file to what it says. */
public enum Layer {
    BYTES("bytes", "字节"),
    TEXT("text", "全文"),
    /** The look of the first page; pages of one template differ in more. */
    PICTURE("page picture", "页面影像"),
    /** Number, seller, total and day are the same. */
    KEY_FIELDS("key fields", "关键字段"),
    /** Of number, parties, total and day all but one are the same or easily taken for one another. */
    FUZZY_FIELDS("fuzzy fields", "近似字段"),
    LINE_ITEMS("line items", "明细行");

    private static final long NEAR_DAYS = 6;
    private static final int MOST_FIELDS_APART = 1;

    private final String english;
    private final String chinese;

    Layer(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    public String english() {
        return english;
    }

    public String chinese() {
        return chinese;
    }

    /** The layers in which two papers agree; symmetric. */
    public static Set<Layer> agreeing(InvoiceFacts one, InvoiceFacts other) {
        PairView pair = one.isBefore(other) ? new PairView(one, other) : new PairView(other, one);
        Set<Layer> layers = EnumSet.noneOf(Layer.class);
        put(layers, BYTES, one.sha256().equals(other.sha256()));
        put(layers, TEXT, !one.textDigest().isEmpty() && one.textDigest().equals(other.textDigest()));
        put(layers, PICTURE, looksAlike(one, other));
        put(layers, KEY_FIELDS, agreeInKeyFields(pair));
        put(layers, FUZZY_FIELDS, agreeNearly(pair));
        put(layers, LINE_ITEMS, pair.sameGoods());
        return layers;
    }

    private static void put(Set<Layer> layers, Layer layer, boolean agrees) {
        if (agrees) {
            layers.add(layer);
        }
    }

    private static boolean looksAlike(InvoiceFacts one, InvoiceFacts other) {
        return !one.looks().isEmpty()
                && !other.looks().isEmpty()
                && !one.looks().get(0).isEmpty()
                && !other.looks().get(0).isEmpty()
                && PageFingerprint.distance(one.looks().get(0), other.looks().get(0)) <= SamePicture.NEAR_LOOK;
    }

    private static boolean agreeInKeyFields(PairView pair) {
        return pair.number() == NumberLikeness.SAME && pair.seller().isSame() && pair.sameGross() && pair.sameDate();
    }

    private static boolean agreeNearly(PairView pair) {
        long apart = List.of(
                        pair.number() != NumberLikeness.DIFFERENT,
                        pair.seller().mayBeSame(),
                        pair.buyer().mayBeSame(),
                        pair.grossAgrees(),
                        pair.daysApart().orElse(Long.MAX_VALUE) <= NEAR_DAYS)
                .stream()
                .filter(agrees -> !agrees)
                .count();
        return apart <= MOST_FIELDS_APART;
    }
}
