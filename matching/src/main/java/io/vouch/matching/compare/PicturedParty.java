package io.vouch.matching.compare;

import io.vouch.matching.party.PartyLikeness;

/** How two parties relate of which a picture may have misread one. */
public final class PicturedParty {

    private PicturedParty() {}

    /** Ids that differ as misread ones do say nothing, and names that do are alike. Texts as in {@link PartyLikeness#of}; symmetric. */
    public static PartyLikeness of(String id, String name, String otherId, String otherName) {
        PartyLikeness likeness = PartyLikeness.of(id, name, otherId, otherName);
        boolean doubtful = likeness == PartyLikeness.SAME_NAME_OTHER_ID || likeness == PartyLikeness.DIFFERENT;
        boolean idsDiffer = !id.isEmpty() && !otherId.isEmpty() && !CharacterNoise.explains(id, otherId);
        if (!doubtful || idsDiffer) {
            return likeness;
        }
        PartyLikeness names = PartyLikeness.of("", name, "", otherName);
        return names == PartyLikeness.DIFFERENT && CharacterNoise.explains(name, otherName)
                ? PartyLikeness.ALIKE
                : names;
    }
}
