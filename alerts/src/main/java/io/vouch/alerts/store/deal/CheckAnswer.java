package io.vouch.alerts.store.deal;

/**
 * A check's answer for a deal.
 *
 * @param result FIRED, PASSED, NOT_APPLICABLE or COULD_NOT_CHECK
 * @param reason why not applicable or not checkable, or empty
 */
public record CheckAnswer(String check, String result, String reason) {}
