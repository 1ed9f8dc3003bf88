package io.vouch.alerts.bench.checks;

/** What is counted of one check. Not thread-safe. */
final class CheckTally {

    private int planted;
    private int caught;
    private int right;
    private int wrong;

    /** A problem that the check is made for. @param found by any check that is a right answer */
    void planted(boolean found) {
        planted++;
        caught += found ? 1 : 0;
    }

    /** An alert of the check on a deal with a problem. */
    void right() {
        right++;
    }

    /** An alert of the check on an honest deal. */
    void wrong() {
        wrong++;
    }

    int count() {
        return planted;
    }

    int found() {
        return caught;
    }

    int falseAlerts() {
        return wrong;
    }

    /** A row of the table. */
    String markdown(String check, int open) {
        return "| %s | %d | %d | %d | %d | %d | %d |"
                .formatted(check, planted, caught, planted - caught, right, wrong, open);
    }
}
