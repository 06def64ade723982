package org.sunmao.app.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.benefits.BenefitKind;
import org.sunmao.app.benefits.Payment;
import org.sunmao.app.benefits.ProjectFile.Contract;
import org.sunmao.app.benefits.ProjectFile.Party;
import org.sunmao.app.benefits.ProjectFile.Plot;
import org.sunmao.app.benefits.ProjectFile.Season;
import org.sunmao.app.benefits.ProjectFile.Standing;
import org.sunmao.app.benefits.Sharing;
import org.sunmao.app.benefits.desk.LandDesk;
import org.sunmao.app.benefits.desk.PaymentDesk;
import org.sunmao.app.benefits.desk.SeasonDesk;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.matters.NewMatter;
import org.sunmao.app.matters.Outcome;
import org.sunmao.app.matters.Reference;
import org.sunmao.app.matters.desk.MatterDesk;

/** A nursery of seedlings in two villages, in the shape of the newspaper's example, with a season that was settled. Names are invented. */
@Component
@Order(40)
class DemoBenefits implements DemoWork {

    private static final Reader OFFICE = new Reader(0, "demo", "demo", Role.OFFICE, Scope.district("demo"));

    private static final List<String> NAMES =
            List.of("岑砚田", "闻小满", "褚禾", "计春耕", "邬山月", "路青岚", "水长林", "木向阳", "池晚照", "戈石生");

    private final WorkerDatabase database;
    private final MatterDesk desk;
    private final LandDesk land;
    private final SeasonDesk seasons;
    private final PaymentDesk payments;

    DemoBenefits(WorkerDatabase database, MatterDesk desk, LandDesk land, SeasonDesk seasons, PaymentDesk payments) {
        this.database = database;
        this.desk = desk;
        this.land = land;
        this.seasons = seasons;
        this.payments = payments;
    }

    @Override
    public void make() {
        boolean there = database.client()
                .sql("select exists (select 1 from matters.matter where kind = ?)")
                .param(BenefitKind.CODE)
                .query(Boolean.class)
                .single();
        List<Long> firms = database.client()
                .sql("select id from enterprises.enterprise where status = 'confirmed' order by id limit 1")
                .query(Long.class)
                .list();
        if (there || firms.isEmpty()) {
            return;
        }
        database.client()
                .sql(
                        "insert into access.unit (code, name_zh, name_en, kind) values ('village-team', '驻乡工作队', 'Village team', 'team') on conflict do nothing")
                .update();
        LocalDate first = LocalDate.of(LocalDate.now(MatterTime.ZONE).getYear() - 1, 1, 1);
        Matter planned = open(firms.get(0));
        long id = planned.id();
        parties(id, first);
        contracts(id, first);
        Matter building = moved(planned, "build", "building");
        land.addMilestone(OFFICE, id, "restored", 1, first.plusDays(40), null, "整治撂荒地", null);
        land.addMilestone(OFFICE, id, "frame", 1, first.plusDays(55), null, "", null);
        land.addMilestone(OFFICE, id, "seedlings", 1, first.plusDays(65), 100_000, "一期 30 亩", null);
        land.addMilestone(OFFICE, id, "net", 1, first.plusDays(80), null, "", null);
        land.addMilestone(OFFICE, id, "phase-two", 2, first.plusDays(200), null, "", null);
        Matter growing = moved(building, "grow", "growing");
        season(id, first);
        moved(growing, BenefitKind.SETTLE, "settled");
        payments(id, first.plusYears(1).minusDays(8));
    }

    /** Most are paid by one list of the bank, one of which came back; one signed for cash, and two wait. */
    private void payments(long matter, LocalDate day) {
        List<Due> due = database.client()
                .sql("""
                        select a.season_id, a.party_id, a.owed_fen, y.masked from benefits.account a join benefits.party y on y.id = a.party_id
                        where a.matter_id = ? and y.sort = 'household' order by y.code
                        """)
                .param(matter)
                .query((row, n) -> new Due(row.getLong(1), row.getLong(2), row.getLong(3), row.getString(4)))
                .list();
        for (int i = 0; i + 2 < due.size(); i++) {
            Due each = due.get(i);
            boolean cash = i == 7;
            payments.pay(
                    OFFICE,
                    matter,
                    new PaymentDesk.Paid(
                            each.season(),
                            each.party(),
                            cash ? Payment.Way.CASH : Payment.Way.BANK,
                            each.fen(),
                            day,
                            cash ? "签领单 1" : "代发 1 批",
                            new Payment.Payee(true, each.masked(), cash ? "" : "%04d".formatted(3071 + 613 * i))),
                    i == 4 ? "账户已销户" : null);
        }
    }

    private record Due(long season, long party, long fen, String masked) {}

    private Matter open(long firm) {
        MatterDesk.Opened opened = desk.open(
                OFFICE,
                new NewMatter(
                        BenefitKind.CODE,
                        "云溪乡药材种苗示范基地",
                        null,
                        List.of(firm),
                        List.of(),
                        Map.of(
                                "enterprise", Long.toString(firm),
                                "crop", "药材种苗",
                                "villages", "云溪东村、云溪西村",
                                "collective", "云溪东村股份经济合作社",
                                "investment", "5500000",
                                "mu-planned", "120",
                                "plan", "流转土地固定分红、集体入股分红、产值的 5% 二次分红、就近务工、保底收购和技术指导。",
                                "lead-unit", "village-team"),
                        List.of(new Reference("about", "enterprise", Long.toString(firm)))));
        Matter matter = opened.matter();
        if (matter == null) {
            throw new IllegalStateException("a project of the demonstration was not opened: " + opened.outcome());
        }
        return matter;
    }

