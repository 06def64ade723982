package org.sunmao.app.benefits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sunmao.app.access.Reader;
import org.sunmao.app.benefits.ProjectFile.Contract;
import org.sunmao.app.benefits.ProjectFile.Party;
import org.sunmao.app.benefits.ProjectFile.Plot;
import org.sunmao.app.benefits.ProjectFile.Season;
import org.sunmao.app.benefits.ProjectFile.Wage;
import org.sunmao.app.benefits.desk.LandDesk;
import org.sunmao.app.benefits.desk.SeasonDesk;
import org.sunmao.app.benefits.store.BenefitBook;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.matters.Matters;
import org.sunmao.app.matters.NewMatter;
import org.sunmao.app.matters.desk.MatterDesk;

/** A project of last year with households H001 … and a collective, settled with rent, a second dividend and a day's wage for each household. */
public final class BenefitWorld {

    /** The first day of its season. */
    public static final LocalDate FIRST =
            LocalDate.of(LocalDate.now(MatterTime.ZONE).getYear() - 1, 1, 1);

    private static final LocalDate LAST = FIRST.plusYears(1).minusDays(1);
    private static final List<String> NAMES = List.of("陈春生", "林秋", "黄夏", "梁冬梅", "韦山", "覃水");

    private final WorkerDatabase worker;
    private final BenefitBook book;
    private final LandDesk land;
    private final SeasonDesk seasons;

    public BenefitWorld(WorkerDatabase worker, BenefitBook book, LandDesk land, SeasonDesk seasons) {
        this.worker = worker;
        this.book = book;
        this.land = land;
        this.seasons = seasons;
    }

    /** Opens and settles one; its id. */
    public long settled(Reader by, MatterDesk desk, Matters matters, long firm) {
        worker.client()
                .sql(
                        "insert into access.unit (code, name_zh, name_en, kind) values ('village-team', '驻乡工作队', 'Village team', 'team') on conflict do nothing")
                .update();
        Matter matter = Objects.requireNonNull(desk.open(
                        by,
                        new NewMatter(
                                BenefitKind.CODE,
                                "东坪村种苗示范基地",
                                null,
                                List.of(firm),
                                List.of(),
                                Map.of(
                                        "enterprise", Long.toString(firm),
                                        "crop", "药材种苗",
                                        "villages", "东坪村",
                                        "collective", "东坪村股份经济合作社",
                                        "investment", "5500000",
                                        "mu-planned", "120",
                                        "plan", "产值的 5% 二次分红。",
                                        "lead-unit", "village-team"),
                                List.of()))
                .matter());
        long id = matter.id();
        for (int i = 0; i < NAMES.size(); i++) {
            party(by, id, "H%03d".formatted(i + 1), NAMES.get(i), 150 + 37 * i);
        }
        party(by, id, "C01", "东坪村股份经济合作社", 2000);
        land.addContract(by, id, Sharing.RENT, 40_000, "", "按合同", FIRST, LAST);
        land.addContract(by, id, Sharing.SECOND, 500, "", "按合同", FIRST, LAST);
        land.addContract(by, id, Sharing.WAGE, 10_001, "", "按合同", FIRST, LAST);
        step(by, desk, matters, id, "build");
        land.addMilestone(by, id, "seedlings", 1, FIRST.plusDays(60), 100_000, "", null);
        step(by, desk, matters, id, "grow");
        seasons.addSeason(by, id, FIRST.getYear() + " 年", FIRST, LAST);
        seasons.addEntry(by, id, season(by, id).id(), true, "种苗", 100_001_000, "株", 601, FIRST.plusDays(240), "过磅单 12");
        for (int i = 1; i <= NAMES.size(); i++) {
            work(by, id, "H%03d".formatted(i), 2);
        }
        step(by, desk, matters, id, BenefitKind.SETTLE);
        return id;
    }

    private static void step(Reader by, MatterDesk desk, Matters matters, long id, String word) {
        Matter now = matters.find(by.scope(), id).orElseThrow();
        assertThat(desk.move(by, now, word, now.moves(), "", Map.of()).done())
                .as(word)
                .isTrue();
    }

    private void party(Reader by, long matter, String code, String name, int mu) {
        land.addParty(
                by,
                matter,
                new Party(
                        0, code, code.startsWith("H"), name, name, "东坪村", code.startsWith("H") ? 3 : 0, 1, FIRST, null),
                name);
        land.addPlot(
                by,
                matter,
                new Plot(0, party(by, matter, code).id(), "东坪村", code + " 号田", mu, false, null, FIRST, LAST, null));
    }

    /** What is kept of it. */
    public ProjectFile file(Reader by, long matter) {
        return book.file(by.scope(), matter);
    }

    /** The household or collective of a code. */
    public Party party(Reader by, long matter, String code) {
        return file(by, matter).coded(code).orElseThrow();
    }

    /** Its one season. */
    public Season season(Reader by, long matter) {
        return file(by, matter).seasons().get(0);
    }

    /** Half days of work of a household on the one day on which there is work; what was there before is withdrawn. */
    public void work(Reader by, long matter, String code, int halfDays) {
        ProjectFile file = file(by, matter);
        long party = file.coded(code).orElseThrow().id();
        file.wages().stream()
                .filter(each -> each.stands() && each.party() == party)
                .map(Wage::id)
                .forEach(each -> land.withdraw(by, matter, "wage", each, "有误"));
        LocalDate day = FIRST.plusDays(65);
        Contract contract = file.contract(Sharing.WAGE, day).orElseThrow();
        assertThat(seasons.addWage(by, matter, season(by, matter), party, contract, day, halfDays))
                .isTrue();
    }
}
