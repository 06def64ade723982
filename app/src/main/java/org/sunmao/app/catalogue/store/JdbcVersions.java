package org.sunmao.app.catalogue.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.sunmao.app.catalogue.Classification;
import org.sunmao.app.catalogue.Content;
import org.sunmao.app.catalogue.Entry;
import org.sunmao.app.catalogue.Retention;
import org.sunmao.app.catalogue.Sharing;
import org.sunmao.app.catalogue.Versions;
import org.sunmao.app.database.WorkerDatabase;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Versions of entries in {@code catalogue.version}. */
@Component
class JdbcVersions implements Versions {

    private static final TypeReference<TreeMap<String, String>> ITEMS = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final WorkerDatabase database;

    JdbcVersions(WorkerDatabase database) {
        this.database = database;
    }

    @Override
    public void lock(int sourceId) {
        database.client()
                .sql("select pg_advisory_xact_lock('catalogue.version'::regclass::int, ?)")
                .param(sourceId)
                .query((row, n) -> "")
                .list();
    }

    @Override
    public Optional<Entry> find(int sourceId) {
        return database.client()
                .sql("select * from catalogue.version where source_id = ? order by version desc limit 1")
                .param(sourceId)
                .query(JdbcVersions::read)
                .optional();
    }

    @Override
    public void add(int sourceId, int version, Content content, String changedBy, String why) {
        var items = new TreeMap<String, String>();
        content.items().forEach((field, classification) -> items.put(field, classification.word()));
        database.client()
                .sql("""
                        insert into catalogue.version (source_id, version, department_zh, department_en, office, sharing,
                            condition, legal_basis, purposes, agreement, agreed_on, reply_days, correction_days, cadence_days,
                            keep_months, personal_months, kept_from, maintained_by, items, changed_by, why)
                        values (:source, :version, :zh, :en, :office, :sharing, :condition, :basis, :purposes, :agreement,
                            :agreed, :reply, :correction, :cadence, :keep, :personal, :from, :maintained, :items::jsonb, :by, :why)
                        """)
                .param("source", sourceId)
                .param("version", version)
                .param("zh", content.departmentZh())
                .param("en", content.departmentEn())
                .param("office", content.office())
                .param("sharing", content.sharing().word())
                .param("condition", content.condition())
                .param("basis", content.legalBasis())
                .param("purposes", content.purposes().toArray(String[]::new))
                .param("agreement", content.agreement())
                .param("agreed", content.agreedOn())
                .param("reply", content.replyDays())
                .param("correction", content.correctionDays())
                .param("cadence", content.cadenceDays())
                .param("keep", content.retention().keepMonths())
                .param("personal", content.retention().personalMonths())
                .param("from", content.retention().from().word())
                .param("maintained", content.maintainedBy())
                .param("items", JSON.writeValueAsString(items))
                .param("by", changedBy)
                .param("why", why)
                .update();
    }

    static Entry read(ResultSet row, int n) throws SQLException {
        return new Entry(
                row.getInt("version"),
                content(row),
                row.getString("changed_by"),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("why"));
    }

    private static Content content(ResultSet row) throws SQLException {
        return new Content(
                row.getString("department_zh"),
                row.getString("department_en"),
                row.getString("office"),
                Sharing.find(row.getString("sharing")).orElseThrow(),
                row.getString("condition"),
                row.getString("legal_basis"),
                List.of((String[]) row.getArray("purposes").getArray()),
                row.getString("agreement"),
                row.getObject("agreed_on", LocalDate.class),
                row.getObject("reply_days", Integer.class),
                row.getObject("correction_days", Integer.class),
                row.getObject("cadence_days", Integer.class),
                new Retention(
                        row.getObject("keep_months", Integer.class),
                        row.getObject("personal_months", Integer.class),
                        Retention.From.of(row.getString("kept_from"))),
                row.getString("maintained_by"),
                items(row.getString("items")));
    }

    private static Map<String, Classification> items(String json) {
        var items = new TreeMap<String, Classification>();
        JSON.readValue(json, ITEMS)
                .forEach((field, word) ->
                        items.put(field, Classification.find(word).orElseThrow()));
        return items;
    }
}
