package org.sunmao.app.overview.store;

import java.time.Clock;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.sunmao.app.foundation.KeptByScope;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.jobs.Derived;
import org.sunmao.app.measures.Answer;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.MeasurePlace.Level;
import org.sunmao.app.measures.Measures;
import org.sunmao.app.measures.Part;
import org.sunmao.app.measures.Question;
import org.sunmao.app.measures.SettingsChanged;
import org.sunmao.app.overview.rules.Shades;

/** The figures of all buildings for one measure and month, as the room {@code measures} answers this reader, with their classes. */
@Component
public class MapFigures {

    private static final int MOST = 500;

    private final Measures measures;
    private final KeptByScope<Wanted, Optional<Coloured>> kept = new KeptByScope<>(MOST, Clock.systemUTC());

    MapFigures(Measures measures) {
        this.measures = measures;
    }

    private record Wanted(String measure, YearMonth month) {}

    /**
     * Figures and classes.
     *
     * @param answer what the measures answered for everything that the reader may see
     * @param shades how values are counted into classes
     * @param parts building id to its part of the answer, the largest value first
     * @param classes building id to class
     */
    public record Coloured(Answer answer, Shades shades, Map<Long, Part> parts, Map<Long, Integer> classes) {

        /** The class of a building; one that the answer does not speak of is not known. */
        public int classOf(long building) {
            return classes.getOrDefault(building, Shades.UNKNOWN);
        }
    }

    /** The conclusions changed. */
    @EventListener
    void forget(Derived news) {
        kept.forget();
    }

    /** The district chose otherwise what figures are made by. */
    @EventListener
    void forget(SettingsChanged news) {
        kept.forget();
    }

    /** The figures; empty where there is no such measure. */
    public Optional<Coloured> find(Scope scope, String measure, YearMonth month) {
        Scope anybody = scope.withPerson(scope.person().isEmpty() ? "" : "*").withPersonalPlain(false);
        return kept.get(anybody, new Wanted(measure, month), within -> make(within, measure, month));
    }

    private Optional<Coloured> make(Scope scope, String measure, YearMonth month) {
        return measures.findAnswer(scope, new Question(measure, month, MeasurePlace.DISTRICT))
                .map(MapFigures::coloured);
    }

    private static Coloured coloured(Answer answer) {
        List<Part> parts = answer.finding().breakdowns().stream()
                .filter(b -> b.level() == Level.BUILDING)
                .flatMap(b -> b.parts().stream())
                .toList();
        Shades shades = Shades.of(
                answer.definition().unit(), parts.stream().map(Part::figure).toList());
        var byBuilding = new java.util.LinkedHashMap<Long, Part>();
        var classes = new HashMap<Long, Integer>();
        for (Part part : parts) {
            long building = Long.parseLong(part.place().code());
            byBuilding.put(building, part);
            classes.put(building, shades.classOf(part.figure()));
        }
        return new Coloured(answer, shades, byBuilding, classes);
    }
}
