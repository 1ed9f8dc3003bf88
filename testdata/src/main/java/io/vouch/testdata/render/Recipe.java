package io.vouch.testdata.render;

/**
 * How a page suffers between printer and file. Skew in degrees, {@code keystone} the share by which one edge is shorter,
 * {@code crop} the share cut from each side, {@code blur} the weight of each of the four neighbours, quality as JPEG has it
 * (0 to 1), {@code grain} in grey levels. A fax has {@code faxLines} to the inch (98 or 196), other copies 0. A {@code stamped}
 * page bears the stamp of whoever received it.
 */
public record Recipe(
        int dpi,
        double skew,
        double keystone,
        double crop,
        double blur,
        double grain,
        double shade,
        int faxLines,
        boolean stamped,
        int folds,
        int rounds,
        double quality) {
    boolean isFax() {
        return faxLines > 0;
    }
}
