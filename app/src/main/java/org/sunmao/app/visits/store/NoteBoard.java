package org.sunmao.app.visits.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.evidence.Erased;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.visits.Note;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Notes and photos as the database opens them to a reader; the words of a note are read from the evidence that it became. */
@Component
public class NoteBoard {

    static final TypeReference<Map<String, @Nullable Object>> WORDS = new TypeReference<>() {};

    private final WebDatabase database;
    private final JsonMapper json;

    NoteBoard(WebDatabase database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** A photo as it is served. */
    public record Photo(long id, long visit, byte[] jpeg) {}

    /** The notes of a visit, the newest first. */
    public List<Note> list(Scope scope, long visit) {
        return database.read(
                scope, jdbc -> jdbc.sql("""
                                select n.*, visits.words(n.id)::text as words,
                                    array(select x.id from visits.photo x where x.note_id = n.id order by x.id) as photos,
                                    (select w.reference from visits.wish w where w.note_id = n.id) as taken
                                from visits.note n where n.visit_id = ? order by n.id desc
                                """).param(visit).query(this::row).list());
    }

    /** A photo whose note the scope opens. */
    public Optional<Photo> findPhoto(Scope scope, long id) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("""
                        select x.id, n.visit_id, i.bytes from visits.photo x join visits.note n on n.id = x.note_id
                        join visits.picture i on i.sha256 = x.sha256 where x.id = ?
                        """)
                        .param(id)
                        .query((row, n) -> new Photo(row.getLong("id"), row.getLong("visit_id"), row.getBytes("bytes")))
                        .optional());
    }

    /** What the evidence has of a note, by field, without what was erased. */
    static Map<String, String> words(JsonMapper json, @Nullable String text) {
        var words = new HashMap<String, String>();
        if (text != null) {
            json.readValue(text, WORDS).forEach((field, value) -> {
                if (value != null && !value.toString().contains(Erased.MARK)) {
                    words.put(field, value.toString());
                }
            });
        }
        return words;
    }

    private Note row(ResultSet row, int n) throws SQLException {
        Map<String, String> words = words(json, row.getString("words"));
        return new Note(
                row.getLong("id"),
                row.getLong("visit_id"),
                row.getObject("visited_on", LocalDate.class),
                row.getString("found"),
                row.getString("department"),
                row.getString("by_person"),
                row.getTimestamp("at").toInstant(),
                words,
                words.containsKey("erased"),
                "true".equals(words.get("withdrawn")),
                row.getLong("delivery_id"),
                Arrays.asList((Long[]) row.getArray("photos").getArray()),
                row.getString("taken"));
    }
}
