package org.sunmao.app.resolution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sunmao.app.access.Masking;
import org.sunmao.app.foundation.Scope;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads one doubtful mention with everything around it, inside one transaction of the reader. */
final class ReviewReading {

    private static final TypeReference<TreeMap<String, String>> FIELDS = new TypeReference<>() {};
    /** Field codes of a layout whose cells are personal data. */
    private static final Set<String> PERSONS = Set.of("legal-person", "contact", "visitors");

    private static final Set<String> PHONES = Set.of("phone");
    /** Eighteen or fifteen digits in a column of codes are an enterprise's, not a person's. */
    private static final Set<String> CODES = Set.of("registration-number");

    private static final Set<String> CREDIT_CODES = Set.of("code", "credit-code");

    /** Field codes of a layout that tell which building a row speaks of. */
    private static final Set<String> OF_BUILDINGS = Set.of(
            "registered-address", "address", "building-name", "building-code", "building-alias", "street", "district");

    /** Those that tell which enterprise. */
    private static final Set<String> OF_ENTERPRISES = Set.of(
            "enterprise-name",
            "tenant-name",
            "credit-code",
            "registration-number",
            "legal-person",
            "phone",
            "registered-address",
            "address",
            "building-name",
            "building-code",
            "building-alias",
            "floor",
            "room",
            "street");

    /** What landlord and tenant agreed of money; it decides nothing about whom a row speaks of. */
    private static final Set<String> AGREED_IN_SECRET =
            Set.of("rent", "rent-free", "escalation", "deposit", "break-option");

    private final JdbcClient client;
    private final Scope scope;
    private final JsonMapper json;

    ReviewReading(JdbcClient client, Scope scope, JsonMapper json) {
        this.client = client;
        this.scope = scope;
        this.json = json;
    }

    private record Current(String zone, @Nullable Long subjectId, String candidates, String fields) {}

    Optional<ReviewItem> find(long mentionId) {
        Optional<ReviewEntry> entry = client.sql(ReviewSql.ENTRIES.formatted("m.id = :id"))
                .param("id", mentionId)
                .query(ReviewSql::entry)
                .optional();
        return entry.flatMap(e -> current(mentionId).map(now -> item(e, now)));
    }

    private Optional<Current> current(long mentionId) {
        return client.sql("""
                        select l.zone, l.subject_id, l.candidates::text as candidates, m.fields::text as fields
                        from resolution.link l join resolution.mention m on m.id = l.mention_id
                        where l.mention_id = ? and l.until_at is null
                        """)
                .param(mentionId)
                .query((row, n) -> new Current(
                        row.getString("zone"),
                        row.getObject("subject_id", Long.class),
                        row.getString("candidates"),
                        row.getString("fields")))
                .optional();
    }

    private ReviewItem item(ReviewEntry entry, Current now) {
        List<MadeDecision> decisions = ReviewDesk.decisions(
                client, " where d.mention_id = :mention order by d.id desc", Map.of("mention", entry.mentionId()));
        Set<Long> refused = decisions.stream()
                .filter(d -> d.kind().equals("not") && !d.undone())
                .map(MadeDecision::subjectId)
                .collect(Collectors.toSet());
        return new ReviewItem(
                entry,
                now.zone(),
                now.subjectId(),
                masked(fields(now.fields())),
                row(entry),
                candidates(now.candidates(), refused, fields(now.fields())),
                decisions,
                new HistoryReading(client, text -> masked(fields(text))).read(entry.mentionId()));
    }

    private Map<String, String> fields(String text) {
        return json.readValue(text, FIELDS);
    }

    private Map<String, String> masked(Map<String, String> fields) {
        var shown = new TreeMap<>(fields);
        shown.replaceAll((field, text) -> maskedBy(field, text));
        return shown;
    }

