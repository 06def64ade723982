package org.sunmao.app.projects.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.projects.rules.InvestorName;

/** Finds projects of one investor that several teams reported: by the investor's file, and by its name read part by part. */
@Component
class Twins {

    private final WorkerDatabase database;

    Twins(WorkerDatabase database) {
        this.database = database;
    }

    private record Named(long id, String investor, @Nullable Long file) {}

    /** Keeps each earlier, open project of the same investor beside this one, with the reason. A success that stands is no twin but an earlier phase. */
    void look(long matter) {
        Named own = database.client()
                .sql("select matter_id, investor, enterprise_id from projects.project where matter_id = ?")
                .param(matter)
                .query((row, n) -> new Named(row.getLong(1), row.getString(2), row.getObject(3, Long.class)))
                .single();
        InvestorName name = InvestorName.read(own.investor());
        for (Named other : candidates(own, name)) {
            boolean sameFile = own.file() != null && own.file().equals(other.file());
            String why = sameFile
                    ? "file"
                    : InvestorName.read(other.investor()).sameAs(name).orElse(null);
            boolean bothKnown = own.file() != null && other.file() != null && !sameFile;
            if (why != null && !bothKnown) {
                keep(matter, other.id(), why);
            }
        }
    }

    private List<Named> candidates(Named own, InvestorName name) {
        return database.client()
                .sql("""
                        select p.matter_id, p.investor, p.enterprise_id from projects.project p join matters.matter m on m.id = p.matter_id
                        where p.matter_id < :own and m.merged_into is null and not m.ended
                            and (p.canonical = :canonical or p.distinctive = :distinctive or p.enterprise_id = :file
                                or length(p.distinctive) > 2 and starts_with(:core, p.distinctive) or length(:distinctive) > 2 and starts_with(p.core, :distinctive))
                        order by p.matter_id limit 50
                        """)
                .param("own", own.id())
                .param("canonical", name.canonical())
                .param("distinctive", name.distinctive())
                .param("core", name.core())
                .param("file", own.file(), java.sql.Types.BIGINT)
                .query((row, n) -> new Named(row.getLong(1), row.getString(2), row.getObject(3, Long.class)))
                .list();
    }

    private void keep(long matter, long earlier, String why) {
        database.client()
                .sql("""
                        insert into projects.twin (matter_id, earlier_id, why, reported_at, protected_until)
                        select :matter, matter_id, :why, reported_at, protected_until from projects.project where matter_id = :earlier
                        on conflict do nothing
                        """)
                .param("matter", matter)
                .param("earlier", earlier)
                .param("why", why)
                .update();
    }

    /** Whether a project of the same investor runs already: what comes after it is a second phase. */
    boolean isEarlierPhaseThere(long matter) {
        return database.client().sql("""
                        select exists (select 1 from projects.project o join projects.project p on p.matter_id = ? and p.matter_id <> o.matter_id
                            and (o.canonical = p.canonical or o.enterprise_id = p.enterprise_id)
                            join matters.matter m on m.id = o.matter_id and m.merged_into is null and m.state in ('started', 'funded', 'running'))
                        """).param(matter).query(Boolean.class).single();
    }
}
