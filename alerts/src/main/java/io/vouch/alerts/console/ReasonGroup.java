package io.vouch.alerts.console;

import java.util.List;

/** The closing reasons of one disposition. */
record ReasonGroup(String text, List<ReasonView> reasons) {}
