package org.sunmao.app.resolution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.linkage.place.LearnedAlias;

/**
 * Names and numbers that buildings have besides those on the list, as records taught them when links were derived last. Buildings are
 * named by their ids, examples are ids of mentions. What is open is what is known of buildings that are open.
 */
@Component
public class LearnedAliases {

    private static final String SELECT =
            "select building_id, kind, value, basis, records, sources, examples from resolution.learned_alias ";
    private static final String ORDER = "order by building_id, kind, records desc, value";

    private final WebDatabase database;

    LearnedAliases(WebDatabase database) {
        this.database = database;
    }

    /** Those of all buildings that this scope opens. */
    public List<LearnedAlias> list(Scope scope) {
        return database.read(
                scope,
                jdbc -> jdbc.sql(SELECT + ORDER).query((row, n) -> alias(row)).list());
    }

    /** Those of one building, names first, each with most records first; nothing where it is not open. */
    public List<LearnedAlias> list(Scope scope, long building) {
        return database.read(
                scope,
                jdbc -> jdbc.sql(SELECT + "where building_id = ? " + ORDER)
                        .param(building)
                        .query((row, n) -> alias(row))
                        .list());
    }

    /** A kind or a basis as tables and messages have it: {@code other-sources}. */
    public static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> E read(Class<E> type, String code) {
        return Enum.valueOf(type, code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static LearnedAlias alias(ResultSet row) throws SQLException {
        Long[] examples = (Long[]) row.getArray("examples").getArray();
        return new LearnedAlias(
                Long.toString(row.getLong("building_id")),
                read(LearnedAlias.Kind.class, row.getString("kind")),
                row.getString("value"),
                read(LearnedAlias.Basis.class, row.getString("basis")),
                row.getInt("records"),
                row.getInt("sources"),
                Arrays.stream(examples).map(String::valueOf).toList());
    }
}
