package org.sunmao.app.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.evidence.DeliveredRow;
import org.sunmao.app.evidence.Deliveries;
import org.sunmao.app.evidence.DeliveryWriter;
import org.sunmao.app.evidence.Layout;
import org.sunmao.app.evidence.NewDelivery;
import org.sunmao.app.evidence.SmallDeliveries;
import org.sunmao.app.evidence.Source;
import org.sunmao.app.evidence.StoredFiles;
import org.sunmao.app.intake.fields.ColumnMapping;
import org.sunmao.app.intake.fields.Field;
import org.sunmao.app.intake.fields.RowReader;
import org.sunmao.app.intake.fields.RowReading;
import org.sunmao.app.intake.fields.SourceKind;
import org.sunmao.app.intake.fields.Templates;
import org.sunmao.app.intake.files.RowKind;
import org.sunmao.app.intake.files.SourceRow;
import org.sunmao.app.jobs.WorkLock;
import org.sunmao.app.resolution.MentionFields;
import org.sunmao.app.resolution.MentionWriter;
import org.sunmao.app.resolution.Mentions;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes in lists of tenants that a person told row by row: a delivery like a workbook's, with the words of the person as its file. A row
 * that holds still is the earlier payload delivered again; a new one stands in the columns of the template. Conclusions follow when
 * {@link org.sunmao.app.jobs.Derivations} is asked for them.
 */
@Component
public class ToldLists {

    /** Says of a row that it tells who has left; such a row names no tenant, and holds nothing. */
    public static final String GONE = "left";

    /** The day on which a tenant was gone; ISO. */
    public static final String GONE_ON = "left-on";

    /** Hash of the payload that names who has left; lower-case hex. */
    public static final String GONE_ROW = "left-row";

    private static final Map<String, Field> COLUMNS = Templates.columns(SourceKind.TENANTS);
    private static final List<String> HEADERS = List.copyOf(COLUMNS.keySet());
    /** What says of a row which building and unit it is of. */
    private static final List<Field> PLACE =
            List.of(Field.BUILDING_NAME, Field.BUILDING_CODE, Field.ADDRESS, Field.FLOOR, Field.ROOM);

    private final WorkerDatabase database;
    private final WorkLock lock;
    private final Deliveries deliveries;
    private final StoredFiles files;
    private final Mentions mentions;
    private final JsonMapper json;

    ToldLists(
            WorkerDatabase database,
            WorkLock lock,
            Deliveries deliveries,
            StoredFiles files,
            Mentions mentions,
            JsonMapper json) {
        this.database = database;
        this.lock = lock;
        this.deliveries = deliveries;
        this.files = files;
        this.mentions = mentions;
        this.json = json;
    }

    /**
     * A list.
     *
     * @param source whose, of kind tenants
     * @param day the day that it speaks of
     * @param whole whether a building that it names is named whole, so that silence means something
     * @param name what stands where others have a file's name
     * @param by the account
     * @param words what was told, as it was told; kept like a file
     * @param rows its rows, in order
     */
    public record Told(
            Source source, LocalDate day, boolean whole, String name, String by, byte[] words, List<ToldRow> rows) {

        public Told {
            rows = List.copyOf(rows);
            if (!source.kind().equals(SourceKind.TENANTS.code())) {
                throw new IllegalArgumentException("not a source of tenants: " + source.code());
            }
        }
    }

    private record Kept(Layout layout, byte[] hash, List<String> cells, TreeMap<String, String> fields) {}

    /** Reads what somebody typed as the columns of a list are read; units by the field's code. */
    public static RowReading read(Map<Field, String> cells, Map<String, String> units) {
        var columns = new TreeMap<String, Field>();
        var texts = new ArrayList<String>();
        var headers = new ArrayList<String>();
        cells.forEach((field, text) -> {
            columns.put(field.code(), field);
            headers.add(field.code());
            texts.add(text);
        });
        var mapping = new ColumnMapping(SourceKind.TENANTS, columns, units);
        return new RowReader().read(mapping, headers, new SourceRow(1, RowKind.DATA, texts, List.of()));
    }

