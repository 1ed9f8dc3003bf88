package io.vouch.alerts.api;

/** Looks after one part of the service. Called by any thread, often; answers at once and never throws. */
@FunctionalInterface
public interface HealthProbe {

    HealthPart look();
}
