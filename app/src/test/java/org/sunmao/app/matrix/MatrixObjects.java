package org.sunmao.app.matrix;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sunmao.app.foundation.Scope;

/**
 * For a reader's scope, one object of each kind that it opens and one that it does not. Asked of the tables by the worker, in words of its own: were the
 * policies of the database asked, they would be tested by themselves.
 */
final class MatrixObjects {

    private static final String SEES_BUILDING =
            "(:district or b.id = any (cast(:buildings as bigint[])) or coalesce(b.street_code = any (cast(:regions as text[])), false))";

    private static final String SEES_SOURCE = "(:district or s.code = any (cast(:sources as text[])))";

    /** A department with sources of its own delivers for those alone, though it reads every file. */
    private static final String DELIVERS =
            "(:district and cardinality(cast(:sources as text[])) = 0 or s.code = any (cast(:sources as text[])))";

    private static final String SEES_ENTERPRISE = "(:district or e.id = any (cast(:enterprises as bigint[]))"
            + " or e.building_ids && cast(:buildings as bigint[])"
            + " or e.street_codes && cast(:regions as text[]))";

    private static final String OF_MANAGER =
            "(:district or p.building_id = any (cast(:buildings as bigint[])) and s.code = any (cast(:sources as text[])))";

    private static final String OF_NOTES =
            " join visits.note n on n.id = w.note_id and n.by_person = 'matrix' join enterprises.enterprise e on e.id = n.enterprise_id";

    private static final String OLD_SESSIONS =
            "access.session x join access.person p on p.id = x.person_id and x.agent = 'matrix'";

    private static final String OF_SCENARIOS =
            "(exists (select 1 from access.person p where p.username = :person and p.role in ('office', 'investment', 'leader'))"
                    + " or m.enterprise_ids && cast(:enterprises as bigint[]))";

    /** The code of one enquiry about a vacant unit. */
    private static final String CODE = "MATRXMATRXMATRX2";

    /** The code of one enquiry about a scenario. */
    private static final String SCENARIO_CODE = "MATRXMATRXMATRX3";

    private static final String COUNCIL =
            "exists (select 1 from access.person p where p.username = :person and p.role in ('office', 'leader', 'council'))";

