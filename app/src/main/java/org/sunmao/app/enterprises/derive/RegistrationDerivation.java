package org.sunmao.app.enterprises.derive;

import java.util.List;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.jobs.DerivationStep;
import org.sunmao.app.jobs.Progress;

/**
 * What each extract of the register said of the enterprises on the dirty list, equal ones in a row as one run. Of two rows of one
 * enterprise in one extract the one that is still registered holds, then the smaller hash.
 */
@Component
class RegistrationDerivation implements DerivationStep {

    /** Enterprises with runs on both sides of a day that counts since, or counts no more. */
    private static final String AROUND_CHANGED_DAYS = """
            with days as (
                select distinct d.source_id, d.data_date as day from evidence.delivery d
                join evidence.source s on s.id = d.source_id and s.kind = 'register' where d.active),
            changed as (
                select source_id, day from (table days except table enterprises.extract_day) came
                union all select source_id, day from (table enterprises.extract_day except table days) went)
            insert into resolution.dirty (subject_id)
            select distinct r.enterprise_id from changed c
            join enterprises.registration_current r on r.source_id = c.source_id
            group by c.source_id, c.day, r.enterprise_id
            having min(r.first_seen) < c.day and max(r.last_seen) > c.day
            on conflict do nothing
            """;

    private static final String FORGET_DAYS = "delete from enterprises.extract_day";

    private static final String NOTE_DAYS = """
            insert into enterprises.extract_day
            select distinct d.source_id, d.data_date from evidence.delivery d
            join evidence.source s on s.id = d.source_id and s.kind = 'register' where d.active
            """;

    private static final String DELETE =
            "delete from enterprises.registration_current r using resolution.dirty x where x.subject_id = r.enterprise_id";

    private static final String INSERT = """
            with extract as (
                select source_id, data_date as day, row_number() over (partition by source_id order by data_date) as n
                from (select distinct d.source_id, d.data_date from evidence.delivery d
                    join evidence.source s on s.id = d.source_id and s.kind = 'register' where d.active) days),
            said as (
                select distinct on (e.id, x.source_id, x.n) e.id as enterprise_id, x.source_id, x.day, x.n, b.id as building_id,
                    lb.zone = 'review' is true as unsettled, p.fields ->> 'status' as status
                from resolution.dirty y
                join enterprises.enterprise e on e.id = y.subject_id
                join resolution.link l on l.subject_id = e.id and l.until_at is null
                join resolution.payload_mention pm on pm.mention_id = l.mention_id and pm.kind = 'enterprise'
                join evidence.payload p on p.id = pm.payload_id
                join evidence.source s on s.id = p.source_id and s.kind = 'register'
                join evidence.row r on r.payload_id = p.id and r.kind = 'good'
                join evidence.delivery d on d.id = r.delivery_id and d.active
                join extract x on x.source_id = d.source_id and x.day = d.data_date
                left join resolution.payload_mention pb on pb.payload_id = p.id and pb.kind = 'building'
                left join resolution.link lb on lb.mention_id = pb.mention_id and lb.until_at is null
                left join places.building b on b.id = lb.subject_id
                order by e.id, x.source_id, x.n, enterprises.is_registered(p.fields ->> 'status') desc, p.hash),
            run as (
                select *, n - row_number() over (partition by enterprise_id, source_id, building_id, unsettled, status order by n) as k
                from said)
            insert into enterprises.registration_current (enterprise_id, source_id, first_seen, last_seen, building_id, unsettled, status)
            select enterprise_id, source_id, min(day), max(day), building_id, unsettled, status
            from run group by enterprise_id, source_id, building_id, unsettled, status, k
            """;

    private final WorkerDatabase database;

    RegistrationDerivation(WorkerDatabase database) {
        this.database = database;
    }

    @Override
    public int order() {
        return 51;
    }

    @Override
    public String code() {
        return "enterprises.registrations";
    }

    @Override
    public void derive(Progress progress) {
        progress.at(code(), 0, 0);
        for (String statement : List.of(AROUND_CHANGED_DAYS, FORGET_DAYS, NOTE_DAYS, DELETE, INSERT)) {
            database.client().sql(statement).update();
        }
    }
}
