package io.vouch.testdata.page;

/** Says that the text it stands on proves a field; the value is canonical (ISO date, plain decimal). */
public record Mark(Field field, String value) {}
