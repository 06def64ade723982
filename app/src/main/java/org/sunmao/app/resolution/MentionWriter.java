package org.sunmao.app.resolution;

import java.util.ArrayList;
import java.util.List;
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
    private final List<@Nullable Object[]> waiting = new ArrayList<>();

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
        waiting.add(new Object[] {
            payloadHash, mention.kind().code(), mention.hash(source.code()), json.writeValueAsString(mention.values())
        });
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
                        insert into resolution.payload_mention (payload_id, kind, mention_id)
                        select distinct p.id, i.kind, m.id from incoming_mention i
                        join evidence.payload p on p.hash = i.payload_hash
                        join resolution.mention m on m.hash = i.mention_hash
                        on conflict do nothing
                        """).update();
        database.client().sql("drop table incoming_mention").update();
    }

    private void flush() {
        database.copyIn("incoming_mention", COLUMNS, waiting);
        waiting.clear();
    }
}
