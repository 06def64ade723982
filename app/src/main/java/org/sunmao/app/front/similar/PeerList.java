package org.sunmao.app.front.similar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;

/** Finds the buildings most like one, among those that the reader sees: by in how many ways they are alike, then by size and by distance. */
@Component
class PeerList {

    private static final String METRES = """
            (12742000 * asin(least(1, sqrt(power(sin(radians(b.latitude - o.latitude) / 2), 2)
                + cos(radians(o.latitude)) * cos(radians(b.latitude)) * power(sin(radians(b.longitude - o.longitude) / 2), 2)))))
            """;

    private static final String BUILDING = """
            select id, name, grade, grade_standard, office_area_sqm, gross_area_sqm, street_code, completion_year, longitude, latitude,
                nullif(coalesce(office_area_sqm, gross_area_sqm), 0) as size
            from places.building where status = 'confirmed' and id %s :id
            """;

    private static final String KNOWN = "select "
            + Arrays.stream(Likeness.values()).map(Likeness::known).collect(Collectors.joining(", ")) + " from ("
            + BUILDING.formatted("=").replace("status = 'confirmed' and ", "") + ") o";

    private static final String PEERS = """
            select x.*, r.name_zh, r.name_en
            from (select b.*, %s, abs(ln(b.size / o.size)) as apart
                from (select b.*, %s as metres from (%s) b cross join (%s) o) b cross join (%s) o) x
            left join places.region r on r.code = x.street_code
            where %s > 0
            order by %s desc, x.apart nulls last, x.metres nulls last, x.id
            limit :most
            """;

    private final WebDatabase database;

    PeerList(WebDatabase database) {
        this.database = database;
    }

    /** @param most how many at most */
    Peers find(Scope scope, long building, Set<Likeness> asked, int most) {
        return database.read(scope, jdbc -> {
            var by = new ArrayList<Likeness>();
            var unknown = new ArrayList<Likeness>();
            jdbc.sql(KNOWN).param("id", building).query(row -> {
                for (Likeness likeness : asked) {
                    (row.getBoolean("knows_" + likeness.word()) ? by : unknown).add(likeness);
                }
            });
            List<Peer> peers = by.isEmpty()
                    ? List.of()
                    : jdbc.sql(sql(by))
                            .param("id", building)
                            .param("most", most)
                            .query((row, n) -> peer(row, by))
                            .list();
            return new Peers(by, unknown, peers);
        });
    }

    private static String sql(List<Likeness> by) {
        String own = BUILDING.formatted("=").replace("status = 'confirmed' and ", "");
        String sum = by.stream().map(each -> "x.alike_" + each.word()).collect(Collectors.joining(" + ", "(", ")"));
        return PEERS.formatted(
                by.stream().map(Likeness::alike).collect(Collectors.joining(", ")),
                METRES,
                BUILDING.formatted("<>"),
                own,
                own,
                sum,
                sum);
    }

    private static Peer peer(ResultSet row, List<Likeness> by) throws SQLException {
        var alike = new ArrayList<Likeness>();
        for (Likeness likeness : by) {
            if (row.getInt("alike_" + likeness.word()) == 1) {
                alike.add(likeness);
            }
        }
        @Nullable Double metres = row.getObject("metres", Double.class);
        return new Peer(
                row.getLong("id"),
                row.getString("name"),
                row.getString("grade"),
                row.getString("grade_standard"),
                row.getBigDecimal("office_area_sqm"),
                row.getBigDecimal("gross_area_sqm"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getObject("completion_year", Integer.class),
                metres == null ? null : Long.valueOf(Math.round(metres)),
                alike);
    }
}
