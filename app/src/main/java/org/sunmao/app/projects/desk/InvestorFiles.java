package org.sunmao.app.projects.desk;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.projects.rules.InvestorName;

/** What a project's line keeps of its investor: the name as it was said, its readings, and the investor's file where the platform has one. */
@Component
class InvestorFiles {

    private final WorkerDatabase database;

    InvestorFiles(WorkerDatabase database) {
        this.database = database;
    }

    /** The file of a firm, by its code; by its whole name where no code was said and one file alone has the name. */
    Optional<Long> file(@Nullable String code, String name) {
        if (code != null) {
            return database.client()
                    .sql(
                            "select id from enterprises.enterprise where code = ? order by status = 'confirmed' desc, id limit 1")
                    .param(code.strip().toUpperCase(Locale.ROOT))
                    .query(Long.class)
                    .optional();
        }
        return database.client()
                .sql(
                        "select min(id) from enterprises.enterprise where name = ? and status = 'confirmed' having count(*) = 1")
                .param(name.strip())
                .query(Long.class)
                .optional();
    }

    boolean isHere(long enterprise) {
        return database.client()
                .sql(
                        "select exists (select 1 from enterprises.enterprise where id = ? and cardinality(street_codes) > 0)")
                .param(enterprise)
                .query(Boolean.class)
                .single();
    }

    /** Reads the investor anew after its name or code was corrected; answers its file. */
    Optional<Long> readAnew(long matter, @Nullable String code, String investor) {
        InvestorName name = InvestorName.read(investor);
        Optional<Long> file = file(code, investor);
        database.client()
                .sql("""
                        update projects.project set investor = :investor, canonical = :canonical, without_place = :without, distinctive = :distinctive,
                            core = :core, sound = :sound, enterprise_id = cast(:file as bigint)
                        where matter_id = :id
                        """)
                .param("id", matter)
                .param("investor", investor)
                .param("canonical", name.canonical())
                .param("without", name.withoutPlace())
                .param("distinctive", name.distinctive())
                .param("core", name.core())
                .param("sound", name.sound())
                .param("file", file.orElse(null))
                .update();
        return file;
    }
}
