package org.sunmao.app.intake;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.evidence.DeliveredRow;
import org.sunmao.app.evidence.Deliveries;
import org.sunmao.app.evidence.Layout;
import org.sunmao.app.evidence.NewDelivery;
import org.sunmao.app.evidence.SmallDeliveries;
import org.sunmao.app.evidence.SmallDeliveries.Small;
import org.sunmao.app.evidence.Source;
import org.sunmao.app.evidence.Sources;
import org.sunmao.app.intake.fields.ColumnMapping;
import org.sunmao.app.intake.fields.Field;
import org.sunmao.app.intake.fields.SourceKind;
import org.sunmao.app.intake.fields.Templates;
import org.sunmao.app.jobs.WorkLock;
import org.sunmao.app.resolution.Decisions;
import org.sunmao.app.resolution.MentionFields;
import org.sunmao.app.resolution.MentionKind;
import org.sunmao.app.resolution.MentionWriter;
import org.sunmao.app.resolution.Mentions;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes in what somebody found at a visit: a delivery of one row, in the columns of a table of visits. Whoever wrote it stood before the file of the
 * enterprise or building, so the row says by its id whose it is, and that is recorded as a person's word about the mention; nothing is guessed.
 * Conclusions follow when {@link org.sunmao.app.jobs.Derivations} is asked for them.
 */
@Component
public class ToldVisits {

    /** Source of these rows. */
    public static final String SOURCE = "visit-notes";

    private static final Map<String, Field> COLUMNS = Templates.columns(SourceKind.VISITS);
    private static final List<String> HEADERS = List.copyOf(COLUMNS.keySet());

    private final WorkerDatabase database;
    private final WorkLock lock;
    private final Sources sources;
    private final Deliveries deliveries;
    private final SmallDeliveries small;
    private final Mentions mentions;
    private final Decisions decisions;
    private final JsonMapper json;

    ToldVisits(
            WorkerDatabase database,
            WorkLock lock,
            Sources sources,
            Deliveries deliveries,
            SmallDeliveries small,
            Mentions mentions,
            Decisions decisions,
            JsonMapper json) {
        this.database = database;
        this.lock = lock;
        this.sources = sources;
        this.deliveries = deliveries;
        this.small = small;
        this.mentions = mentions;
        this.decisions = decisions;
        this.json = json;
    }

    /**
     * What was found.
     *
     * @param enterprise id of the enterprise; null where a building as a whole was visited
     * @param building id of the building; null where none is known
     * @param name of the enterprise, or of the building where no enterprise was visited, as its file has it
     * @param buildingName as its file has it; null where none is known
     * @param fields what was told, in canonical texts
     * @param more what no column is for, by a code of its own
     * @param by the account
     * @param day of the visit
     * @param number what makes it differ from an equal note
     */
    public record Told(
            @Nullable Long enterprise,
            @Nullable Long building,
            String name,
            @Nullable String buildingName,
            Map<Field, String> fields,
            Map<String, String> more,
            String by,
            LocalDate day,
            String number) {}

    /** Keeps it; answers with the delivery's number. Waits for other work that changes evidence, and joins the caller's transaction. */
    public long keep(Told told) {
        return Objects.requireNonNull(database.inTransaction(() -> {
            lock.acquire();
            Source source = source();
            Map<String, String> fields = fields(told);
            byte[] body = json.writeValueAsString(fields).getBytes(StandardCharsets.UTF_8);
            var row = new DeliveredRow(
                    0,
                    1,
                    DeliveredRow.Kind.GOOD,
                    layout(source),
                    cells(fields),
                    new String(body, StandardCharsets.UTF_8));
            var about = new NewDelivery(
                    source,
                    SmallDeliveries.digestOf(body),
                    told.name() + " " + told.day() + " 走访记录.json",
                    SmallDeliveries.FORMAT,
                    "UTF-8",
                    told.day(),
                    false,
                    told.by());
            long delivery = small.keep(List.of(new Small(about, body, List.of(row), List.of())))
                    .get(0)
                    .delivery();
            mention(source, told, row.payloadHash(source), fields);
            mentions.markDirty(delivery);
            return delivery;
        }));
    }

    /** The columns' meanings, and what there is no column for; in an order that does not change. */
    private static Map<String, String> fields(Told told) {
        var fields = new TreeMap<String, String>(told.more());
        told.fields().forEach((field, text) -> fields.put(field.code(), text));
        if (told.enterprise() != null) {
            fields.put(Field.ENTERPRISE_NAME.code(), told.name());
            fields.put("enterprise", "E" + told.enterprise());
        }
        String building = told.enterprise() == null ? told.name() : told.buildingName();
        if (building != null) {
            fields.put(Field.BUILDING_NAME.code(), building);
        }
        if (told.building() != null) {
            fields.put("building", "B" + told.building());
        }
        fields.put(Field.VISITED_ON.code(), told.day().toString());
        fields.put("number", told.number());
        return fields;
    }

    private void mention(Source source, Told told, byte[] payload, Map<String, String> fields) {
        var said = new TreeMap<String, String>();
        said.put("name", told.name());
        // One mention for each file that notes speak of: the word about it is said once, and never about another of the
        // same name.
        said.put("subject", Long.toString(subject(told)));
        if (told.enterprise() != null && told.buildingName() != null) {
            said.put("building", told.buildingName());
        }
        MentionKind kind = told.enterprise() == null ? MentionKind.BUILDING : MentionKind.ENTERPRISE;
        MentionFields mention = MentionFields.of(kind, said);
        MentionWriter writer = mentions.open(source);
        writer.add(payload, mention);
        writer.close();
        long id = database.client()
                .sql("select id from resolution.mention where hash = ?")
                .param(mention.hash(source.code()))
                .query(Long.class)
                .single();
        boolean before = database.client()
                .sql("""
                        select exists (select 1 from resolution.decision d where d.mention_id = ? and d.kind = 'link' and d.subject_id = ?)
                        """)
                .params(id, subject(told))
                .query(Boolean.class)
                .single();
        if (!before) {
            decisions.link(id, subject(told), told.by(), "走访记录");
        }
    }

    private static long subject(Told told) {
        return Objects.requireNonNull(told.enterprise() == null ? told.building() : told.enterprise());
    }

    private Layout layout(Source source) {
        var mapping = new ColumnMapping(SourceKind.VISITS, new TreeMap<>(COLUMNS), Map.of());
        return deliveries.recordLayout(source, HEADERS, mapping.toJson(), "program");
    }

    private static List<String> cells(Map<String, String> fields) {
        return COLUMNS.values().stream()
                .map(field -> fields.getOrDefault(field.code(), ""))
                .toList();
    }

    private Source source() {
        return sources.getOrRecord(SourceDefaults.describe(
                SOURCE,
                SourceKind.VISITS,
                "走访记录（平台填写）",
                "Visit notes written on the platform",
                "各部门、各街道",
                "Departments and streets",
                false));
    }
}
