package org.sunmao.app.visits.store;

import java.util.List;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.shell.Happening;
import org.sunmao.app.shell.Pending;
import org.sunmao.app.shell.State;
import org.sunmao.app.shell.Ui;
import org.sunmao.app.shell.Within;

/** What the calendar of visits tells the screen: what is overdue, what wants an answer, what was booked and done. */
@Component
class VisitNews implements Pending, Happening {

    private static final String HERE = """
             and (:street = '' or places.lies(b.id, b.street_code, :street)) and (:building = 0 or v.building_id = :building)""";

    /** Overdue is a visit whose time is over without a note; another day that an enterprise proposes wants an answer of the district's. */
    private static final String WAITING = """
            select kind, count(*) as n from (
                select case when upper(v.during) < now() then 'overdue' when v.state = 'countered' then 'countered' end as kind
                from visits.visit v left join places.building b on b.id = v.building_id
                where v.state in ('proposed', 'confirmed', 'countered')""" + " " + HERE + """
            ) waiting where kind is not null group by kind order by kind desc
            """;

    private static final String EVENTS = """
            select e.event, count(distinct e.visit_id) filter (where e.at >= :day) as of_day, count(distinct e.visit_id) as of_month
            from visits.event e join visits.visit v on v.id = e.visit_id left join places.building b on b.id = v.building_id
            where e.at >= :month and e.event in ('booked', 'done')""" + " " + HERE + " group by e.event order by e.event";

    private final WebDatabase database;

    VisitNews(WebDatabase database) {
        this.database = database;
    }

    private static boolean reads(Reader reader) {
        return reader.is(Role.OFFICE, Role.DEPARTMENT, Role.STEWARD, Role.INVESTMENT, Role.LEADER);
    }

    @Override
    public List<Pending.Line> listPending(Ui ui, Reader reader, Within within) {
        if (!reads(reader)) {
            return List.of();
        }
        return database.read(
                reader.scope(),
                client -> client.sql(WAITING)
                        .params(within.parameters())
                        .query((row, n) -> new Pending.Line(
                                ui.t("visits.pending." + row.getString("kind"), row.getLong("n")),
                                row.getLong("n"),
                                "/visits/calendar?view=list&state=" + row.getString("kind") + within.query(),
                                row.getString("kind").equals("overdue") ? State.OVERDUE : State.DUE))
                        .list());
    }

    @Override
    public List<Happening.Line> listHappened(Ui ui, Reader reader, Within within, Since since) {
        if (!reads(reader)) {
            return List.of();
        }
        return database.read(
                reader.scope(),
                client -> client.sql(EVENTS)
                        .params(within.parameters())
                        .params(since.parameters())
                        .query((row, n) -> new Happening.Line(
                                ui.t("visits.happened." + row.getString("event")),
                                row.getLong("of_day"),
                                row.getLong("of_month"),
                                "/visits/calendar?view=month"
                                        + (row.getString("event").equals("done") ? "&state=done" : "")
                                        + within.query()))
                        .list());
    }
}
