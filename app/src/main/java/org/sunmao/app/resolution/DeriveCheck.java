package org.sunmao.app.resolution;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.jobs.DerivationStep;
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.jobs.Progress;
import org.sunmao.app.jobs.WorkLock;
import org.sunmao.app.jobs.WorkProgress;

/**
 * Holds the conclusions against what deriving them anew gives, ids included. All of them are thrown away and derived again, or some subjects
 * are derived again, in a transaction that is taken back: readers see nothing of it, and nothing changes. What is published for good (the
 * cells of the tax lattice) is kept, not derived, and not compared.
 */
@Component
public class DeriveCheck {

    /** Published for good: kept, not derived. */
    private static final String PUBLISHED = "measures.tax_window,measures.tax_cell";

    /** What steps that work on everything write. */
    private static final List<String> OF_ALL =
            List.of("resolution.link", "resolution.learned_alias", "measures.tax_building");

    private static final int MOST_EXAMPLES = 5;

    /** Conclusions that are not kept by the two clocks, and the links that hold. */
    private static final List<Table> BESIDE = List.of(
            new Table("search.entry", "select to_jsonb(t) - 'stamp' as said from search.entry t"),
            new Table("conflicts.conflict", "select to_jsonb(t) as said from conflicts.conflict t"),
            new Table("vacancies.listing", "select to_jsonb(t) as said from vacancies.listing t"),
            new Table(
                    "resolution.link",
                    "select jsonb_build_object('mention', mention_id, 'zone', zone, 'subject', subject_id) as said"
                            + " from resolution.link where until_at is null"));

    /** The other tables follow: their rows hang on these. */
    private static final List<String> THROWN_AWAY = List.of(
            "search.entry",
            "conflicts.conflict",
            "vacancies.listing",
            "resolution.learned_alias_current",
            "enterprises.enterprise_current",
            "places.building_current");

    private final WorkerDatabase database;
    private final WorkLock lock;
    private final Derivations derivations;
    private final LinkUpkeep links;

    private final WorkProgress progress;

    DeriveCheck(
            WorkerDatabase database, WorkLock lock, Derivations derivations, LinkUpkeep links, WorkProgress progress) {
        this.progress = progress;
        this.database = database;
        this.lock = lock;
        this.derivations = derivations;
        this.links = links;
    }

    record Table(String name, String rows) {}

    /**
     * What a table said and what it says when it is derived anew.
     *
     * @param table the table of conclusions
     * @param rows how many rows stand in it
     * @param missing rows that stand and are not derived
     * @param surplus rows that are derived and do not stand
     * @param examples some of both, as JSON with a minus or a plus before it
     */
    public record Difference(String table, long rows, long missing, long surplus, List<String> examples) {

        public Difference {
            examples = List.copyOf(examples);
        }

        /** Whether the table is what deriving gives. */
        public boolean equal() {
            return missing == 0 && surplus == 0;
        }
    }

    /**
     * The outcome.
     *
     * @param subjects how many subjects were derived anew
     * @param tables every table that was compared
     * @param took how long it took
     */
    public record Report(long subjects, List<Difference> tables, Duration took) {

        public Report {
            tables = List.copyOf(tables);
        }

        /** Whether everything is what deriving gives. */
        public boolean equal() {
            return tables.stream().allMatch(Difference::equal);
        }

        /** How many rows were compared. */
        public long rows() {
            return tables.stream().mapToLong(Difference::rows).sum();
        }
    }

    /** Throws everything away, derives it again and compares. */
    public Report checkAll() {
        return check(1, 0);
    }

    /**
     * Derives the subjects of one slice again and compares.
     *
     * @param slices into how many slices the subjects are cut by their ids; 1 for all of them, which are then thrown away first
     * @param slice which one, from 0
     */
    public Report check(int slices, int slice) {
        if (slices < 1 || slice < 0 || slice >= slices) {
            throw new IllegalArgumentException("no slice " + slice + " of " + slices);
        }
        return compare(
                tables(),
                () -> {
                    long subjects = mark(slices, slice);
                    if (slices == 1) {
                        THROWN_AWAY.forEach(table -> run("delete from " + table));
                    }
                    return subjects;
                },
                step -> true);
    }

