package io.vouch.alerts.cli;

/** The version of this build. */
final class Version {

    private Version() {}

    static String text() {
        String built = Version.class.getPackage().getImplementationVersion();
        return built == null ? "development" : built;
    }
}
