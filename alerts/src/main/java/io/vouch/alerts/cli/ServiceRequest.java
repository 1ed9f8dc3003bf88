package io.vouch.alerts.cli;

import io.vouch.alerts.api.TlsFiles;
import io.vouch.alerts.api.oidc.OidcSettings;
import io.vouch.alerts.store.Database;
import io.vouch.ingest.IngestSettings;
import io.vouch.matching.CheckRules;
import io.vouch.matching.weight.MatchWeights;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a service is asked to be.
 *
 * @param folder of its own files
 * @param external server that was named; empty for the built-in one
 * @param jobs papers read at the same time
 * @param languages of pictures
 * @param ingest bounds on reading
 * @param asOf day to judge by for ever; empty for the day that it is
 * @param host address to listen on
 * @param port 0 for any free one
 * @param tls certificate and key; empty for plain HTTP
 * @param webhookHosts hosts that webhooks may lead to
 * @param rules what the operator set for the checks
 * @param weights what agreements and differences of two invoices say
 * @param oidc an organisation's identity provider; empty for none
 */
record ServiceRequest(
        Path folder,
        Optional<Database> external,
        int jobs,
        List<String> languages,
        IngestSettings ingest,
        Optional<LocalDate> asOf,
        String host,
        int port,
        Optional<TlsFiles> tls,
        List<String> webhookHosts,
        CheckRules rules,
        MatchWeights weights,
        Optional<OidcSettings> oidc) {

    /** A service on this machine alone that judges by the shipped rules. */
    static ServiceRequest local(
            Path folder, int jobs, List<String> languages, IngestSettings ingest, Optional<LocalDate> asOf, int port) {
        return new ServiceRequest(
                folder,
                Optional.empty(),
                jobs,
                languages,
                ingest,
                asOf,
                "127.0.0.1",
                port,
                Optional.empty(),
                List.of(),
                CheckRules.STANDARD,
                MatchWeights.shipped(),
                Optional.empty());
    }

    /** What decides what is said of a paper, the paper and the day apart: a digest of the rules, the weights and the version. */
    String judgement(String fingerprints) {
        return RunIdentity.digest(
                String.join("\n", Version.text(), rules.digest(), RunIdentity.digest(weights.json()), fingerprints));
    }
}
