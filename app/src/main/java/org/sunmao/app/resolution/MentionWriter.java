package org.sunmao.app.resolution;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.evidence.Source;
import tools.jackson.databind.json.JsonMapper;

/** Records which payloads hold which mentions; each distinct mention once. */
public final class MentionWriter {

    private static final int BATCH = 5_000;
    private static final List<String> COLUMNS = List.of("payload_hash", "kind", "mention_hash", "fields");

    private final WorkerDatabase database;
    private final JsonMapper json;
    private final Source source;
    private final List<Waiting> waiting = new ArrayList<>();

    MentionWriter(WorkerDatabase database, JsonMapper json, Source source) {
        this.database = database;
        this.json = json;
        this.source = source;
        database.client().sql("""
                        create temporary table incoming_mention (payload_hash bytea, kind text, mention_hash bytea,
                            fields jsonb) on commit drop
                        """).update();
    }

    /** The payload with this hash mentions this; a mention without any field is none. */
    public void add(byte[] payloadHash, MentionFields mention) {
        if (mention.isEmpty()) {
            return;
        }
        waiting.add(new Waiting(ByteBuffer.wrap(payloadHash), mention));
        if (waiting.size() >= BATCH) {
            flush();
        }
    }

    /** Moves everything to its place; the payloads must be stored by now. */
    public void close() {
        flush();
        database.client().sql("""
                        insert into resolution.mention (source_id, kind, hash, fields)
                        select distinct on (mention_hash) ?, kind, mention_hash, fields from incoming_mention
                        order by mention_hash on conflict (hash) do nothing
                        """).param(source.id()).update();
        database.client().sql("""
                        select resolution.revive(i.mention_hash, i.fields)
                        from (select distinct on (mention_hash) mention_hash, fields from incoming_mention order by mention_hash) i
                        join resolution.mention m on m.hash = i.mention_hash and m.erased is not null
                        """).query(row -> {});
        database.client().sql("""
                        insert into resolution.payload_mention (payload_id, kind, mention_id)
                        select distinct p.id, i.kind, m.id from incoming_mention i
                        join evidence.payload p on p.hash = i.payload_hash
                        join resolution.mention m on m.hash = i.mention_hash
                        on conflict do nothing
                        """).update();
        database.client().sql("drop table incoming_mention").update();
    }

    private record Waiting(ByteBuffer payload, MentionFields mention) {}

    private record Noted(ByteBuffer payload, String kind) {}

    /** What a payload of an earlier delivery mentions was noted then. */
    private void flush() {
        Set<Noted> noted = noted();
        var fresh = new ArrayList<@Nullable Object[]>();
        for (Waiting each : waiting) {
            String kind = each.mention().kind().code();
            if (!noted.contains(new Noted(each.payload(), kind))) {
                fresh.add(new Object[] {
                    each.payload().array(),
                    kind,
                    each.mention().hash(source.code()),
                    json.writeValueAsString(each.mention().values())
                });
            }
        }
        database.copyIn("incoming_mention", COLUMNS, fresh);
        waiting.clear();
    }

    private Set<Noted> noted() {
        var noted = new HashSet<Noted>();
        byte[][] payloads =
                waiting.stream().map(each -> each.payload().array()).distinct().toArray(byte[][]::new);
        database.client().sql("""
                        select p.hash, m.kind from evidence.payload p
                        join resolution.payload_mention m on m.payload_id = p.id
                        join resolution.mention s on s.id = m.mention_id and s.erased is null
                        where p.hash = any(?)
                        """).param(payloads).query(row -> {
            noted.add(new Noted(ByteBuffer.wrap(row.getBytes(1)), row.getString(2)));
        });
        return noted;
    }
}
