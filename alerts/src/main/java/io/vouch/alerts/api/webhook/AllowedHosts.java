package io.vouch.alerts.api.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where webhooks may lead. A host that is named may stand anywhere, in the own network too, and be spoken to without TLS; a host
 * that only fits a pattern must be reached by https at a public address, so that nobody makes us knock at doors that only we can
 * reach. With no host allowed, there are no webhooks.
 */
public final class AllowedHosts {

    private static final Pattern HOST = Pattern.compile("(\\*|\\*\\.[a-z0-9.-]{1,250}|[a-z0-9.:\\[\\]-]{1,253})");

    private final List<String> patterns;

    /**
     * @param patterns {@code hooks.example.com} (this host), {@code *.example.com} (hosts under it) or {@code *} (any)
     * @throws IllegalArgumentException if one is none of these
     */
    public AllowedHosts(List<String> patterns) {
        this.patterns =
                patterns.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
        for (String pattern : this.patterns) {
            if (!HOST.matcher(pattern).matches()) {
                throw new IllegalArgumentException("not a host: " + pattern);
            }
        }
    }

    /** Why an address is not allowed; empty if it is. Asks the name service. */
    public Optional<String> refusal(URI address) {
        String scheme = Optional.ofNullable(address.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        String host = Optional.ofNullable(address.getHost()).orElse("").toLowerCase(Locale.ROOT);
        if (host.isEmpty() || address.getUserInfo() != null || !(scheme.equals("https") || scheme.equals("http"))) {
            return Optional.of("it is not an https address without user and password");
        }
        if (patterns.contains(host)) {
            return Optional.empty();
        }
        if (patterns.stream().noneMatch(pattern -> fits(pattern, host))) {
            return Optional.of("its host is not allowed; whoever runs the server allows it by --webhook-host");
        }
        return scheme.equals("https") ? ofAddresses(host) : Optional.of("it is not https");
    }

    private static boolean fits(String pattern, String host) {
        return pattern.equals("*") || pattern.startsWith("*.") && host.endsWith(pattern.substring(1));
    }

    private static Optional<String> ofAddresses(String host) {
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                if (isPrivate(address)) {
                    return Optional.of("its host stands in a private network");
                }
            }
            return Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.of("its host is not known");
        }
    }

    /** Addresses that other networks cannot mean: this machine, this link, RFC 1918, RFC 4193, RFC 6598, multicast. */
    private static boolean isPrivate(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean carrierGrade = bytes.length == 4 && first == 100 && second >= 64 && second < 128;
        boolean reserved = bytes.length == 4 && (first == 0 || first >= 240);
        boolean uniqueLocal = bytes.length == 16 && (first & 0xfe) == 0xfc;
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || carrierGrade
                || reserved
                || uniqueLocal;
    }
}
