package org.sunmao.benchmarks.truth;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;

/**
 * Compares who moved in and out, month by month, with the truth. A move is a difference between the last days of two months, as the
 * measures count it; the first month of the lists has none.
 */
final class MoveScores {

    private static final String MOVES = """
            select to_char(m.day, 'YYYY-MM') as month, m.building_id, m.enterprise_id, m.arrives
            from measures.moves(cast(? as date[])) m where m.enterprise_id is not null
            """;

    private static final String UNLINKED =
            "select count(*) from measures.moves(cast(? as date[])) m where m.enterprise_id is null";

    private final Judge enterprises;
    private final Judge buildings;

    MoveScores(Judge enterprises, Judge buildings) {
        this.enterprises = enterprises;
        this.buildings = buildings;
    }

    /**
     * How well moves were found.
     *
     * @param unlinked moves of mentions without a file, which can be nobody's and count for nothing
     */
    record Scores(SetScore in, SetScore out, int unlinked) {}

    Scores compare(WebDatabase web, TruthFiles truth, YearMonth first, YearMonth last) {
        List<YearMonth> months = Stream.iterate(first.plusMonths(1), m -> !m.isAfter(last), m -> m.plusMonths(1))
                .toList();
        Set<String> found = new HashSet<>();
        int unlinked = web.read(Scope.district("truth"), client -> {
            found.addAll(found(client, months));
            return client.sql(UNLINKED).param(days(months)).query(Integer.class).single();
        });
        Set<String> real = new HashSet<>();
        months.forEach(month -> real.addAll(real(truth, month)));
        return new Scores(score(found, real, " in"), score(found, real, " out"), unlinked);
    }

    private static SetScore score(Set<String> found, Set<String> real, String direction) {
        return SetScore.of(ending(found, direction), ending(real, direction));
    }

    private static Set<String> ending(Set<String> moves, String direction) {
        var some = new HashSet<>(moves);
        some.removeIf(move -> !move.endsWith(direction));
        return some;
    }

    private static String[] days(List<YearMonth> months) {
        return months.stream().map(month -> month.atEndOfMonth().toString()).toArray(String[]::new);
    }

    private Set<String> found(JdbcClient client, List<YearMonth> months) {
        var found = new HashSet<String>();
        client.sql(MOVES).param(days(months)).query(r -> {
            String who =
                    TenancyScores.name(enterprises.truthOf(r.getLong("enterprise_id")), r.getLong("enterprise_id"));
            String where = TenancyScores.name(buildings.truthOf(r.getLong("building_id")), r.getLong("building_id"));
            found.add(move(r.getString("month"), who + "@" + where, r.getBoolean("arrives")));
        });
        return found;
    }

    private static Set<String> real(TruthFiles truth, YearMonth month) {
        Set<String> before = held(truth, month.minusMonths(1).atEndOfMonth());
        Set<String> after = held(truth, month.atEndOfMonth());
        var moves = new HashSet<String>();
        after.stream().filter(stay -> !before.contains(stay)).forEach(stay -> moves.add(move("" + month, stay, true)));
        before.stream().filter(stay -> !after.contains(stay)).forEach(stay -> moves.add(move("" + month, stay, false)));
        return moves;
    }

    private static Set<String> held(TruthFiles truth, LocalDate day) {
        var held = new HashSet<String>();
        truth.tenancies().stream()
                .filter(t -> t.holdsOn(day))
                .forEach(t -> held.add(t.enterprise() + "@" + t.building()));
        return held;
    }

    private static String move(String month, String stay, boolean arrives) {
        return month + " " + stay + (arrives ? " in" : " out");
    }
}
