package org.sunmao.app.audit.chain;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the record as it is hashed: every column of {@code access.audit}, JSON as the text that PostgreSQL keeps of it.
 *
 * @param atMicros when it was written, microseconds since 1970
 * @param texts the columns of {@link #TEXTS}, in that order
 */
record ChainLine(long id, long atMicros, @Nullable Long person, List<@Nullable String> texts) {

    /** The order is part of the format: it must never change. */
    static final List<String> TEXTS = List.of(
            "username",
            "role",
            "via",
            "action",
            "object_kind",
            "object_id",
            "purpose",
            "result",
            "request",
            "remote",
            "detail",
            "before",
            "after");

    /** What a query selects from {@code access.audit a} for {@link #read}. */
    static final String COLUMNS =
            "a.id, (extract(epoch from a.at) * 1000000)::bigint as at_micros, a.person_id, a.username, a.role, a.via, a.action,"
                    + " a.object_kind, a.object_id, a.purpose, a.result, a.request, a.remote, a.detail::text as detail,"
                    + " a.before::text as before, a.after::text as after";

    static ChainLine read(ResultSet row) throws SQLException {
        var texts = new @Nullable String[TEXTS.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = row.getString(TEXTS.get(i));
        }
        long person = row.getLong("person_id");
        boolean nobody = row.wasNull();
        return new ChainLine(row.getLong("id"), row.getLong("at_micros"), nobody ? null : person, Arrays.asList(texts));
    }

    /** The bytes under the hash: each value with its length before it, so that no two lines have the same. */
    byte[] bytes() {
        var bytes = new ByteArrayOutputStream(512);
        try (var out = new DataOutputStream(bytes)) {
            out.writeLong(id);
            out.writeLong(atMicros);
            out.writeLong(person == null ? -1 : person);
            for (String text : texts) {
                if (text == null) {
                    out.writeInt(-1);
                } else {
                    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
                    out.writeInt(utf8.length);
                    out.write(utf8);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Nullable
    String text(String column) {
        return texts.get(TEXTS.indexOf(column));
    }

    Instant at() {
        return Instant.EPOCH.plus(atMicros, ChronoUnit.MICROS);
    }
}
