package org.sunmao.app.launch.dependencies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Holds what a program is made of against {@link DependencyRules}. Every finding is a sentence: what, found, allowed, and how to go on. */
public final class DependencyCheck {

    /** Libraries of ours are part of the program and have its licence. */
    private static final String OURS = "org.sunmao:";

    private final DependencyRules rules = DependencyRules.load();
    private final LocalDate today;

    /** Holes that were accepted until a day before {@code today} are found again. */
    public DependencyCheck(LocalDate today) {
        this.today = today;
    }

    /** Known holes, development versions and licences among what a bill names; nothing for a bill that is in order. */
    public List<String> bill(Bill bill) {
        var findings = new ArrayList<String>();
        for (Component component : bill.components()) {
            if (!component.name().startsWith(OURS)) {
                holes(component, findings);
                licences(component, findings);
            }
        }
        return findings;
    }

    /** Libraries by the names of their files, {@code artefact-version}: those that the bill lacks. What it does not name was not checked. */
    public List<String> lacking(Bill bill, Collection<String> libraries) {
        Set<String> named = bill.components().stream().map(Component::fileName).collect(Collectors.toSet());
        return new TreeSet<>(libraries)
                .stream()
                        .filter(file -> !named.contains(file))
                        .map(
                                file -> file
                                        + ".jar: in the program, but not in its bill of materials, so neither its licence nor where it"
                                        + " comes from is known. The bill is older than the program: build again with a network.")
                        .toList();
    }

    /** Known holes among libraries of which only the names of their files are known; their licences are not checked. */
    public List<String> files(Collection<String> libraries) {
        var findings = new ArrayList<String>();
        for (String file : new TreeSet<>(libraries)) {
            rules.bad().stream()
                    .filter(bad -> bad.coversFile(file) && !rules.accepts(bad.component(), bad.advisory(), today))
                    .forEach(bad -> findings.add(hole(file, bad)));
        }
        return findings;
    }

    private void holes(Component component, List<String> findings) {
        if (component.version().endsWith("-SNAPSHOT")) {
            findings.add(component
                    + ": a development version, which is another one tomorrow; allowed are released versions only."
                    + " Name a released version in pom.xml.");
        }
        rules.bad().stream()
                .filter(bad -> bad.covers(component) && !rules.accepts(bad.component(), bad.advisory(), today))
                .forEach(bad -> findings.add(hole(component.toString(), bad)));
    }

    private static String hole(String found, DependencyRules.KnownBad bad) {
        return found + ": " + bad.advisory() + ", " + bad.what() + " (" + bad.knownFrom()
                + "). Not allowed are versions "
                + bad.versions()
                + ". Take another version in pom.xml or package.json; where there is none and the hole cannot be"
                + " reached here, say so with a last day in dependencies/accepted.csv.";
    }

    private void licences(Component component, List<String> findings) {
        if (component.licences().isEmpty()) {
            findings.add(component + ": no licence is named; allowed are " + allowed()
                    + ". Find it in the library's own files and"
                    + " put it into dependencies/settled.csv, or do without the library.");
        }
        for (String said : component.licences()) {
            String licence = rules.settled(component.name(), said);
            if (!LicenceExpression.fits(licence, rules.licences()::contains)) {
                findings.add(
                        component + ": licence " + said + "; allowed are " + allowed()
                                + ". Do without the library, or, when"
                                + " somebody who may decide that has read the licence, add it to dependencies/licences.csv with the reason.");
            }
        }
    }

    private String allowed() {
        return String.join(", ", rules.licences());
    }
}
