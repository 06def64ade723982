package org.sunmao.app.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;

/** The sources that the district agreed upon, and those that came by themselves. */
@Component
public class Sources {

    private static final String ALL = """
            select id, code, kind, name_zh, name_en, department_zh, department_en, rank, cadence_days, full_snapshot, secrecy
            from evidence.source
            """;

    private final WorkerDatabase database;

    Sources(WorkerDatabase database) {
        this.database = database;
    }

    /** The source with this code, if it is known. */
    public Optional<Source> find(String code) {
        return database.client()
                .sql(ALL + " where code = ?")
                .param(code)
                .query(Sources::read)
                .optional();
    }

    /** All sources by kind and code. */
    public List<Source> listAll() {
        return database.client()
                .sql(ALL + " order by kind, code")
                .query(Sources::read)
                .list();
    }

    /** The source with this one's code: as it stands when it is known, else newly recorded as given (its id is ignored). */
    public Source getOrRecord(Source wanted) {
        Optional<Source> known = find(wanted.code());
        if (known.isPresent()) {
            return known.get();
        }
        database.client()
                .sql("""
                        insert into evidence.source (code, kind, name_zh, name_en, department_zh, department_en, rank,
                            cadence_days, full_snapshot, secrecy)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (code) do nothing
                        """)
                .params(wanted.code(), wanted.kind(), wanted.nameZh(), wanted.nameEn())
                .params(wanted.departmentZh(), wanted.departmentEn(), wanted.rank())
                .param(wanted.cadenceDays())
                .params(wanted.fullSnapshot(), wanted.secrecy())
                .update();
        return find(wanted.code()).orElseThrow();
    }

    /** Says who provides a source and how often; what nobody agreed upon is null. */
    public void describe(String code, String departmentZh, String departmentEn, @Nullable Integer cadenceDays) {
        database.client()
                .sql("update evidence.source set department_zh = ?, department_en = ?, cadence_days = ? where code = ?")
                .params(departmentZh, departmentEn)
                .param(cadenceDays)
                .param(code)
                .update();
    }

    private static Source read(ResultSet row, int n) throws SQLException {
        return new Source(
                row.getInt("id"),
                row.getString("code"),
                row.getString("kind"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("department_zh"),
                row.getString("department_en"),
                row.getInt("rank"),
                row.getObject("cadence_days", Integer.class),
                row.getBoolean("full_snapshot"),
                row.getString("secrecy"));
    }
}
