package org.sunmao.app.launch.dependencies;

import java.util.List;

/**
 * A library as a bill of materials names it.
 *
 * @param name {@code group:artefact} for Maven, the package's name for npm
 * @param licences SPDX ids, expressions, or names where there is no id; empty where the bill knows none
 */
public record Component(String name, String version, List<String> licences) {

    /** Keeps a copy. */
    public Component {
        licences = List.copyOf(licences);
    }

    /** {@code artefact-version}, as the file of a Maven library is named. */
    String fileName() {
        return name.substring(name.indexOf(':') + 1) + "-" + version;
    }

    @Override
    public String toString() {
        return name + " " + version;
    }
}
