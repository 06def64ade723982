package org.sunmao.benchmarks.matters;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sunmao.app.matters.alike.Notions;

/** Requests in any number, written straight into the database: of 40 units and 8 streets, one in ten open, each with its events, parts and tokens. */
final class ManyMatters {

    static final int UNITS = 40;

    private static final List<String> ASKED = List.of(
            "园区门口路面破损，货车进不来",
            "地下车库停车位不够，员工无处停车",
            "办公楼经常停电，影响生产",
            "电梯故障频繁，客户等候太久",
            "申请高新技术企业补贴迟迟没有兑现",
            "招不到熟练工人，希望组织招聘会",
            "银行贷款到期，资金周转困难",
            "员工子女入学没有学位",
            "楼上施工噪音太大",
            "自来水水压不足，经常停水",
            "宽带网络不稳定",
            "希望增加班车接驳地铁站",
            "园区没有食堂，就餐不便",
            "消防验收材料反复补正",
            "客户拖欠货款，请协助协调",
            "租金上涨过快，希望续租优惠",
            "办理经营许可流程太长",
            "附近垃圾异味严重",
            "夏季空调供冷不足",
            "人才公寓申请排队太久");

    private ManyMatters() {}

    static void units(JdbcClient sql) {
        sql.sql(
                        "insert into access.unit (code, name_zh, kind) select 'u' || n, '承办单位' || n, 'department' from generate_series(1, ?) n")
                .param(UNITS)
                .update();
        sql.sql("create table if not exists matters.benchmark_asked (i int, said text, tokens text[], weight float8)")
                .update();
        for (int i = 0; i < ASKED.size(); i++) {
            sql.sql("insert into matters.benchmark_asked values (?, ?, ?, ?)")
                    .params(i, ASKED.get(i), Notions.of(ASKED.get(i)).toArray(String[]::new))
                    .param(Notions.weight(Notions.of(ASKED.get(i))))
                    .update();
        }
    }

    /** Writes the requests from the first of these numbers to the last. */
    static void write(JdbcClient sql, int from, int to) {
        sql.sql("""
                        insert into matters.matter (kind, number, title, state, ended, street_code, lead_unit, units, fields, opened_at, opened_by, due_on, words)
                        select 'request', 'SQ-2000-' || lpad(n::text, 6, '0'), a.said, case when n % 10 > 0 then 'closed' when n % 20 = 0 then 'assigned' else 'received' end,
                            n % 10 > 0, '99010100' || (1 + n % 8), case when n % 10 > 0 or n % 20 = 0 then 'u' || (1 + n / 20 % :units) end,
                            case when n % 10 > 0 or n % 20 = 0 then array['u' || (1 + n / 20 % :units)] else '{}' end,
                            jsonb_build_object('content', a.said || '，第' || n || '件'), now() - n % 700 * interval '1 day', 'benchmark',
                            case when n % 10 = 0 then current_date + n % 60 - 20 end, 'SQ-2000-' || lpad(n::text, 6, '0') || E'\\n' || a.said || '，第' || n || '件'
                        from generate_series(:from, :to) n join matters.benchmark_asked a on a.i = n % 20
                        """).param("units", UNITS).param("from", from).param("to", to).update();
        sql.sql("""
                        insert into matters.event (matter_id, event, at, state, audience, facts)
                        select m.id, e.event, m.opened_at + e.n * interval '1 day', e.state, e.audience, e.facts::jsonb from matters.matter m
                        cross join (values (0, 'opened', 'received', 0, '{}'), (1, 'assign', 'assigned', 0, '{}'), (3, 'answer', 'answered', 0, '{}'),
                            (4, 'judge', 'judged', 2, '{"solved": "solved", "attitude": "5"}'), (5, 'close', 'closed', 0, '{}')) e (n, event, state, audience, facts)
                        where m.number between :from and :to and (m.ended or e.n <= 0)
                        """).param("from", number(from)).param("to", number(to)).update();
        sql.sql("""
                        insert into matters.part (matter_id, unit, lead, state, answer)
                        select id, lead_unit, true, case when ended then 'answered' else 'asked' end, case when ended then '已办' else '' end
                        from matters.matter where lead_unit is not null and number between ? and ?
                        """).params(number(from), number(to)).update();
        sql.sql("""
                        insert into matters.promise (matter_id, what, unit, due_on, made_by)
                        select id, '月底前办好', lead_unit, current_date + (id % 60)::int - 20, 'benchmark' from matters.matter where id % 5 = 0 and number between ? and ?
                        """).params(number(from), number(to)).update();
        sql.sql("""
                        insert into matters.likeness (kind, ref, tokens, weight)
                        select 'request', m.id, a.tokens, a.weight from matters.matter m join matters.benchmark_asked a on a.said = m.title where m.number between ? and ?
                        """).params(number(from), number(to)).update();
        sql.sql("vacuum analyze matters.matter, matters.event, matters.part, matters.promise, matters.likeness")
                .update();
    }

    private static String number(int n) {
        return "SQ-2000-%06d".formatted(n);
    }
}
