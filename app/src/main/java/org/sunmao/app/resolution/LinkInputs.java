package org.sunmao.app.resolution;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What links of enterprises are made of, as numbers that grow when any of it changes.
 *
 * @param model the model in use; empty where none was ever activated
 * @param decisions how many decisions there are: they are made without waiting for each other, so that the last number alone would miss
 *     one that was committed after a later one
 * @param decision the last decision
 * @param evidence how far the evidence goes
 */
record LinkInputs(String model, long decisions, long decision, EvidenceMark evidence) {

    private static final String NOW = """
            select coalesce((select model_id from resolution.model_activation order by id desc limit 1), ''), d.count, d.last,
                (select max(id) from evidence.delivery), (select max(id) from evidence.delivery_event),
                (select max(id) from resolution.link)
            from (select count(*) as count, coalesce(max(id), 0) as last from resolution.decision) d
            """;

    /** As the current transaction sees them. */
    static LinkInputs now(JdbcClient client) {
        return client.sql(NOW)
                .query((row, n) -> new LinkInputs(
                        row.getString(1),
                        row.getLong(2),
                        row.getLong(3),
                        new EvidenceMark(row.getLong(4), row.getLong(5), row.getLong(6))))
                .single();
    }

    /** The same with evidence read so far. */
    LinkInputs with(EvidenceMark read) {
        return new LinkInputs(model, decisions, decision, read);
    }

    boolean hasDecisionsOf(LinkInputs other) {
        return decisions == other.decisions && decision == other.decision;
    }
}
