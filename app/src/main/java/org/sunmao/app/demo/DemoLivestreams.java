package org.sunmao.app.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.livestreams.Figures;
import org.sunmao.app.livestreams.LivestreamKind;
import org.sunmao.app.livestreams.Session;
import org.sunmao.app.livestreams.desk.LivestreamDesk;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.matters.NewMatter;
import org.sunmao.app.matters.Outcome;
import org.sunmao.app.matters.Reference;
import org.sunmao.app.matters.desk.MatterDesk;

/** Livestreams of a workshop: one in the shape of the newspaper's example (two hours, over 10,000 viewers, over 1,000 at once), and one to come. */
@Component
@Order(41)
class DemoLivestreams implements DemoWork {

    private static final Reader OFFICE = new Reader(0, "demo", "demo", Role.OFFICE, Scope.district("demo"));

    private final WorkerDatabase database;
    private final MatterDesk desk;
    private final LivestreamDesk livestreams;

    DemoLivestreams(WorkerDatabase database, MatterDesk desk, LivestreamDesk livestreams) {
        this.database = database;
        this.desk = desk;
        this.livestreams = livestreams;
    }

    @Override
    public void make() {
        boolean there = database.client()
                .sql("select exists (select 1 from livestreams.session)")
                .query(Boolean.class)
                .single();
        List<Long> firms = database.client()
                .sql("select id from enterprises.enterprise where status = 'confirmed' order by id limit 1")
                .query(Long.class)
                .list();
        if (there || firms.isEmpty()) {
            return;
        }
        long firm = firms.get(0);
        LocalDate today = LocalDate.now(MatterTime.ZONE);
        Matter first = announced(firm, "一扇木门的诞生", today, "douyin");
        Matter held = moved(first, "hold", "held", Map.of());
        var session = new Session(
                held.id(),
                held.number(),
                held.title(),
                firm,
                "",
                "",
                "",
                false,
                "douyin",
                today,
                LocalTime.NOON,
                "held");
        livestreams.addFigures(
                OFFICE,
                session,
                new Figures(0, 0, null, null, 10_260, 1_035L, 7_500, 4_312L, 86L, 12_870_000L, "", Instant.EPOCH));
        moved(held, "conclude", "concluded", Map.of("result", "观看上万人，最高同时在线上千人，询价多为定制尺寸。"));
        announced(firm, "数控开料怎么省木头", today.plusDays(6), "weixin");
        YearMonth now = YearMonth.from(today);
        for (int i = 4; i >= 1; i--) {
            livestreams.addSales(OFFICE, firm, now.minusMonths(i), 82_000_000L + 1_370_000L * i, "财务报表");
        }
    }

    private Matter announced(long firm, String title, LocalDate day, String platform) {
        MatterDesk.Opened opened = desk.open(
                OFFICE,
                new NewMatter(
                        LivestreamKind.CODE,
                        title,
                        null,
                        List.of(firm),
                        List.of(),
                        Map.of(
                                "enterprise", Long.toString(firm),
                                "workshop", "总装车间",
                                "host", "闻砚秋",
                                "host-consent", "yes",
                                "platform", platform,
                                "day", day.toString(),
                                "begins", "19:30",
                                "about", "走进车间，一线技术员讲工艺。"),
                        List.of(new Reference("about", "enterprise", Long.toString(firm)))));
        Matter matter = opened.matter();
        if (matter == null) {
            throw new IllegalStateException("a livestream of the demonstration was not opened: " + opened.outcome());
        }
        livestreams.addProduct(OFFICE, matter.id(), "实木复合门", null);
        livestreams.addProduct(OFFICE, matter.id(), "定制柜门", null);
        return moved(matter, "announce", "announced", Map.of());
    }

    /** Takes a step and answers the session as it stands then. */
    private Matter moved(Matter was, String word, String state, Map<String, String> fields) {
        Outcome outcome = desk.move(OFFICE, was, word, was.moves(), "", fields);
        if (!outcome.done()) {
            throw new IllegalStateException("a step of the demonstration was not taken: " + word + " " + outcome);
        }
        return DemoWork.after(was, state);
    }
}