    private String maskedBy(@Nullable String field, String text) {
        if (field != null && PERSONS.contains(field)) {
            return Masking.personName(text, scope);
        }
        if (field != null && PHONES.contains(field)) {
            return Masking.phone(text, scope);
        }
        boolean code = CODES.contains(field == null ? "" : field)
                || field != null && CREDIT_CODES.contains(field) && Masking.isCreditCode(text);
        return code ? text : Masking.text(text, scope);
    }

    /** A column that nobody gave a meaning is masked by what its head says. */
    private String cell(String field, String head, String text) {
        if (AGREED_IN_SECRET.contains(field) && !scope.personalPlain()) {
            return "****";
        }
        return (field.isEmpty() || Masking.isPersonal(head)) && !scope.personalPlain()
                ? Masking.underHead(head, text)
                : maskedBy(field, text);
    }

    private List<ReviewCandidate> candidates(String text, Set<Long> refused, Map<String, String> said) {
        List<LinkJson.KeptCandidate> kept = Arrays.asList(json.readValue(text, LinkJson.KeptCandidate[].class));
        Map<Long, Subject> subjects = subjects(kept);
        var candidates = new ArrayList<ReviewCandidate>();
        for (LinkJson.KeptCandidate c : kept) {
            Subject subject = subjects.getOrDefault(c.subject(), new Subject(Map.of(), "", 0));
            Map<String, String> known = subject.fields();
            candidates.add(new ReviewCandidate(
                    c.subject(),
                    masked(known),
                    known.entrySet().stream()
                            .filter(field -> field.getValue().equals(said.get(field.getKey())))
                            .map(Map.Entry::getKey)
                            .collect(Collectors.toSet()),
                    subject.source(),
                    subject.mentions(),
                    c.bits(),
                    c.probability(),
                    ReasonLine.of(c.reasons(), scope),
                    refused.contains(c.subject())));
        }
        return candidates;
    }

    private record Subject(Map<String, String> fields, String source, long mentions) {}

    private Map<Long, Subject> subjects(List<LinkJson.KeptCandidate> kept) {
        var subjects = new HashMap<Long, Subject>();
        client.sql(ReviewSql.SUBJECTS)
                .param(kept.stream().map(LinkJson.KeptCandidate::subject).toArray(Long[]::new))
                .query(row -> {
                    subjects.put(
                            row.getLong("id"),
                            new Subject(
                                    fields(row.getString("fields")), row.getString("source"), row.getLong("mentions")));
                });
        return subjects;
    }

    private @Nullable ReviewRow row(ReviewEntry entry) {
        Set<String> identifying = entry.kind().equals("building") ? OF_BUILDINGS : OF_ENTERPRISES;
        return client.sql(ReviewSql.NEWEST_ROW)
                .param(entry.mentionId())
                .query((row, n) -> row(row, identifying))
                .optional()
                .orElse(null);
    }

    private ReviewRow row(ResultSet row, Set<String> identifying) throws SQLException {
        String[] headers = (String[]) row.getArray("headers").getArray();
        String[] cells = (String[]) row.getArray("cells").getArray();
        JsonNode columns = json.readTree(row.getString("mapping")).path("columns");
        var shown = new ArrayList<ReviewRow.Cell>();
        boolean personal = false;
        for (int i = 0; i < Math.min(headers.length, cells.length); i++) {
            String field = columns.path(headers[i]).asString("");
            if (!cells[i].isBlank()) {
                shown.add(
                        new ReviewRow.Cell(headers[i], cell(field, headers[i], cells[i]), identifying.contains(field)));
                personal |= scope.personalPlain() && (PERSONS.contains(field) || PHONES.contains(field));
            }
        }
        return new ReviewRow(
                shown,
                personal,
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("file_name"),
                row.getObject("data_date", LocalDate.class),
                row.getLong("delivery_id"),
                row.getObject("arrived_at", OffsetDateTime.class).toInstant(),
                row.getInt("sheet") + 1,
                row.getInt("row_number"));
    }
}
