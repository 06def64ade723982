package org.sunmao.app.benefits.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sunmao.app.benefits.Sharing;
import org.sunmao.app.benefits.Statement;

/** Reads statements with their lines, as far as whoever asks sees them. */
public final class StatementReading {

    private StatementReading() {}

    /** Those of a project, by season and code of the party, in the order in which they were made. */
    public static List<Statement> read(JdbcClient jdbc, long matter) {
        Map<Long, List<Statement.Line>> lines = new HashMap<>();
        jdbc.sql("""
                        select l.statement_id, p.sort, p.contract_id, p.base_fen, p.rate, p.fen as pool, l.weight, p.weights, l.fen
                        from benefits.statement_line l join benefits.statement s on s.id = l.statement_id join benefits.pool p on p.id = l.pool_id
                        where s.matter_id = ? order by p.id
                        """)
                .param(matter)
                .query((row, n) -> Map.entry(row.getLong("statement_id"), line(row)))
                .list()
                .forEach(each -> lines.computeIfAbsent(each.getKey(), any -> new ArrayList<>())
                        .add(each.getValue()));
        return jdbc.sql("""
                        select s.id, s.season_id, s.party_id, t.n, s.reverses, s.total_fen, s.recorded_at,
                            exists (select 1 from benefits.statement r where r.reverses = s.id) as reversed
                        from benefits.statement s join benefits.settlement t on t.id = s.settlement_id join benefits.party y on y.id = s.party_id
                        where s.matter_id = ? order by s.season_id, y.code, s.id
                        """)
                .param(matter)
                .query((row, n) -> new Statement(
                        row.getLong("id"),
                        row.getLong("season_id"),
                        row.getLong("party_id"),
                        row.getInt("n"),
                        row.getObject("reverses", Long.class),
                        row.getBoolean("reversed"),
                        row.getLong("total_fen"),
                        instant(row),
                        lines.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getTimestamp("recorded_at").toInstant();
    }

    private static Statement.Line line(ResultSet row) throws SQLException {
        return new Statement.Line(
                Sharing.find(row.getString("sort")).orElseThrow(),
                row.getObject("contract_id", Long.class),
                row.getLong("base_fen"),
                row.getLong("rate"),
                row.getLong("pool"),
                row.getLong("weight"),
                row.getLong("weights"),
                row.getLong("fen"));
    }
}
