package io.vouch.extraction.candidate;

/**
 * A label found on a page.
 *
 * @param key a field's constant name, {@code @ROLE} of a party, {@code =ATTRIBUTE} of a party, or {@code NONE}
 * @param weight 0..1: how surely this wording names that thing
 */
public record LabelHit(String key, double weight, Spot spot) {

    /** True for the label of a party's role, such as "buyer". */
    public boolean isRole() {
        return key.startsWith("@");
    }

    /** True for the label of something that any party has, such as "name" or "account". */
    public boolean isAttribute() {
        return key.startsWith("=");
    }
}
