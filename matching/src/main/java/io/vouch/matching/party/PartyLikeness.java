package io.vouch.matching.party;

/** How two parties relate. Ids decide where both papers give one; names decide otherwise. */
public enum PartyLikeness {
    SAME_ID,
    /** Equal names; at least one paper gives no id. */
    SAME_NAME,
    /** Equal names under two different ids: perhaps two kinds of id, perhaps a copied name. */
    SAME_NAME_OTHER_ID,
    /** Names that differ as misread or shortened names do. */
    ALIKE,
    DIFFERENT,
    /** One paper does not name the party. */
    UNKNOWN;

    /** Of two names, the share of character pairs in common from which they count as alike. */
    private static final double ALIKE_FROM = 0.75;

    /** The relation of two parties by {@link Party} keys; an empty text means that a paper does not say. Symmetric. */
    public static PartyLikeness of(String id, String name, String otherId, String otherName) {
        boolean bothIds = !id.isEmpty() && !otherId.isEmpty();
        if (bothIds && id.equals(otherId)) {
            return SAME_ID;
        }
        if (name.isEmpty() || otherName.isEmpty()) {
            return bothIds ? DIFFERENT : UNKNOWN;
        }
        if (name.equals(otherName)) {
            return bothIds ? SAME_NAME_OTHER_ID : SAME_NAME;
        }
        boolean alike = !bothIds && NameSimilarity.of(name, otherName) >= ALIKE_FROM;
        return alike ? ALIKE : DIFFERENT;
    }

    /** True if the two are one party as far as the papers say. */
    public boolean isSame() {
        return this == SAME_ID || this == SAME_NAME;
    }

    /** True if the papers name one party, or two names that are easily taken for one another. */
    public boolean mayBeSame() {
        return isSame() || this == ALIKE || this == SAME_NAME_OTHER_ID;
    }
}