    /** Works out anew what is worked out of everything at once, from the files as they stand: links, and sums of tax. */
    Report checkWhole() {
        return compare(
                tables().stream().filter(t -> OF_ALL.contains(t.name())).toList(), () -> 0, DerivationStep::ofAll);
    }

    /**
     * Derives the subjects of one slice from the links as they stand, and compares the rows of these subjects.
     *
     * @param slices into how many slices the subjects are cut by their ids
     * @param slice which one, from 0
     */
    Report checkSubjects(int slices, int slice) {
        return compare(ofSubjects(slices, slice), () -> mark(slices, slice), step -> !step.ofAll());
    }

    /** Sees what stands, prepares, takes the steps, sees what stands then, and takes everything back. */
    private Report compare(List<Table> tables, LongSupplier prepare, Predicate<DerivationStep> taken) {
        long begun = System.nanoTime();
        Progress watched = progress.watch(Progress.UNWATCHED);
        try {
            return database.takenBack(() -> {
                lock.acquire();
                for (int i = 0; i < tables.size(); i++) {
                    run("create temporary table stood_" + i + " on commit drop as "
                            + tables.get(i).rows());
                }
                long subjects = prepare.getAsLong();
                derivations.take(taken, watched);
                var differences = new ArrayList<Difference>();
                for (int i = 0; i < tables.size(); i++) {
                    watched.at("resolution.compare", i, tables.size());
                    differences.add(compare(tables.get(i), "stood_" + i));
                }
                return new Report(subjects, differences, Duration.ofNanos(System.nanoTime() - begun));
            });
        } finally {
            progress.endStep();
            links.discard();
        }
    }

    private List<Table> ofSubjects(int slices, int slice) {
        String some = " where t.%s % " + slices + " = " + slice;
        List<Table> kept = database.client()
                .sql(
                        "select name, subject from history.kept where name <> all (string_to_array(:other, ',')) order by 1")
                .param("other", String.join(",", OF_ALL) + "," + PUBLISHED)
                .query((row, n) -> new Table(
                        row.getString("name"),
                        "select to_jsonb(t) - 'derived_at' as said from " + row.getString("name") + " t"
                                + some.replace("%s", row.getString("subject"))))
                .list();
        return Stream.concat(
                        kept.stream(),
                        Stream.of("search.entry", "conflicts.conflict")
                                .map(name -> new Table(
                                        name,
                                        "select to_jsonb(t) - 'stamp' as said from " + name + " t"
                                                + some.replace("%s", "subject_id"))))
                .toList();
    }

    private List<Table> tables() {
        List<String> kept = database.client()
                .sql("select name from history.kept where name <> all (string_to_array(:other, ',')) order by 1")
                .param("other", PUBLISHED)
                .query(String.class)
                .list();
        return Stream.concat(
                        kept.stream()
                                .map(name -> new Table(
                                        name, "select to_jsonb(t) - 'derived_at' as said from " + name + " t")),
                        BESIDE.stream())
                .toList();
    }

    private long mark(int slices, int slice) {
        return database.client()
                .sql("insert into resolution.dirty (subject_id) select id from resolution.identity"
                        + " where kind in ('building', 'enterprise') and id % ? = ? on conflict do nothing")
                .params(slices, slice)
                .update();
    }

    private Difference compare(Table table, String stood) {
        run("create temporary table anew on commit drop as " + table.rows());
        long rows = count("select count(*) from " + stood);
        String missing = "select said from " + stood + " except all select said from anew";
        String surplus = "select said from anew except all select said from " + stood;
        var difference = new Difference(
                table.name(),
                rows,
                count("select count(*) from (" + missing + ") x"),
                count("select count(*) from (" + surplus + ") x"),
                Stream.concat(examples("- ", missing), examples("+ ", surplus)).toList());
        run("drop table anew");
        return difference;
    }

    private Stream<String> examples(String sign, String query) {
        return database
                .client()
                .sql("select left(said::text, 300) from (" + query + ") x order by 1 limit " + MOST_EXAMPLES)
                .query(String.class)
                .list()
                .stream()
                .map(row -> sign + row);
    }

    private long count(String query) {
        return database.client().sql(query).query(Long.class).single();
    }

    private void run(String sql) {
        database.client().sql(sql).update();
    }
}
