package org.sunmao.app.warnings.store;

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

/** What the warnings tell the screen: which wait, by how pressing they are, and which came and went. */
@Component
class WarningNews implements Pending, Happening {

    private static final String HERE = """
             and (:street = '' or :street = any (w.street_codes) or :street = 'none' and cardinality(w.street_codes) = 0
                 or :street like 'area:%' and places.lies(w.building_id, null, :street))
             and (:building = 0 or w.building_id = :building)""";

    private static final String WAITING =
            "select w.level, count(*) as n from warnings.warning w where w.holds and w.state in ('open', 'taken') "
                    + HERE + " group by w.level order by w.level desc";

    private static final String EVENTS = """
            select case e.event when 'ended' then 'ended' else 'found' end as event,
                count(distinct e.warning_id) filter (where e.at >= :day) as of_day, count(distinct e.warning_id) as of_month
            from warnings.event e join warnings.warning w on w.id = e.warning_id
            where e.at >= :month and e.event in ('found', 'again', 'ended')""" + " " + HERE + " group by 1 order by 1 desc";

    private final WebDatabase database;

    WarningNews(WebDatabase database) {
        this.database = database;
    }

    private static State state(int level) {
        return level == 3 ? State.OVERDUE : level == 2 ? State.DUE : State.REVIEW;
    }

    private static boolean reads(Reader reader) {
        return reader.is(Role.OFFICE, Role.DEPARTMENT, Role.STEWARD, Role.MANAGER, Role.INVESTMENT, Role.LEADER);
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
                                ui.t("warnings.pending." + row.getInt("level"), row.getLong("n")),
                                row.getLong("n"),
                                "/warnings?state=waiting&level=" + row.getInt("level") + within.query(),
                                state(row.getInt("level"))))
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
                                ui.t("warnings.happened." + row.getString("event")),
                                row.getLong("of_day"),
                                row.getLong("of_month"),
                                row.getString("event").equals("ended")
                                        ? "/warnings?ended=yes" + within.query()
                                        : "/warnings?sort=-age" + within.query()))
                        .list());
    }
}
