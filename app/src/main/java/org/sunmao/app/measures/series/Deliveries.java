package org.sunmao.app.measures.series;

import java.time.Instant;
import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * When deliveries came, went and came back, in microseconds: between two such moments sources stand as they stand.
 *
 * @param at up to when this is known
 * @param all moments of all of them, {@code ofRegister} of those of the register
 */
record Deliveries(Instant at, long[] all, long[] ofRegister) {

    static Deliveries read(JdbcClient client) {
        Instant at = client.sql("select clock_timestamp()")
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
        return new Deliveries(at, moments(client, ""), moments(client, "where s.kind = 'register'"));
    }

    private static long[] moments(JdbcClient client, String condition) {
        return client.sql("""
                        select distinct (extract(epoch from x.at) * 1000000)::bigint as micros from (
                            select d.id, d.arrived_at as at from evidence.delivery d
                            union all select e.delivery_id, e.at from evidence.delivery_event e) x
                        join evidence.delivery d on d.id = x.id join evidence.source s on s.id = d.source_id %s
                        order by 1
                        """.formatted(condition)).query(Long.class).list().stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    /** A number for how sources stood at a moment, the same while nothing came or went. */
    int state(Instant moment) {
        return state(all, moment);
    }

    /** The same for the register's sources. */
    int registerState(Instant moment) {
        return state(ofRegister, moment);
    }

    /** Whether the register stands now as it stood then. */
    boolean isLast(int registerState) {
        return registerState == ofRegister.length;
    }

    private static int state(long[] moments, Instant moment) {
        long micros = moment.getEpochSecond() * 1_000_000 + moment.getNano() / 1_000;
        int i = Arrays.binarySearch(moments, micros);
        return i >= 0 ? i : -i - 1;
    }
}
