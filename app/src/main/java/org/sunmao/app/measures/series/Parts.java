package org.sunmao.app.measures.series;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.measures.Breakdown;
import org.sunmao.app.measures.Definition;
import org.sunmao.app.measures.Figure;
import org.sunmao.app.measures.LazyParts;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.MeasurePlace.Level;
import org.sunmao.app.measures.Part;

/** Figures by street and by building, made when they are looked at: the largest first, those alike as they come. */
final class Parts {

    private final Totals totals;
    private final Figures figures;

    Parts(Fold fold, Definition definition, Totals totals) {
        this(totals, new OfSums(fold, definition, totals));
    }

    Parts(Totals totals, Figures figures) {
        this.totals = totals;
        this.figures = figures;
    }

    /** The figures of the parts, and what they are put in order by: largest first, {@link Exact#NULL} where a figure is not known. */
    interface Figures {

        Figure street(int street);

        Figure building(int member);

        long[] streets();

        long[] buildings();

        /** The first so many buildings in order, where they are found more easily than by these; else null. */
        default int @Nullable [] firstBuildings(int many) {
            return null;
        }
    }

    /** What stands between parts and whole; without a value where they add up or it may not be said. */
    record Rest(@Nullable BigDecimal value, String why) {

        static final Rest NONE = new Rest(null, "");
    }

    /** Parts that add up. */
    List<Breakdown> all() {
        return of(level -> Rest.NONE);
    }

    /** The district's by street and by building, a street's by building. */
    List<Breakdown> of(Function<Level, Rest> rest) {
        Level level = totals.place().level();
        if (level == Level.BUILDING) {
            return List.of();
        }
        Members members = totals.members();
        var all = new ArrayList<Breakdown>();
        if (level == Level.DISTRICT) {
            all.add(breakdown(
                    Level.STREET,
                    LazyParts.of(members.streets().size(), n -> largest(figures.streets(), n), this::street),
                    rest));
        }
        all.add(breakdown(Level.BUILDING, LazyParts.of(members.size(), this::buildings, this::building), rest));
        return all;
    }

    private static Breakdown breakdown(Level level, LazyParts parts, Function<Level, Rest> rest) {
        Rest line = rest.apply(level);
        return new Breakdown(level, parts, line.value(), line.why());
    }

    /** Figures out of sums. */
    private record OfSums(Fold fold, Definition definition, Totals totals) implements Figures {

        @Override
        public Figure street(int street) {
            return fold.figure(definition, totals.street(street), totals);
        }

        @Override
        public Figure building(int member) {
            long[] row = new long[totals.layout().width()];
            add(row, member, seen());
            return fold.figure(definition, new Row(totals.layout(), row, 0, false), totals);
        }

        private Seen seen() {
            Members members = totals.members();
            return new Seen(totals.layout(), totals.at(), members.buildings()[0], members.versions()[0]);
        }

        private void add(long[] row, int member, Seen seen) {
            Members members = totals.members();
            seen.to(totals.at(), members.positions()[member], members.buildings()[member], members.versions()[member]);
            seen.add(row);
            fold.add(row, seen);
        }

        @Override
        public long[] streets() {
            return IntStream.range(0, totals.members().streets().size())
                    .mapToLong(s -> fold.rank(definition, totals.street(s), totals))
                    .toArray();
        }

        @Override
        public int @Nullable [] firstBuildings(int many) {
            Ledger ledger = totals.ledger();
            Members members = totals.members();
            if (ledger == null || !(fold instanceof PresentFold) || members.size() == 0) {
                return null;
            }
            Seen seen = seen();
            int[] positions = ledger.first(totals.at(), many, position -> {
                int member = Arrays.binarySearch(members.positions(), position);
                if (member < 0) {
                    return -1;
                }
                seen.to(totals.at(), position, members.buildings()[member], members.versions()[member]);
                return seen.speaks() ? seen.count(Steps.CONFIRMED) : -1;
            });
            return positions == null
                    ? null
                    : Arrays.stream(positions)
                            .map(position -> Arrays.binarySearch(members.positions(), position))
                            .toArray();
        }

        @Override
        public long[] buildings() {
            long[] ranks = new long[totals.members().size()];
            long[] data = new long[totals.layout().width()];
            var row = new Row(totals.layout(), data, 0, false);
            Seen seen = ranks.length == 0 ? null : seen();
            for (int i = 0; i < ranks.length && seen != null; i++) {
                Arrays.fill(data, 0);
                add(data, i, seen);
                ranks[i] = fold.rank(definition, row, totals);
            }
            return ranks;
        }
    }

    private int[] buildings(int most) {
        int[] first = most < totals.members().size() ? figures.firstBuildings(most) : null;
        return first == null ? largest(figures.buildings(), most) : first;
    }

    /** The first places in the order, at least so many where there are as many. */
    static int[] largest(long[] ranks, int most) {
        Comparator<Integer> order =
                Comparator.<Integer>comparingLong(i -> ranks[i]).reversed().thenComparingInt(i -> i);
        if (most >= ranks.length) {
            return IntStream.range(0, ranks.length)
                    .boxed()
                    .sorted(order)
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        int[] first = new int[most];
        int n = 0;
        for (int i = 0; i < ranks.length; i++) {
            if (n == most && ranks[i] <= ranks[first[most - 1]]) {
                continue;
            }
            int at = n < most ? n++ : most - 1;
            while (at > 0 && ranks[first[at - 1]] < ranks[i]) {
                first[at] = first[at - 1];
                at--;
            }
            first[at] = i;
        }
        return first;
    }

    private Part street(int street) {
        String code = totals.members().streets().get(street);
        List<String> names = totals.at().world().streets().getOrDefault(code, List.of("", ""));
        return new Part(MeasurePlace.street(code), names.get(0), names.get(1), figures.street(street));
    }

    private Part building(int member) {
        Members members = totals.members();
        String name = members.versions()[member].name();
        return new Part(MeasurePlace.building(members.buildings()[member].id()), name, name, figures.building(member));
    }
}
