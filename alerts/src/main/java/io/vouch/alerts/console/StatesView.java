package io.vouch.alerts.console;

import java.util.List;

/** The files of a deal and what became of them. */
record StatesView(String deal, String href, boolean waiting, List<FileView> files) {}
