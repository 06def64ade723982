package org.sunmao.app.measures.definitions;

import static org.sunmao.app.measures.definitions.RowQuery.building;
import static org.sunmao.app.measures.definitions.RowQuery.enterprise;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.Reading;
import org.sunmao.app.measures.RowPage;
import org.sunmao.app.measures.RowPage.Cell;
import org.sunmao.app.measures.RowsWanted;

/** The enterprises behind a sum of tax, and the mentions in tax files that no enterprise could be named for. */
final class ExactTaxRows {

    private static final String PAYERS = """
            select p.enterprise_id as key, e.name, e.code, p.total, p.building_id, b.name as building
            from (%s) p join enterprises.enterprise e on e.id = p.enterprise_id
            left join places.building b on b.id = p.building_id
            where p.enterprise_id > :after and e.status <> '%s' order by 1 limit :size
            """;

    private static final RowQuery UNLINKED = new RowQuery(
            List.of("taxpayer", "code", "source"),
            """
            select m.id as key, m.fields ->> 'name' as name, m.fields ->> 'code' as code, s.code as source
            from resolution.link_then l join resolution.mention m on m.id = l.mention_id
            join evidence.source s on s.id = m.source_id and s.kind = 'tax'
            where m.kind = 'enterprise' and l.subject_id is null and m.id > :after
                and :street = '' and :building = 0 and :days <> ''
            order by 1 limit :size
            """,
            row -> List.of(
                    Cell.link(row.getString("name"), "/review/" + row.getLong("key")),
                    Cell.text(row.getString("code")),
                    Cell.text(row.getString("source"))));

    private static final Map<String, RowQuery> QUERIES = Map.of(
            RowsWanted.COUNTED,
            payers("none of these"),
            "tax-provisional",
            payers("confirmed"),
            "tax-unlinked",
            UNLINKED);

    private ExactTaxRows() {}

    private static RowQuery payers(String butNot) {
        return new RowQuery(
                List.of("enterprise", "code", "counts-at", "tax"),
                PAYERS.formatted(ExactTax.PAID, butNot),
                row -> List.of(
                        enterprise(row, "key", "name"),
                        Cell.text(row.getString("code")),
                        building(row, "building_id", "building"),
                        Cell.styled(row.getBigDecimal("total"), "money")));
    }

    static RowPage list(Reading reading, MeasurePlace place, YearMonth month, RowsWanted wanted) {
        return RowQuery.page(QUERIES, reading, place, month, wanted);
    }
}
