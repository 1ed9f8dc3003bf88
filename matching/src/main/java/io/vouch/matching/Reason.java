package io.vouch.matching;

/**
 * Why a check fired, in both languages.
 *
 * @param code stable, e.g. {@code SAME_NUMBER}
 * @param weight log-odds (base 2) that this adds; negative speaks for innocence
 */
public record Reason(String code, String textEn, String textZh, double weight) {}
