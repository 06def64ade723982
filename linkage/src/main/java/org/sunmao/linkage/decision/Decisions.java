package org.sunmao.linkage.decision;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.Constraint;
import org.sunmao.linkage.Constraint.CannotLink;
import org.sunmao.linkage.Constraint.MustLink;
import org.sunmao.linkage.Constraint.Separate;

/** What persons decided, ready to be asked by key. */
public final class Decisions {
    private final Map<String, TreeSet<String>> must = new HashMap<>();
    private final Map<String, Set<String>> cannot = new HashMap<>();
    private final Set<String> separate = new HashSet<>();
    private final Set<MustLink> acrossCodes = new HashSet<>();
    private final Map<String, Set<String>> tied = new HashMap<>();
    private final Set<Constraint> all;

    /** Files the constraints by key. */
    public Decisions(Collection<Constraint> constraints) {
        all = new HashSet<>(constraints);
        for (Constraint c : constraints) {
            if (c instanceof MustLink m) {
                must.computeIfAbsent(m.key(), k -> new TreeSet<>()).add(m.anchorKey());
                tied.computeIfAbsent(m.anchorKey(), k -> new TreeSet<>()).add(m.key());
                if (m.acrossCodes()) {
                    acrossCodes.add(m);
                }
            } else if (c instanceof CannotLink n) {
                cannot.computeIfAbsent(n.key(), k -> new HashSet<>()).add(n.anchorKey());
                tied.computeIfAbsent(n.anchorKey(), k -> new TreeSet<>()).add(n.key());
            } else if (c instanceof Separate s) {
                separate.add(s.key());
            }
        }
    }

    /** All of them, each once. */
    public Set<Constraint> all() {
        return Collections.unmodifiableSet(all);
    }

    /** True where nobody decided anything. */
    public boolean isEmpty() {
        return must.isEmpty() && cannot.isEmpty() && separate.isEmpty();
    }

    /** The key a record must be linked to, or null. */
    public @Nullable String mustLink(String key) {
        TreeSet<String> keys = must.get(key);
        return keys == null ? null : keys.first();
    }

    /** True where a person joined these two knowing that their codes may differ. */
    public boolean isAcrossCodes(String key, String anchorKey) {
        return acrossCodes.contains(new MustLink(key, anchorKey, true));
    }

    /** True where one of two records must not be linked to the other. */
    public boolean cannotLink(String key, String other) {
        return cannot.getOrDefault(key, Set.of()).contains(other)
                || cannot.getOrDefault(other, Set.of()).contains(key);
    }

    /** The keys a record must not be linked to. */
    public Set<String> cannotLink(String key) {
        return cannot.getOrDefault(key, Set.of());
    }

    /** The keys that a decision ties to a key, in either direction. */
    public Set<String> connected(String key) {
        Set<String> out = new TreeSet<>(must.getOrDefault(key, new TreeSet<>()));
        out.addAll(cannot.getOrDefault(key, Set.of()));
        out.addAll(tied.getOrDefault(key, Set.of()));
        return out;
    }

    /** The keys about which these decisions and others say different things. */
    public Set<String> differences(Decisions others) {
        Set<String> out = new TreeSet<>();
        for (Constraint c : all) {
            if (!others.all.contains(c)) {
                out.addAll(keys(c));
            }
        }
        for (Constraint c : others.all) {
            if (!all.contains(c)) {
                out.addAll(keys(c));
            }
        }
        return out;
    }

    private static Set<String> keys(Constraint c) {
        Set<String> out = new TreeSet<>(List.of(c.key()));
        if (c instanceof MustLink m) {
            out.add(m.anchorKey());
        } else if (c instanceof CannotLink n) {
            out.add(n.anchorKey());
        }
        return out;
    }

    /** True where a decision is about the record, or ties another to it. */
    public boolean isNamed(String key) {
        return isDecided(key) || tied.containsKey(key);
    }

    /** True where a person decided anything about the record itself. */
    public boolean isDecided(String key) {
        return must.containsKey(key) || cannot.containsKey(key) || separate.contains(key);
    }

    /** True where a person said that the record stands for something of its own. */
    public boolean isSeparate(String key) {
        return separate.contains(key);
    }
}
