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
        String data = request.external().isPresent() ? " --db URL" : "";
        terminal.line("Nobody can sign in yet. In another terminal:");
        terminal.line("  ./vouch user add --help     makes a reviewer and a link to sign in once" + hint(data));
        terminal.line("  ./vouch token add --help    makes a token for a program that hands papers in" + hint(data));
        terminal.line("Then: %s/console".formatted(address(request, service)));
    }

    private static String hint(String data) {
        return data.isEmpty() ? "" : " (with%s)".formatted(data);
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
