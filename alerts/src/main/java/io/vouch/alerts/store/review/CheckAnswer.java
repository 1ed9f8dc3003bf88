package io.vouch.alerts.store.review;

/**
 * A check's answer about a deal.
 *
 * @param result FIRED, PASSED, NOT_APPLICABLE or COULD_NOT_CHECK
 * @param reason why not applicable or not checkable; else empty
 */
public record CheckAnswer(String check, String result, String reason) {}
