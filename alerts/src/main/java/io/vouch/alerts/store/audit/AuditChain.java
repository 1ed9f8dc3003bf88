package io.vouch.alerts.store.audit;

import io.vouch.alerts.store.audit.AuditVerdict.Break;
import java.util.Optional;

/** Walks entries in order and stops at the first that does not fit. Needs no store, so an extract is verified alike. */
final class AuditChain {

    private long entries;
    private String head = AuditEntry.GENESIS;
    private Optional<Break> broken = Optional.empty();

    /** Takes the next entry; false once the chain is broken. */
    boolean accept(AuditEntry entry) {
        entries++;
        String why = fault(entry);
        if (!why.isEmpty()) {
            broken = Optional.of(new Break(entry.sequence(), why));
            return false;
        }
        head = entry.hash();
        return true;
    }

    private String fault(AuditEntry entry) {
        if (entry.sequence() != entries) {
            return "expected entry %d here: entries between are missing".formatted(entries);
        }
        if (!entry.previousHash().equals(head)) {
            return "it names another entry before it than the one that stands there";
        }
        if (!entry.digest().equals(entry.hash())) {
            return "its content was changed after it was written";
        }
        return "";
    }

    AuditVerdict verdict() {
        return new AuditVerdict(entries, head, broken);
    }
}
