package org.sunmao.app.front.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.front.BuildingRow;
import org.sunmao.app.search.SearchWords;
import org.sunmao.app.search.SortedList;
import org.sunmao.app.shell.Within;

/** The buildings of a reader's scope, searched, filtered, sorted and paged. */
@Component
public class BuildingList {

    private static final String COLUMNS = """
            b.id, b.name, b.status, b.address, r.name_zh, r.name_en, b.rentable_area_sqm, s.occupancy, s.vacant_sqm,
            s.enterprises, s.in_review, s.as_of""";
    private static final String TABLES = """
            places.building b
            left join places.region r on r.code = b.street_code
            left join tenancy.building_standing s on s.building_id = b.id""";

    private static final int PART = 1_000;

    private final WebDatabase database;

    BuildingList(WebDatabase database) {
        this.database = database;
    }

    /**
     * A page of the list.
     *
     * @param cursor from the page before or after, null for the first page
     */
    public Listed<BuildingRow> list(Scope scope, BuildingQuery query, @Nullable String cursor, int size) {
        SortedList list = sorted(query);
        return database.read(
                scope, jdbc -> new Listed<>(list.page(jdbc, cursor, size, BuildingList::row), list.count(jdbc)));
    }

    /**
     * The whole list as it stands at one moment, in parts.
     *
     * @param taken gets each part and returns whether to go on
     */
    public void forEach(Scope scope, BuildingQuery query, Predicate<List<BuildingRow>> taken) {
        database.readOneState(scope, jdbc -> {
            sorted(query).forEachPage(jdbc, PART, BuildingList::row, taken);
            return null;
        });
    }

    private static SortedList sorted(BuildingQuery query) {
        var list = new SortedList(COLUMNS, TABLES, "b.id", query.order().key(), query.descending());
        list.where("b.until_day is null");
        words(query, list);
        if (query.street() != null) {
            list.where(Within.inStreet("b.street_code", "b.id", query.street())).with("street", query.street());
        }
        if (query.confirmed() != null) {
            list.where("b.status = :status").with("status", query.confirmed() ? "confirmed" : "provisional");
        }
        if (query.tenantsKnown() != null) {
            list.where(query.tenantsKnown() ? "s.units > 0" : "s.units is null or s.units = 0");
        }
        return list;
    }

    /** Latin letters may stand in a name or code, or be pinyin or initials. */
    private static void words(BuildingQuery query, SortedList list) {
        List<String> words = query.words().words();
        List<String> patterns = query.words().patterns();
        for (int i = 0; i < patterns.size(); i++) {
            String word = "word" + i;
            Optional<String> sound = SearchWords.soundPattern(words.get(i));
            list.with(word, patterns.get(i));
            if (sound.isEmpty()) {
                list.where("b.search like :" + word);
            } else {
                list.where("(b.search like :" + word
                                + " or exists (select 1 from search.entry x where x.subject_id = b.id"
                                + " and x.sounds like :" + word + "sound))")
                        .with(word + "sound", sound.get());
            }
        }
    }

    private static BuildingRow row(ResultSet row, int n) throws SQLException {
        return new BuildingRow(
                row.getLong("id"),
                row.getString("name"),
                row.getString("status").equals("confirmed"),
                row.getString("address"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getBigDecimal("rentable_area_sqm"),
                row.getBigDecimal("occupancy"),
                row.getBigDecimal("vacant_sqm"),
                row.getObject("enterprises", Integer.class),
                row.getObject("in_review", Integer.class),
                row.getObject("as_of", LocalDate.class));
    }
}
