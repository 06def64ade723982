package org.sunmao.app.conflicts.store;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.shell.Formats;
import org.sunmao.app.shell.Happening;
import org.sunmao.app.shell.Pending;
import org.sunmao.app.shell.State;
import org.sunmao.app.shell.Ui;
import org.sunmao.app.shell.Within;

/** What the board tells the screen: weighty conflicts that nobody was asked about, answers that are late, and what opened and closed. */
@Component
class ConflictNews implements Pending, Happening {

    private static final String HERE = """
             and (:street = '' or places.lies(c.building_id, c.street_code, :street)) and (:building = 0 or c.building_id = :building)""";

    private static final String WAITING = """
            select kind, count(*) as n from (
                select case when c.state = 'asked' and c.due_on < :today then 'overdue'
                    when c.state = 'open' and c.severity = 'high' then 'high' end as kind
                from conflicts.board c where true""" + " " + HERE + """
            ) waiting where kind is not null group by kind order by kind desc
            """;

    private static final String EVENTS = """
            select case e.event when 'closed' then 'closed' else 'opened' end as event,
                count(distinct e.conflict_id) filter (where e.at >= :day) as of_day, count(distinct e.conflict_id) as of_month
            from conflicts.event e join conflicts.ledger l on l.id = e.conflict_id
            where e.at >= :month and e.event in ('opened', 'reopened', 'closed')
                and (:street = '' or :street = any (l.street_codes) or :street = 'none' and cardinality(l.street_codes) = 0
                    or :street like 'area:%' and exists (select 1 from unnest(l.building_ids) x (id) where places.lies(x.id, null, :street)))
                and (:building = 0 or :building = any (l.building_ids))
            group by 1 order by 1 desc
            """;

    private final WebDatabase database;

    ConflictNews(WebDatabase database) {
        this.database = database;
    }

    private static boolean reads(Reader reader) {
        return reader.is(Role.OFFICE, Role.DEPARTMENT, Role.STEWARD, Role.MANAGER);
    }

    @Override
    public List<Pending.Line> listPending(Ui ui, Reader reader, Within within) {
        if (!reads(reader)) {
            return List.of();
        }
        return database.read(
                reader.scope(),
                client -> client.sql(WAITING)
                        .param("today", LocalDate.now(Formats.ZONE))
                        .params(within.parameters())
                        .query((row, n) -> new Pending.Line(
                                ui.t("conflicts.pending." + row.getString("kind"), row.getLong("n")),
                                row.getLong("n"),
                                (row.getString("kind").equals("overdue")
                                                ? "/conflicts?overdue=yes"
                                                : "/conflicts?state=open&severity=high")
                                        + within.query(),
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
                                ui.t("conflicts.news." + row.getString("event")),
                                row.getLong("of_day"),
                                row.getLong("of_month"),
                                "/conflicts?sort=age" + within.query()))
                        .list());
    }
}
