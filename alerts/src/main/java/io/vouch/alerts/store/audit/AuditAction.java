package io.vouch.alerts.store.audit;

/** What was done; the name stands in the table, so it never changes. */
public enum AuditAction {
    TENANT_ADDED,
    PERSON_ADDED,
    PERSON_DISABLED,
    PERSON_ENABLED,
    PASSWORD_SET,
    ROLES_SET,
    SIGNED_IN,
    SIGN_IN_REFUSED,
    SIGNED_OUT,
    LINK_MADE,
    TOKEN_MADE,
    TOKEN_REVOKED,
    DOCUMENTS_SUBMITTED,
    DOCUMENT_READ,
    DOCUMENTS_SEARCHED,
    ALERT_READ,
    DEAL_READ,
    ALERT_DECIDED,
    CORRECTED,
    SNOOZED,
    SNOOZE_LIFTED,
    EXPORTED,
    EVIDENCE_EXPORTED,
    WEBHOOK_ADDED,
    WEBHOOK_REMOVED,
    WEBHOOK_RESENT
}
