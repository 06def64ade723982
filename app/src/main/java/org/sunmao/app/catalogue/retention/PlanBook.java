package org.sunmao.app.catalogue.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.catalogue.Classification;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.intake.fields.Field;
import org.sunmao.app.intake.fields.SourceKind;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Plans as they are kept. Everything joins the caller's transaction. */
@Component
class PlanBook {

    private static final TypeReference<Map<String, String>> ITEMS = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(tools.jackson.databind.DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private static final String POLICIES = """
            select s.id, s.kind, v.keep_months, v.personal_months, v.kept_from, v.items::text as items
            from evidence.source s
            join lateral (select * from catalogue.version where source_id = s.id order by version desc limit 1) v on true
            where (v.keep_months is not null or v.personal_months is not null) and (:source = '' or s.code = :source)
            """;

    private static final String COUNTS = """
            select count(distinct r.delivery_id) as deliveries, count(*) as rows,
                (select count(*) from catalogue.plan_payload where plan_id = :plan and everything) as payloads,
                (select count(*) from catalogue.plan_payload where plan_id = :plan and not everything) as redacted,
                (select count(*) from catalogue.plan_file where plan_id = :plan) as files,
                (select coalesce(sum(f.byte_size), 0) from catalogue.plan_file p join evidence.file f on f.sha256 = p.sha256
                    where p.plan_id = :plan) as bytes,
                (select count(*) from catalogue.due_mentions(:plan) where everything) as mentions,
                (select count(*) from catalogue.due_mentions(:plan) where not everything) as redacted_mentions
            from catalogue.plan_payload p join evidence.row r on r.payload_id = p.payload_id where p.plan_id = :plan
            """;

    private static final String PLANS = """
            select p.*, array(select s.code from catalogue.plan_source x join evidence.source s on s.id = x.source_id
                where x.plan_id = p.id order by s.code) as sources
            from catalogue.plan p
            """;

    private final WorkerDatabase database;

    PlanBook(WorkerDatabase database) {
        this.database = database;
    }

    /** Works out what is due by the catalogue on that day, and keeps it as a plan. */
    Plan make(LocalDate asOf, String source, String madeBy) {
        long plan = database.client()
                .sql("insert into catalogue.plan (as_of, made_by) values (?, ?) returning id")
                .params(asOf, madeBy)
                .query(Long.class)
                .single();
        database.client().sql(POLICIES).param("source", source).query(row -> {
            addSource(plan, row);
        });
        String digest = database.client()
                .sql("select catalogue.fill(?)")
                .param(plan)
                .query(String.class)
                .single();
        Counts counts = database.client()
                .sql(COUNTS)
                .param("plan", plan)
                .query((row, n) -> counts(row))
                .single();
        database.client()
                .sql("update catalogue.plan set digest = ?, counts = ?::jsonb where id = ?")
                .params(digest, JSON.writeValueAsString(counts), plan)
                .update();
        return find(plan).orElseThrow();
    }

    private void addSource(long plan, ResultSet row) throws SQLException {
        SourceKind kind = SourceKind.findByCode(row.getString("kind")).orElseThrow();
        database.client()
                .sql("""
                        insert into catalogue.plan_source (plan_id, source_id, keep_months, personal_months, kept_from, personal_fields)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(plan, row.getInt("id"))
                .param(row.getObject("keep_months", Integer.class))
                .param(row.getObject("personal_months", Integer.class))
                .param(row.getString("kept_from"))
                .param(personal(kind, row.getString("items")))
                .update();
    }

    /** What the entry calls personal, and what the law does, whatever the entry lists. */
    private static String[] personal(SourceKind kind, String items) {
        var fields = new TreeSet<String>();
        JSON.readValue(items, ITEMS).forEach((field, word) -> {
            if (word.equals(Classification.PERSONAL.word())) {
                fields.add(field);
            }
        });
        Arrays.stream(Field.values())
                .filter(field -> Classification.of(kind, field) == Classification.PERSONAL)
                .forEach(field -> fields.add(field.code()));
        return fields.toArray(String[]::new);
    }

    void keepEffects(long plan, Effects effects) {
        database.client()
                .sql("update catalogue.plan set effects = ?::jsonb where id = ?")
                .params(JSON.writeValueAsString(effects), plan)
                .update();
    }

    /** Erases what the plan names; see {@code catalogue.erase} for what makes it refuse. */
    void erase(long plan, String executor) {
        database.client()
                .sql("select catalogue.erase(?, ?)")
                .params(plan, executor)
                .query(row -> {});
    }

    Optional<Plan> find(long plan) {
        return database.client()
                .sql(PLANS + " where p.id = ?")
                .param(plan)
                .query((row, n) -> read(row))
                .optional();
    }

    /** The newest plan that nobody has carried out. */
    Optional<Plan> findWaiting() {
        return database.client()
                .sql(PLANS + " where p.executed_at is null order by p.id desc limit 1")
                .query((row, n) -> read(row))
                .optional();
    }

    List<Plan> list(int most) {
        return database.client()
                .sql(PLANS + " order by p.id desc limit ?")
                .param(most)
                .query((row, n) -> read(row))
                .list();
    }

    private static Plan read(ResultSet row) throws SQLException {
        String effects = row.getString("effects");
        return new Plan(
                row.getLong("id"),
                row.getObject("as_of", LocalDate.class),
                row.getString("made_by"),
                row.getTimestamp("made_at").toInstant(),
                row.getString("digest"),
                JSON.readValue(row.getString("counts"), Counts.class),
                effects.equals("{}") ? null : JSON.readValue(effects, Effects.class),
                List.of((String[]) row.getArray("sources").getArray()),
                row.getString("executed_by"),
                instant(row.getTimestamp("executed_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static Counts counts(ResultSet row) throws SQLException {
        return new Counts(
                row.getLong("deliveries"),
                row.getLong("rows"),
                row.getLong("payloads"),
                row.getLong("redacted"),
                row.getLong("files"),
                row.getLong("bytes"),
                row.getLong("mentions"),
                row.getLong("redacted_mentions"));
    }
}
