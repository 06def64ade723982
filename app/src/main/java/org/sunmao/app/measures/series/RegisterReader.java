package org.sunmao.app.measures.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the register's runs and counts each state of it, by the rules of {@code measures.register_speaking} and {@code measures.registered}. */
final class RegisterReader {

    private static final long AT_ONCE = 200_000;
    private static final String RUNS = """
            select enterprise_id, source_id, first_seen, last_seen, building_id, unsettled,
                enterprises.is_registered(status) as registered, status is null as status_unknown
            from enterprises.registration where enterprise_id > ? and enterprise_id <= ?
            order by enterprise_id, first_seen desc, source_id
            """;

    private record Run(
            int source, int first, int last, long building, boolean unsettled, boolean registered, boolean unknown) {}

    /** One source in one state: its newest whole extract; {@link Lists#NONE} where none was whole. */
    private record Speaks(int whole) {}

    private final JdbcClient client;
    private final Map<Integer, int[]> days = new TreeMap<>();
    private final Map<Integer, int[]> whole = new TreeMap<>();
    private int[] from = {};
    private List<Map<Integer, Speaks>> states = List.of();
    private final Map<Long, int[]> buildings = new HashMap<>();
    private int[] nowhere = {};
    private int[] unsettled = {};
    private int[] unknown = {};

    RegisterReader(JdbcClient client) {
        this.client = client;
    }

    Register read(java.util.Set<Long> known) {
        days();
        if (days.isEmpty()) {
            return Register.NONE;
        }
        states();
        nowhere = new int[from.length];
        unsettled = new int[from.length];
        unknown = new int[from.length];
        long[] ids = client.sql(
                        "select coalesce(min(enterprise_id), 0), coalesce(max(enterprise_id), -1) from enterprises.registration")
                .query((row, n) -> new long[] {row.getLong(1), row.getLong(2)})
                .single();
        for (long after = ids[0] - 1; after < ids[1]; after += AT_ONCE) {
            runs(after, after + AT_ONCE, known);
        }
        return Register.of(Map.copyOf(days), from, buildings, nowhere, unsettled, unknown);
    }

    private void days() {
        var all = new TreeMap<Integer, TreeSet<Integer>>();
        var wholes = new TreeMap<Integer, TreeSet<Integer>>();
        client.sql("select source_id, day, whole from measures.register_days()").query(row -> {
            int day = Days.of(row.getObject("day", LocalDate.class));
            all.computeIfAbsent(row.getInt("source_id"), any -> new TreeSet<>()).add(day);
            if (row.getBoolean("whole")) {
                wholes.computeIfAbsent(row.getInt("source_id"), any -> new TreeSet<>())
                        .add(day);
            }
        });
        all.forEach((source, each) -> days.put(source, ints(each)));
        wholes.forEach((source, each) -> whole.put(source, ints(each)));
    }

    private static int[] ints(TreeSet<Integer> days) {
        return days.stream().mapToInt(Integer::intValue).toArray();
    }

    /** A run begins with an extract; where it does not any longer, because that was withdrawn, it begins a state of its own. */
    private void states() {
        IntStream begun =
                client
                        .sql("select distinct first_seen from enterprises.registration")
                        .query(LocalDate.class)
                        .list()
                        .stream()
                        .mapToInt(Days::of);
        IntStream spoken = days.values().stream()
                .flatMapToInt(each -> Arrays.stream(each).flatMap(d -> IntStream.of(d, d + Register.LONGEST + 1)));
        from = IntStream.concat(begun, spoken).distinct().sorted().toArray();
        states = Arrays.stream(from).mapToObj(this::speaking).toList();
    }

    private Map<Integer, Speaks> speaking(int day) {
        var speaking = new HashMap<Integer, Speaks>();
        days.forEach((source, each) -> {
            int newest = Lists.newest(each, day);
            if (newest != Lists.NONE && day <= newest + Register.LONGEST) {
                speaking.put(source, new Speaks(Lists.newest(whole.getOrDefault(source, new int[0]), day)));
            }
        });
        return speaking;
    }

    private void runs(long after, long upTo, java.util.Set<Long> known) {
        var of = new ArrayList<Run>();
        long[] enterprise = {0};
        client.sql(RUNS).params(after, upTo).query(row -> {
            if (row.getLong("enterprise_id") != enterprise[0]) {
                count(of, known);
                of.clear();
                enterprise[0] = row.getLong("enterprise_id");
            }
            of.add(new Run(
                    row.getInt("source_id"),
                    Days.of(row.getObject("first_seen", LocalDate.class)),
                    Days.of(row.getObject("last_seen", LocalDate.class)),
                    row.getLong("building_id"),
                    row.getBoolean("unsettled"),
                    row.getBoolean("registered"),
                    row.getBoolean("status_unknown")));
        });
        count(of, known);
    }

    /** In each state the run that began last speaks, of those that the newest whole extract of their source still has. */
    private void count(List<Run> runs, java.util.Set<Long> known) {
        if (runs.isEmpty()) {
            return;
        }
        for (int state = 0; state < from.length; state++) {
            for (Run run : runs) {
                Speaks speaks = states.get(state).get(run.source());
                if (speaks != null && run.first() <= from[state] && speaks.whole() <= run.last()) {
                    count(run, state, known);
                    break;
                }
            }
        }
    }

    private void count(Run run, int state, java.util.Set<Long> known) {
        if (run.building() == 0) {
            if (run.registered()) {
                (run.unsettled() ? unsettled : nowhere)[state]++;
            }
            return;
        }
        if (!known.contains(run.building())) {
            unknown[state] += run.registered() ? 1 : 0;
            return;
        }
        int[] counts = buildings.computeIfAbsent(run.building(), any -> new int[from.length * Register.COUNTS]);
        counts[state * Register.COUNTS + (run.registered() ? Register.REGISTERED : Register.ENDED)]++;
        counts[state * Register.COUNTS + Register.STATUS_UNKNOWN] += run.unknown() ? 1 : 0;
    }
}
