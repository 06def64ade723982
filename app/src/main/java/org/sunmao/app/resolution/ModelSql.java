package org.sunmao.app.resolution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;

/** Statements about models and how their rows are read. */
final class ModelSql {

    static final String MODELS = """
            select m.id, m.trained_at, m.trained_by, m.mentions, m.pairs, m.decisions, m.iterations, m.converged, m.note
            from resolution.model m
            """;

    /** A condition and an order are appended. */
    static final String COMPARISONS = """
            select c.*, (select count(*) from evidence.delivery d where d.arrived_at > c.at)
                    + (select count(*) from evidence.delivery_event e where e.at > c.at) as deliveries_since,
                (select count(*) from resolution.decision d where d.at > c.at) as decisions_since
            from resolution.model_comparison c
            """;

    static final String EXAMPLES = """
            select e.*, coalesce(m.fields ->> 'name', m.fields ->> 'code', m.fields ->> 'address', '') as name,
                s.name_zh, s.name_en, coalesce(w.fields ->> 'name', '') as was_name,
                coalesce(b.fields ->> 'name', f.fields ->> 'name', '') as becomes_name
            from resolution.model_comparison_example e
            join resolution.mention m on m.id = e.mention_id
            join evidence.source s on s.id = m.source_id
            left join resolution.identity wi on wi.id = e.was_subject
            left join resolution.mention w on w.hash = case when wi.anchor_key ~ '^[0-9a-f]{64}$' then decode(wi.anchor_key, 'hex') end
            left join resolution.identity bi on bi.id = e.becomes_subject
            left join resolution.mention b on b.hash = case when bi.anchor_key ~ '^[0-9a-f]{64}$' then decode(bi.anchor_key, 'hex') end
            left join resolution.mention f on f.id = e.becomes_mention
            where e.comparison_id = ? order by m.hash
            """;

    private ModelSql() {}

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static KeptModel.Training training(ResultSet row) throws SQLException {
        return new KeptModel.Training(
                instant(row, "trained_at"),
                row.getString("trained_by"),
                row.getLong("mentions"),
                row.getLong("pairs"),
                row.getLong("decisions"),
                row.getInt("iterations"),
                row.getBoolean("converged"),
                row.getString("note"));
    }

    static ModelComparison comparison(ResultSet row, int n) throws SQLException {
        return new ModelComparison(
                row.getLong("id"),
                row.getString("model_id"),
                row.getString("against"),
                instant(row, "at"),
                row.getString("by_person"),
                row.getLong("mentions"),
                row.getLong("gained"),
                row.getLong("lost"),
                row.getLong("moved"),
                row.getLong("to_review"),
                row.getLong("from_review"),
                row.getLong("deliveries_since"),
                row.getLong("decisions_since"));
    }

    static ChangedLink example(ResultSet row, int n) throws SQLException {
        String change = row.getString("change");
        return new ChangedLink(
                row.getLong("mention_id"),
                Arrays.stream(LinkChange.values())
                        .filter(c -> c.word().equals(change))
                        .findFirst()
                        .orElseThrow(),
                row.getString("name"),
                row.getString("name_zh"),
                row.getString("name_en"),
                side(row, "was"),
                side(row, "becomes"));
    }

    private static ChangedLink.Side side(ResultSet row, String which) throws SQLException {
        return new ChangedLink.Side(
                row.getString(which + "_zone"),
                row.getObject(which + "_subject", Long.class),
                row.getString(which + "_name"),
                row.getDouble(which + "_bits"));
    }

    /** Expects the columns of the activation, and the comparisons by their number. */
    static ModelActivation activation(ResultSet row, java.util.Map<Long, ModelComparison> seen) throws SQLException {
        Long comparison = row.getObject("comparison_id", Long.class);
        return new ModelActivation(
                row.getLong("id"),
                row.getString("model_id"),
                row.getString("by_person"),
                instant(row, "at"),
                row.getString("why"),
                comparison == null ? null : seen.get(comparison));
    }
}
