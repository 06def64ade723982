package org.sunmao.app.awards;

import java.time.LocalDate;
import java.util.List;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.policies.Clause;
import org.sunmao.app.policies.Policies;
import org.sunmao.app.policies.Policy;
import org.sunmao.app.policies.Publishing;
import org.sunmao.app.testing.TinyWorld;

/** Enterprises of one house, a unit that checks, and a policy with two clauses that were reviewed and one that was not. */
public final class AwardWorld {

    /** The unit that checks. */
    public static final String UNIT = "industry";

    private static final Reader WRITER = district("writer", Role.DEPARTMENT);
    private static final Reader REVIEWER = district("reviewer", Role.OFFICE);

    private final WorkerDatabase worker;
    private final TinyWorld tiny;
    private final long house;

    /** A world with streets, a house and the unit. */
    public AwardWorld(WorkerDatabase worker) {
        this.worker = worker;
        tiny = new TinyWorld(worker).streets();
        house = tiny.building("望潮中心", TinyWorld.EAST);
        tiny.source("register", "register");
        worker.client()
                .sql(
                        "insert into access.unit (code, name_zh, name_en, kind) values (?, '产业局', 'Industry bureau', 'department') on conflict do nothing")
                .param(UNIT)
                .update();
    }

    private static Reader district(String name, Role role) {
        return new Reader(0, name, name, role, Scope.district(name));
    }

    /** An enterprise that is registered here, whose file knows no qualification; its file names a person. */
    public long enterprise(String name) {
        String claim =
                "[{\"value\":\"%s\",\"source\":\"register\",\"date\":\"2026-09-30\",\"payload\":1,\"claims\":1}]";
        long id = tiny.enterprise(name, columns -> {
            columns.put("registered_building_id", house);
            columns.put("registration_status", "在营");
            columns.put("industry_code", "I6513");
            columns.put(
                    "attributes",
                    "{\"status\":" + claim.formatted("在营") + ",\"industry-code\":" + claim.formatted("I6513")
                            + ",\"registered-address\":" + claim.formatted("望潮中心")
                            + ",\"legal-person\":" + claim.formatted("欧阳测试") + "}");
            return columns;
        });
        tiny.places(id, TinyWorld.EAST, house);
        return id;
    }

    /** A policy with this budget of a year, published and reviewed. */
    public long policy(Publishing publishing, Policies policies, String budget) {
        return policy(publishing, policies, budget, "");
    }

    /**
     * A policy with this budget of a year, published and reviewed.
     *
     * @param more further keys of the document, each a line
     */
    public long policy(Publishing publishing, Policies policies, String budget, String more) {
        LocalDate today = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
        String yaml = """
                policy: 项目投资奖补办法
                policy-en: Awards for investment
                department: 区产业局
                number: 测试〔2026〕1号
                valid-from: 2026-01-01
                budget: %s
                %s
                text: 支持企业投资。
                clauses:
                  - key: project
                    title: 项目投资奖补
                    title-en: For projects
                    text: 软件企业中的高新技术企业，按项目总投资的8%%给予奖补。
                    when:
                      all:
                        - registered-here: yes
                        - industry: [I65]
                        - qualification: [高新技术企业]
                    amount: {percent: 8, of: investment}
                    caps: {award: 300万元, investment-percent: 10}
                  - key: equipment
                    title: 设备补助
                    title-en: For equipment
                    text: 按设备购置额的50%%给予补助，与项目投资奖补合计不超过总投资的10%%。
                    when: {registered-here: yes}
                    amount: {percent: 50, of: equipment}
                    caps: {investment-percent: 10}
                  - key: waiting
                    title: 待审条款
                    text: 定额奖励，尚未审查。
                    when: {registered-here: yes}
                    amount: {fixed: 1万元}
                """.formatted(budget, more);
        long id = publishing.save(WRITER, null, -1, yaml).policy();
        Publishing.Outcome published = publishing.publish(REVIEWER, id, 0, today, today);
        if (published != Publishing.Outcome.PUBLISHED) {
            throw new AssertionError("the policy was not published: " + published);
        }
        Policy policy = policies.findPublished(REVIEWER.scope(), id, today).orElseThrow();
        for (Clause clause : policy.text().clauses()) {
            if (!clause.key().equals("waiting")) {
                publishing.review(
                        REVIEWER,
                        id,
                        policy.version(),
                        clause.key(),
                        Clause.Review.NOT_REVIEWED,
                        Clause.Review.PASSED,
                        "公竞审1号",
                        "");
            }
        }
        return id;
    }

    /** Lets the notices that run have run out yesterday. */
    public void over(long matter) {
        worker.client()
                .sql(
                        "update awards.notice set from_day = current_date - 9, last_day = current_date - 2 where matter_id = ? and ended_at is null")
                .param(matter)
                .update();
    }

    /** The sum of the ledger of a policy. */
    public long ledger(long policy) {
        return worker.client()
                .sql("select coalesce(sum(fen), 0) from policies.payment where policy_id = ?")
                .param(policy)
                .query(Long.class)
                .single();
    }

    /** The figures of several enterprises. */
    public List<Long> enterprises(String name, int many) {
        return java.util.stream.IntStream.range(0, many)
                .mapToObj(n -> enterprise(name + n + "有限公司"))
                .toList();
    }
}
