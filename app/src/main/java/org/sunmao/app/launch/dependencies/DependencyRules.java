package org.sunmao.app.launch.dependencies;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.aether.util.version.GenericVersionScheme;
import org.eclipse.aether.version.InvalidVersionSpecificationException;
import org.eclipse.aether.version.VersionConstraint;

/**
 * The lists of {@code resources/dependencies}: versions with known holes, holes that were accepted until a day, licences that may be
 * given away, and licences that a bill names wrongly.
 */
final class DependencyRules {

    private static final GenericVersionScheme VERSIONS = new GenericVersionScheme();

    /** Versions of a library with a hole. Ranges are Maven's. */
    record KnownBad(String component, String versions, String advisory, String what, String knownFrom) {

        boolean covers(Component found) {
            return component.equals(found.name()) && covers(found.version());
        }

        /** Whether a file of this name, {@code artefact-version}, is one of them; the group is not in the name. */
        boolean coversFile(String file) {
            String artefact = component.substring(component.indexOf(':') + 1) + "-";
            return file.startsWith(artefact)
                    && Character.isDigit(file.charAt(artefact.length()))
                    && covers(file.substring(artefact.length()));
        }

        private boolean covers(String version) {
            try {
                VersionConstraint range = VERSIONS.parseVersionConstraint(versions);
                return range.getRange() != null && range.containsVersion(VERSIONS.parseVersion(version));
            } catch (InvalidVersionSpecificationException e) {
                throw new IllegalStateException("known-bad.csv, " + advisory + ": " + versions + " is no range", e);
            }
        }
    }

    private record Accepted(String component, String advisory, LocalDate until) {}

    private record Settled(String component, String said, String is) {}

    private final List<KnownBad> bad;
    private final List<Accepted> accepted;
    private final List<Settled> settled;
    private final Set<String> licences;

    private DependencyRules() {
        bad = lines("known-bad.csv").stream()
                .map(line -> new KnownBad(
                        line.getField("component"),
                        line.getField("versions"),
                        line.getField("advisory"),
                        line.getField("what"),
                        line.getField("known from")))
                .toList();
        accepted = lines("accepted.csv").stream()
                .map(line -> new Accepted(
                        line.getField("component"), line.getField("advisory"), LocalDate.parse(line.getField("until"))))
                .toList();
        settled = lines("settled.csv").stream()
                .map(line -> new Settled(
                        line.getField("component"), line.getField("as the bill says"), line.getField("as it is")))
                .toList();
        licences = lines("licences.csv").stream()
                .map(line -> line.getField("licence"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The lists as they lie in the program. */
    static DependencyRules load() {
        return new DependencyRules();
    }

    List<KnownBad> bad() {
        return bad;
    }

    Set<String> licences() {
        return licences;
    }

    boolean accepts(String component, String advisory, LocalDate today) {
        return accepted.stream()
                .anyMatch(each -> each.component().equals(component)
                        && each.advisory().equals(advisory)
                        && !today.isAfter(each.until()));
    }

    /** What this licence of this component is in truth. */
    String settled(String component, String said) {
        return settled.stream()
                .filter(each ->
                        each.component().equals(component) && each.said().equals(said))
                .map(Settled::is)
                .findAny()
                .orElse(said);
    }

    private static List<NamedCsvRecord> lines(String name) {
        try (InputStream in = Objects.requireNonNull(
                        DependencyRules.class.getResourceAsStream("/dependencies/" + name), name);
                var reader =
                        CsvReader.builder().ofNamedCsvRecord(new String(in.readAllBytes(), StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new IllegalStateException("The list " + name + " cannot be read.", e);
        }
    }
}
