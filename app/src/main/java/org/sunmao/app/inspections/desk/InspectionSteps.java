package org.sunmao.app.inspections.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.inspections.InspectionKind;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterGate;
import org.sunmao.app.matters.MatterMove;
import org.sunmao.app.matters.MatterMoved;
import org.sunmao.app.matters.StepRefusedException;
import org.sunmao.app.matters.desk.MatterParty;

/** What the steps of an inspection mean: the plan is kept, the yearly limit holds, the enterprise is told when it may be told. */
@Component
public class InspectionSteps implements MatterGate {

    private final WorkerDatabase database;
    private final MatterParty party;
    private final int most;
    private final int nearDays;

    /**
     * {@code sunmao.inspections.most}: inspections of one unit at one enterprise in a year, of the sorts that are limited; {@code sunmao.inspections.near-days}: within
     * how many days plans of several units should be put together.
     */
    InspectionSteps(
            WorkerDatabase database,
            MatterParty party,
            @Value("${sunmao.inspections.most:2}") int most,
            @Value("${sunmao.inspections.near-days:30}") int nearDays) {
        expect(most >= 1 && most <= 100, "sunmao.inspections.most", most, "1 to 100");
        expect(nearDays >= 0 && nearDays <= 365, "sunmao.inspections.near-days", nearDays, "0 to 365");
        this.database = database;
        this.party = party;
        this.most = most;
        this.nearDays = nearDays;
    }

    private static void expect(boolean fits, String name, int found, String expected) {
        if (!fits) {
            throw new IllegalArgumentException(name + ": found " + found + ", expected " + expected);
        }
    }

    /** The most inspections of a unit at an enterprise in a year. */
    public int most() {
        return most;
    }

    /** Within how many days plans should be put together. */
    public int nearDays() {
        return nearDays;
    }

    @Override
    public String kind() {
        return InspectionKind.CODE;
    }

    /** What is not limited names its cause; nothing is held before it was to begin. */
    @Override
    public List<String> missing(Matter matter, MatterMove move, Map<String, String> fields) {
        boolean limited = InspectionKind.LIMITED.contains(fields.get("sort"));
        if (move.word().equals("approve")
                && !limited
                && fields.getOrDefault("cause", "").isBlank()) {
            return List.of("cause");
        }
        String held = fields.get("held-on");
        return move.word().equals("hold") && held != null && held.compareTo(fields.getOrDefault("from", "")) < 0
                ? List.of("held-on")
                : List.of();
    }

    @EventListener
    void moved(MatterMoved news) {
        Matter matter = news.matter();
        if (!matter.kind().equals(InspectionKind.CODE)) {
            return;
        }
        switch (news.word()) {
            case "opened" -> planned(matter);
            case "approve" -> approved(news);
            case "hold" -> held(news);
            default -> {}
        }
    }

    private void planned(Matter matter) {
        Map<String, String> fields = matter.fields();
        database.client()
                .sql("""
                        insert into inspections.inspection (matter_id, enterprise_id, unit, sort, from_on, until_on) values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        matter.id(),
                        enterprise(matter),
                        Objects.requireNonNull(matter.leadUnit()),
                        Objects.requireNonNull(fields.get("sort")),
                        day(fields, "from"),
                        day(fields, "until"))
                .update();
    }

    private static LocalDate day(Map<String, String> fields, String name) {
        return LocalDate.parse(Objects.requireNonNull(fields.get(name)));
    }

    private static long enterprise(Matter matter) {
        return Long.parseLong(Objects.requireNonNull(matter.fields().get("enterprise")));
    }

    /** Of two that are approved at once for the same enterprise one waits and is counted. */
    private void approved(MatterMoved news) {
        Matter matter = news.matter();
        String sort = matter.fields().get("sort");
        database.client()
                .sql("select pg_advisory_xact_lock(hashtext('inspections'), hashtext(?))")
                .param(Long.toString(enterprise(matter)))
                .query((row, n) -> 1)
                .single();
        if (InspectionKind.LIMITED.contains(sort) && others(matter) >= most) {
            throw new StepRefusedException("limit");
        }
        if (InspectionKind.ANNOUNCED.contains(sort)) {
            party.openTo(Objects.requireNonNull(news.reader()), matter, enterprise(matter));
        }
    }

    private int others(Matter matter) {
        return database.client()
                .sql("""
                        select count(*) from inspections.inspection i join matters.matter m on m.id = i.matter_id
                        where i.enterprise_id = :enterprise and i.unit = :unit and i.matter_id <> :matter and i.sort = any (:limited)
                            and m.state in ('approved', 'held') and m.merged_into is null
                            and extract(year from i.from_on) = extract(year from cast(:from as date))
                        """)
                .param("enterprise", enterprise(matter))
                .param("unit", matter.leadUnit())
                .param("matter", matter.id())
                .param("limited", InspectionKind.LIMITED.toArray(String[]::new))
                .param("from", day(matter.fields(), "from"))
                .query(Integer.class)
                .single();
    }

    private void held(MatterMoved news) {
        Matter matter = news.matter();
        database.client()
                .sql("update inspections.inspection set held_on = ? where matter_id = ?")
                .params(day(matter.fields(), "held-on"), matter.id())
                .update();
        party.openTo(Objects.requireNonNull(news.reader()), matter, enterprise(matter));
    }
}
