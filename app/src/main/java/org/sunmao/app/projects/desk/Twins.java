package org.sunmao.app.projects.desk;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.projects.rules.InvestorName;

/**
 * Finds one investor that several teams reported: by the investor's file, by its name read part by part, and by names that are only alike. It proposes, with the reason; it
 * joins nothing.
 */
@Component
class Twins {

    private static final int MOST_SAME = 50;
    private static final int MOST_ALIKE = 1_000;
    private static final int MOST_UNHEARD = 5_000;

    private final WorkerDatabase database;

    Twins(WorkerDatabase database) {
        this.database = database;
    }

    private record Named(long id, String investor, @Nullable Long file) {}

    /** Keeps each earlier, open project of the same investor beside this one, with the reason. A success that stands is no twin but an earlier phase. */
    void look(long matter) {
        Named own = find(matter);
        for (Named other : candidates(own, true)) {
            why(own, other).ifPresent(why -> keep(matter, other.id(), why));
        }
    }

    /**
     * Looks again after the investor was corrected: what is proposed and no longer holds is put away with the name that it was proposed for, and what holds now is proposed,
     * beside this project and beside those that were reported after it. What the office decided stays.
     */
    void lookAnew(long matter, String by, String was) {
        Named own = find(matter);
        record Pair(long later, long earlier) {}
        List<Pair> open = database.client()
                .sql(
                        "select matter_id, earlier_id from projects.twin where word = 'open' and ? in (matter_id, earlier_id)")
                .param(matter)
                .query((row, n) -> new Pair(row.getLong(1), row.getLong(2)))
                .list();
        for (Pair pair : open) {
            Named other = find(pair.later() == matter ? pair.earlier() : pair.later());
            Optional<String> why = why(own, other);
            database.client()
                    .sql("""
                            update projects.twin set why = coalesce(cast(:why as text), why), word = :word, said = :said, by_person = cast(:by as text),
                                at = case when cast(:by as text) is null then null else now() end
                            where matter_id = :later and earlier_id = :earlier
                            """)
                    .param("why", why.orElse(null))
                    .param("word", why.isPresent() ? "open" : "renamed")
                    .param("said", why.isPresent() ? "" : was)
                    .param("by", why.isPresent() ? null : by)
                    .param("later", pair.later())
                    .param("earlier", pair.earlier())
                    .update();
        }
        look(matter);
        for (Named later : candidates(own, false)) {
            why(own, later).ifPresent(why -> keep(later.id(), matter, why));
        }
    }

    private Named find(long matter) {
        return database.client()
                .sql("select matter_id, investor, enterprise_id from projects.project where matter_id = ?")
                .param(matter)
                .query((row, n) -> new Named(row.getLong(1), row.getString(2), row.getObject(3, Long.class)))
                .single();
    }

    /** Why two projects may be of one investor; never where files say that they are not. */
    private static Optional<String> why(Named own, Named other) {
        boolean sameFile = own.file() != null && own.file().equals(other.file());
        if (sameFile) {
            return Optional.of("file");
        }
        return own.file() != null && other.file() != null
                ? Optional.empty()
                : InvestorName.read(other.investor()).mayBe(InvestorName.read(own.investor()));
    }

    /** Open projects that were reported before this one, or after it, and of which names may say the same. Of one character that is another the first or the last one is left. */
    private List<Named> candidates(Named own, boolean earlier) {
        hear();
        InvestorName name = InvestorName.read(own.investor());
        return database.client()
                .sql("""
                        with open as (select p.* from projects.project p join matters.matter m on m.id = p.matter_id
                            where (p.matter_id < :own) = :earlier and p.matter_id <> :own and m.merged_into is null and not m.ended)
                        (select p.matter_id, p.investor, p.enterprise_id from open p
                            where p.canonical = :canonical or p.distinctive = :distinctive or p.enterprise_id = cast(:file as bigint)
                                or length(p.distinctive) > 2 and starts_with(:core, p.distinctive) or length(:distinctive) > 2 and starts_with(p.core, :distinctive)
                            order by p.matter_id limit :same)
                        union
                        (select p.matter_id, p.investor, p.enterprise_id from open p
                            where p.sound = :sound or left(p.distinctive, 1) = left(:distinctive, 1) or right(p.distinctive, 1) = right(:distinctive, 1)
                            order by p.sound = :sound desc, abs(length(p.distinctive) - length(:distinctive)), p.matter_id limit :alike)
                        order by 1
                        """)
                .param("own", own.id())
                .param("earlier", earlier)
                .param("canonical", name.canonical())
                .param("distinctive", name.distinctive())
                .param("core", name.core())
                .param("sound", name.sound())
                .param("file", own.file())
                .param("same", MOST_SAME)
                .param("alike", MOST_ALIKE)
                .query((row, n) -> new Named(row.getLong(1), row.getString(2), row.getObject(3, Long.class)))
                .list();
    }

    /** Works out how names sound that were reported before that was kept. */
    private void hear() {
        record Unheard(long id, String investor) {}
        database.client()
                .sql("select matter_id, investor from projects.project where sound is null order by matter_id limit ?")
                .param(MOST_UNHEARD)
                .query((row, n) -> new Unheard(row.getLong(1), row.getString(2)))
                .list()
                .forEach(each -> database.client()
                        .sql("update projects.project set sound = ? where matter_id = ?")
                        .params(InvestorName.read(each.investor()).sound(), each.id())
                        .update());
    }

    private void keep(long matter, long earlier, String why) {
        database.client()
                .sql("""
                        insert into projects.twin (matter_id, earlier_id, why, reported_at, protected_until)
                        select :matter, matter_id, :why, reported_at, protected_until from projects.project where matter_id = :earlier
                        on conflict (matter_id, earlier_id) do update set why = excluded.why, word = 'open', said = '', by_person = null, at = null
                            where twin.word = 'renamed'
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
