package org.sunmao.app.resolution;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far in the evidence something has read: whatever came later has greater numbers, because deliveries, words about deliveries and
 * links are all written behind one lock.
 *
 * @param delivery the last delivery
 * @param event the last word of a person about a delivery
 * @param link the last link
 */
record EvidenceMark(long delivery, long event, long link) {

    private static final String MOMENTS = """
            select concat_ws(' ', (select arrived_at from evidence.delivery where id = ?),
                (select at from evidence.delivery_event where id = ?), (select from_at from resolution.link where id = ?))
            """;

    // Step by step along the keys: joined freely, the newest few rows are taken for many as long as nobody has counted
    // the table.
    private static final String MOVED = """
            select pm.mention_id from unnest(?::bigint[]) as d (id)
            cross join lateral (
                select r.payload_id from evidence.row r where r.delivery_id = d.id and r.kind = 'good' offset 0) r
            cross join lateral (
                select p.mention_id from resolution.payload_mention p
                where p.payload_id = r.payload_id and p.kind = 'enterprise' offset 0) pm
            """;

    private static final String REHOUSED = """
            select e.mention_id from resolution.link l
            join resolution.payload_mention b on b.mention_id = l.mention_id and b.kind = 'building'
            join resolution.payload_mention e on e.payload_id = b.payload_id and e.kind = 'enterprise'
            where l.id > %d
            """;

    /** The same with all links that the current transaction sees. */
    EvidenceMark withLinks(JdbcClient client) {
        long last = client.sql("select coalesce(max(id), 0) from resolution.link")
                .query(Long.class)
                .single();
        return new EvidenceMark(delivery, event, last);
    }

    /**
     * Enterprise mentions that may count since, may not count any more, or whose building may be another. Those of payloads that were
     * known and counted before are among them.
     *
     * @param now how far there is to go
     */
    Set<Long> touchedUntil(EvidenceMark now, JdbcClient client) {
        Set<Long> touched = new TreeSet<>();
        if (now.delivery != delivery || now.event != event) {
            touched.addAll(
                    client.sql(MOVED).param(moved(client)).query(Long.class).list());
        }
        if (now.link != link) {
            touched.addAll(
                    client.sql(REHOUSED.formatted(link)).query(Long.class).list());
        }
        return touched;
    }

    private Long[] moved(JdbcClient client) {
        // Numbers in the text and not parameters: planned for any number, the newest few would be taken for a third of
        // the table.
        return client.sql("select id from evidence.delivery where id > " + delivery
                        + " union select delivery_id from evidence.delivery_event where id > " + event)
                .query(Long.class)
                .list()
                .toArray(Long[]::new);
    }

    /** With the moments at which these three were written: another database, or an older backup of this one, has others. */
    byte[] toBytes(JdbcClient client) {
        return "%d %d %d %s".formatted(delivery, event, link, moments(client)).getBytes(StandardCharsets.UTF_8);
    }

    /** @throws IllegalArgumentException if these are no bytes of a mark, or of one that was made in another state of the database */
    static EvidenceMark of(byte[] bytes, JdbcClient client) {
        String[] words = new String(bytes, StandardCharsets.UTF_8).split(" ", 4);
        if (words.length != 4) {
            throw new IllegalArgumentException("it does not say how far in the evidence it had read");
        }
        var mark = new EvidenceMark(Long.parseLong(words[0]), Long.parseLong(words[1]), Long.parseLong(words[2]));
        String here = mark.moments(client);
        if (!here.equals(words[3])) {
            throw new IllegalArgumentException(
                    "it belongs to another state of the database: found " + words[3] + ", expected " + here);
        }
        return mark;
    }

    private String moments(JdbcClient client) {
        return client.sql(MOMENTS)
                .params(delivery, event, link)
                .query(String.class)
                .single();
    }
}
