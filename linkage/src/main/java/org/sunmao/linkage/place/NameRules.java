package org.sunmao.linkage.place;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.place.LearnedAlias.Basis;
import org.sunmao.linkage.place.LearnedAlias.Kind;
import org.sunmao.linkage.text.Edits;
import org.sunmao.linkage.text.Grams;
import org.sunmao.linkage.text.Homophones;
import org.sunmao.linkage.text.Ordinals;

/** When a name that the list lacks is another name of a building. */
final class NameRules {
    private static final int ENOUGH = 2;
    private static final int ENOUGH_OF_SEVERAL_SOURCES = 3;

    /** One record in so many may say otherwise: numbers have slips. */
    private static final int TOLERATED = 20;

    private final ListedValues listed;
    private final Map<String, List<Witness>> byName;
    private final Map<String, List<Witness>> byNumber;
    private final Map<Integer, Integer> strangers = new HashMap<>();

    NameRules(ListedValues listed, Map<String, List<Witness>> byName, Map<String, List<Witness>> byNumber) {
        this.listed = listed;
        this.byName = byName;
        this.byNumber = byNumber;
    }

    /** The alias, or null where the evidence is too thin or speaks against it. */
    @Nullable
    LearnedAlias judge(String building, int cluster, String name, List<Witness> witnesses) {
        List<Witness> pro = new ArrayList<>();
        int contra = 0;
        int elsewhere = 0;
        for (Witness w : witnesses) {
            if (w.speaksOf(cluster) && fitsBlock(w, cluster)) {
                pro.add(w);
            } else if (w.speaksAgainst(cluster)) {
                contra++;
            } else if (!w.profile.numbers.isEmpty() && w.byNumber.isEmpty()) {
                elsewhere++;
            }
        }
        Testimony testimony = Testimony.of(pro);
        boolean disputed = contra * TOLERATED > pro.size() || elsewhere > pro.size();
        if (pro.isEmpty() || disputed || isLikeAnother(BuildingName.read(name), cluster)) {
            return null;
        }
        Basis basis = basis(cluster, name, pro, testimony);
        return basis == null ? null : testimony.alias(building, Kind.NAME, name, basis);
    }

    private @Nullable Basis basis(int cluster, String name, List<Witness> pro, Testimony testimony) {
        if (isStated(cluster, name, pro)) {
            return Basis.STATED;
        }
        List<Witness> own = ofOwnName(cluster);
        if (testimony.records() >= ENOUGH && isLikeOwn(BuildingName.read(name), cluster)) {
            return Basis.VARIANT;
        }
        if (testimony.records() < ENOUGH) {
            return null;
        }
        // One source alone may know only the other of two buildings: the shops beside the offices, say.
        boolean enough = testimony.sources().size() >= 2 && testimony.records() >= ENOUGH_OF_SEVERAL_SOURCES;
        return switch (Periods.compare(pro, own)) {
            case DISJOINT -> Basis.RENAMED;
            case NO_COMMON_SOURCE -> enough && strangers(cluster) == 1 ? Basis.OTHER_SOURCES : null;
            case TOGETHER -> null;
        };
    }

    /** The name beside the building's own: in a source's own columns for names once, else twice; or sure links, backed by others. */
    private boolean isStated(int cluster, String name, List<Witness> pro) {
        Set<String> together = new HashSet<>();
        boolean sure = false;
        for (Witness w : pro) {
            if (w.byName.contains(cluster)) {
                together.add(w.testimony());
                List<BuildingName> columns = w.profile.names;
                if (columns.stream().anyMatch(n -> n.full().equals(name))
                        && columns.stream()
                                .anyMatch(n -> listed.withName(n.full()).contains(cluster))) {
                    return true;
                }
            }
            sure |= w.sure == cluster;
        }
        return (sure ? Testimony.of(pro).records() : together.size()) >= ENOUGH;
    }

