package org.sunmao.app.benefits.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.Reader;
import org.sunmao.app.benefits.BenefitKind;
import org.sunmao.app.benefits.ProjectFile;
import org.sunmao.app.benefits.ProjectFile.Party;
import org.sunmao.app.benefits.ProjectFile.Row;
import org.sunmao.app.benefits.ProjectFile.Season;
import org.sunmao.app.benefits.ProjectFile.Standing;
import org.sunmao.app.benefits.Statement;
import org.sunmao.app.benefits.rules.Reckoning;
import org.sunmao.app.benefits.store.ProjectReading;
import org.sunmao.app.benefits.store.StatementReading;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterGate;
import org.sunmao.app.matters.MatterMove;
import org.sunmao.app.matters.MatterMoved;
import org.sunmao.app.matters.StepRefusedException;

/**
 * Settles seasons. The step {@code settle} makes a statement for everybody who has a part; a correction takes back the statements of those whom it concerns, and
 * makes new ones. No statement is ever changed.
 */
@Component
public class SettleDesk implements MatterGate {

    private final WorkerDatabase database;
    private final Rows rows;
    private final Audit audit;

    SettleDesk(WorkerDatabase database, Rows rows, Audit audit) {
        this.database = database;
        this.rows = rows;
        this.audit = audit;
    }

    @Override
    public String kind() {
        return BenefitKind.CODE;
    }

    /** Land and contracts before anything is built, seedlings before it grows, and a season with output before it is settled. */
    @Override
    public List<String> missing(Matter matter, MatterMove move, Map<String, String> fields) {
        ProjectFile file = ProjectReading.read(database.client(), matter.id());
        var missing = new ArrayList<String>();
        switch (move.word()) {
            case "build" -> {
                need(missing, "plot", file.plots());
                need(missing, "contract", file.contracts());
            }
            case "grow" ->
                need(
                        missing,
                        "seedlings",
                        file.milestones().stream()
                                .filter(each -> each.sort().equals("seedlings"))
                                .toList());
            case BenefitKind.SETTLE ->
                unsettled(file)
                        .ifPresentOrElse(
                                season -> missing.addAll(
                                        Reckoning.of(file, season).faults()),
                                () -> missing.add("season"));
            case "end" -> {
                if (file.seasons().stream().anyMatch(season -> season.standing() != Standing.SETTLED)) {
                    missing.add("season");
                }
            }
            default -> {}
        }
        return missing;
    }

    private static void need(List<String> missing, String word, List<? extends Row> rows) {
        if (rows.stream().noneMatch(Row::stands)) {
            missing.add(word);
        }
    }

    /** The earliest season that was not settled. */
    private static Optional<Season> unsettled(ProjectFile file) {
        return file.seasons().stream()
                .filter(season -> season.standing() == Standing.OPEN)
                .reduce((later, earlier) -> earlier);
    }

    @EventListener
    void moved(MatterMoved news) {
        if (news.matter().kind().equals(BenefitKind.CODE) && news.word().equals(BenefitKind.SETTLE)) {
            long matter = news.matter().id();
            rows.lock(matter);
            ProjectFile file = ProjectReading.read(database.client(), matter);
            Season season = unsettled(file).orElseThrow(() -> new StepRefusedException("season"));
            if (!settle(Objects.requireNonNull(news.reader()), file, season, null)) {
                throw new StepRefusedException("output");
            }
        }
    }

    /** Opens a settled season for a correction; false where it is not settled, or open already. */
    public boolean reopen(Reader by, long matter, Season season, String why) {
        return rows.write(
                by,
                matter,
                "reopen",
                Map.of("season", season.id(), "why", why),
                () -> database.client()
                        .sql("""
                        insert into benefits.correction (matter_id, season_id, why, by_person)
                        select :matter, :season, :why, :by where (select count(*) from benefits.settlement s where s.season_id = :season)
                            = (select count(*) from benefits.correction c where c.season_id = :season) + 1
                        """)
                        .param("matter", matter)
                        .param("season", season.id())
                        .param("why", why)
                        .param("by", by.username())
                        .update());
    }

    /** Settles a season that was opened for a correction once more; false where it is not, or cannot be reckoned. Where nothing comes to anything else it is closed again. */
    public boolean correct(Reader by, long matter, long season) {
        return Objects.requireNonNull(database.inTransaction(() -> {
            rows.lock(matter);
            ProjectFile file = ProjectReading.read(database.client(), matter);
            Optional<Season> found =
                    file.seasons().stream().filter(each -> each.id() == season).findFirst();
            if (found.isEmpty() || found.get().standing() != Standing.CORRECTING) {
                return false;
            }
            Long correction = database.client()
                    .sql("select max(id) from benefits.correction where season_id = ?")
                    .param(season)
                    .query(Long.class)
                    .single();
            return settle(by, file, found.get(), correction);
        }));
    }

