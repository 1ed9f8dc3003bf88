package io.vouch.alerts.cli;

import io.vouch.alerts.api.TlsFiles;
import io.vouch.alerts.store.Database;
import io.vouch.ingest.IngestSettings;
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
        List<String> webhookHosts) {}
