package org.sunmao.app.matters.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.sunmao.app.access.Reader;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterQuery;
import org.sunmao.app.matters.Promise;
import org.sunmao.app.matters.PromiseRegister;
import org.sunmao.app.matters.alike.Alike;
import org.sunmao.app.matters.alike.Notions;

/** Lists that find their rows by an index answer what they would answer by reading everything, to each reader within his sight. */
class QuickListsTest extends MatterWorld {

    private static final long SEED = 20_261_130;
    private static final int MATTERS = 240;
    private static final List<String> UNITS = List.of("roads", "power");
    private static final List<String> WORDS =
            List.of("停车", "车位", "路面", "破损", "停电", "电梯", "噪音", "食堂", "班车", "地铁", "贷款", "租金", "空调");

    @Autowired
    PromiseRegister register;

    @Autowired
    Alike alike;

    private final Random random = new Random(SEED);
    private final List<Long> ids = new ArrayList<>();

    @BeforeAll
    void many() {
        for (int i = 0; i < MATTERS; i++) {
            ids.add(matter(i));
            for (int promises = random.nextInt(4); promises > 0; promises--) {
                promise(ids.get(i));
            }
        }
    }

    private List<Reader> readers() {
        return List.of(office, roads, power, steward, firm, otherFirm, member, leader);
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private String[] units() {
        return UNITS.stream().filter(unit -> random.nextBoolean()).toArray(String[]::new);
    }

    private Long[] enterprises() {
        return List.of(71L, 72L, 73L).stream()
                .filter(id -> random.nextInt(3) == 0)
                .toArray(Long[]::new);
    }

    private String[] people() {
        return random.nextInt(6) == 0 ? new String[] {any(List.of("m-roads", "m-power", "m-member"))} : new String[0];
    }

    private long matter(int n) {
        boolean ended = random.nextInt(3) == 0;
        return worker.client()
                .sql("""
                        insert into matters.matter (kind, number, title, state, ended, street_code, units, people, enterprise_ids, opened_by, due_on, words)
                        values ('sample', ?, ?, 'received', ?, ?, ?, ?, ?, ?, case when ? then null else current_date + ? end, 'x') returning id
                        """)
                .params("QL-" + n, any(WORDS) + any(WORDS), ended, any(List.of(STREET, "990101002")))
                .params(units(), people(), enterprises(), any(List.of("m-firm", "m-other", "m-steward")))
                .params(ended, random.nextInt(40) - 20)
                .query(Long.class)
                .single();
    }

    private void promise(long matter) {
        String state = any(List.of("open", "open", "kept", "broken"));
        worker.client()
                .sql("""
                        insert into matters.promise (matter_id, what, unit, due_on, state, made_by, closed_at)
                        values (?, ?, ?, current_date + ?, ?, 'test', case when ? = 'open' then null else now() end)
                        """)
                .params(matter, any(WORDS), random.nextInt(5) == 0 ? null : any(UNITS), random.nextInt(40) - 20)
                .params(state, state)
                .update();
    }

    /** A matter goes through other hands: what decides who sees it changes in the row, by whichever room. */
    private void changed(long id) {
        worker.client()
                .sql(
                        "update matters.matter set units = ?, people = ?, enterprise_ids = ?, street_code = ? where id = ?")
                .params(units(), people(), enterprises(), any(List.of(STREET, "990101002")), id)
                .update();
    }

    /** All matters that the reader sees, read one by one. */
    private Map<Long, Matter> seen(Reader reader) {
        var seen = new LinkedHashMap<Long, Matter>();
        ids.forEach(id -> matters.find(reader.scope(), id).ifPresent(matter -> seen.put(id, matter)));
        return seen;
    }

    private List<Promise> plainly(Map<Long, Matter> seen, Reader reader, PromiseRegister.Query query) {
        var all = new ArrayList<Promise>();
        seen.keySet().forEach(id -> all.addAll(matters.promises(reader.scope(), id)));
        return all.stream()
                .filter(p -> query.state() == null
                        || switch (query.state()) {
                            case "due" -> p.state().equals("open") && !p.dueOn().isBefore(time.today());
                            case "overdue" ->
                                p.state().equals("open") && p.dueOn().isBefore(time.today());
                            default -> p.state().equals(query.state());
                        })
                .filter(p -> query.units() == null
                        || p.unit() != null && query.units().contains(p.unit()))
                .filter(p -> query.words() == null
                        || p.what().contains(query.words())
                        || seen.get(p.matter()).title().contains(query.words())
                        || seen.get(p.matter()).number().equals(query.words()))
                .sorted(Comparator.comparing(Promise::dueOn).thenComparing(Promise::id))
                .toList();
    }

    private List<PromiseRegister.Query> queries() {
        return List.of(
                new PromiseRegister.Query("open", null, null, null),
                new PromiseRegister.Query("due", "sample", null, null),
                new PromiseRegister.Query("overdue", null, List.of("roads"), null),
                new PromiseRegister.Query("kept", null, UNITS, null),
                new PromiseRegister.Query(null, null, null, "停车"),
                new PromiseRegister.Query(null, "sample", null, "QL-7"),
                new PromiseRegister.Query(null, null, null, null));
    }

    @Test
    void promises_are_listed_to_whoever_sees_their_matters() {
        for (int round = 0; round < 2; round++) {
            int found = 0;
            for (Reader reader : readers()) {
                Map<Long, Matter> seen = seen(reader);
                for (PromiseRegister.Query query : queries()) {
                    List<Promise> plainly = plainly(seen, reader, query);
                    PromiseRegister.Listed listed = register.list(reader.scope(), query, null, 5_000);
                    var rows = listed.page().rows().stream()
                            .filter(row -> ids.contains(row.matter().id()))
                            .toList();
                    assertThat(rows.stream().map(PromiseRegister.Entry::promise))
                            .as(reader.username() + " " + query)
                            .containsExactlyElementsOf(plainly);
                    assertThat(rows)
                            .allMatch(row -> row.matter().id() == row.promise().matter());
                    assertThat(listed.count().rows())
                            .isEqualTo(listed.page().rows().size());
                    found += plainly.size();
                }
            }
            assertThat(found).as("a test that finds nothing tests nothing").isGreaterThan(500);
            ids.forEach(this::changed);
        }
    }

    @Test
    void the_rule_of_a_promise_is_that_of_its_matter() {
        assertThat(worker.client().sql("""
                                select count(distinct pg_get_expr(p.polqual, p.polrelid)) from pg_policy p
                                where p.polname = 'web' and p.polrelid in ('matters.matter'::regclass, 'matters.promise'::regclass)
                                """).query(Long.class).single())
                .as("whoever changes one of the two changes both")
                .isEqualTo(1);
    }

    @Test
    void the_matters_of_a_unit_are_those_in_which_it_has_a_part() {
        for (Reader reader : readers()) {
            for (String unit : UNITS) {
                List<Long> plainly = seen(reader).values().stream()
                        .filter(matter -> matter.units().contains(unit))
                        .map(Matter::id)
                        .sorted()
                        .toList();
                var query = new MatterQuery(
                        "sample", List.of(), null, unit, null, null, null, false, MatterQuery.Order.OPENED, false);
                assertThat(matters.list(reader.scope(), query, null, 5_000).page().rows().stream()
                                .map(Matter::id)
                                .filter(ids::contains))
                        .as(reader.username() + " " + unit)
                        .containsExactlyElementsOf(plainly);
            }
        }
    }

    @Test
    void the_most_alike_are_those_of_all_that_share_a_word() {
        Map<Long, Set<String>> tokens = new LinkedHashMap<>();
        seen(office).forEach((id, matter) -> tokens.put(id, Notions.of(matter.title())));
        tokens.forEach((id, of) -> worker.client()
                .sql("insert into matters.likeness (kind, ref, tokens, weight) values ('sample', ?, ?, ?)")
                .params(id, of.toArray(String[]::new), Notions.weight(of))
                .update());
        for (int i = 0; i < 20; i++) {
            Set<String> asked = Notions.of(any(WORDS) + any(WORDS) + any(WORDS));
            List<Long> plainly = tokens.entrySet().stream()
                    .filter(one -> Notions.likeness(asked, one.getValue()) >= .2)
                    .sorted(Comparator.comparingDouble(
                                    (Map.Entry<Long, Set<String>> one) -> Notions.likeness(asked, one.getValue()))
                            .reversed()
                            .thenComparing(Map.Entry::getKey))
                    .map(Map.Entry::getKey)
                    .toList();
            assertThat(alike.near(office.scope(), List.of("sample"), asked, .2).stream()
                            .map(Alike.Near::id)
                            .filter(ids::contains))
                    .as(asked.toString())
                    .containsExactlyElementsOf(plainly);
            assertThat(alike.near(outsider(), List.of("sample"), asked, .2)).isEmpty();
        }
    }

    private static Scope outsider() {
        return Scope.district("nobody-known");
    }
}
