package io.vouch.alerts.api;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The one HTTP server of a process: groups of routes, strict headers, bounded requests, problems in one form. Thread-safe; the
 * groups are called by many threads at once.
 */
public final class HttpServer implements AutoCloseable {

    /** People keep an event stream open each, and an upload holds a thread while it lasts. */
    private static final int THREADS = 120;

    private static final int SPARE_THREADS = 8;
    private static final Duration IDLE = Duration.ofSeconds(60);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);
    /** A form field in memory; files go to disk. */
    private static final int FIELD_BYTES = 64 << 10;

    private final Javalin server;

    private HttpServer(Javalin server) {
        this.server = server;
    }

    /**
     * Starts to listen; answers when this returns.
     *
     * @throws HttpServerException if the port is taken or a certificate cannot be used
     */
    public static HttpServer start(HttpSettings settings, List<Routes> groups) {
        try {
            Files.createDirectories(settings.scratch());
            Javalin server = Javalin.create(config -> configure(config, settings, List.copyOf(groups)));
            server.start();
            return new HttpServer(server);
        } catch (JavalinBindException e) {
            throw new HttpServerException(
                    "port %d of %s is taken; choose another".formatted(settings.port(), settings.host()), e);
        } catch (IOException e) {
            throw new HttpServerException("cannot write to " + settings.scratch(), e);
        }
    }

    private static void configure(JavalinConfig config, HttpSettings settings, List<Routes> groups) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = HttpSettings.MAX_BODY_BYTES;
        config.http.prefer405over404 = true;
        config.router.ignoreTrailingSlashes = false;
        config.jetty.host = settings.host();
        config.jetty.port = settings.port();
        config.jetty.threadPool = new QueuedThreadPool(THREADS, SPARE_THREADS);
        config.jetty.multipartConfig.cacheDirectory(settings.scratch().toString());
        config.jetty.multipartConfig.maxInMemoryFileSize(FIELD_BYTES, SizeUnit.BYTES);
        config.jetty.multipartConfig.maxFileSize(settings.maxUploadBytes(), SizeUnit.BYTES);
        config.jetty.multipartConfig.maxTotalRequestSize(settings.maxUploadBytes(), SizeUnit.BYTES);
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setSendXPoweredBy(false);
        });
        config.jetty.addConnector((server, http) -> connector(server, http, settings));
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(LONGEST_STOP.toMillis());
            server.setErrorHandler(Problems::refuse);
        });
        config.routes.before(
                context -> SecurityHeaders.set(context, settings.tls().isPresent()));
        new Problems(groups).register(config.routes);
        groups.forEach(group -> group.register(config.routes));
    }

    private static ServerConnector connector(Server server, HttpConfiguration http, HttpSettings settings) {
        ServerConnector connector = settings.tls()
                .map(files -> {
                    http.addCustomizer(new SecureRequestCustomizer(false));
                    var plain = new HttpConnectionFactory(http);
                    return new ServerConnector(
                            server, new SslConnectionFactory(TlsIdentity.read(files), plain.getProtocol()), plain);
                })
                .orElseGet(() -> new ServerConnector(server, new HttpConnectionFactory(http)));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setIdleTimeout(IDLE.toMillis());
        return connector;
    }

    /** The port that it listens on. */
    public int port() {
        return server.port();
    }

    /** Lets running requests end, for a few seconds, and stops. */
    @Override
    public void close() {
        server.stop();
    }
}
