package io.vouch.alerts.console;

/** What just happened, told once. */
record Flash(String text, String tone, String undoAction) {
    static Flash good(String text) {
        return new Flash(text, "", "");
    }

    static Flash bad(String text) {
        return new Flash(text, "bad", "");
    }

    boolean hasUndo() {
        return !undoAction.isEmpty();
    }
}
