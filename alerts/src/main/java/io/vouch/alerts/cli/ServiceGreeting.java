package io.vouch.alerts.cli;

import java.util.Locale;

/** What a service says when it is up: where it is, and on its first start how to get in. */
final class ServiceGreeting {

    private ServiceGreeting() {}

    static void print(Terminal terminal, ServiceRequest request, Service service) {
        terminal.line("Vouch serves on %s (data in %s)".formatted(address(request, service), request.folder()));
        if (!isLoopback(request.host()) && request.tls().isEmpty()) {
            terminal.note("Warning: %s is open to the network without TLS; passwords and tokens can be read on the way."
                    .formatted(request.host()));
        }
        if (!service.hasPeople()) {
            firstSteps(terminal, request, service);
        }
    }

    /** On a store without people: how to let the first ones in. */
    private static void firstSteps(Terminal terminal, ServiceRequest request, Service service) {
        String where = request.external().isPresent() ? "--db URL " : "";
        terminal.line("Nobody can sign in yet. In another terminal:");
        terminal.line(
                "  ./vouch user %sadd NAME --role SUPERVISOR     prints a link that signs in once".formatted(where));
        terminal.line("  ./vouch token %sadd LABEL --role SUBMITTER    prints a token for a program".formatted(where));
        terminal.line("Then open %s/console".formatted(address(request, service)));
    }

    /** The address of the service as a person would type it on this machine. */
    static String address(ServiceRequest request, Service service) {
        String scheme = request.tls().isPresent() ? "https" : "http";
        boolean here = isLoopback(request.host()) || request.host().equals("0.0.0.0");
        return "%s://%s:%d".formatted(scheme, here ? "localhost" : request.host(), service.port());
    }

    private static boolean isLoopback(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost") || name.startsWith("127.") || name.equals("::1") || name.equals("[::1]");
    }
}
