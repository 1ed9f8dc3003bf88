package io.vouch.matching;

/** A check's answer for one deal: silence is never sold as clean. */
public enum CheckResult {
    FIRED,
    PASSED,
    NOT_APPLICABLE,
    COULD_NOT_CHECK
}
