package io.vouch.matching;

/** One line of {@code coverage.jsonl}. @param reason why not applicable or not checkable; empty when fired or passed */
public record Coverage(String deal, String check, CheckResult result, String reason) {}
