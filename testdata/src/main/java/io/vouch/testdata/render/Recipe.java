package io.vouch.testdata.render;

/**
 * How a page suffers between printer and file. Skew in degrees, {@code keystone} the share by which one edge is shorter,
 * {@code crop} the share cut from each side, quality as JPEG has it (0 to 1), {@code grain} in grey levels.
 */
public record Recipe(
        int dpi,
        double skew,
        double keystone,
        double crop,
        double blur,
        double grain,
        double shade,
        boolean fax,
        int folds,
        int rounds,
        double quality) {}
