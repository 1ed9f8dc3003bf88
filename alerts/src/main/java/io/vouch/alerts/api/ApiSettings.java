package io.vouch.alerts.api;

import java.nio.file.Path;
import java.util.List;

/**
 * How the API works.
 *
 * @param index folder of the search index; derived, may be deleted while the service is down
 * @param webhookHosts hosts that webhooks may lead to, as {@link io.vouch.alerts.api.webhook.AllowedHosts} takes them
 * @param probes of what {@code /health} tells beside the store and the disk
 */
public record ApiSettings(ApiLimits limits, Path index, List<String> webhookHosts, List<HealthProbe> probes) {

    /** Without further probes. */
    public ApiSettings(ApiLimits limits, Path index, List<String> webhookHosts) {
        this(limits, index, webhookHosts, List.of());
    }

    public ApiSettings {
        webhookHosts = List.copyOf(webhookHosts);
        probes = List.copyOf(probes);
    }
}
