package org.sunmao.app.policies.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.foundation.TaxSight;
import org.sunmao.app.policies.AmountRule;
import org.sunmao.app.policies.Attribute;
import org.sunmao.app.policies.Caps;
import org.sunmao.app.policies.Clause;
import org.sunmao.app.policies.Condition;
import org.sunmao.app.policies.Facts;
import org.sunmao.app.policies.Fit.Outcome;
import org.sunmao.app.policies.rules.Evaluation;
import org.sunmao.app.testing.SunmaoDatabaseTest;
import org.sunmao.app.testing.TinyWorld;

/** The law of the room: what the set query says of all is what the evaluation says of each, whoever reads. */
@SunmaoDatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FitsTest {

    private static final long SEED = 20_260_801;
    private static final int ENTERPRISES = Integer.getInteger("sunmao.fits", 240);
    private static final int CLAUSES = 150;
    private static final Scope DISTRICT = Scope.district("test").withTax(TaxSight.BANDS);

    private final Random random = new Random(SEED);
    private Fits fits;

    @BeforeAll
    void world(WorkerDatabase worker, WebDatabase web) {
        fits = new Fits(web);
        var tiny = new TinyWorld(worker).streets();
        for (int i = 0; i < 6; i++) {
            String grade = List.of("甲级", "乙级", "").get(i % 3);
            tiny.building("楼" + i, i % 2 == 0 ? TinyWorld.EAST : TinyWorld.WEST, columns -> {
                columns.put("grade", grade.isEmpty() ? null : grade);
                return columns;
            });
        }
        worker.client().sql("select setseed(0.42)").query((row, n) -> 0).list();
        worker.client().sql("""
                        insert into resolution.identity (id, kind, anchor_key)
                        select nextval('resolution.subject_id'), 'enterprise', 'fits' || n from generate_series(1, ?) n
                        """).param(ENTERPRISES).update();
        worker.client().sql("""
                        insert into enterprises.enterprise_current (id, status, name, code, established_on, capital_fen, registration_status,
                            enterprise_type, industry_code, registered_building_id, attributes, search, building_ids, street_codes)
                        select i.id, case when random() < .95 then 'confirmed' else 'provisional' end, '企业' || i.id, null,
                            case when random() < .8 then date '2020-01-01' + (random() * 2000)::int end,
                            case when random() < .8 then (random() * 20)::bigint * 10000000 end,
                            (array['在营', '吊销', '注销', null])[1 + floor(random() * 4)],
                            (array['有限责任公司', '个人独资企业', null])[1 + floor(random() * 3)],
                            (array['I6513', '65', 'M73', '7310', 'I', 'J6620', null])[1 + floor(random() * 7)],
                            case when random() < .6 then b.id end,
                            jsonb_strip_nulls(jsonb_build_object(
                                'label', case when random() < .5 then jsonb_build_array(jsonb_build_object('value',
                                    (array['高新技术企业', '专精特新', '小型'])[1 + floor(random() * 3)], 'source', 'l', 'date', '2026-01-01', 'payload', 1,
                                    'claims', 1)) end,
                                'insured', case when random() < .6 then jsonb_build_array(jsonb_build_object('value', (random() * 200)::int::text,
                                    'source', 'l', 'date', '2026-01-01', 'payload', 1, 'claims', 1)) end,
                                'tax-office', case when random() < .5 then jsonb_build_array(jsonb_build_object('value', '第一税务所',
                                    'source', 'l', 'date', '2026-01-01', 'payload', 1, 'claims', 1)) end)),
                            '企业' || i.id, array[b.id], array[b.street_code]
                        from resolution.identity i
                        cross join lateral (select id, street_code from places.building where i.id > 0 order by random() limit 1) b
                        where i.kind = 'enterprise' and i.anchor_key like 'fits%'
                        """).update();
        worker.client().sql("""
                        insert into tenancy.enterprise_standing_current (enterprise_id, since, units, area_sqm, buildings)
                        select e.id, date '2021-01-01' + (random() * 1000)::int, 1, case when random() < .8 then (random() * 500)::int end,
                            case when random() < .5 then e.building_ids
                                else e.building_ids || (select array_agg(id) from (select id from places.building where id <> e.building_ids[1]
                                    order by id limit 1) x) end
                        from enterprises.enterprise e where random() < .7
                        """).update();
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private Condition.Leaf leaf() {
        Attribute attribute = pick(List.of(Attribute.values()));
        return switch (attribute.kind()) {
            case YES_NO -> new Condition.OneOf(attribute, List.of(pick(List.of("yes", "no"))));
            case CODE ->
                new Condition.OneOf(attribute, pick(List.of(List.of("I65"), List.of("M", "I6513"), List.of("J"))));
            case MONEY -> range(attribute, "50000000", "150000000");
            case DATE -> range(attribute, "2021-06-01", "2023-06-01");
            case NUMBER -> range(attribute, "60", "300.5");
            case TEXT ->
                new Condition.OneOf(attribute, pick(List.of(List.of("在营"), List.of("吊销", "注销"), List.of("有限责任公司"))));
            case SET ->
                new Condition.OneOf(
                        attribute, pick(List.of(List.of("甲级"), List.of("甲级", "乙级"), List.of(TinyWorld.EAST))));
            case LABELS -> new Condition.OneOf(attribute, pick(List.of(List.of("高新技术企业"), List.of("小型", "专精特新"))));
        };
    }

    private Condition.Leaf range(Attribute attribute, String from, String to) {
        return switch (random.nextInt(3)) {
            case 0 -> new Condition.Range(attribute, from, null);
            case 1 -> new Condition.Range(attribute, null, to);
            default -> new Condition.Range(attribute, from, to);
        };
    }

    private Condition condition(int depth) {
        int kind = depth == 0 ? 9 : random.nextInt(10);
        if (kind > 6) {
            return leaf();
        }
        if (kind == 6) {
            return new Condition.Not(condition(depth - 1));
        }
        var inner = new ArrayList<Condition>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            inner.add(condition(depth - 1));
        }
        return kind > 3 ? new Condition.Any(inner) : new Condition.All(inner);
    }

    private static Clause clause(String key, Condition condition) {
        return new Clause(key, key, "", key, condition, new AmountRule.Fixed(1), Caps.NONE, "0".repeat(64));
    }

    @Test
    void what_is_asked_of_all_at_once_is_what_each_is_told() {
        var steward = Scope.none().withPerson("steward").withRegions(List.of(TinyWorld.EAST));
        for (Scope scope : List.of(DISTRICT, steward)) {
            var seen = EnumSet.noneOf(Outcome.class);
            List<Long> ids = fits
                    .list(scope, clause("all", new Condition.All(List.of())), EnumSet.allOf(Outcome.class), 0, 100_000)
                    .stream()
                    .map(Fits.Line::id)
                    .limit(400)
                    .toList();
            assertThat(ids).hasSizeGreaterThan(60);
            Map<Long, Facts> facts = fits.facts(scope, ids);
            for (int i = 0; i < CLAUSES; i++) {
                Condition condition = condition(3);
                Map<Long, Outcome> single = ids.stream()
                        .collect(Collectors.toMap(
                                id -> id,
                                id -> Evaluation.fit(condition, facts.get(id)).outcome()));
                Map<Long, Outcome> atOnce =
                        fits.list(scope, clause("c", condition), EnumSet.allOf(Outcome.class), 0, 100_000).stream()
                                .filter(line -> single.containsKey(line.id()))
                                .collect(Collectors.toMap(Fits.Line::id, Fits.Line::outcome));
                assertThat(atOnce).as(SEED + " " + i + " " + condition).isEqualTo(single);
                seen.addAll(single.values());
            }
            assertThat(seen).as("a test that never fits tests nothing").containsExactly(Outcome.values());
        }
    }

    @Test
    void counts_are_the_lengths_of_the_lists_and_pages_follow_each_other() {
        Clause clause = clause(
                "c",
                new Condition.All(List.of(
                        new Condition.OneOf(Attribute.PRESENT_HERE, List.of("yes")),
                        new Condition.Range(Attribute.LET_AREA, "200", null))));
        Clause other = clause("d", new Condition.OneOf(Attribute.BUILDING_GRADE, List.of("甲级")));
        Map<String, Map<Outcome, Long>> counts = fits.count(DISTRICT, List.of(clause, other));
        for (Clause each : List.of(clause, other)) {
            var lengths = new EnumMap<Outcome, Long>(Outcome.class);
            for (Outcome outcome : Outcome.values()) {
                lengths.put(outcome, (long) fits.list(DISTRICT, each, EnumSet.of(outcome), 0, 1_000_000)
                        .size());
            }
            assertThat(counts.get(each.key())).isEqualTo(lengths);
        }
        List<Fits.Line> first = fits.list(DISTRICT, clause, EnumSet.allOf(Outcome.class), 0, 10);
        List<Fits.Line> second = fits.list(
                DISTRICT, clause, EnumSet.allOf(Outcome.class), first.get(9).id(), 10);
        assertThat(first).hasSize(10);
        assertThat(second)
                .doesNotContainAnyElementsOf(first)
                .allMatch(line -> line.id() > first.get(9).id());
    }

    @Test
    void without_a_scope_nobody_is_listed() {
        Clause clause = clause("all", new Condition.All(List.of()));
        assertThat(fits.list(Scope.none(), clause, EnumSet.allOf(Outcome.class), 0, 10))
                .isEmpty();
        assertThat(fits.facts(Scope.none(), List.of(1L, 2L, 3L))).isEmpty();
    }

    @Test
    void how_long_it_takes_is_said_where_it_is_asked_for() {
        if (ENTERPRISES < 10_000) {
            return;
        }
        List<Clause> clauses = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            clauses.add(clause("c" + i, new Condition.All(List.of(leaf(), leaf(), leaf(), leaf()))));
        }
        for (int i = 0; i < 3; i++) {
            long from = System.nanoTime();
            fits.count(DISTRICT, clauses.subList(0, 1));
            long one = System.nanoTime();
            fits.count(DISTRICT, clauses);
            long six = System.nanoTime();
            fits.list(DISTRICT, clauses.get(0), EnumSet.of(Outcome.NEARLY), 0, 51);
            long page = System.nanoTime();
            System.out.printf(
                    "MEASURED %d enterprises: one clause %d ms, six %d ms, a page %d ms%n",
                    ENTERPRISES, (one - from) / 1_000_000, (six - one) / 1_000_000, (page - six) / 1_000_000);
        }
    }
}
