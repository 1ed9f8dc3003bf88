package io.vouch.alerts.console;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What just happened, carried in the address of the next page as a code, so that nothing is kept for it and nobody can make the
 * page say other words.
 */
final class Flashes {

    private static final String PARAMETER = "done";

    /** {@code closed.ALERT}, {@code second.ALERT}, {@code acted.ALERT}. */
    private static final Pattern ALERT = Pattern.compile("(closed|last|second|acted)\\.([0-9a-zA-Z_-]{1,64})");

    /** {@code bulk.NUMBER.DONE.ASKED}. */
    private static final Pattern BULK = Pattern.compile("bulk\\.(\\d{1,10})\\.(\\d{1,4})\\.(\\d{1,4})");

    private static final Pattern SNOOZED = Pattern.compile("snoozed\\.(\\d{1,9})");

    private Flashes() {}

    static String with(String address, String code) {
        return address + (address.indexOf('?') < 0 ? "?" : "&") + PARAMETER + "=" + code;
    }

    /** Tells on the visitor's page what the address says. */
    static void tell(Visit visit) {
        String code = visit.query(PARAMETER);
        Texts t = visit.texts();
        Matcher alert = ALERT.matcher(code);
        Matcher bulk = BULK.matcher(code);
        Matcher snoozed = SNOOZED.matcher(code);
        if (alert.matches()) {
            String undo = "/console/alerts/" + alert.group(2) + "/undo";
            String key =
                    switch (alert.group(1)) {
                        case "closed" -> "flash.closed";
                        case "last" -> "flash.closed.last";
                        case "second" -> "flash.second";
                        default -> "flash.done";
                    };
            visit.tell(new Flash(t.get(key), "", undo));
        } else if (bulk.matches()) {
            String undo = bulk.group(2).equals("0") ? "" : "/console/queue/bulk/" + bulk.group(1) + "/undo";
            visit.tell(new Flash(t.get("bulk.done", bulk.group(2), bulk.group(3)), "", undo));
        } else if (snoozed.matches()) {
            visit.tell(Flash.good(t.get("flash.snoozed", snoozed.group(1))));
        } else {
            plain(visit, code);
        }
    }

    private static void plain(Visit visit, String code) {
        Texts t = visit.texts();
        switch (code) {
            case "done" -> visit.tell(Flash.good(t.get("flash.done")));
            case "undone" -> visit.tell(Flash.good(t.get("flash.undone")));
            case "notundone" -> visit.tell(Flash.bad(t.get("flash.undone.not")));
            case "lifted" -> visit.tell(Flash.good(t.get("flash.lifted")));
            case "saved" -> visit.tell(Flash.good(t.get("flash.saved")));
            case "none" -> visit.tell(Flash.good(t.get("flash.none")));
            default -> {}
        }
    }
}
