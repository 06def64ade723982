package org.sunmao.app.catalogue.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.sunmao.app.catalogue.CatalogueReading;
import org.sunmao.app.catalogue.Classification;
import org.sunmao.app.catalogue.Entry;
import org.sunmao.app.catalogue.Given;
import org.sunmao.app.catalogue.HeldItem;
import org.sunmao.app.catalogue.Sharing;
import org.sunmao.app.catalogue.SourceState;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.intake.fields.Field;
import org.sunmao.app.intake.fields.SourceKind;
import org.sunmao.app.measures.Freshness;

/** What the web role may see of the catalogue, of sources and their deliveries. */
@Component
class JdbcCatalogueReading implements CatalogueReading {

    private static final ZoneId DISTRICT_TIME = ZoneId.of("Asia/Shanghai");

    private static final String SOURCES = """
            select s.code, s.kind, s.name_zh, s.name_en, s.secrecy, s.department_zh as provider_zh, s.department_en as provider_en,
                s.cadence_days as cadence, d.deliveries, d.rows_good, d.first_date, d.last_date, d.last_arrival, v.*
            from evidence.source s
            left join lateral (
                select * from catalogue.version where source_id = s.id order by version desc limit 1) v on true
            cross join lateral (
                select count(*) filter (where active) as deliveries, coalesce(sum(rows_good) filter (where active), 0) as rows_good,
                    min(data_date) filter (where active) as first_date, max(data_date) filter (where active) as last_date,
                    max(arrived_at) as last_arrival
                from evidence.delivery where source_id = s.id) d
            where scope.sees_source(s.code) and (:code = '' or s.code = :code)
            order by array_position(:kinds, s.kind), s.code
            """;

    private static final String VERSIONS = """
            select v.* from catalogue.version v join evidence.source s on s.id = v.source_id
            where s.code = ? order by v.version desc
            """;

    private static final String GIVEN = """
            select d.id, d.file_name, d.data_date, d.arrived_at, d.delivered_by, d.rows_good, d.rows_refused, d.active
            from evidence.delivery d join evidence.source s on s.id = d.source_id
            where s.code = ? order by d.data_date desc, d.id desc limit ?
            """;

    /** A field counts as delivered where a confirmed layout of the source has a column for it. */
    private static final String HELD = """
            with item as (
                select distinct l.source_id, c.value as field
                from evidence.layout l, lateral jsonb_each_text(l.mapping -> 'columns') c)
            select i.field, s.code, s.kind, s.name_zh, s.name_en, s.department_zh, s.department_en, s.cadence_days,
                v.sharing, v.items ->> i.field as class,
                (select max(d.data_date) from evidence.delivery d where d.source_id = s.id and d.active) as last_date
            from item i join evidence.source s on s.id = i.source_id
            left join lateral (
                select * from catalogue.version where source_id = s.id order by version desc limit 1) v on true
            where scope.sees_source(s.code)
            order by i.field, s.code
            """;

    private static final String[] KINDS =
            List.of(SourceKind.values()).stream().map(SourceKind::code).toArray(String[]::new);

    private final WebDatabase database;
    private final Clock clock;

    @Autowired
    JdbcCatalogueReading(WebDatabase database) {
        this(database, Clock.systemDefaultZone());
    }

    JdbcCatalogueReading(WebDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<SourceState> list(Scope scope) {
        return sources(scope, "");
    }

    @Override
    public Optional<SourceState> find(Scope scope, String code) {
        return sources(scope, code).stream().findFirst();
    }

    private List<SourceState> sources(Scope scope, String code) {
        LocalDate today = today();
        return database.read(
                scope,
                jdbc -> jdbc.sql(SOURCES)
                        .param("code", code)
                        .param("kinds", KINDS)
                        .query((row, n) -> state(row, today))
                        .list());
    }

    @Override
    public List<Entry> listVersions(Scope scope, String code) {
        return database.read(
                scope,
                jdbc -> jdbc.sql(VERSIONS).param(code).query(JdbcVersions::read).list());
    }

    @Override
    public List<Given> listGiven(Scope scope, String code, int most) {
        return database.read(
                scope,
                jdbc -> jdbc.sql(GIVEN)
                        .params(code, most)
                        .query((row, n) -> new Given(
                                row.getLong("id"),
                                row.getString("file_name"),
                                row.getObject("data_date", LocalDate.class),
                                row.getTimestamp("arrived_at").toInstant(),
                                row.getString("delivered_by"),
                                row.getLong("rows_good"),
                                row.getLong("rows_refused"),
                                row.getBoolean("active")))
                        .list());
    }

    @Override
    public List<HeldItem> listHeld(Scope scope) {
        LocalDate today = today();
        return database.read(
                scope,
                jdbc -> jdbc.sql(HELD).query((row, n) -> held(row, today)).list());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(DISTRICT_TIME));
    }

    private static SourceState state(ResultSet row, LocalDate today) throws SQLException {
        LocalDate last = row.getObject("last_date", LocalDate.class);
        Integer cadence = row.getObject("cadence", Integer.class);
        return new SourceState(
                row.getString("code"),
                row.getString("kind"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("provider_zh"),
                row.getString("provider_en"),
                row.getString("secrecy"),
                row.getObject("version", Integer.class) == null ? null : JdbcVersions.read(row, 0),
                cadence,
                row.getLong("deliveries"),
                row.getLong("rows_good"),
                row.getObject("first_date", LocalDate.class),
                last,
                instant(row.getTimestamp("last_arrival")),
                Freshness.of(last, cadence, today));
    }

    private static HeldItem held(ResultSet row, LocalDate today) throws SQLException {
        LocalDate last = row.getObject("last_date", LocalDate.class);
        String sharing = row.getString("sharing");
        return new HeldItem(
                row.getString("field"),
                classification(row),
                row.getString("code"),
                row.getString("kind"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("department_zh"),
                row.getString("department_en"),
                sharing == null ? null : Sharing.find(sharing).orElseThrow(),
                last,
                Freshness.of(last, row.getObject("cadence_days", Integer.class), today));
    }

    private static Classification classification(ResultSet row) throws SQLException {
        String said = row.getString("class");
        if (said != null) {
            return Classification.find(said).orElseThrow();
        }
        SourceKind kind = SourceKind.findByCode(row.getString("kind")).orElseThrow();
        return Field.findByCode(row.getString("field"))
                .map(field -> Classification.of(kind, field))
                .orElse(Classification.INTERNAL);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
