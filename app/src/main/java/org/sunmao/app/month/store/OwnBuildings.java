package org.sunmao.app.month.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;

/** How a manager's own buildings stand with the list that is asked for. */
@Component
public class OwnBuildings {

    private final WebDatabase web;

    OwnBuildings(WebDatabase web) {
        this.web = web;
    }

    /**
     * A building.
     *
     * @param newest the day of the newest list that the district has; null where it has none
     * @param rows rows of the list that is open, 0 where none is
     * @param told of how many of them something was said
     * @param openDay the day that the open list speaks of; null where none is open
     * @param remindedAt when the district last reminded of the month that is asked for
     * @param proposals vacant units that wait for the district's word
     */
    public record Own(
            long id,
            String name,
            @Nullable LocalDate newest,
            int rows,
            int told,
            @Nullable LocalDate openDay,
            @Nullable Instant remindedAt,
            int proposals) {

        /** Whether the district has the list of that month. */
        public boolean sent(YearMonth month) {
            return newest != null && !newest.isBefore(month.atDay(1));
        }
    }

    /** The buildings that are granted to the reader by name, by name. */
    public List<Own> list(Scope scope, YearMonth asked) {
        return web.read(
                scope,
                jdbc -> jdbc.sql("""
                        select b.id, b.name, h.day as open_day, coalesce(l.rows, 0) as rows, coalesce(l.told, 0) as told,
                            greatest((select max(n.day) from tenancy.snapshot n where n.building_id = b.id),
                                (select max(s.day) from month.sheet s join evidence.delivery d on d.id = s.delivery_id and d.active
                                 where s.building_id = b.id)) as newest,
                            (select max(r.at) from month.reminder r where r.building_id = b.id and r.month = :month) as reminded,
                            (select count(*) from month.proposal p where p.building_id = b.id and p.state = 'open') as proposals
                        from places.building b
                        left join month.sheet h on h.building_id = b.id and h.state = 'open'
                        left join lateral (
                            select count(*) filter (where x.payload_id is not null or x.state <> 'dropped') as rows,
                                count(*) filter (where x.state <> 'open' and (x.payload_id is not null or x.state <> 'dropped')) as told
                            from (select l.payload_id, coalesce((select w.state from month.word w
                                    where w.sheet_id = l.sheet_id and w.n = l.n order by w.version desc limit 1), 'open') as state
                                from month.line l where l.sheet_id = h.id) x) l on true
                        where b.id = any (:buildings)
                        order by b.name collate "zh-x-icu", b.id
                        """)
                        .param("month", asked.atDay(1))
                        .param("buildings", scope.buildings().toArray(Long[]::new))
                        .query(OwnBuildings::own)
                        .list());
    }

    private static Own own(ResultSet row, int n) throws SQLException {
        Timestamp reminded = row.getTimestamp("reminded");
        return new Own(
                row.getLong("id"),
                row.getString("name"),
                row.getObject("newest", LocalDate.class),
                row.getInt("rows"),
                row.getInt("told"),
                row.getObject("open_day", LocalDate.class),
                reminded == null ? null : reminded.toInstant(),
                row.getInt("proposals"));
    }
}
