package io.vouch.alerts.store.audit;

import java.util.Objects;

/**
 * An act that must be answered for.
 *
 * @param tenant whose things it touched
 * @param actor {@code person:ID}, {@code token:ID} or {@code system}
 * @param subject what it was done to: an id
 * @param detail more of it: codes and ids, never page text, account numbers or secrets; may be empty
 */
public record AuditAct(String tenant, String actor, AuditAction action, String subject, String detail) {

    /** Details past this are cut: an entry is a line, not a file. */
    private static final int LONGEST_DETAIL = 4_000;

    private static final int LONGEST_SUBJECT = 600;

    public AuditAct {
        Objects.requireNonNull(action, "action");
        tenant = line(tenant, LONGEST_SUBJECT);
        actor = line(actor, LONGEST_SUBJECT);
        subject = line(subject, LONGEST_SUBJECT);
        detail = line(detail, LONGEST_DETAIL);
    }

    private static String line(String text, int longest) {
        String storable = text.replace('\0', '\uFFFD');
        return storable.length() <= longest ? storable : storable.substring(0, longest);
    }
}