    /** Records at the building's numbers that call it by the list's name. */
    private List<Witness> ofOwnName(int cluster) {
        List<Witness> out = new ArrayList<>();
        for (BuildingProfile row : listed.rows(cluster)) {
            for (BuildingName name : row.names) {
                for (Witness w : byName.getOrDefault(name.full(), List.of())) {
                    if (w.byNumber.contains(cluster)) {
                        out.add(w);
                    }
                }
            }
        }
        return out;
    }

    /** How many names, unlike the building's own and borne by more than one record, stand at its numbers: several are several buildings. */
    private int strangers(int cluster) {
        return strangers.computeIfAbsent(cluster, c -> {
            List<String> names = new ArrayList<>();
            for (BuildingProfile row : listed.rows(c)) {
                for (String number : row.numbers) {
                    for (Witness w : byNumber.getOrDefault(number, List.of())) {
                        w.names.values().stream()
                                .filter(n -> listed.withName(n.full()).isEmpty() && !isLikeOwn(n, c))
                                .forEach(n -> names.add(n.core()));
                    }
                }
            }
            return (int) AliasLearner.count(names).values().stream()
                    .filter(times -> times >= ENOUGH)
                    .count();
        });
    }

    private boolean isLikeAnother(BuildingName name, int cluster) {
        return listed.withCore(name.core()).stream().anyMatch(other -> other != cluster)
                || listed.withName(name.core()).stream().anyMatch(other -> other != cluster);
    }

    private boolean isLikeOwn(BuildingName name, int cluster) {
        for (BuildingProfile row : listed.rows(cluster)) {
            if (row.names.stream().anyMatch(own -> alike(own, name))) {
                return true;
            }
        }
        return false;
    }

    private static boolean alike(BuildingName x, BuildingName y) {
        String left = x.core();
        String right = y.core();
        int shorter = Math.min(left.length(), right.length());
        if (Ordinals.differ(x.full(), y.full())) {
            return false;
        }
        if (left.equals(right) || Homophones.key(x.full()).equals(Homophones.key(y.full()))) {
            return true;
        }
        boolean contained = shorter >= 2 && (left.contains(right) || right.contains(left));
        boolean slip = shorter >= 3 && Edits.atMostOne(left, right);
        return contained || slip || Grams.dice(Grams.of(left), Grams.of(right)) >= 0.6;
    }

    private boolean fitsBlock(Witness w, int cluster) {
        Set<String> blocks = w.profile.blocks;
        return blocks.isEmpty()
                || listed.rows(cluster).stream()
                        .anyMatch(row -> row.blocks.stream().anyMatch(blocks::contains));
    }

    /** How the days of two names lie to each other, source by source. */
    private enum Periods {
        DISJOINT,
        NO_COMMON_SOURCE,
        TOGETHER;

        static Periods compare(List<Witness> one, List<Witness> other) {
            Map<String, Span> left = spans(one);
            Map<String, Span> right = spans(other);
            Periods out = NO_COMMON_SOURCE;
            for (Map.Entry<String, Span> entry : left.entrySet()) {
                Span span = right.get(entry.getKey());
                if (span != null && !span.isApart(entry.getValue())) {
                    return TOGETHER;
                }
                out = span == null ? out : DISJOINT;
            }
            return out;
        }

        private static Map<String, Span> spans(List<Witness> witnesses) {
            Map<String, Span> out = new HashMap<>();
            for (Witness w : witnesses) {
                Span span = new Span(w.profile.record.firstSeen(), w.profile.record.lastSeen());
                out.merge(w.source(), span, Span::and);
            }
            return out;
        }
    }

    /** From the first to the last day; null where not all days are known. */
    private record Span(@Nullable LocalDate from, @Nullable LocalDate to) {
        Span and(Span other) {
            LocalDate end = to == null || other.to == null ? null : to.isAfter(other.to) ? to : other.to;
            LocalDate start = from == null || other.from == null ? null : from.isBefore(other.from) ? from : other.from;
            return new Span(start, end);
        }

        boolean isApart(Span other) {
            return from != null
                    && to != null
                    && other.from != null
                    && other.to != null
                    && (to.isBefore(other.from) || other.to.isBefore(from));
        }
    }
}
