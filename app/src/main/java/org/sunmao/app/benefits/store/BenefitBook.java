package org.sunmao.app.benefits.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.sunmao.app.benefits.Ledger;
import org.sunmao.app.benefits.ProjectFile;
import org.sunmao.app.benefits.Sharing;
import org.sunmao.app.benefits.Statement;
import org.sunmao.app.benefits.rules.NoticeContent;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;
import tools.jackson.databind.json.JsonMapper;

/** Projects and their statements, as far as a reader sees them, and what is public of them. */
@Component
public class BenefitBook {

    private final WebDatabase database;

    BenefitBook(WebDatabase database) {
        this.database = database;
    }

    /** What is kept of a project; empty lists for one that the reader does not see. */
    public ProjectFile file(Scope scope, long matter) {
        return database.read(scope, jdbc -> ProjectReading.read(jdbc, matter));
    }

    /** Its statements. */
    public List<Statement> statements(Scope scope, long matter) {
        return database.read(scope, jdbc -> StatementReading.read(jdbc, matter));
    }

    /** What was paid of them, and what is owed. */
    public Ledger ledger(Scope scope, long matter) {
        return database.read(scope, jdbc -> LedgerReading.read(jdbc, matter));
    }

    /**
     * What was shared out of a season.
     *
     * @param fen the whole, as it was settled last
     * @param partsFen what the lines of the statements that stand come to
     */
    public record Proof(Sharing sort, long fen, long partsFen) {

        /** Whether nothing was lost. */
        public boolean holds() {
            return fen == partsFen;
        }
    }

    /** The wholes of a season beside the sums of their parts, both out of the rows. */
    public List<Proof> proofs(Scope scope, long season) {
        return database.read(
                scope,
                jdbc -> jdbc
                        .sql("""
                                with last as (select s.id from benefits.settlement s where s.season_id = :season order by s.n desc limit 1),
                                whole as (select p.sort, sum(p.fen) as fen from benefits.pool p join last on last.id = p.settlement_id group by p.sort),
                                parts as (select p.sort, sum(l.fen) as fen from benefits.statement s join benefits.statement_line l on l.statement_id = s.id
                                    join benefits.pool p on p.id = l.pool_id where s.season_id = :season group by p.sort)
                                select coalesce(w.sort, p.sort) as sort, coalesce(w.fen, 0) as fen, coalesce(p.fen, 0) as parts
                                from whole w full join parts p on p.sort = w.sort where exists (select 1 from last)
                                """)
                        .param("season", season)
                        .query((row, n) -> new Proof(
                                Sharing.find(row.getString("sort")).orElseThrow(),
                                row.getLong("fen"),
                                row.getLong("parts")))
                        .list()
                        .stream()
                        .sorted(java.util.Comparator.comparing(Proof::sort))
                        .toList());
    }

    /** Land in hundredths of a mu and households, by project. */
    public record Size(long mu, int households) {}

    /** How large these projects are. */
    public Map<Long, Size> sizes(Scope scope, List<Long> matters) {
        var sizes = new HashMap<Long, Size>();
        database.read(
                        scope,
                        jdbc -> jdbc.sql("""
                                select m.id, (select coalesce(sum(p.mu_hundredths), 0) from benefits.plot p where p.matter_id = m.id and p.withdrawn_at is null) as mu,
                                    (select count(*) from benefits.party y where y.matter_id = m.id and y.withdrawn_at is null and y.sort = 'household') as households
                                from matters.matter m where m.id = any (?)
                                """)
                                .param(matters.toArray(Long[]::new))
                                .query((row, n) -> Map.entry(
                                        row.getLong("id"), new Size(row.getLong("mu"), row.getInt("households"))))
                                .list())
                .forEach(each -> sizes.put(each.getKey(), each.getValue()));
        return sizes;
    }

    /**
     * A notice as it stands in public.
     *
     * @param title of the project
     */
    public record PublicNotice(
            long id,
            String title,
            String season,
            String unit,
            String words,
            NoticeContent content,
            LocalDate from,
            LocalDate until) {}

    private static final String NOTICE = "select id, title, season, unit, words, content, from_day, last_day";

    /** What is or was public and was not taken back, the newest first. */
    public List<PublicNotice> listPublic() {
        return notices(
                Scope.none(),
                NOTICE + " from benefits.public_notice order by last_day desc, id desc limit 200",
                List.of());
    }

    /** One of them. */
    public Optional<PublicNotice> findPublic(long id) {
        return notices(Scope.none(), NOTICE + " from benefits.public_notice where id = ?", List.of(id)).stream()
                .findFirst();
    }

    /** Those of a project that were not taken back, by season. Read in one order twice, of rows that are never deleted. */
    public Map<Long, PublicNotice> notices(Scope scope, long matter) {
        var found = new HashMap<Long, PublicNotice>();
        List<Long> seasons = database.read(
                scope,
                jdbc -> jdbc.sql(
                                "select season_id from benefits.notice where matter_id = ? and ended_at is null order by id")
                        .param(matter)
                        .query(Long.class)
                        .list());
        List<PublicNotice> notices = notices(
                scope,
                NOTICE + " from benefits.notice where matter_id = ? and ended_at is null order by id",
                List.of(matter));
        for (int i = 0; i < seasons.size() && i < notices.size(); i++) {
            found.put(seasons.get(i), notices.get(i));
        }
        return found;
    }

    private List<PublicNotice> notices(Scope scope, String sql, List<Long> params) {
        return database.read(
                scope,
                jdbc -> jdbc.sql(sql)
                        .params(new ArrayList<Object>(params))
                        .query((row, n) -> new PublicNotice(
                                row.getLong("id"),
                                row.getString("title"),
                                row.getString("season"),
                                row.getString("unit"),
                                row.getString("words"),
                                JsonMapper.shared().readValue(row.getString("content"), NoticeContent.class),
                                row.getObject("from_day", LocalDate.class),
                                row.getObject("last_day", LocalDate.class)))
                        .list());
    }
}
