package org.sunmao.app.places.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.evidence.Claim;
import org.sunmao.app.evidence.ClaimReader;
import org.sunmao.app.resolution.DirtySubjects;
import org.sunmao.app.resolution.Rulings;
import tools.jackson.databind.json.JsonMapper;

/** Collects what the linked rows claim about the buildings that must be derived again. */
@Component
class BuildingClaims {

    private static final String SAID_BY_ROWS = """
            select l.subject_id, l.decided_by = 'person' and l.zone = 'new' as by_person, s.code, s.kind, s.rank,
                p.id as payload_id, encode(p.hash, 'hex') as hash, p.fields::text as fields, max(d.data_date) as data_date,
                min(d.data_date) as since
            from resolution.dirty x
            join resolution.link l on l.subject_id = x.subject_id and l.until_at is null
            join resolution.payload_mention pm on pm.mention_id = l.mention_id and pm.kind = 'building'
            join evidence.payload p on p.id = pm.payload_id
            join evidence.source s on s.id = p.source_id and s.kind = 'buildings'
            join evidence.row r on r.payload_id = p.id and r.kind = 'good'
            join evidence.delivery d on d.id = r.delivery_id and d.active
            group by 1, 2, s.code, s.kind, s.rank, p.id
            """;
    /** What managers call the building: a mention's fields, not each of its thousands of rows. */
    private static final String SAID_BY_MENTIONS = """
            select l.subject_id, l.decided_by = 'person' and l.zone = 'new' as by_person, s.code, s.kind, s.rank,
                min(pm.payload_id) as payload_id, encode(m.hash, 'hex') as hash,
                jsonb_build_object('building-name', m.fields ->> 'name')::text as fields, max(d.data_date) as data_date,
                min(d.data_date) as since
            from resolution.dirty x
            join resolution.link l on l.subject_id = x.subject_id and l.until_at is null
            join resolution.mention m on m.id = l.mention_id and m.kind = 'building' and m.fields ->> 'name' is not null
            join evidence.source s on s.id = m.source_id and s.kind = 'tenants'
            join resolution.payload_mention pm on pm.mention_id = m.id
            join evidence.row r on r.payload_id = pm.payload_id and r.kind = 'good'
            join evidence.delivery d on d.id = r.delivery_id and d.active
            group by 1, 2, s.code, s.kind, s.rank, m.id
            """;

    private static final String SAID = SAID_BY_ROWS + " union all " + SAID_BY_MENTIONS + " union all " + Rulings.CLAIMS;

    private final WorkerDatabase database;
    private final JsonMapper json;

    BuildingClaims(WorkerDatabase database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Everything claimed about one building. */
    static final class About {
        final List<Claim> claims = new ArrayList<>();
        final List<Claim> geometries = new ArrayList<>();
        boolean confirmed;
    }

    /** What is claimed about one building by the clocks of the current transaction. */
    Optional<About> find(long subject) {
        return collect(database.client().sql(DirtySubjects.ofOne(SAID)).param("subject", subject)).values().stream()
                .findFirst();
    }

    SortedMap<Long, About> collect() {
        return collect(database.client().sql(SAID));
    }

    private SortedMap<Long, About> collect(JdbcClient.StatementSpec said) {
        var about = new TreeMap<Long, About>();
        var attributes = new ClaimReader(json, BuildingPolicy.ATTRIBUTES);
        var geometry = new ClaimReader(json, java.util.Map.of("geometry", "geometry"));
        said.query(row -> {
            About one = about.computeIfAbsent(row.getLong("subject_id"), any -> new About());
            one.confirmed |= row.getString("kind").equals("buildings") || row.getBoolean("by_person");
            one.claims.addAll(attributes.read(row));
            one.geometries.addAll(geometry.read(row));
        });
        return about;
    }
}
