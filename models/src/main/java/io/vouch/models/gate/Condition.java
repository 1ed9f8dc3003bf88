package io.vouch.models.gate;

/** One condition of the gate. @param name in a few words @param holds whether it is met @param finding what was found */
public record Condition(String name, boolean holds, String finding) {}
