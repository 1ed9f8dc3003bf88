package io.vouch.alerts.console;

import java.util.List;

/**
 * What stands around every page.
 *
 * @param here address of the page, to come back to
 * @param assets digest of style and script, so that a browser keeps them for as long as they are the same
 */
record Frame(
        Texts texts,
        String title,
        String person,
        String csrf,
        String theme,
        String here,
        List<Link> links,
        List<Flash> flashes,
        String assets) {

    String nextTheme() {
        return switch (theme) {
            case "light" -> "dark";
            case "dark" -> "auto";
            default -> "light";
        };
    }
}
