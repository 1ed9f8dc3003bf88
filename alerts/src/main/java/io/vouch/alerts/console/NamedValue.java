package io.vouch.alerts.console;

/**
 * A value that was read, with its name.
 *
 * @param name wire name of the field
 * @param key of its box
 * @param doubt how sure the reading is, in words; empty if it is sure
 */
record NamedValue(String name, String key, String label, String value, String doubt) {}
