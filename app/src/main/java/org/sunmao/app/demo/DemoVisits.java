package org.sunmao.app.demo;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.visits.Booking;
import org.sunmao.app.visits.Department;
import org.sunmao.app.visits.Finding;
import org.sunmao.app.visits.NewNote;
import org.sunmao.app.visits.NoteDesk;
import org.sunmao.app.visits.Purpose;
import org.sunmao.app.visits.Times;
import org.sunmao.app.visits.VisitDesk;

/** Some visits as departments and stewards would have booked and noted them: past ones with notes and wishes, and some to come around today. */
@Component
class DemoVisits {

    private static final int PAST = 6;
    private static final int COMING = 12;
    private static final Reader DEMO = new Reader(0, "demo", "demo", Role.OFFICE, Scope.district("demo"));
    private static final List<Department> DEPARTMENTS = List.of(
            new Department("tax", "税务局"),
            new Department("investment", "投资促进局"),
            new Department("housing", "住建局"),
            new Department("market", "市场监管局"));
    private static final List<Purpose> PURPOSES =
            List.of(Purpose.SERVICE, Purpose.TAX_SOURCE, Purpose.INVESTMENT, Purpose.SURVEY);
    private static final List<String> FOUND = List.of("经营正常，正在招人。", "前台说下季度扩租半层。", "近期订单减少，部分工位空着。");
    private static final List<String> WISHES = List.of("希望增加早晚高峰的班车。", "希望协调楼下停车位。", "");

    private final WorkerDatabase database;
    private final VisitDesk desk;
    private final NoteDesk notes;

    DemoVisits(WorkerDatabase database, VisitDesk desk, NoteDesk notes) {
        this.database = database;
        this.desk = desk;
        this.notes = notes;
    }

    private record Tenant(long enterprise, String name, long building, String buildingName) {}

    /** Books and notes what nobody has yet; false where there are visits already, or nobody to be visited. */
    boolean make() {
        boolean there = database.client()
                .sql("select exists (select 1 from visits.visit)")
                .query(Boolean.class)
                .single();
        List<Tenant> tenants = there ? List.of() : tenants();
        units();
        LocalDate today = LocalDate.now(Times.ZONE);
        for (int i = 0; i < tenants.size(); i++) {
            if (i < PAST) {
                note(tenants.get(i), today.minusDays(3L + 9 * i), i);
            } else {
                book(tenants.get(i), today.plusDays(1 + i % 10), i);
            }
        }
        return !tenants.isEmpty();
    }

    private List<Tenant> tenants() {
        return database.client()
                .sql("""
                        select e.id, e.name, b.id as building, b.name as building_name from enterprises.enterprise e
                        join lateral (
                            select t.building_id from tenancy.spell t where t.enterprise_id = e.id and t.first_missing is null
                            order by t.building_id limit 1) h on true
                        join places.building b on b.id = h.building_id
                        where e.status = 'confirmed' order by e.id % 17, e.id limit ?
                        """)
                .param(PAST + COMING)
                .query((row, n) -> new Tenant(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getLong("building"),
                        row.getString("building_name")))
                .list();
    }

    /** The units that visit, unless they are there. */
    private void units() {
        database.client().sql("""
                insert into access.unit (code, name_zh, name_en, kind) values
                    ('tax', '税务局', 'Tax bureau', 'department'), ('housing', '住建局', 'Housing bureau', 'department'),
                    ('investment', '投资促进局', 'Investment promotion bureau', 'department'),
                    ('market', '市场监管局', 'Market regulation bureau', 'department')
                on conflict do nothing
                """).update();
    }

    private static Times at(LocalDate day, int i) {
        return Objects.requireNonNull(Times.on(day, LocalTime.of(9 + i % 8, 0), LocalTime.of(9 + i % 8, 30)));
    }

    private void note(Tenant tenant, LocalDate day, int i) {
        notes.noteUnplanned(
                DEMO,
                new NoteDesk.Visited(tenant.enterprise(), tenant.building(), tenant.name(), tenant.buildingName()),
                at(day, i),
                PURPOSES.get(i % PURPOSES.size()),
                new NewNote(
                        UUID.nameUUIDFromBytes(("demo-visit-" + i).getBytes(StandardCharsets.UTF_8)),
                        day,
                        i == PAST - 1 ? Finding.CLOSED : Finding.HERE,
                        DEPARTMENTS.get(i % DEPARTMENTS.size()),
                        FOUND.get(i % FOUND.size()),
                        "",
                        i % 2 == 0 ? BigDecimal.valueOf(120L + 15 * i) : null,
                        12 + 7 * i,
                        "",
                        "",
                        "",
                        "",
                        WISHES.get(i % WISHES.size()),
                        List.of()));
    }

    private void book(Tenant tenant, LocalDate day, int i) {
        desk.book(
                DEMO,
                new Booking(
                        tenant.enterprise(),
                        tenant.building(),
                        at(day, i),
                        PURPOSES.get(i % PURPOSES.size()),
                        "了解经营情况与需要协调的事项",
                        "",
                        i % 4 == 0 ? DEPARTMENTS.subList(0, 2) : List.of(DEPARTMENTS.get(i % DEPARTMENTS.size())),
                        Set.of()));
    }
}
