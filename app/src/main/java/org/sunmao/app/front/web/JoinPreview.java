package org.sunmao.app.front.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.front.store.FilesPreview;
import org.sunmao.app.front.store.FilesPreview.State;
import org.sunmao.app.measures.Figure;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.resolution.Decisions.Refused;

/**
 * What a word about files would change, for programs.
 *
 * @param refused why the word would be refused, as a word; null where it would not
 * @param message the same as a sentence
 * @param seen to be sent with the word: it is refused if the files have changed since; empty where nothing is asked of it
 * @param files what hangs on each file, before and after
 * @param units rooms that would be others, of the buildings concerned
 * @param figures figures that would be others
 * @param moves mentions that would move
 */
record JoinPreview(
        @Nullable String refused,
        @Nullable String message,
        String seen,
        List<FileChange> files,
        List<UnitChange> units,
        List<FigureChange> figures,
        List<Move> moves) {

    /** A file; a side is null where there is no such file. A number that is only tried may be another one when it happens. */
    @Schema(name = "JoinedFileChange")
    record FileChange(
            @Schema(example = "E12") String file,
            String name,
            @Nullable Holds before,
            @Nullable Holds after) {}

    /** What hangs on a file: mentions, rows, tenancies that go on and that ended, conflicts, and corrections that wait. */
    @Schema(name = "JoinedFileHolds")
    record Holds(long mentions, long rows, long current, long former, long conflicts, long corrections) {}

    /** A room by its label, with its holders now and before; null where there is no such room. */
    @Schema(name = "JoinedUnitChange")
    record UnitChange(
            String floor,
            String label,
            @Nullable Long currentBefore,
            @Nullable Long currentAfter,
            @Nullable Long formerBefore,
            @Nullable Long formerAfter) {}

    /** A figure of the newest month, in the measure's unit; null where nothing is known. */
    @Schema(name = "JoinedFigureChange")
    record FigureChange(
            String measure,
            @Schema(example = "district") String place,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after) {}

    /** A mention that would stand for another file; null for none. */
    @Schema(name = "JoinedMove")
    record Move(
            long mention, @Nullable String was, @Nullable String is) {}

    static JoinPreview of(FilesPreview.Told told, String seen, Function<Refused, String> sentence) {
        Refused refused = told.outcome() instanceof Refused why ? why : null;
        Map<Long, State> named = new TreeMap<>(told.before().files());
        told.after().files().forEach((id, state) -> {
            if (state.stands() || !named.containsKey(id)) {
                named.put(id, state);
            }
        });
        return new JoinPreview(
                refused == null ? null : refused.why().word(),
                refused == null ? null : sentence.apply(refused),
                seen,
                named.entrySet().stream()
                        .map(each -> new FileChange(
                                code(each.getValue()),
                                each.getValue().name(),
                                holds(told.before().files().get(each.getKey())),
                                holds(told.after().files().get(each.getKey()))))
                        .toList(),
                units(told),
                told.figures().stream()
                        .map(moved -> new FigureChange(
                                moved.definition().id(),
                                place(moved.place()),
                                value(moved.before()),
                                value(moved.after())))
                        .toList(),
                told.moves().stream()
                        .map(move -> new Move(move.mention(), code(named, move.was()), code(named, move.is())))
                        .toList());
    }

    private static List<UnitChange> units(FilesPreview.Told told) {
        var named = new TreeMap<>(told.before().units());
        told.after().units().forEach(named::putIfAbsent);
        return named.entrySet().stream()
                .filter(each -> !each.getValue().equals(told.after().units().get(each.getKey()))
                        || !told.before().units().containsKey(each.getKey()))
                .map(each -> {
                    var was = told.before().units().get(each.getKey());
                    var is = told.after().units().get(each.getKey());
                    return new UnitChange(
                            each.getValue().floor(),
                            each.getValue().label(),
                            was == null ? null : was.current(),
                            is == null ? null : is.current(),
                            was == null ? null : was.former(),
                            is == null ? null : is.former());
                })
                .toList();
    }

    private static String code(State state) {
        return state.kind().equals("building")
                ? SubjectPath.buildingId(state.id())
                : SubjectPath.enterpriseId(state.id());
    }

    private static @Nullable String code(Map<Long, State> named, @Nullable Long id) {
        State state = id == null ? null : named.get(id);
        return state == null ? null : code(state);
    }

    private static @Nullable Holds holds(@Nullable State state) {
        return state == null || !state.stands()
                ? null
                : new Holds(
                        state.mentions(),
                        state.rows(),
                        state.current(),
                        state.former(),
                        state.conflicts(),
                        state.corrections());
    }

    private static String place(MeasurePlace place) {
        return place.level() == MeasurePlace.Level.BUILDING
                ? SubjectPath.buildingId(place.buildingFilter())
                : "district";
    }

    private static @Nullable BigDecimal value(@Nullable Figure figure) {
        return figure == null ? null : figure.value();
    }
}
