package org.sunmao.app.enterprises.derive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.evidence.Claim;
import org.sunmao.app.evidence.ClaimReader;
import org.sunmao.app.resolution.DirtySubjects;
import org.sunmao.app.resolution.Rulings;
import tools.jackson.databind.json.JsonMapper;

/** Collects what the linked rows claim about the enterprises that must be derived again, one enterprise after another. */
@Component
class EnterpriseClaims {

    /** Rows of the register and of map places say many things; each payload is read. */
    private static final String SAID_BY_ROWS = """
            select l.subject_id, l.decided_by = 'person' and l.zone = 'new' as by_person, s.code, s.kind, s.rank,
                p.id as payload_id, encode(p.hash, 'hex') as hash, p.fields::text as fields, max(d.data_date) as data_date,
                min(d.data_date) as since
            from resolution.dirty x
            join resolution.link l on l.subject_id = x.subject_id and l.until_at is null
            join resolution.payload_mention pm on pm.mention_id = l.mention_id and pm.kind = 'enterprise'
            join evidence.payload p on p.id = pm.payload_id
            join evidence.source s on s.id = p.source_id and s.kind in ('register', 'places')
            join evidence.row r on r.payload_id = p.id and r.kind = 'good'
            join evidence.delivery d on d.id = r.delivery_id and d.active
            group by 1, 2, s.code, s.kind, s.rank, p.id
            """;
    /** Workbooks and tax files say who is meant in every month's row again: the mention says it once. */
    private static final String SAID_BY_MENTIONS = """
            select l.subject_id, l.decided_by = 'person' and l.zone = 'new' as by_person, s.code, s.kind, s.rank,
                min(pm.payload_id) as payload_id, encode(m.hash, 'hex') as hash,
                jsonb_strip_nulls(jsonb_build_object('enterprise-name', m.fields ->> 'name',
                    'credit-code', m.fields ->> 'code', 'registration-number', m.fields ->> 'registration-number',
                    'legal-person', m.fields ->> 'legal-person', 'phone', m.fields ->> 'phone'))::text as fields,
                max(d.data_date) as data_date,
                min(d.data_date) as since
            from resolution.dirty x
            join resolution.link l on l.subject_id = x.subject_id and l.until_at is null
            join resolution.mention m on m.id = l.mention_id and m.kind = 'enterprise'
            join evidence.source s on s.id = m.source_id and s.kind in ('tenants', 'tax')
            join resolution.payload_mention pm on pm.mention_id = m.id
            join evidence.row r on r.payload_id = pm.payload_id and r.kind = 'good'
            join evidence.delivery d on d.id = r.delivery_id and d.active
            group by 1, 2, s.code, s.kind, s.rank, m.id
            """;

    /**
     * Lists and counts that come again and again: what a source said last of an enterprise is what it says. What enterprises state of
     * themselves, and the office accepted, is a list whose claims go before those of others where the policy says so.
     */
    private static final String SAID_LAST = """
            select subject_id, by_person, code, kind, rank, payload_id, hash, fields, data_date, since
            from (
                select l.subject_id, l.decided_by = 'person' and l.zone = 'new' as by_person, s.code, case when s.code = 'statements' then s.code else s.kind end as kind, s.rank,
                    p.id as payload_id, encode(p.hash, 'hex') as hash, p.fields::text as fields, max(d.data_date) as data_date,
                    min(d.data_date) as since, max(max(d.data_date)) over (partition by l.subject_id, s.id) as newest
                from resolution.dirty x
                join resolution.link l on l.subject_id = x.subject_id and l.until_at is null
                join resolution.payload_mention pm on pm.mention_id = l.mention_id and pm.kind = 'enterprise'
                join evidence.payload p on p.id = pm.payload_id
                join evidence.source s on s.id = p.source_id and s.kind in ('large-firms', 'insurance', 'lists')
                join evidence.row r on r.payload_id = p.id and r.kind = 'good'
                join evidence.delivery d on d.id = r.delivery_id and d.active
                group by 1, 2, s.id, p.id) said
            where data_date = newest
            """;

