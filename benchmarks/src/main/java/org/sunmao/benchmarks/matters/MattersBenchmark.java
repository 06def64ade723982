package org.sunmao.benchmarks.matters;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sunmao.app.access.GrantSpec;
import org.sunmao.app.access.Grants;
import org.sunmao.app.access.People;
import org.sunmao.app.access.People.NewPerson;
import org.sunmao.app.access.Role;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.matters.MatterKind;
import org.sunmao.app.matters.MatterKinds;
import org.sunmao.app.matters.MatterQuery;
import org.sunmao.app.matters.MatterQuery.Order;
import org.sunmao.app.matters.Matters;
import org.sunmao.app.matters.PromiseRegister;
import org.sunmao.app.matters.alike.Alike;
import org.sunmao.app.requests.RequestFigures;
import org.sunmao.benchmarks.run.Benchmark;
import org.sunmao.benchmarks.run.Clock;
import org.sunmao.benchmarks.run.Numbers;
import org.sunmao.benchmarks.run.Platform;
import org.sunmao.benchmarks.run.Session;
import org.sunmao.benchmarks.run.Table;

/**
 * What the pages of matters ask the database, as the office, a department and a steward: the same questions to few matters and to many in one run, so that the
 * ratio tells how they grow, whatever the machine.
 */
public final class MattersBenchmark implements Benchmark {

    private static final int PAGE = 50;
    private static final int WAITING = 200;
    private static final int WARM = 5;
    private static final int MOST_ASKED = 40;

    private final List<Integer> sizes;

    /** @param sizes numbers of matters, growing */
    public MattersBenchmark(List<Integer> sizes) {
        this.sizes = sizes.stream().sorted().toList();
    }

    @Override
    public String name() {
        return "matters";
    }

    private record Person(Role role, Scope scope) {}

    @Override
    public List<Table> run(Session session) {
        try (Platform platform = Platform.start()) {
            List<Person> people = people(platform);
            JdbcClient owner = platform.owner();
            ManyMatters.units(owner);
            var medians = new LinkedHashMap<String, List<Double>>();
            int there = 0;
            for (int size : sizes) {
                ManyMatters.write(owner, there + 1, size);
                there = size;
                questions(platform, people)
                        .forEach((name, question) -> medians.computeIfAbsent(name, none -> new ArrayList<>())
                                .add(median(question, Math.min(MOST_ASKED, session.requests()))));
            }
            return List.of(table(medians));
        }
    }

    private static double median(Runnable question, int times) {
        for (int i = 0; i < WARM; i++) {
            question.run();
        }
        return Numbers.quantile(Clock.oneByOne(question, times), .5);
    }

    private Table table(Map<String, List<Double>> medians) {
        var heads = new ArrayList<>(List.of("question, median"));
        sizes.forEach(size -> heads.add(Numbers.whole(size) + " matters"));
        heads.add("most / fewest");
        var table = new Table("Lists of matters", heads.toArray(String[]::new));
        medians.forEach((name, values) -> {
            var cells = new ArrayList<Object>(List.of(name));
            values.forEach(value -> cells.add(Numbers.millis(value)));
            cells.add(Numbers.ratio(values.get(values.size() - 1) / values.get(0)));
            table.row(cells.toArray());
        });
        return table;
    }

    private static List<Person> people(Platform platform) {
        var all = List.of(
                new NewPerson("mb-office", "o", Role.OFFICE, "none", List.of()),
                new NewPerson("mb-unit", "u", Role.DEPARTMENT, "none", List.of(GrantSpec.unit("u3"))),
                new NewPerson("mb-steward", "s", Role.STEWARD, "none", List.of(GrantSpec.region("990101003"))));
        platform.part(People.class).addAll(all, "benchmark");
        return all.stream()
                .map(each -> {
                    Role role = Objects.requireNonNull(each.role());
                    return new Person(role, Grants.scope(each.username(), role, each.grants()));
                })
                .toList();
    }

    private static Map<String, Runnable> questions(Platform platform, List<Person> people) {
        var matters = platform.part(Matters.class);
        var promises = platform.part(PromiseRegister.class);
        var alike = platform.part(Alike.class);
        var figures = platform.part(RequestFigures.class);
        var questions = new LinkedHashMap<String, Runnable>();
        for (Person person : people) {
            String who = person.role().word() + ": ";
            Scope scope = person.scope();
            List<Matters.Waiting> waiting = waiting(platform.part(MatterKinds.class), person.role());
            questions.put(who + "open requests, first page and count", () -> matters.list(scope, open(), null, PAGE));
            questions.put(
                    who + "all requests, newest first",
                    () -> matters.list(scope, query(null, null, Order.OPENED), null, PAGE));
            questions.put(
                    who + "words that few have",
                    () -> matters.list(scope, query("第777件", null, Order.DUE), null, PAGE));
            questions.put(who + "one unit’s", () -> matters.list(scope, query(null, "u3", Order.DUE), null, PAGE));
            questions.put(who + "my work", () -> matters.listWaiting(scope, waiting, WAITING));
            questions.put(who + "similar ones", () -> alike.find(scope, "request", "货车进不来，门前马路坑洼"));
            questions.put(
                    who + "promises that are open",
                    () -> promises.list(scope, new PromiseRegister.Query("open", null, null, null), null, PAGE));
        }
        YearMonth now = YearMonth.now();
        questions.put(
                "office: figures of twelve months",
                () -> figures.list(
                        people.get(0).scope(),
                        new RequestFigures.Asked(RequestFigures.By.MONTH, now.minusMonths(11), now)));
        return questions;
    }

    private static MatterQuery open() {
        return new MatterQuery("request", List.of(), null, null, null, null, false, false, Order.DUE, false);
    }

    private static MatterQuery query(@Nullable String words, @Nullable String unit, Order order) {
        return new MatterQuery(
                "request", List.of(), words, unit, null, null, null, false, order, order == Order.OPENED);
    }

    private static List<Matters.Waiting> waiting(MatterKinds kinds, Role role) {
        var waiting = new ArrayList<Matters.Waiting>();
        for (MatterKind kind : kinds.list()) {
            kind.moves().stream()
                    .filter(move -> !move.aside())
                    .forEach(move -> move.actors().stream()
                            .filter(actor -> actor.role() == role)
                            .forEach(actor -> move.from()
                                    .forEach(state ->
                                            waiting.add(new Matters.Waiting(kind.code(), state, actor.side())))));
        }
        return waiting;
    }
}