    /** By kind: what there is, with the condition under which it is somebody's own. */
    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("building", new Kind("places.building b", "b.id", SEES_BUILDING)),
            Map.entry(
                    "unit",
                    new Kind(
                            "places.unit u join places.building b on b.id = u.building_id",
                            "'U' || u.id",
                            SEES_BUILDING)),
            Map.entry("enterprise", new Kind("enterprises.enterprise e", "e.id", SEES_ENTERPRISE)),
            Map.entry("source", new Kind("evidence.source s", "s.code", SEES_SOURCE)),
            Map.entry(
                    "delivery",
                    new Kind("evidence.delivery d join evidence.source s on s.id = d.source_id", "d.id", DELIVERS)),
            Map.entry("person", new Kind("(select id from access.person where username = 'victim') p", "p.id", "true")),
            Map.entry("session", new Kind(OLD_SESSIONS, "x.id", "p.username = :person")),
            Map.entry(
                    "token",
                    new Kind(
                            "access.token x join access.person p on p.id = x.person_id",
                            "x.id",
                            "p.username = :person")),
            Map.entry("notice", new Kind("notices.notice x", "x.id", "x.account = :person")),
            Map.entry("line", new Kind("(select max(id) as id from access.audit) x", "x.id", "true")),
            Map.entry(
                    "correction",
                    new Kind(
                            "corrections.request r",
                            "r.id",
                            "(:district or r.enterprise_id = any (cast(:enterprises as bigint[])))")),
            Map.entry(
                    "warning",
                    new Kind(
                            "warnings.warning w",
                            "w.id",
                            "case when :district then true else w.building_ids && cast(:buildings as bigint[])"
                                    + " or w.street_codes && cast(:regions as text[]) end")),
            Map.entry(
                    "visit",
                    new Kind(
                            "visits.visit v join enterprises.enterprise e on e.id = v.enterprise_id and v.booked_by = 'matrix'",
                            "v.id",
                            SEES_ENTERPRISE)),
            Map.entry(
                    "request",
                    new Kind(
                            "(select * from matters.matter where opened_by = 'matrix' and kind = 'request') m",
                            "m.id",
                            "(exists (select 1 from access.person p where p.username = :person"
                                    + " and p.role in ('office', 'leader')) or coalesce(m.street_code = any (cast(:regions as text[])), false)"
                                    + " or m.enterprise_ids && cast(:enterprises as bigint[]))")),
            Map.entry(
                    "project",
                    new Kind(
                            "(select * from matters.matter where opened_by = 'matrix' and kind = 'project') m",
                            "m.id",
                            "exists (select 1 from access.person p where p.username = :person and p.role in ('office', 'leader'))")),
            Map.entry(
                    "inspection",
                    new Kind(
                            "(select * from matters.matter where opened_by = 'matrix' and kind = 'inspection') m",
                            "m.id",
                            "(exists (select 1 from access.person p where p.username = :person and p.role in ('office', 'leader'))"
                                    + " or m.enterprise_ids && cast(:enterprises as bigint[]))")),
            Map.entry(
                    "scenario",
                    new Kind(
                            "(select * from matters.matter where opened_by = 'matrix' and kind = 'scenario' and state = 'draft') m",
                            "m.id",
                            OF_SCENARIOS)),
            Map.entry(
                    "match",
                    new Kind(
                            "(select * from matters.matter where opened_by = 'matrix' and kind = 'match') m",
                            "m.id",
                            OF_SCENARIOS)),
            Map.entry(
                    "scenariobatch",
                    new Kind("(select min(id) as id from scenarios.batch where made_by = 'matrix') b", "b.id", "true")),
            Map.entry(
                    "scenarioentry",
                    new Kind(
                            "(select min(e.matter_id) as id from scenarios.entry e join scenarios.batch b on b.id = e.batch_id and b.made_by = 'matrix') e",
                            "e.id",
                            "true")),
            Map.entry(
                    "benefit",
                    new Kind(
                            "(select * from matters.matter where opened_by = 'matrix' and kind = 'benefit') m",
                            "m.id",
                            "(exists (select 1 from access.person p where p.username = :person and p.role in ('office', 'council', 'leader'))"
                                    + " or m.enterprise_ids && cast(:enterprises as bigint[]))")),
            Map.entry(
                    "benefitnotice",
                    new Kind(
                            "(select min(id) as id from benefits.notice where by_person = 'matrix') n",
                            "n.id",
                            "true")),
            Map.entry(
                    "livestream",
                    new Kind(
                            "(select * from matters.matter where opened_by = 'matrix' and kind = 'livestream') m",
                            "m.id",
                            "(exists (select 1 from access.person p where p.username = :person and p.role in ('office', 'council', 'leader'))"
                                    + " or m.enterprise_ids && cast(:enterprises as bigint[]))")),
            Map.entry("campaign", new Kind("campaigns.campaign c", "c.id", ":district")),
            Map.entry("venue", new Kind("activities.venue v", "v.id", ":district")),
            Map.entry(
                    "activity",
                    new Kind(
                            "(select * from matters.matter where opened_by = 'matrix' and kind = 'activity') m",
                            "m.id",
                            "(exists (select 1 from access.person p where p.username = :person and p.role in ('office', 'leader', 'member', 'council'))"
                                    + " or m.enterprise_ids && cast(:enterprises as bigint[]))")),
            // Whoever sees the code may look; the server says who may sign in.
            Map.entry(
                    "signincode",
                    new Kind("(select code from activities.sign_in where by_person = 'matrix') s", "s.code", "true")),
            Map.entry("acphoto", new Kind("activities.public_photo p", "p.id", "true")),
            Map.entry("tamatter", new Kind(ofMatrix("proposal"), "m.id", COUNCIL)),
            Map.entry("jymatter", new Kind(ofMatrix("suggestion"), "m.id", COUNCIL)),
            Map.entry(
                    "tadraft",
                    new Kind(
                            "(select * from proposals.draft where state = 'writing' and not on_paper and title = '草稿') d",
                            "d.id",
                            "d.author = :person")),
            Map.entry(
                    "tapast",
                    new Kind(
                            "proposals.past t",
                            "t.id",
                            "exists (select 1 from access.person p where p.username = :person"
                                    + " and p.role in ('member', 'council', 'office', 'department', 'leader'))")),
            Map.entry(
                    "tapublic",
                    new Kind(
                            "(select min(id) as id from proposals.publication where by_person = 'matrix') t",
                            "t.id",
                            "true")),
            Map.entry(
                    "application",
                    new Kind(
                            "(select m.* from matters.matter m join awards.application a on a.matter_id = m.id where opened_by = 'matrix') m",
                            "m.id",
                            "(exists (select 1 from access.person p where p.username = :person"
                                    + " and p.role in ('office', 'leader')) or coalesce(m.street_code = any (cast(:regions as text[])), false)"
                                    + " or m.enterprise_ids && cast(:enterprises as bigint[]))")),
            Map.entry(
                    "awardnotice",
                    new Kind("(select min(id) as id from awards.notice where by_person = 'matrix') n", "n.id", "true")),
            Map.entry("wish", new Kind("visits.wish w" + OF_NOTES, "w.id", SEES_ENTERPRISE)),
            Map.entry("photo", new Kind("visits.photo w" + OF_NOTES, "w.id", SEES_ENTERPRISE)),
            Map.entry(
                    "conflict",
                    new Kind(
                            "(select * from conflicts.conflict where not taxed) c",
                            "c.id",
                            "case when :district then cardinality(cast(:sources as text[])) = 0 or c.sources && cast(:sources as text[])"
                                    + " else c.building_ids && cast(:buildings as bigint[]) or c.street_codes && cast(:regions as text[])"
                                    + " or coalesce(c.enterprise_id = any (cast(:enterprises as bigint[])), false) end")),
            Map.entry(
                    "vacancy", new Kind("(select min(unit_id) as id from vacancies.listing) l", "'U' || l.id", "true")),
            Map.entry(
                    "ogcbuilding",
                    new Kind(
                            "places.building b",
                            "'B' || b.id",
                            "b.status = 'confirmed' and (" + SEES_BUILDING
                                    + " or exists (select 1 from vacancies.listing l where l.building_id = b.id))")),
            Map.entry(
                    "offered",
                    new Kind(
                            "places.building b join tenancy.building_standing s on s.building_id = b.id and b.status = 'confirmed'",
                            "'B' || b.id",
                            SEES_BUILDING)),
            Map.entry(
                    "enquiry",
                    new Kind(
                            "vacancies.enquiry q join places.building b on b.id = q.building_id",
                            "q.id",
                            SEES_BUILDING)),
            Map.entry(
                    "proposal",
                    new Kind("month.proposal p join evidence.source s on s.id = p.source_id", "p.id", OF_MANAGER)),
            Map.entry(
                    "monthupload",
                    new Kind("month.upload p join evidence.source s on s.id = p.source_id", "p.id", OF_MANAGER)),
            Map.entry(
                    "listed",
                    new Kind(
                            "places.building b join (select distinct building_id from tenancy.snapshot) n"
                                    + " on n.building_id = b.id and b.status = 'confirmed'",
                            "'B' || b.id",
                            SEES_BUILDING)),
            Map.entry("policy", new Kind("policies.policy p", "p.id", "true")),
            // Whoever has the code may look: it is the only key, and belongs to nobody who signs in.
            Map.entry("scenarioenquirycode", new Kind("(select '" + SCENARIO_CODE + "' as id) q", "q.id", "true")),
            Map.entry(
                    "scenarioenquiry",
                    new Kind(
                            "scenarios.enquiry q join matters.matter m on m.id = q.matter_id",
                            "q.id",
                            "exists (select 1 from access.person p where p.username = :person and p.role in ('office', 'investment'))")),
            Map.entry("enquirycode", new Kind("(select '" + CODE + "' as id) q", "q.id", "true")),
            Map.entry(
                    "mention",
                    new Kind(
                            "resolution.link l join resolution.mention m on m.id = l.mention_id and l.until_at is null"
                                    + " and l.zone = 'review' join evidence.source s on s.id = m.source_id",
                            "m.id",
                            SEES_SOURCE)),
            Map.entry(
                    "decision",
                    new Kind(
                            "resolution.decision d join resolution.mention m on m.id = d.mention_id"
                                    + " join evidence.source s on s.id = m.source_id",
                            "d.id",
                            SEES_SOURCE)));

    private static String ofMatrix(String kind) {
        return "(select * from matters.matter where opened_by = 'matrix' and kind = '" + kind + "') m";
    }

    private record Kind(String from, String id, String own) {}

    private final JdbcClient sql;
    private final Map<String, Optional<String>> found = new HashMap<>();

    MatrixObjects(JdbcClient sql) {
        this.sql = sql;
    }

    /** An old session and a token of everybody, somebody whom the administrators may do anything to, and something that two enterprises say is wrong. */
    void prepare() {
        sql.sql("""
                        insert into access.session (person_id, key_hash, address, agent)
                        select id, sha256(convert_to(username, 'UTF8')), '192.0.2.1', 'matrix' from access.person
                        """).update();
        sql.sql("""
                        insert into access.token (person_id, name, scope, token_hash, expires_at)
                        select id, 'matrix', 'read', sha256(convert_to(username, 'UTF8')), now() + interval '1 day' from access.person
                        """).update();
        sql.sql("""
                        insert into access.person (username, display_name, role, password_hash)
                        select 'victim', '某人', 'member', password_hash from access.person where username = 'member'
                        """).update();
        sql.sql("""
                        insert into warnings.warning (rule, version, subject_kind, subject_id, level, owner, taxed, sources, building_id,
                            building_ids, street_codes, facts, first_on, seen_on)
                        select 'vacancy-rises', 1, 'building', id, 1, 'steward', false, '{}', id, array[id],
                            array_remove(array[street_code], null), '{"now": 0.2, "before": 0.1, "vacant": 100}', current_date, current_date
                        from places.building where status = 'confirmed'
                        """).update();
        sql.sql("""
                        insert into notices.notice (person_id, account, topic, key, arguments, href)
                        select id, username, 'matrix', 'shell.name', '[]', '/' from access.person
                        """).update();
        visits();
        requests();
        inspections();
        activities();
        scenarios();
        scenarioEnquiry();
        benefits();
        livestreams();
        projects();
        sql.sql("""
                        insert into campaigns.campaign (name, call, begun_on, formula, opened_by) values ('引企', '一起来', current_date, 'fresh * 1', 'matrix')
                        """).update();
        proposals();
        policy();
        applications();
        sql.sql("""
                        insert into corrections.request (enterprise_id, attribute, wanted, why, asked_by, due_on)
                        select id, 'phone', '199-0000-0001', '号码换了', 'enterprise', current_date + 10 from enterprises.enterprise
                        """).update();
        sql.sql("""
                        insert into vacancies.enquiry (code_hash, unit_id, building_id, name, contact, consent, keep_until)
                        select sha256(convert_to(case when n = 1 then ? else 'matrix' || n end, 'UTF8')), u.id, u.building_id, '某人',
                            '199-0000-0002', 'matrix', current_date + 10
                        from (select min(id) as id, building_id, row_number() over (order by building_id) as n from places.unit
                            group by building_id) u
                        """).param(CODE).update();
        sql.sql("""
                        insert into month.proposal (building_id, source_id, words, floor, room, area_sqm, state, by_person)
                        select distinct s.building_id, s.source_id, '二层东侧三百平待租', '2', '东侧', 300, 'open', 'matrix'
                        from tenancy.spell s
                        """).update();
        sql.sql("""
                        insert into month.upload (building_id, source_id, day, file_name, bytes, by_person)
                        select distinct s.building_id, s.source_id, date '2026-10-31', '清单.csv', convert_to('一,二', 'UTF8'), 'matrix'
                        from tenancy.spell s
                        """).update();
    }

    /** An inspection of everybody, by a unit that nobody here works for. */
    private void inspections() {
        sql.sql(
                        "insert into access.unit (code, name_zh, kind) values ('matrix-fire', '消防', 'department') on conflict do nothing")
                .update();
        sql.sql("""
                        with m as (insert into matters.matter (kind, number, title, state, enterprise_ids, fields, opened_by, words, lead_unit, units)
                            select 'inspection', 'JC-2000-' || id, '常规检查', 'approved', array[id], '{"basis": "消防法", "items": "通道"}', 'matrix', '查', 'matrix-fire', '{matrix-fire}'
                            from enterprises.enterprise returning id, enterprise_ids[1] as firm)
                        insert into inspections.inspection (matter_id, enterprise_id, unit, sort, from_on, until_on)
                        select id, firm, 'matrix-fire', 'routine', date '2000-05-01', date '2000-05-02' from m
                        """).update();
    }

    /** A venue, an activity to which everybody is asked, each its own, and a code for one of them. */
    private void activities() {
        sql.sql(
                        "insert into activities.venue (kind, name, place, by_person) values ('parlour', '样品客厅', '一层', 'matrix')")
                .update();
        sql.sql("""
                        with m as (insert into matters.matter (kind, number, title, state, enterprise_ids, fields, opened_by, words)
                            select 'activity', 'HD-2000-' || id, '协商座谈', 'planned', array[id], '{"sort": "consultation", "topic": "停车", "hosts": "政协"}', 'matrix', '协商'
                            from enterprises.enterprise returning id, number, title)
                        insert into activities.activity (matter_id, number, title, sort, place, starts, ends, mode, hosts, topic, by_person)
                        select id, number, title, 'consultation', '一层', timestamptz '2000-05-01 09:00+08', timestamptz '2000-05-01 11:00+08', 'on-site', '政协', '停车', 'matrix' from m
                        """).update();
        sql.sql("""
                        insert into activities.sign_in (matter_id, code, by_person) select min(matter_id), 'MATRIXMATRIXMATRIX23', 'matrix' from activities.activity
                        where by_person = 'matrix'
                        """).update();
        sql.sql("""
                        insert into activities.public_photo (id, matter_id, alt, byline, width, height, bytes)
                        select 1, min(matter_id), '会场', '样品', 1, 1, decode('ffd8ffd9', 'hex') from activities.activity where by_person = 'matrix'
                        """).update();
    }

    /** An opportunity of everybody as a draft, a match of each, and one that was released. */
    private void scenarios() {
        sql.sql("""
                        with m as (insert into matters.matter (kind, number, title, state, enterprise_ids, fields, opened_by, words)
                            select 'scenario', 'CJ-2000-' || id, '智能导览', 'draft', array[id], '{}', 'matrix', '导览'
                            from enterprises.enterprise returning id, enterprise_ids[1] as firm),
                        i as (insert into scenarios.item (matter_id, sort, field, enterprise_id) select id, 'opportunity', 'culture', firm from m returning matter_id)
                        insert into scenarios.version (matter_id, n, content, by_person)
                        select matter_id, 1, '{"title": "智能导览", "field": "culture", "owner": "某公司", "description": "导览", "needs": "语音导览", "mode": "open"}', 'matrix' from i
                        """).update();
        sql.sql("""
                        with m as (insert into matters.matter (kind, number, title, state, enterprise_ids, fields, opened_by, words)
                            select 'match', 'PP-2000-' || id, '智能导览 × 某公司', 'proposed', array[id], '{}', 'matrix', '导览'
                            from enterprises.enterprise returning id, enterprise_ids[1] as firm)
                        insert into scenarios.match (matter_id, opportunity_id, enterprise_id, points, reasons)
                        select m.id, (select min(matter_id) from scenarios.item), m.firm, 1, '[]' from m
                        """).update();
        sql.sql("""
                        with b as (insert into scenarios.batch (number, title, released_on, made_by) values (9000, '样品批次', current_date, 'matrix') returning id),
                        e as (insert into scenarios.edition (batch_id, n, day, by_person) select id, 1, current_date, 'matrix' from b returning batch_id)
                        insert into scenarios.entry (batch_id, edition, matter_id, version, sort, field, title, owner, place, content, words)
                        select batch_id, 1, (select min(matter_id) from scenarios.item), 1, 'opportunity', 'culture', '智能导览', '某公司', '', '{"title": "智能导览"}', '导览' from e
                        """).update();
    }

    /** Somebody who answered what was released. */
    private void scenarioEnquiry() {
        sql.sql("""
                        insert into scenarios.enquiry (code_hash, matter_id, intent, company, name, contact, consent, keep_until)
                        select sha256(convert_to(?, 'UTF8')), min(matter_id), 'offers', '某公司', '某人', '199-0000-0003', 'matrix', current_date + 10 from scenarios.item
                        """).param(SCENARIO_CODE).update();
    }

    /** A project that shares benefits for everybody, by a team for which nobody here works, and its notice. */
    private void benefits() {
        sql.sql("""
                        insert into matters.matter (kind, number, title, state, enterprise_ids, fields, opened_by, words, lead_unit, units)
                        select 'benefit', 'LN-2000-' || id, '种苗基地', 'planned', array[id], jsonb_build_object('enterprise', id::text, 'crop', '药材', 'villages', '东坪村',
                            'collective', '东坪合作社', 'investment', '100', 'mu-planned', '60', 'plan', '分红'), 'matrix', '种苗', 'matrix-fire', '{matrix-fire}'
                        from enterprises.enterprise
                        """).update();
        sql.sql("""
                        with s as (insert into benefits.season (matter_id, name, from_on, until_on, by_person)
                            select id, '二〇〇〇年', date '2000-01-01', date '2000-12-31', 'matrix' from matters.matter where kind = 'benefit' and opened_by = 'matrix'
                            returning id, matter_id)
                        insert into benefits.notice (matter_id, season_id, title, season, unit, words, content, from_day, last_day, by_person)
                        select matter_id, id, '种苗基地', '二〇〇〇年', '工作队', '异议请向工作队提出', '{"crop": "药材", "muHundredths": 6000, "outputFen": 100, "households": 9,
                            "totalFen": 90, "collectiveFen": 0, "sums": [{"sort": "rent", "fen": 90}], "groups": [{"villages": "东坪村", "households": 9, "fen": 90}]}',
                            current_date, current_date + 7, 'matrix' from s order by id limit 1
                        """).update();
    }

    /** A livestream of everybody. */
    private void livestreams() {
        sql.sql("""
                        with m as (insert into matters.matter (kind, number, title, state, enterprise_ids, fields, opened_by, words)
                            select 'livestream', 'ZB-2000-' || id, '车间直播', 'announced', array[id], '{"about": "看一扇门怎么做", "day": "2000-05-01", "begins": "19:30"}', 'matrix', '直播'
                            from enterprises.enterprise returning id, enterprise_ids[1] as firm)
                        insert into livestreams.session (matter_id, enterprise_id, firm, workshop, host_public, platform, on_day, begins)
                        select id, firm, '某公司', '总装车间', false, 'douyin', date '2000-05-01', time '19:30' from m
                        """).update();
    }

    /** A request of everybody. */
    private void requests() {
        sql.sql("""
                        insert into matters.matter (kind, number, title, state, street_code, enterprise_ids, fields, opened_by, words)
                        select 'request', 'SQ-2000-' || id, '门前的路坏了', 'received', street_codes[1], array[id], '{"content": "请修路"}', 'matrix', '路'
                        from enterprises.enterprise
                        """).update();
    }

    /** A project of a team that nobody here works for. */
    private void projects() {
        sql.sql("""
                        insert into matters.matter (kind, number, title, state, fields, opened_by, words)
                        values ('project', 'XM-2000-1', '样品项目', 'lead', '{"investor": "样品投资", "region": "450100", "source": "private"}', 'matrix', '样品')
                        """).update();
        sql.sql("""
                        insert into projects.project (matter_id, investor, canonical, without_place, distinctive, core, reported_at, protected_until)
                        select id, '样品投资', '样品', '样品', '样品', '样品', now(), current_date from matters.matter where number = 'XM-2000-1'
                        """).update();
    }

    /** A suggestion and a proposal of somebody else, a draft of every member, one of the time before and one that is public. */
    private void proposals() {
        sql.sql("""
                        insert into matters.matter (kind, number, title, state, fields, opened_by, words) values
                            ('suggestion', 'JY-2000-1', '多设长椅', 'received', '{"content": "广场没有座位", "subject": "city"}', 'matrix', '椅'),
                            ('proposal', 'TA-2000-1', '盘活空置楼层', 'submitted', '{"analysis": "空置多", "advice": "分层招商", "subject": "building"}', 'matrix', '楼')
                        """).update();
        sql.sql(
                        "insert into proposals.draft (author, title) select username, '草稿' from access.person where role = 'member'")
                .update();
        sql.sql("""
                        insert into proposals.past (year, number, title, content, words, file_name, row_no, by_person)
                        values (2000, '1', '旧提案', '内容', '旧提案', '旧.csv', 2, 'matrix')
                        """).update();
        sql.sql("""
                        insert into proposals.publication (matter_id, number, year, title, subject, analysis, advice, on_day, by_person)
                        select id, number, 2000, title, 'building', '空置多', '分层招商', current_date, 'matrix' from matters.matter where number = 'TA-2000-1'
                        """).update();
    }

    /** A visit to everybody, with a note, a wish and a photo. */
    private void visits() {
        sql.sql("""
                        insert into visits.visit (enterprise_id, during, purpose, state, answer_by, department, booked_by)
                        select id, tstzrange(now() + interval '40 days', now() + interval '40 days 1 hour'), 'service', 'proposed', current_date, '某部门', 'matrix'
                        from enterprises.enterprise
                        """).update();
        sql.sql("""
                        insert into visits.note (visit_id, enterprise_id, visited_on, found, delivery_id, department, by_person, form_key)
                        select v.id, v.enterprise_id, current_date, 'here', (select min(id) from evidence.delivery), '某部门', 'matrix', gen_random_uuid()
                        from visits.visit v where v.booked_by = 'matrix'
                        """).update();
        sql.sql("insert into visits.wish (note_id) select id from visits.note where by_person = 'matrix'")
                .update();
        sql.sql(
                        "insert into visits.picture (sha256, bytes, width, height) values (repeat('0', 64), decode('ffd8ff', 'hex'), 1, 1)")
                .update();
        sql.sql(
                        "insert into visits.photo (note_id, sha256) select id, repeat('0', 64) from visits.note where by_person = 'matrix'")
                .update();
    }

    /** A policy that is published, as an example of the platform says it. */
    private void policy() {
        try (InputStream example =
                Objects.requireNonNull(MatrixObjects.class.getResourceAsStream("/policies/example.yaml"))) {
            sql.sql("insert into policies.policy (made_by) values ('matrix')").update();
            sql.sql("""
                            insert into policies.version (policy_id, n, yaml, saved_by, from_day, published_by, published_at)
                            select id, 1, ?, 'matrix', date '2026-01-01', 'matrix', now() from policies.policy where made_by = 'matrix'
                            """)
                    .param(new String(example.readAllBytes(), StandardCharsets.UTF_8))
                    .update();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** An application of everybody under that policy, and its notice. */
    private void applications() {
        sql.sql("""
                        with m as (
                            insert into matters.matter (kind, number, title, state, street_code, enterprise_ids, fields, opened_by, words)
                            select 'award', 'JB-2000-' || id, '租金补贴', 'applied', street_codes[1], array[id], '{}', 'matrix', '租金'
                            from enterprises.enterprise returning id, enterprise_ids[1] as firm),
                        a as (
                            insert into awards.application (matter_id, policy_id, version, clause_key, clause_hash, enterprise_id, year, applied_on)
                            select m.id, p.id, 1, 'rent', repeat('0', 64), m.firm, 2026, current_date
                            from m, policies.policy p where p.made_by = 'matrix' returning matter_id)
                        insert into awards.notice (matter_id, enterprise, policy_zh, policy_en, clause_zh, clause_en, department, fen, words,
                            from_day, last_day, by_person)
                        select matter_id, '某公司', '办法', '', '租金补贴', '', '某局', 100, '异议请向某局提出', current_date, current_date + 5, 'matrix' from a
                        """).update();
    }

    static boolean knows(String kind) {
        return KINDS.containsKey(kind);
    }

    /** One that is the reader's own, or another's; empty when there is none such. */
    Optional<String> find(String kind, Scope scope, boolean own) {
        return found.computeIfAbsent(
                kind + own + scope, any -> ask(kind, scope, own).stream().findFirst());
    }

    /** All that are others'. */
    List<String> foreign(String kind, Scope scope) {
        return ask(kind, scope, false);
    }

    private List<String> ask(String kind, Scope scope, boolean own) {
        Kind asked = KINDS.get(kind);
        if (asked == null) {
            throw new IllegalArgumentException("no objects of the kind " + kind);
        }
        return sql.sql("select (" + asked.id() + ")::text from " + asked.from() + " where " + (own ? "" : "not ") + "("
                        + asked.own() + ") order by " + asked.id())
                .param("district", scope.district())
                .param("person", scope.person())
                .param("buildings", scope.buildings().toArray(Long[]::new))
                .param("regions", scope.regions().toArray(String[]::new))
                .param("sources", scope.sources().toArray(String[]::new))
                .param("enterprises", scope.enterprises().toArray(Long[]::new))
                .query(String.class)
                .list();
    }
}
