package io.vouch.ingest.code;

/**
 * One of the three square marks of a QR code: black, white, black, white, black in the proportions 1 : 1 : 3 : 1 : 1 through its
 * centre in any direction (ISO/IEC 18004, finder pattern).
 *
 * @param x of its centre, in pixels
 * @param y of its centre
 * @param module pixels along the side of the code's smallest square
 * @param seen rows that showed it
 */
record FinderMark(double x, double y, double module, int seen) {

    /** Modules across a mark. */
    static final int MODULES = 7;

    /** Whether a row that shows a mark there shows this one again. */
    boolean isAt(double otherX, double otherY, double otherModule) {
        double far = Math.max(module, 1);
        return Math.abs(otherX - x) <= far
                && Math.abs(otherY - y) <= far
                && Math.abs(otherModule - module) <= Math.max(1, module / 2);
    }

    /** This mark as it and one more row show it. */
    FinderMark with(double otherX, double otherY, double otherModule) {
        int all = seen + 1;
        return new FinderMark(
                (seen * x + otherX) / all, (seen * y + otherY) / all, (seen * module + otherModule) / all, all);
    }

    double distance(FinderMark other) {
        return Math.hypot(x - other.x, y - other.y);
    }

    /** Whether run lengths are those of a mark, each within half of what it should be. */
    static boolean isMark(int[] runs) {
        int total = 0;
        for (int run : runs) {
            if (run == 0) {
                return false;
            }
            total += run;
        }
        double module = (double) total / MODULES;
        double most = module / 2;
        return total >= MODULES
                && Math.abs(runs[0] - module) < most
                && Math.abs(runs[1] - module) < most
                && Math.abs(runs[2] - 3 * module) < 3 * most
                && Math.abs(runs[3] - module) < most
                && Math.abs(runs[4] - module) < most;
    }
}
