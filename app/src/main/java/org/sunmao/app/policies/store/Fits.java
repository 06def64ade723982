package org.sunmao.app.policies.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.policies.Attribute;
import org.sunmao.app.policies.Clause;
import org.sunmao.app.policies.Facts;
import org.sunmao.app.policies.Facts.Fact;
import org.sunmao.app.policies.Fit.Outcome;

/** Who fits: of all confirmed enterprises that a reader's scope opens, by one question to the database. */
@Component
public class Fits {

    private static final String CONFIRMED = "e.status = 'confirmed'";

    private final WebDatabase database;

    Fits(WebDatabase database) {
        this.database = database;
    }

    /** An enterprise and how a clause fits it. */
    public record Line(long id, String name, @Nullable String code, Outcome outcome) {}

    /** For each clause, by its key, how many enterprises stand where; one reading for all of them. */
    public Map<String, Map<Outcome, Long>> count(Scope scope, List<Clause> clauses) {
        if (clauses.isEmpty()) {
            return Map.of();
        }
        var columns = new ArrayList<String>();
        var parameters = new LinkedHashMap<String, Object>();
        var attributes = EnumSet.noneOf(Attribute.class);
        for (int i = 0; i < clauses.size(); i++) {
            var sql = new FitSql("c" + i + "x", clauses.get(i).condition());
            columns.add(sql.outcome() + " as o" + i);
            parameters.putAll(sql.parameters());
            attributes.addAll(sql.attributes());
        }
        String counts = Arrays.stream(indices(clauses.size())).map(Fits::counts).collect(Collectors.joining(", "));
        String asked = "select " + counts + " from (select " + String.join(", ", columns) + " from "
                + FactColumns.from(attributes, CONFIRMED) + " f offset 0) o";
        return database.read(
                scope,
                jdbc -> jdbc.sql(asked)
                        .params(parameters)
                        .query((row, n) -> counted(row, clauses))
                        .single());
    }

    private static Integer[] indices(int size) {
        var all = new Integer[size];
        Arrays.setAll(all, i -> i);
        return all;
    }

    private static String counts(int clause) {
        return Arrays.stream(Outcome.values())
                .map(each ->
                        "count(*) filter (where o" + clause + " = '" + each.word() + "') as n" + clause + each.word())
                .collect(Collectors.joining(", "));
    }

    private static Map<String, Map<Outcome, Long>> counted(ResultSet row, List<Clause> clauses) throws SQLException {
        var all = new LinkedHashMap<String, Map<Outcome, Long>>();
        for (int i = 0; i < clauses.size(); i++) {
            var counts = new EnumMap<Outcome, Long>(Outcome.class);
            for (Outcome each : Outcome.values()) {
                counts.put(each, row.getLong("n" + i + each.word()));
            }
            all.put(clauses.get(i).key(), counts);
        }
        return all;
    }

    /** Those of these outcomes by id, after one; at most so many. */
    public List<Line> list(Scope scope, Clause clause, Set<Outcome> outcomes, long after, int most) {
        var lines = new ArrayList<Line>();
        stream(scope, clause, outcomes, after, most, lines::add);
        return lines;
    }

    /** The same, one after the other, without holding them. */
    public void stream(Scope scope, Clause clause, Set<Outcome> outcomes, long after, int most, Consumer<Line> taker) {
        var sql = new FitSql("c", clause.condition());
        String asked = "select id, name, code, outcome from (select f.id, f.name, f.code, " + sql.outcome()
                + " as outcome from " + FactColumns.from(sql.attributes(), CONFIRMED + " and e.id > :after")
                + " f) o where outcome = any (cast(:outcomes as text[])) order by id limit :most";
        database.read(scope, jdbc -> {
            jdbc.sql(asked)
                    .params(sql.parameters())
                    .param("after", after)
                    .param("most", most)
                    .param("outcomes", outcomes.stream().map(Outcome::word).toArray(String[]::new))
                    .query(row -> {
                        taker.accept(line(row));
                    });
            return true;
        });
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getLong("id"),
                row.getString("name"),
                row.getString("code"),
                Outcome.valueOf(row.getString("outcome").toUpperCase(java.util.Locale.ROOT)));
    }

    /** What is known of these enterprises, as far as they are open, with who says so. */
    public Map<Long, Facts> facts(Scope scope, Collection<Long> enterprises) {
        String from = FactColumns.from(Arrays.asList(Attribute.values()), "e.id = any (cast(:ids as bigint[]))");
        var all = new LinkedHashMap<Long, Facts>();
        database.read(scope, jdbc -> {
            Map<Long, Said> said = said(jdbc, enterprises);
            jdbc.sql("select * from " + from + " f")
                    .param("ids", enterprises.toArray(Long[]::new))
                    .query(row -> {
                        long id = row.getLong("id");
                        all.put(id, facts(row, Objects.requireNonNull(said.get(id))));
                    });
            return true;
        });
        return all;
    }

    private record Said(String attributes, Origins.@Nullable Said present) {}

    private static Map<Long, Said> said(JdbcClient jdbc, Collection<Long> enterprises) {
        var said = new LinkedHashMap<Long, Said>();
        jdbc.sql("""
                        select e.id, e.attributes::text as attributes, x.source, x.day from enterprises.enterprise e
                        left join lateral (
                            select (select code from evidence.source where id = s.source_id) as source, s.last_seen as day
                            from tenancy.spell s where s.enterprise_id = e.id order by s.last_seen desc limit 1) x on true
                        where e.id = any (cast(:ids as bigint[]))
                        """).param("ids", enterprises.toArray(Long[]::new)).query(row -> {
            said.put(
                    row.getLong("id"),
                    new Said(
                            row.getString("attributes"),
                            new Origins.Said(
                                    row.getString("source"), row.getObject("day", java.time.LocalDate.class))));
        });
        return said;
    }

    private static Facts facts(ResultSet row, Said said) throws SQLException {
        var origins = new Origins(said.attributes(), said.present());
        var known = new EnumMap<Attribute, Fact>(Attribute.class);
        for (Attribute attribute : Attribute.values()) {
            List<@Nullable String> values = values(row, attribute);
            if (values != null) {
                boolean complete = attribute.kind() != Attribute.Kind.LABELS
                        && values.stream().noneMatch(Objects::isNull);
                List<String> told = values.stream()
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList();
                Origins.Said origin = origins.of(attribute);
                known.put(attribute, new Fact(told, complete, origin.source(), origin.day()));
            }
        }
        return new Facts(known);
    }

    private static @Nullable List<@Nullable String> values(ResultSet row, Attribute attribute) throws SQLException {
        String column = FactColumns.column(attribute);
        Object value = row.getObject(column);
        if (value == null) {
            return null;
        }
        if (value instanceof Array array) {
            return Arrays.asList((String[]) array.getArray());
        }
        if (value instanceof Boolean yes) {
            return List.of(yes ? "yes" : "no");
        }
        return List.of(row.getString(column));
    }
}
