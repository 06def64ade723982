package org.sunmao.app.tenancy.derive;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.intake.ToldLists;
import org.sunmao.app.intake.Vacancy;
import org.sunmao.app.intake.lease.Right;
import org.sunmao.app.resolution.UnitWords;
import org.sunmao.app.tenancy.LeaseDesk;
import org.sunmao.app.tenancy.Terms;
import org.sunmao.app.tenancy.UnitName;

/** Reads the tenant rows of the buildings on the dirty list, building by building and snapshot by snapshot. */
@Component
class TenantLines {

    private static final String LINES = """
            select lb.subject_id as building_id, d.id as delivery_id, d.data_date, d.full_snapshot, s.id as source_id,
                p.id as payload_id, p.fields ->> 'floor' as floor, p.fields ->> 'room' as room,
                p.fields ->> 'occupancy-state' as state, p.fields ->> 'tenant-name' as tenant, p.fields ->> 'right' as right_kind,
                p.fields ->> 'leased-area' as area,
                p.fields ->> 'rent' as "rent", p.fields ->> 'rent-free' as "rent-free", p.fields ->> 'escalation' as "escalation",
                p.fields ->> 'deposit' as "deposit", p.fields ->> 'break-option' as "break-option",
                p.fields ->> 'signed-on' as "signed-on", p.fields ->> 'head-tenant' as "head-tenant",
                p.fields ->> 'lease-start' as lease_start, p.fields ->> 'lease-end' as lease_end,
                pe.mention_id, e.id as enterprise_id, p.fields ->> 'left-on' as gone_on,
                (select g.id from evidence.payload g where g.hash = decode(p.fields ->> 'left-row', 'hex')) as gone_payload,
                exists (select 1 from evidence.delivery_event v where v.delivery_id = d.id and v.event = 'drop-confirmed')
                    as drop_confirmed
            from resolution.dirty x
            join places.building b on b.id = x.subject_id
            join resolution.link lb on lb.subject_id = b.id and lb.until_at is null
            join resolution.payload_mention pb on pb.mention_id = lb.mention_id and pb.kind = 'building'
            join evidence.payload p on p.id = pb.payload_id
            join evidence.source s on s.id = p.source_id and s.kind = 'tenants'
            join evidence.row r on r.payload_id = p.id and r.kind = 'good'
            join evidence.delivery d on d.id = r.delivery_id and d.active
            left join resolution.payload_mention pe on pe.payload_id = p.id and pe.kind = 'enterprise'
            left join resolution.link le on le.mention_id = pe.mention_id and le.until_at is null
            left join enterprises.enterprise e on e.id = le.subject_id
            order by lb.subject_id, s.id, d.data_date, d.full_snapshot desc, d.file_sha256, r.sheet, r.row_number
            """;

    private final WorkerDatabase database;
    private final UnitWords words;

    TenantLines(WorkerDatabase database, UnitWords words) {
        this.database = database;
        this.words = words;
    }

    private record Where(long building, int source, LocalDate day) {}

    /**
     * Building and source to snapshots; of two whole lists for one day the one with the greater hash holds; what says
     * only something of a building is added to what else is said for that day.
     */
    SortedMap<Long, SortedMap<Integer, List<Snapshot>>> read() {
        var names = new HashMap<List<@Nullable String>, UnitName>();
        var meant = new MeantUnits(words.standing());
        var snapshots = new LinkedHashMap<Where, Snapshot>();
        database.client().sql(LINES).query(row -> {
            var where = new Where(
                    row.getLong("building_id"), row.getInt("source_id"), row.getObject("data_date", LocalDate.class));
            long delivery = row.getLong("delivery_id");
            Snapshot current = snapshots.get(where);
            if (current == null || current.delivery() != delivery && row.getBoolean("full_snapshot")) {
                current = new Snapshot(
                        delivery,
                        where.source(),
                        where.day(),
                        row.getBoolean("full_snapshot"),
                        row.getBoolean("drop_confirmed"),
                        new ArrayList<>(),
                        new HashMap<>());
                snapshots.put(where, current);
            }
            if (ToldLists.GONE.equals(row.getString("state"))) {
                current.gone()
                        .put(
                                row.getLong("gone_payload"),
                                new Snapshot.Gone(date(row.getString("gone_on")), row.getLong("payload_id")));
            } else {
                TenantLine line = line(row, names, meant);
                current.lines().add(begins(row, where.day(), line) ? line.committed() : line);
            }
        });
        return grouped(snapshots, told());
    }

