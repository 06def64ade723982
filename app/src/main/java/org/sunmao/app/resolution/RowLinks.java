package org.sunmao.app.resolution;

import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import tools.jackson.databind.json.JsonMapper;

/**
 * Links what single rows mention in the transaction that keeps them. All methods join it; it must hold the work lock. An enterprise's
 * building counts as evidence where an earlier row told the same place; a place that is told for the first time is found by the next
 * derivation.
 */
@Component
public class RowLinks {

    private final WorkerDatabase database;
    private final EnterpriseLinking linking;
    private final Mentions mentions;
    private final JsonMapper json;

    RowLinks(WorkerDatabase database, EnterpriseLinking linking, Mentions mentions, JsonMapper json) {
        this.database = database;
        this.linking = linking;
        this.mentions = mentions;
        this.json = json;
    }

    /**
     * A link as it stands.
     *
     * @param zone {@code linked}, {@code review}, {@code new} or {@code none}
     * @param subject the subject's id; null where the mention stands for none yet
     * @param bits the score
     * @param probability that it is right
     * @param byPerson whether a person decided
     * @param model the model that weighed
     * @param reasons JSON of the reasons
     * @param candidates JSON of the candidates
     */
    public record Standing(
            String zone,
            @Nullable Long subject,
            double bits,
            double probability,
            boolean byPerson,
            String model,
            String reasons,
            String candidates) {}

    /** Notes what kept payloads mention; what was noted before is noted once. */
    public void note(List<NotedMention> noted) {
        List<NotedMention> telling =
                noted.stream().filter(each -> !each.mention().isEmpty()).toList();
        if (telling.isEmpty()) {
            return;
        }
        String[] kinds =
                telling.stream().map(each -> each.mention().kind().code()).toArray(String[]::new);
        byte[][] hashes = telling.stream()
                .map(each -> each.mention().hash(each.source().code()))
                .toArray(byte[][]::new);
        String[] fields = telling.stream()
                .map(each -> json.writeValueAsString(each.mention().values()))
                .toArray(String[]::new);
        database.client()
                .sql("""
                        insert into resolution.mention (source_id, kind, hash, fields)
                        select distinct on (w.hash) w.source, w.kind, w.hash, w.fields::jsonb
                        from unnest(?::int[], ?::text[], ?::bytea[], ?::text[]) as w (source, kind, hash, fields)
                        order by w.hash on conflict (hash) do nothing
                        """)
                .param(telling.stream().map(each -> each.source().id()).toArray(Integer[]::new))
                .param(kinds)
                .param(hashes)
                .param(fields)
                .update();
        database.client().sql("""
                        select resolution.revive(m.hash, w.fields::jsonb) from unnest(?::bytea[], ?::text[]) as w (hash, fields)
                        join resolution.mention m on m.hash = w.hash where m.erased is not null
                        """).params(hashes, fields).query(row -> {});
        database.client()
                .sql("""
                        insert into resolution.payload_mention (payload_id, kind, mention_id)
                        select distinct p.id, w.kind, m.id
                        from unnest(?::bytea[], ?::text[], ?::bytea[]) as w (payload, kind, hash)
                        join evidence.payload p on p.hash = w.payload
                        join resolution.mention m on m.hash = w.hash
                        on conflict do nothing
                        """)
                .param(telling.stream().map(NotedMention::payloadHash).toArray(byte[][]::new))
                .param(kinds)
                .param(hashes)
                .update();
    }

    /**
     * Links what these deliveries mention and whatever follows from it, and marks the files that have to be derived again.
     *
     * @return false where the model in use is not pinned: then the next derivation links
     */
    public boolean follow(Collection<Long> deliveries) {
        boolean linked = linking.follow();
        mentions.markDirty(deliveries);
        return linked;
    }

    /** The links of mentions of enterprises as they stand, by the mention's hash in hex; those without a link are absent. */
    public Map<String, Standing> standing(Collection<String> keys) {
        var found = new HashMap<String, Standing>();
        if (keys.isEmpty()) {
            return found;
        }
        byte[][] hashes = keys.stream().map(HexFormat.of()::parseHex).toArray(byte[][]::new);
        database.client().sql("""
                        select encode(m.hash, 'hex') as key, l.zone, l.subject_id, l.bits, l.probability,
                            l.decided_by = 'person' as by_person, l.model, l.reasons::text as reasons, l.candidates::text as candidates
                        from resolution.mention m join resolution.link l on l.mention_id = m.id and l.until_at is null
                        where m.hash = any(?)
                        """).param(hashes).query(row -> {
            found.put(
                    row.getString("key"),
                    new Standing(
                            row.getString("zone"),
                            row.getObject("subject_id", Long.class),
                            row.getDouble("bits"),
                            row.getDouble("probability"),
                            row.getBoolean("by_person"),
                            row.getString("model"),
                            row.getString("reasons"),
                            row.getString("candidates")));
        });
        return found;
    }
}
