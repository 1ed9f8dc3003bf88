package io.vouch.matching.check.integrity;

import io.vouch.matching.Evidence;
import io.vouch.matching.Severity;
import java.util.List;

/**
 * One thing in a paper that cannot be right by its own account.
 *
 * @param code stable name
 * @param english what is wrong, a clause without a full stop
 * @param chinese the same
 * @param evidence where
 */
record Doubt(String code, Severity severity, String english, String chinese, List<Evidence> evidence) {}
