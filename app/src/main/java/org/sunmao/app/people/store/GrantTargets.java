package org.sunmao.app.people.store;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.GrantKind;
import org.sunmao.app.access.GrantSpec;
import org.sunmao.app.database.WorkerDatabase;

/**
 * What there is to grant, by name. The security administrator sees no file; of what can be granted this tells the name and what tells it from
 * others of that name, and nothing else.
 */
@Component
public class GrantTargets {

    private static final int MOST = 20;

    private final WorkerDatabase worker;

    GrantTargets(WorkerDatabase worker) {
        this.worker = worker;
    }

    /**
     * Something that can be granted.
     *
     * @param ref its reference in a {@link GrantSpec}
     * @param nameZh its Chinese name
     * @param nameEn its English name; the Chinese one where there is no other
     * @param note what tells it from others of the same name; may be empty
     */
    public record Target(String ref, String nameZh, String nameEn, String note) {}

    /** The first twenty whose name or code holds the words. The district is one by itself, without a name. */
    public List<Target> find(GrantKind kind, String words) {
        return kind == GrantKind.DISTRICT
                ? List.of(new Target("", "", "", ""))
                : ask(sql(kind) + """
                         where strpos(lower(t.name_zh), lower(:words)) > 0 or strpos(lower(t.name_en), lower(:words)) > 0
                            or t.ref = :words or t.note = :words
                        order by length(t.name_zh), t.name_zh, t.ref limit\s""" + MOST, words.strip());
    }

    /** What a grant speaks of; empty when it is gone. */
    public Optional<Target> find(GrantSpec grant) {
        return grant.kind() == GrantKind.DISTRICT
                ? Optional.of(new Target("", "", "", ""))
                : ask(sql(grant.kind()) + " where t.ref = :words", grant.ref()).stream()
                        .findFirst();
    }

    private List<Target> ask(String sql, String words) {
        return worker.client()
                .sql(sql)
                .param("words", words)
                .query((row, n) -> new Target(
                        row.getString("ref"),
                        row.getString("name_zh"),
                        row.getString("name_en"),
                        row.getString("note")))
                .list();
    }

    private static String sql(GrantKind kind) {
        String all = switch (kind) {
            case DISTRICT -> throw new IllegalArgumentException("the district is no row of a table");
            case REGION ->
                "select code as ref, name_zh, name_en, code as note from places.region where length(code) = 9";
            case BUILDING ->
                "select id::text as ref, name as name_zh, name as name_en, coalesce(address, '') as note from places.building";
            case ENTERPRISE ->
                "select id::text as ref, name as name_zh, name as name_en, coalesce(code, '') as note from enterprises.enterprise";
            case SOURCE -> "select code as ref, name_zh, name_en, code as note from evidence.source";
            case UNIT ->
                "select code as ref, name_zh, case when name_en = '' then name_zh else name_en end as name_en, code as note from access.unit";
        };
        return "select * from (" + all + ") t";
    }
}
