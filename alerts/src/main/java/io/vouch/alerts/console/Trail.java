package io.vouch.alerts.console;

import io.vouch.alerts.store.audit.AuditAct;
import io.vouch.alerts.store.audit.AuditAction;
import io.vouch.alerts.store.audit.AuditLog;

/** Writes down what a visitor saw or did. */
record Trail(AuditLog audit) {

    /** @param detail codes and ids alone: never what stands on a paper */
    void note(Visit visit, AuditAction action, String subject, String detail) {
        audit.append(new AuditAct(visit.tenant(), visit.principal().actor(), action, subject, detail));
    }
}