    /** Number of the source of leases told by hand; 0 where there is none. */
    private int told() {
        return database.client()
                .sql("select id from evidence.source where code = ?")
                .param(LeaseDesk.TOLD)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    private static SortedMap<Long, SortedMap<Integer, List<Snapshot>>> grouped(
            Map<Where, Snapshot> snapshots, int told) {
        var bySource = new TreeMap<Long, SortedMap<Integer, List<Snapshot>>>();
        snapshots.forEach((where, snapshot) -> bySource.computeIfAbsent(where.building(), any -> new TreeMap<>())
                .computeIfAbsent(where.source(), any -> new ArrayList<>())
                .add(snapshot));
        bySource.values().forEach(sources -> addTold(sources, told));
        return bySource;
    }

    /** What was told by hand is heard between the lists of the source that sends most of them, so that these can end it. */
    private static void addTold(Map<Integer, List<Snapshot>> sources, int told) {
        if (sources.size() < 2 || !sources.containsKey(told)) {
            return;
        }
        List<Snapshot> words = Objects.requireNonNull(sources.remove(told));
        Map.Entry<Integer, List<Snapshot>> most = sources.entrySet().stream()
                .max(Comparator.comparingInt((Map.Entry<Integer, List<Snapshot>> each) ->
                                each.getValue().size())
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .orElseThrow();
        most.getValue().addAll(words);
    }

    private static TenantLine line(ResultSet row, Map<List<@Nullable String>, UnitName> names, MeantUnits meant)
            throws SQLException {
        String floor = row.getString("floor");
        String room = row.getString("room");
        UnitName written = names.computeIfAbsent(
                java.util.Arrays.asList(floor, room), texts -> UnitName.of(texts.get(0), texts.get(1)));
        UnitName unit = meant.of(
                row.getLong("building_id"), written, row.getInt("source_id"), row.getObject("mention_id", Long.class));
        return new TenantLine(
                row.getLong("payload_id"),
                unit,
                holder(row),
                row.getString("tenant"),
                right(row.getString("right_kind")),
                decimal(row.getString("area")),
                terms(row),
                date(row.getString("lease_start")),
                date(row.getString("lease_end")));
    }

    private static Holder holder(ResultSet row) throws SQLException {
        if ("vacant".equals(row.getString("state"))) {
            return Holder.VACANT;
        }
        Long mention = row.getObject("mention_id", Long.class);
        if (mention == null) {
            return Holder.UNKNOWN;
        }
        Long enterprise = row.getObject("enterprise_id", Long.class);
        return enterprise == null
                ? new Holder(Holder.Kind.UNLINKED, mention)
                : new Holder(Holder.Kind.ENTERPRISE, enterprise);
    }

    /** Whether the list speaks of a lease that has not begun: it says so, or the lease begins later and nobody is said to have moved in. */
    private static boolean begins(ResultSet row, LocalDate day, TenantLine line) throws SQLException {
        String state = row.getString("state");
        LocalDate start = line.leaseStart();
        if (!line.holder().isTenant() || Vacancy.MOVED_IN.equals(state)) {
            return false;
        }
        return start == null ? Vacancy.COMMITTED.equals(state) : start.isAfter(day);
    }

    /** The word of the right that is meant; another text as it is. */
    private static @Nullable String right(@Nullable String text) {
        return text == null
                ? null
                : Right.read(text.strip().toLowerCase(Locale.ROOT))
                        .map(Right::word)
                        .orElse(text);
    }

    private static @Nullable SortedMap<String, String> terms(ResultSet row) throws SQLException {
        SortedMap<String, String> terms = null;
        for (String code : Terms.CODES) {
            String said = row.getString(code);
            if (said != null) {
                terms = terms == null ? new TreeMap<>() : terms;
                terms.put(code, said);
            }
        }
        return terms;
    }

    private static @Nullable BigDecimal decimal(@Nullable String text) {
        try {
            return text == null ? null : new BigDecimal(text);
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    private static @Nullable LocalDate date(@Nullable String iso) {
        try {
            return iso == null ? null : LocalDate.parse(iso);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }
}
