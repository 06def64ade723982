package org.sunmao.linkage.place;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** How many witnesses say one thing, each testimony counted once, and from how many sources. */
record Testimony(int records, Set<String> sources, List<String> examples) {
    private static final int MOST_EXAMPLES = 5;

    static Testimony of(Collection<Witness> witnesses) {
        Set<String> different = new HashSet<>();
        Set<String> sources = new TreeSet<>();
        TreeSet<String> keys = new TreeSet<>();
        for (Witness w : witnesses) {
            different.add(w.testimony());
            sources.add(w.source());
            keys.add(w.key());
        }
        return new Testimony(
                different.size(), sources, keys.stream().limit(MOST_EXAMPLES).toList());
    }

    LearnedAlias alias(String building, LearnedAlias.Kind kind, String value, LearnedAlias.Basis basis) {
        return new LearnedAlias(building, kind, value, basis, records, sources.size(), examples);
    }
}
