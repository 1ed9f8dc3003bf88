package io.vouch.matching.flink;

import io.vouch.matching.InvoiceFacts;

/** A paper on its way to one of its buckets. Public because it travels between operators. */
public record KeyedFacts(String key, InvoiceFacts facts) {}
