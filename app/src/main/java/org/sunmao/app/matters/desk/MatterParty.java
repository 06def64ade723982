package org.sunmao.app.matters.desk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.matters.Audience;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.store.MatterLog;
import org.sunmao.app.matters.store.MatterRow;

/** Persons who have a part in a matter by themselves, not for a unit: they see it where the kind says so of their role. Whoever calls asks who may bring them in. */
@Component
public class MatterParty {

    private final WorkerDatabase database;
    private final MatterLog log;

    MatterParty(WorkerDatabase database, MatterLog log) {
        this.database = database;
        this.log = log;
    }

    /** From now on this account has a part; false where it had. In the caller's transaction of the worker where there is one. */
    public boolean add(Reader by, Matter matter, String account) {
        return Objects.requireNonNull(database.inTransaction(() -> {
            boolean added = database.client()
                            .sql(
                                    "update matters.matter set people = array_append(people, ?) where id = ? and not people @> array[cast(? as text)]")
                            .params(account, matter.id(), account)
                            .update()
                    > 0;
            if (added) {
                log.tell(
                        by,
                        new MatterLog.Line(
                                matter.id(),
                                "joined",
                                null,
                                matter.state(),
                                "",
                                Audience.HANDLERS,
                                Map.of("account", account)));
                log.record(by, "party", matter.id(), Map.of(), Map.of("account", account));
            }
            return added;
        }));
    }

    /** From now on whoever speaks has a part in this matter, which that person need not see yet; false where that was so. Whoever calls has asked whether one may. */
    public boolean join(Reader by, long matter) {
        return add(
                by,
                database.client()
                        .sql("select " + MatterRow.COLUMNS + " from matters.matter m where m.id = ?")
                        .param(matter)
                        .query(MatterRow::read)
                        .single(),
                by.username());
    }

    /** The account has no part any more; false where it had none. */
    public boolean remove(Reader by, Matter matter, String account) {
        return Objects.requireNonNull(database.inTransaction(() -> {
            boolean removed = database.client()
                            .sql(
                                    "update matters.matter set people = array_remove(people, ?) where id = ? and people @> array[cast(? as text)]")
                            .params(account, matter.id(), account)
                            .update()
                    > 0;
            if (removed) {
                log.tell(
                        by,
                        new MatterLog.Line(
                                matter.id(),
                                "parted",
                                null,
                                matter.state(),
                                "",
                                Audience.HANDLERS,
                                Map.of("account", account)));
                log.record(by, "party", matter.id(), Map.of("account", account), Map.of());
            }
            return removed;
        }));
    }

    /** From now on the matter is this enterprise's own too: its accounts follow it. In the caller's transaction of the worker where there is one. */
    public boolean openTo(Reader by, Matter matter, long enterprise) {
        return Objects.requireNonNull(database.inTransaction(() -> {
            boolean opened = database.client()
                            .sql(
                                    "update matters.matter set enterprise_ids = array_append(enterprise_ids, ?) where id = ? and not enterprise_ids @> array[cast(? as bigint)]")
                            .params(enterprise, matter.id(), enterprise)
                            .update()
                    > 0;
            if (opened) {
                log.tell(
                        by,
                        new MatterLog.Line(
                                matter.id(), "opened-to", null, matter.state(), "", Audience.HANDLERS, Map.of()));
                log.record(by, "party", matter.id(), Map.of(), Map.of("enterprise", enterprise));
            }
            return opened;
        }));
    }

    /**
     * These accounts, units and enterprises are asked to take part: they see the matter from now on where its kind says so, and are told once. In the caller's
     * transaction of the worker where there is one.
     */
    public void invite(Reader by, Matter matter, List<String> accounts, List<String> units, List<Long> enterprises) {
        database.doInTransaction(() -> {
            database.client()
                    .sql("""
                            update matters.matter set
                                people = array(select distinct each from unnest(people || cast(:accounts as text[])) each order by each),
                                units = array(select distinct each from unnest(units || cast(:units as text[])) each order by each),
                                enterprise_ids = array(select distinct each from unnest(enterprise_ids || cast(:enterprises as bigint[])) each order by each)
                            where id = :id
                            """)
                    .param("accounts", accounts.toArray(String[]::new))
                    .param("units", units.toArray(String[]::new))
                    .param("enterprises", enterprises.toArray(Long[]::new))
                    .param("id", matter.id())
                    .update();
            log.tell(
                    by,
                    new MatterLog.Line(matter.id(), "invited", null, matter.state(), "", Audience.HANDLERS, Map.of()));
            log.record(
                    by,
                    "party",
                    matter.id(),
                    Map.of(),
                    Map.of("accounts", accounts, "units", units, "enterprises", enterprises));
        });
    }

    /** Time or place of something to which others were asked is another now: everybody with a part is told. In the caller's transaction of the worker where there is one. */
    public void rearranged(Reader by, Matter matter) {
        log.tell(by, new MatterLog.Line(matter.id(), "rearranged", null, matter.state(), "", Audience.ALL, Map.of()));
    }
}