    private boolean settle(Reader by, ProjectFile file, Season season, @Nullable Long correction) {
        Reckoning.Result result = Reckoning.of(file, season);
        if (!result.faults().isEmpty()) {
            return false;
        }
        long settlement = database.client()
                .sql("""
                        insert into benefits.settlement (matter_id, season_id, n, correction_id, by_person)
                        select :matter, :season, count(*) + 1, cast(:correction as bigint), :by from benefits.settlement where season_id = :season returning id
                        """)
                .param("matter", file.matter())
                .param("season", season.id())
                .param("correction", correction)
                .param("by", by.username())
                .query(Long.class)
                .single();
        List<Long> pools =
                result.pools().stream().map(pool -> pool(settlement, pool)).toList();
        Map<Long, Statement> standing = new HashMap<>();
        StatementReading.read(database.client(), file.matter()).stream()
                .filter(each -> each.season() == season.id() && each.stands())
                .forEach(each -> standing.put(each.party(), each));
        int made = 0;
        int reversed = 0;
        for (Party party : file.parties()) {
            List<Owed> owed = owed(party.id(), result, pools);
            Statement was = standing.get(party.id());
            if (was != null && !same(was, owed)) {
                reverse(file.matter(), season, settlement, was);
                reversed++;
            }
            if (!owed.isEmpty() && (was == null || !same(was, owed))) {
                state(file.matter(), season, settlement, party, owed);
                made++;
            }
        }
        audit.record(AuditEntry.of(by, "benefits.settle")
                .about("matter", Long.toString(file.matter()))
                .changed(
                        Map.of(),
                        Map.of("season", season.id(), "fen", result.totalFen(), "made", made, "reversed", reversed)));
        return true;
    }

    /** What a party is owed of a pool. */
    private record Owed(long pool, Reckoning.Pool whole, Reckoning.Part part) {}

    private static List<Owed> owed(long party, Reckoning.Result result, List<Long> pools) {
        var owed = new ArrayList<Owed>();
        for (int i = 0; i < pools.size(); i++) {
            Reckoning.Pool pool = result.pools().get(i);
            long id = pools.get(i);
            pool.parts().stream()
                    .filter(part -> part.party() == party)
                    .forEach(part -> owed.add(new Owed(id, pool, part)));
        }
        return owed;
    }

    private static boolean same(Statement was, List<Owed> owed) {
        List<Statement.Line> lines = owed.stream()
                .map(each -> new Statement.Line(
                        each.whole().sort(),
                        each.whole().contract(),
                        each.whole().baseFen(),
                        each.whole().rate(),
                        each.whole().fen(),
                        each.part().weight(),
                        each.whole().weights(),
                        each.part().fen()))
                .toList();
        return was.tells(lines);
    }

    private long pool(long settlement, Reckoning.Pool pool) {
        return database.client()
                .sql("""
                        insert into benefits.pool (settlement_id, sort, contract_id, base_fen, rate, weights, fen)
                        values (:settlement, :sort, cast(:contract as bigint), :base, :rate, :weights, :fen) returning id
                        """)
                .param("settlement", settlement)
                .param("sort", pool.sort().word())
                .param("contract", pool.contract())
                .param("base", pool.baseFen())
                .param("rate", pool.rate())
                .param("weights", pool.weights())
                .param("fen", pool.fen())
                .query(Long.class)
                .single();
    }

    private void state(long matter, Season season, long settlement, Party party, List<Owed> owed) {
        long total = owed.stream().mapToLong(each -> each.part().fen()).sum();
        long id = database.client()
                .sql("""
                        insert into benefits.statement (matter_id, season_id, settlement_id, party_id, total_fen) values (?, ?, ?, ?, ?) returning id
                        """)
                .params(matter, season.id(), settlement, party.id(), total)
                .query(Long.class)
                .single();
        owed.forEach(each -> database.client()
                .sql("insert into benefits.statement_line (statement_id, pool_id, weight, fen) values (?, ?, ?, ?)")
                .params(id, each.pool(), each.part().weight(), each.part().fen())
                .update());
    }

    private void reverse(long matter, Season season, long settlement, Statement was) {
        long id = database.client()
                .sql("""
                        insert into benefits.statement (matter_id, season_id, settlement_id, party_id, reverses, total_fen) values (?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(matter, season.id(), settlement, was.party(), was.id(), -was.totalFen())
                .query(Long.class)
                .single();
        database.client().sql("""
                        insert into benefits.statement_line (statement_id, pool_id, weight, fen)
                        select ?, pool_id, weight, -fen from benefits.statement_line where statement_id = ?
                        """).params(id, was.id()).update();
    }
}