    /** Keeps the list; answers with the delivery's number. Waits for other work that changes evidence, and joins the caller's transaction. */
    public long keep(Told told) {
        return Objects.requireNonNull(database.inTransaction(() -> {
            lock.acquire();
            DeliveryWriter delivery = deliveries.open(new NewDelivery(
                    told.source(),
                    files.keep(told.words()),
                    told.name(),
                    SmallDeliveries.FORMAT,
                    "UTF-8",
                    told.day(),
                    told.whole(),
                    told.by()));
            MentionWriter mentioned = mentions.open(told.source());
            int number = 1;
            for (ToldRow row : told.rows()) {
                Kept kept = kept(told, row);
                var delivered = new DeliveredRow(
                        0,
                        number++,
                        DeliveredRow.Kind.GOOD,
                        kept.layout(),
                        kept.cells(),
                        json.writeValueAsString(kept.fields()));
                byte[] payload = delivery.row(delivered);
                for (MentionFields mention : RowMentions.of(SourceKind.TENANTS, kept.fields())) {
                    mentioned.add(payload, mention);
                }
            }
            delivery.close("[]");
            mentioned.close();
            mentions.markDirty(delivery.deliveryId());
            return delivery.deliveryId();
        }));
    }

    private Kept kept(Told told, ToldRow row) {
        if (row instanceof ToldRow.Again again) {
            return payload(told.source(), again.payload());
        }
        if (row instanceof ToldRow.Gone gone) {
            return gone(told, gone);
        }
        ToldRow.Said said = (ToldRow.Said) row;
        RowMeaning meaning = RowMeaning.of(SourceKind.TENANTS, new RowReading(said.values(), List.of()), null);
        var fields = new TreeMap<>(meaning.fields());
        return new Kept(layout(told, said.units()), new byte[0], cells(fields), fields);
    }

    private Kept gone(Told told, ToldRow.Gone gone) {
        Kept named = payload(told.source(), gone.payload());
        var fields = new TreeMap<String, String>();
        PLACE.forEach(field -> {
            String text = named.fields().get(field.code());
            if (text != null) {
                fields.put(field.code(), text);
            }
        });
        List<String> cells = new ArrayList<>(cells(fields));
        cells.set(at(Field.TENANT_NAME), named.fields().getOrDefault(Field.TENANT_NAME.code(), ""));
        cells.set(at(Field.REMARK), "已于 " + gone.on() + " 搬离");
        fields.put(Field.OCCUPANCY_STATE.code(), GONE);
        fields.put(GONE_ON, gone.on().toString());
        fields.put(GONE_ROW, HexFormat.of().formatHex(named.hash()));
        return new Kept(layout(told, Map.of()), new byte[0], cells, fields);
    }

    private static int at(Field field) {
        return List.copyOf(COLUMNS.values()).indexOf(field);
    }

    private Layout layout(Told told, Map<String, String> units) {
        var mapping = new ColumnMapping(SourceKind.TENANTS, new TreeMap<>(COLUMNS), units);
        return deliveries.recordLayout(told.source(), HEADERS, mapping.toJson(), told.by());
    }

    private static List<String> cells(Map<String, String> fields) {
        Map<Field, String> shown = new EnumMap<>(Field.class);
        fields.forEach((code, text) -> Field.findByCode(code).ifPresent(field -> shown.put(field, text)));
        shown.computeIfPresent(
                Field.OCCUPANCY_STATE,
                (field, state) -> state.equals("vacant") ? "空置" : state.equals("let") ? "在租" : "");
        return COLUMNS.values().stream()
                .map(field -> shown.getOrDefault(field, ""))
                .toList();
    }

    /** The fields are written as they were first, so that the same payload comes of them. */
    private Kept payload(Source source, long id) {
        return database.client()
                .sql("""
                        select p.layout_id, l.hash as layout_hash, p.hash, p.cells, p.fields::text as fields
                        from evidence.payload p join evidence.layout l on l.id = p.layout_id
                        where p.id = ? and p.source_id = ?
                        """)
                .params(id, source.id())
                .query((row, n) -> new Kept(
                        new Layout(row.getInt("layout_id"), row.getString("layout_hash")),
                        row.getBytes("hash"),
                        Arrays.asList((String[]) row.getArray("cells").getArray()),
                        json.readValue(row.getString("fields"), new TypeReference<TreeMap<String, String>>() {})))
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("no row of " + source.code() + " has payload " + id));
    }
}
