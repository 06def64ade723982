package org.sunmao.app.intake.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Right;
import org.sunmao.app.access.Role;
import org.sunmao.app.evidence.RowProblem;
import org.sunmao.app.evidence.Source;
import org.sunmao.app.evidence.Sources;
import org.sunmao.app.intake.IntakeRights;
import org.sunmao.app.intake.SourceDefaults;
import org.sunmao.app.intake.fields.SourceKind;
import org.sunmao.app.intake.rows.RowDoor;
import org.sunmao.app.intake.rows.RowRequest;
import org.sunmao.app.intake.rows.RowsAnswer;
import org.sunmao.app.resolution.RowLinks;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows one by one, for programs that know of a change when it happens: a register's desk, a property manager's system. The answer comes
 * when the rows are durable, and says whom each speaks of. A row adds to what the source said before; withdrawing its delivery takes
 * it back.
 */
@RestController
@RequestMapping(path = "/api/intake/rows", produces = MediaType.APPLICATION_JSON_VALUE)
@Allowed({Role.OFFICE, Role.DEPARTMENT, Role.MANAGER})
class RowsApi {

    private static final ZoneId DISTRICT_TIME = ZoneId.of("Asia/Shanghai");

    private final RowDoor door;
    private final Sources sources;
    private final Audit audit;
    private final JsonMapper json;
    private final Map<String, Source> known = new ConcurrentHashMap<>();

    RowsApi(RowDoor door, Sources sources, Audit audit, JsonMapper json) {
        this.door = door;
        this.sources = sources;
        this.audit = audit;
        this.json = json;
    }

    /** Why a request makes no sense. */
    record Refusal(String message) {}

    /** As {@link RowsAnswer}, as far as the reader may know. */
    @Schema(name = "RowsAnswer")
    record Answer(long delivery, boolean fresh, LocalDate date, boolean linked, List<String> unread, List<Row> rows) {}

    /** As {@link RowsAnswer.Row}. */
    record Row(
            int row,
            boolean good,
            List<RowProblem> problems,
            @Nullable String mention,
            @Nullable Link link) {}

    /** As {@link RowLinks.Standing}; why, and who else it may be, only for those who may review links. */
    record Link(
            String zone,
            @Nullable Long subject,
            double bits,
            double probability,
            boolean byPerson,
            String model,
            @Nullable JsonNode reasons,
            @Nullable JsonNode candidates) {}

    /**
     * Takes rows in.
     *
     * @param source code of the source
     * @param kind what a source that is not known yet tells about; left out for others
     * @param date the day that the rows speak of; today where it is left out
     * @param body an object, or an array of objects: codes of fields such as {@code enterprise-name}, or headers that the source
     *     remembers, with their values
     */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Answer take(
            Reader reader,
            @RequestParam String source,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate date,
            @RequestBody byte[] body) {
        var rights = new IntakeRights(reader);
        if (!rights.mayUse(source)) {
            throw new AccessDeniedException("another's source");
        }
        LocalDate day = date == null ? LocalDate.now(DISTRICT_TIME) : date;
        RowsAnswer answer = door.take(
                new RowRequest(source(source, kind, rights), body, day, reader.username(), note(reader, source)));
        return answer(answer, reader.may(Right.REVIEW));
    }

    /** The line in the record is written by the thread that keeps the rows, and says from where this one's request came. */
    private Consumer<RowsAnswer> note(Reader reader, String source) {
        RequestAttributes request = RequestContextHolder.currentRequestAttributes();
        return answer -> {
            RequestContextHolder.setRequestAttributes(request);
            try {
                audit.record(
                        reader,
                        "intake.rows",
                        "delivery",
                        Long.toString(answer.delivery()),
                        Map.of("source", source, "rows", answer.rows().size(), "fresh", answer.fresh()));
            } finally {
                RequestContextHolder.resetRequestAttributes();
            }
        };
    }

    private Source source(String code, @Nullable String kind, IntakeRights rights) {
        Source found = known.get(code);
        if (found == null) {
            found = sources.find(code).orElseGet(() -> record(code, kind, rights));
            known.put(code, found);
        }
        if (kind != null && !kind.equals(found.kind())) {
            throw new IllegalArgumentException(
                    "kind: the source " + code + " is of kind " + found.kind() + ", found '" + kind + "'");
        }
        return found;
    }

    private Source record(String code, @Nullable String kind, IntakeRights rights) {
        SourceKind wanted = kind == null ? null : SourceKind.findByCode(kind).orElse(null);
        if (kind != null && wanted == null) {
            throw new IllegalArgumentException("kind: found '" + kind + "', expected one of "
                    + String.join(
                            ", ",
                            Stream.of(SourceKind.values()).map(SourceKind::code).toList()));
        }
        if (!rights.all() || wanted == null || SourceCodes.read(code).isEmpty()) {
            throw new IllegalArgumentException(
                    "source: '" + code
                            + "' is not known; import a file of it first, or let the office name its kind with the parameter kind");
        }
        return sources.getOrRecord(SourceDefaults.of(code, wanted));
    }

    private Answer answer(RowsAnswer a, boolean mayKnowWhy) {
        return new Answer(
                a.delivery(),
                a.fresh(),
                a.date(),
                a.linked(),
                a.unread(),
                a.rows().stream()
                        .map(row -> new Row(
                                row.row(), row.good(), row.problems(), row.mention(), link(row.link(), mayKnowWhy)))
                        .toList());
    }

    private @Nullable Link link(RowLinks.@Nullable Standing link, boolean mayKnowWhy) {
        return link == null
                ? null
                : new Link(
                        link.zone(),
                        link.subject(),
                        link.bits(),
                        link.probability(),
                        link.byPerson(),
                        link.model(),
                        mayKnowWhy ? json.readTree(link.reasons()) : null,
                        mayKnowWhy ? json.readTree(link.candidates()) : null);
    }

    @ExceptionHandler(IllegalArgumentException.class)
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Refusal refuse(IllegalArgumentException senseless) {
        return new Refusal(String.valueOf(senseless.getMessage()));
    }
}
