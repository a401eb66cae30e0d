package org.sitrep.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of the build, from the jar's manifest. */
final class Version implements IVersionProvider {
    static String number() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {
            "sitrep " + number(), "Java " + System.getProperty("java.version") + ", " + System.getProperty("os.name")
        };
    }
}
