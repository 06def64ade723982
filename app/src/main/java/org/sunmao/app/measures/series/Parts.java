package org.sunmao.app.measures.series;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.measures.Breakdown;
import org.sunmao.app.measures.Figure;
import org.sunmao.app.measures.LazyParts;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.MeasurePlace.Level;
import org.sunmao.app.measures.Part;

/** Figures by street and by building, made when they are looked at. */
final class Parts {

    private static final Comparator<Part> LARGEST_FIRST = Comparator.comparing(
            (Part p) -> p.figure().value(), Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()));

    private final World world;
    private final Members members;

    Parts(World world, Members members) {
        this.world = world;
        this.members = members;
    }

    /** What stands between parts and whole; without a value where they add up or it may not be said. */
    record Rest(@Nullable BigDecimal value, String why) {

        static final Rest NONE = new Rest(null, "");
    }

    /** The district's by street and by building, a street's by building. */
    List<Breakdown> of(IntFunction<Figure> ofStreet, IntFunction<Figure> ofMember, Function<Level, Rest> rest) {
        var all = new ArrayList<Breakdown>();
        if (members.place().level() == Level.DISTRICT) {
            all.add(breakdown(Level.STREET, members.streets().size(), i -> street(i, ofStreet), rest));
        }
        if (members.place().level() != Level.BUILDING) {
            all.add(breakdown(Level.BUILDING, members.size(), i -> building(i, ofMember), rest));
        }
        return all;
    }

    private static Breakdown breakdown(Level level, int size, IntFunction<Part> part, Function<Level, Rest> rest) {
        Rest line = rest.apply(level);
        return new Breakdown(
                level,
                new LazyParts(
                        size,
                        () -> IntStream.range(0, size)
                                .mapToObj(part)
                                .sorted(LARGEST_FIRST)
                                .toList()),
                line.value(),
                line.why());
    }

    private Part street(int street, IntFunction<Figure> figure) {
        String code = members.streets().get(street);
        List<String> names = world.streets().getOrDefault(code, List.of("", ""));
        return new Part(MeasurePlace.street(code), names.get(0), names.get(1), figure.apply(street));
    }

    private Part building(int member, IntFunction<Figure> figure) {
        String name = members.versions()[member].name();
        return new Part(MeasurePlace.building(members.buildings()[member].id()), name, name, figure.apply(member));
    }
}