    private void parties(long id, LocalDate first) {
        LocalDate until = first.plusYears(10);
        for (int i = 0; i < NAMES.size(); i++) {
            boolean east = i < 6;
            String village = east ? "云溪东村" : "云溪西村";
            var party =
                    new Party(0, "H%03d".formatted(i + 1), true, null, "", village, 2 + i % 4, 1 + i % 3, first, null);
            land.addParty(OFFICE, id, party, NAMES.get(i));
            long key = party(id, party.code());
            land.addPlot(
                    OFFICE,
                    id,
                    new Plot(
                            0,
                            key,
                            village,
                            "第 " + (i + 1) + " 号田",
                            480 + 55 * i,
                            i % 2 == 0,
                            i % 2 == 0 ? first.plusDays(40) : null,
                            first,
                            until,
                            null));
        }
        var collective = new Party(0, "C01", false, null, "", "云溪东村", 0, 10, first, null);
        land.addParty(OFFICE, id, collective, "云溪东村股份经济合作社");
        land.addPlot(
                OFFICE,
                id,
                new Plot(0, party(id, "C01"), "云溪东村", "集体荒坡", 4725, true, first.plusDays(40), first, until, null));
    }

    private long party(long matter, String code) {
        return database.client()
                .sql("select id from benefits.party where matter_id = ? and code = ?")
                .params(matter, code)
                .query(Long.class)
                .single();
    }

    private void contracts(long id, LocalDate first) {
        LocalDate until = first.plusYears(10);
        land.addContract(OFFICE, id, Sharing.RENT, 40_000, "", "每亩每年固定分红，年底兑付。", first, until);
        land.addContract(OFFICE, id, Sharing.SHARE, 1_000, "", "集体资金入股，按股份分红。", first, until);
        land.addContract(OFFICE, id, Sharing.SECOND, 500, "", "总产值的 5% 给流转土地的农户二次分红。", first, until);
        land.addContract(OFFICE, id, Sharing.WAGE, 10_000, "", "就近务工，按天计酬。", first, until);
        land.addContract(OFFICE, id, Sharing.PURCHASE, 600, "公斤", "农户自种的产品保底收购。", first, until);
        land.addContract(OFFICE, id, Sharing.GUIDANCE, 0, "", "企业负责技术指导，每月下田两次。", first, until);
    }

    private void season(long id, LocalDate first) {
        LocalDate until = first.plusYears(1).minusDays(1);
        seasons.addSeason(OFFICE, id, first.getYear() + " 年", first, until);
        var season = new Season(
                database.client()
                        .sql("select id from benefits.season where matter_id = ?")
                        .param(id)
                        .query(Long.class)
                        .single(),
                "",
                first,
                until,
                Standing.OPEN);
        seasons.addEntry(OFFICE, id, season.id(), true, "种苗", 120_500_000, "株", 480, first.plusDays(280), "过磅单 7 号");
        seasons.addEntry(OFFICE, id, season.id(), false, "地膜和肥料", 1_000, "批", 9_600_000, first.plusDays(60), "发票 31 号");
        for (int i = 0; i < NAMES.size(); i++) {
            long party = party(id, "H%03d".formatted(i + 1));
            for (int day = 0; day < 4 + i; day++) {
                seasons.addWage(
                        OFFICE, id, season, party, contract(id, Sharing.WAGE), first.plusDays(64L + 3 * day), 2);
            }
            seasons.addIncome(OFFICE, id, party, true, first.getYear() - 1, 1_860_000L + 91_300L * i, "入户调查");
            seasons.addIncome(OFFICE, id, party, false, first.getYear(), 2_410_000L + 101_700L * i, "入户调查");
        }
        for (int i = 0; i < 3; i++) {
            long party = party(id, "H%03d".formatted(i + 1));
            seasons.addGrower(OFFICE, id, party, first.plusDays(75), 20_000 + 700 * i, 210);
            seasons.addPurchase(
                    OFFICE, id, season, party, contract(id, Sharing.PURCHASE), first.plusDays(250), 310_500, 640);
        }
    }

    private Contract contract(long matter, Sharing sort) {
        return database.client()
                .sql("select id, rate, unit, from_on, until_on from benefits.contract where matter_id = ? and sort = ?")
                .params(matter, sort.word())
                .query((row, n) -> new Contract(
                        row.getLong("id"),
                        sort,
                        row.getLong("rate"),
                        row.getString("unit"),
                        "",
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("until_on", LocalDate.class),
                        null))
                .single();
    }

    /** Takes a step and answers the project as it stands then. */
    private Matter moved(Matter was, String word, String state) {
        Outcome outcome = desk.move(OFFICE, was, word, was.moves(), "", Map.of());
        if (!outcome.done()) {
            throw new IllegalStateException("a step of the demonstration was not taken: " + word + " " + outcome);
        }
        return DemoWork.after(was, state);
    }
}
