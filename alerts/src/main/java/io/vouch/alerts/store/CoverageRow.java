package io.vouch.alerts.store;

/**
 * One answer of a check about a deal.
 *
 * @param result wire name of the result
 * @param resultRank decides between two answers about one deal and check: the smaller one stands
 * @param reason why not applicable or not checkable; else empty
 */
public record CoverageRow(String deal, String check, String result, int resultRank, String reason) {}
