package org.sunmao.app.resolution;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import tools.jackson.databind.json.JsonMapper;

/**
 * What persons say a value of a file is, as evidence: each is a delivery of one row, kept, listed and withdrawn like any other. The row
 * names the file by its id, so nothing has to be linked. A ruling is the platform's own word and goes before every source; an answer is
 * the word of the department whose source it is, and counts as that source's newest statement until the source delivers a newer one.
 */
@Component
public class Rulings {

    /** Source of rulings. */
    public static final String RULED = "rulings";

    /** Source of departments' answers. */
    public static final String ANSWERED = "answers";

    /**
     * The claims of rulings and answers about subjects on the dirty list, in the columns that the claims of a file are read in. An answer
     * is said by the source that it answers for; what was said of a file that became part of another is said of that one.
     */
    public static final String CLAIMS = """
            select x.subject_id, false as by_person, coalesce(o.code, s.code) as code, coalesce(o.kind, s.code) as kind,
                coalesce(o.rank, s.rank) as rank, p.id as payload_id, encode(p.hash, 'hex') as hash,
                jsonb_build_object(p.fields ->> 'field', p.fields ->> 'value')::text as fields, d.data_date, d.data_date as since
            from evidence.source s
            join evidence.payload p on p.source_id = s.id
            cross join lateral (
                select coalesce((select v.leads_to from resolution.identity_event v
                    where v.subject_id = (p.fields ->> 'subject')::bigint order by v.id desc limit 1),
                    (p.fields ->> 'subject')::bigint) as id) living
            join resolution.dirty x on x.subject_id = living.id
            join evidence.row r on r.payload_id = p.id and r.kind = 'good'
            join evidence.delivery d on d.id = r.delivery_id and d.active
            left join evidence.source o on o.code = p.fields ->> 'for'
            where s.code in ('rulings', 'answers')
                and exists (select 1 from resolution.link l where l.subject_id = x.subject_id and l.until_at is null)
            """;

    private static final List<String> HEADERS = List.of("档案编号", "数据项", "认定值", "来源", "理由", "时间");
    private static final String NO_COLUMNS = "{\"kind\":\"lists\",\"columns\":{}}";

    private final WorkerDatabase database;
    private final Sources sources;
    private final Deliveries deliveries;
    private final SmallDeliveries small;
    private final DirtySubjects dirty;
    private final JsonMapper json;

    Rulings(
            WorkerDatabase database,
            Sources sources,
            Deliveries deliveries,
            SmallDeliveries small,
            DirtySubjects dirty,
            JsonMapper json) {
        this.database = database;
        this.sources = sources;
        this.deliveries = deliveries;
        this.small = small;
        this.dirty = dirty;
        this.json = json;
    }

    /**
     * Somebody's word.
     *
     * @param subject id of the file
     * @param field code of the field whose attribute it is about
     * @param value canonical text
     * @param answersFor code of the source whose department says it; null for the platform's own ruling
     * @param why the reason given
     * @param by the account
     * @param day the day that it speaks of
     * @param number what makes it differ from an equal word said before
     */
    public record Word(
            long subject,
            String field,
            String value,
            @Nullable String answersFor,
            String why,
            String by,
            LocalDate day,
            String number) {}

    /** Keeps the word and puts the file on the list of those to derive again; answers with the delivery's number. */
    public long say(Word word) {
        return Objects.requireNonNull(database.inTransaction(() -> {
            Source source = source(word.answersFor());
            Layout layout = deliveries.recordLayout(source, HEADERS, NO_COLUMNS, "program");
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("subject", Long.toString(word.subject()));
            fields.put("field", word.field());
            fields.put("value", word.value());
            if (word.answersFor() != null) {
                fields.put("for", word.answersFor());
            }
            fields.put("number", word.number());
            byte[] body = json.writeValueAsString(fields).getBytes(StandardCharsets.UTF_8);
            var row = new DeliveredRow(
                    0, 1, DeliveredRow.Kind.GOOD, layout, cells(word), new String(body, StandardCharsets.UTF_8));
            var about = new NewDelivery(
                    source,
                    SmallDeliveries.digestOf(body),
                    source.nameZh() + " " + word.number(),
                    SmallDeliveries.FORMAT,
                    "UTF-8",
                    word.day(),
                    false,
                    word.by());
            long delivery = small.keep(List.of(new Small(about, body, List.of(row), List.of())))
                    .get(0)
                    .delivery();
            dirty.mark(word.subject());
            return delivery;
        }));
    }

    /** Takes a word back: its delivery is withdrawn. False where it was already. */
    public boolean takeBack(long delivery, long subject, String by, String why) {
        return Objects.requireNonNull(database.inTransaction(() -> {
            boolean taken = deliveries.withdraw(delivery, by, why);
            dirty.mark(subject);
            return taken;
        }));
    }

    private static List<String> cells(Word word) {
        String source = word.answersFor() == null ? "" : word.answersFor();
        return List.of(Long.toString(word.subject()), word.field(), word.value(), source, word.why(), word.number());
    }

    private Source source(@Nullable String answersFor) {
        return answersFor == null
                ? sources.getOrRecord(new Source(
                        0,
                        RULED,
                        "lists",
                        "认定（数据冲突）",
                        "Rulings on conflicts",
                        "平台办公室",
                        "Platform office",
                        1,
                        null,
                        false,
                        "internal"))
                : sources.getOrRecord(new Source(
                        0,
                        ANSWERED,
                        "lists",
                        "校核答复",
                        "Answers to correction requests",
                        "各部门",
                        "Departments",
                        1,
                        null,
                        false,
                        "internal"));
    }
}