    /** Where an enterprise is taxed is no part of who is meant: the newest row that says it is asked. */
    private static final String SAID_OF_TAX = """
            select subject_id, by_person, code, kind, rank, payload_id, hash, fields, data_date, since
            from (
                select distinct on (l.subject_id, s.id) l.subject_id, l.decided_by = 'person' and l.zone = 'new' as by_person,
                    s.code, s.kind, s.rank, p.id as payload_id, encode(p.hash, 'hex') as hash,
                    jsonb_build_object('tax-office', p.fields ->> 'tax-office')::text as fields, d.data_date, d.data_date as since
                from resolution.dirty x
                join resolution.link l on l.subject_id = x.subject_id and l.until_at is null
                join resolution.payload_mention pm on pm.mention_id = l.mention_id and pm.kind = 'enterprise'
                join evidence.payload p on p.id = pm.payload_id and p.fields ->> 'tax-office' is not null
                join evidence.source s on s.id = p.source_id and s.kind = 'tax'
                join evidence.row r on r.payload_id = p.id and r.kind = 'good'
                join evidence.delivery d on d.id = r.delivery_id and d.active
                order by l.subject_id, s.id, d.data_date desc, p.hash) said
            """;

    /** What was noted at visits on the platform; the notes of street clerks' sheets are read by people alone. */
    private static final String SAID_AT_VISITS = """
            select l.subject_id, false as by_person, s.code, s.code as kind, s.rank, p.id as payload_id, encode(p.hash, 'hex') as hash,
                p.fields::text as fields, max(d.data_date) as data_date, min(d.data_date) as since
            from resolution.dirty x
            join resolution.link l on l.subject_id = x.subject_id and l.until_at is null
            join resolution.payload_mention pm on pm.mention_id = l.mention_id and pm.kind = 'enterprise'
            join evidence.payload p on p.id = pm.payload_id
            join evidence.source s on s.id = p.source_id and s.code = 'visit-notes'
            join evidence.row r on r.payload_id = p.id and r.kind = 'good'
            join evidence.delivery d on d.id = r.delivery_id and d.active
            group by l.subject_id, s.code, s.rank, p.id
            """;

    private static final String SAID =
            SAID_BY_ROWS + " union all " + SAID_AT_VISITS + " union all " + SAID_BY_MENTIONS + " union all " + SAID_LAST
                    + " union all " + SAID_OF_TAX + " union all " + Rulings.CLAIMS + " order by subject_id";

    private final WorkerDatabase database;
    private final JsonMapper json;

    EnterpriseClaims(WorkerDatabase database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Everything claimed about one enterprise. */
    record About(List<Claim> claims, boolean confirmed) {}

    void forEach(BiConsumer<Long, About> consumer) {
        read(database.client().sql(SAID), consumer);
    }

    /** What is claimed about one enterprise by the clocks of the current transaction. */
    Optional<About> find(long subject) {
        var found = new ArrayList<About>();
        read(
                database.client().sql(DirtySubjects.ofOne(SAID)).param("subject", subject),
                (id, about) -> found.add(about));
        return found.stream().findFirst();
    }

    private void read(JdbcClient.StatementSpec said, BiConsumer<Long, About> consumer) {
        var grouping = new Grouping(consumer, new ClaimReader(json, EnterprisePolicy.ATTRIBUTES));
        said.query(row -> {
            grouping.take(row);
        });
        grouping.flush();
    }

    private static final class Grouping {
        private final BiConsumer<Long, About> consumer;
        private final ClaimReader reader;
        private @Nullable Long subject;
        private List<Claim> claims = new ArrayList<>();
        private boolean confirmed;

        Grouping(BiConsumer<Long, About> consumer, ClaimReader reader) {
            this.consumer = consumer;
            this.reader = reader;
        }

        void take(ResultSet row) throws SQLException {
            Long next = row.getLong("subject_id");
            if (!next.equals(subject)) {
                flush();
                subject = next;
            }
            confirmed |= row.getString("kind").equals("register") || row.getBoolean("by_person");
            claims.addAll(reader.read(row));
        }

        void flush() {
            if (subject != null) {
                consumer.accept(subject, new About(claims, confirmed));
            }
            claims = new ArrayList<>();
            confirmed = false;
        }
    }
}
