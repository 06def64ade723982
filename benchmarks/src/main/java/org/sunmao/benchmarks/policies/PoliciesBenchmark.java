package org.sunmao.benchmarks.policies;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.sunmao.app.database.Database;
import org.sunmao.app.database.DatabaseAccess;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.foundation.TaxSight;
import org.sunmao.app.policies.AmountRule;
import org.sunmao.app.policies.Attribute;
import org.sunmao.app.policies.Caps;
import org.sunmao.app.policies.Clause;
import org.sunmao.app.policies.Condition;
import org.sunmao.app.policies.Fit.Outcome;
import org.sunmao.app.policies.store.Fits;
import org.sunmao.benchmarks.run.Benchmark;
import org.sunmao.benchmarks.run.Clock;
import org.sunmao.benchmarks.run.Numbers;
import org.sunmao.benchmarks.run.Platform;
import org.sunmao.benchmarks.run.Session;
import org.sunmao.benchmarks.run.Table;

/** What the page of a policy asks the database: which enterprises fit, among few and among many in one run. */
public final class PoliciesBenchmark implements Benchmark {

    private static final int PAGE = 51;
    private static final int WARM = 3;
    private static final int MOST_ASKED = 20;

    private final List<Integer> sizes;

    /** @param sizes numbers of enterprises, growing */
    public PoliciesBenchmark(List<Integer> sizes) {
        this.sizes = sizes.stream().sorted().toList();
    }

    @Override
    public String name() {
        return "policies";
    }

    @Override
    public List<Table> run(Session session) {
        try (Platform platform = Platform.start()) {
            JdbcClient owner = owner(platform);
            ManyEnterprises.places(owner);
            var medians = new LinkedHashMap<String, List<Double>>();
            int there = 0;
            for (int size : sizes) {
                ManyEnterprises.write(owner, there + 1, size);
                there = size;
                questions(platform.part(Fits.class))
                        .forEach((name, question) -> medians.computeIfAbsent(name, none -> new ArrayList<>())
                                .add(median(question, Math.min(MOST_ASKED, session.requests()))));
            }
            return List.of(table(medians));
        }
    }

    private static JdbcClient owner(Platform platform) {
        DatabaseAccess access = platform.part(Database.class).access();
        try {
            Connection own = DriverManager.getConnection(
                    access.url(), access.owner().user(), access.owner().password());
            return JdbcClient.create(new SingleConnectionDataSource(own, true));
        } catch (SQLException e) {
            throw new IllegalStateException("the owner of the database cannot connect", e);
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
        sizes.forEach(size -> heads.add(Numbers.whole(size) + " enterprises"));
        heads.add("most / fewest");
        var table = new Table("Which enterprises fit", heads.toArray(String[]::new));
        medians.forEach((name, values) -> {
            var cells = new ArrayList<Object>(List.of(name));
            values.forEach(value -> cells.add(Numbers.millis(value)));
            cells.add(Numbers.ratio(values.get(values.size() - 1) / values.get(0)));
            table.row(cells.toArray());
        });
        return table;
    }

    private static Map<String, Runnable> questions(Fits fits) {
        Scope district = Scope.district("benchmark").withTax(TaxSight.BANDS);
        Scope steward = Scope.none().withPerson("benchmark").withRegions(List.of("990101003"));
        List<Clause> clauses = clauses();
        var questions = new LinkedHashMap<String, Runnable>();
        questions.put("office: one clause, counts of all outcomes", () -> fits.count(district, clauses.subList(0, 1)));
        questions.put("office: six clauses, counts of all outcomes", () -> fits.count(district, clauses));
        questions.put(
                "office: a page of those that fit",
                () -> fits.list(district, clauses.get(1), EnumSet.of(Outcome.FITS), 0, PAGE));
        questions.put(
                "office: a page of those that nearly fit",
                () -> fits.list(district, clauses.get(0), EnumSet.of(Outcome.NEARLY), 0, PAGE));
        questions.put("steward: one clause, counts of all outcomes", () -> fits.count(steward, clauses.subList(0, 1)));
        questions.put("steward: six clauses, counts of all outcomes", () -> fits.count(steward, clauses));
        questions.put(
                "steward: a page of those that fit",
                () -> fits.list(steward, clauses.get(1), EnumSet.of(Outcome.FITS), 0, PAGE));
        return questions;
    }

    private static List<Clause> clauses() {
        var running = new Condition.OneOf(Attribute.STATUS, List.of("在营"));
        var here = new Condition.OneOf(Attribute.PRESENT_HERE, List.of("yes"));
        var labelled = new Condition.OneOf(Attribute.QUALIFICATION, List.of("高新技术企业", "专精特新"));
        var large = new Condition.Range(Attribute.LET_AREA, "200", null);
        var industry = new Condition.OneOf(Attribute.INDUSTRY, List.of("I65", "M"));
        var graded = new Condition.OneOf(Attribute.BUILDING_GRADE, List.of("甲级", "乙级"));
        var young = new Condition.Range(Attribute.FOUNDED, "2020-01-01", null);
        var capital = new Condition.Range(Attribute.CAPITAL, "500000000", null);
        return List.of(
                clause("a", running, here, labelled, large),
                clause("b", running, here),
                clause("c", running, industry, young),
                clause("d", here, graded, large),
                clause("e", labelled, new Condition.Any(List.of(capital, young))),
                clause("f", running, new Condition.Not(graded), capital));
    }

    private static Clause clause(String key, Condition... all) {
        return new Clause(
                key, key, "", key, new Condition.All(List.of(all)), new AmountRule.Fixed(1), Caps.NONE, "0".repeat(64));
    }
}
