package org.sunmao.benchmarks.vacancies;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Vacant units that are shown, written straight into the conclusions: fifty in each building, twenty streets, areas from 30 to 2,029 square
 * metres, of twenty larger than 500 one that is let in parts of 100 to 400, asking rents on nine of ten, five grades, three industries in each building.
 */
final class ManyVacancies {

    private static final int UNITS_PER_BUILDING = 50;

    private static final List<String> ROWS = List.of(
            """
            insert into places.region (code, name_zh, name_en)
                select (990101000 + n)::text, '第' || n || '街道', 'Street ' || n from generate_series(1, 20) n
            """, """
            insert into resolution.identity (id, kind, anchor_key)
                select n, 'building', 'vacant ' || n from generate_series(1, %2$d) n
            """, """
            insert into resolution.identity (id, kind, anchor_key)
                select 1000000 + n, 'unit', 'vacant unit ' || n from generate_series(1, %1$d) n
            """, """
            insert into vacancies.listing
                select 1000000 + n, b, '望海' || b || '号大厦', '海滨路' || b || '号', (990101000 + b %% 20 + 1)::text,
                    (array['甲级', '乙级', '丙级', 'A', 'B'])[b %% 5 + 1], '评定', 120 + b %% 200 * .001, 36 + b / 200 * .001, 30,
                    (n %% 30 + 1)::text, n %% 30 + 1, (n %% 30 + 1) || lpad((n %% 20)::text, 2, '0'), 30 + n * 7919::bigint %% 2000,
                    case when n %% 10 > 0 then 20 + n * 104729::bigint %% 180 end, null,
                    case when n %% 20 = 0 and n * 7919::bigint %% 2000 > 470 then 100 + n %% 7 * 50 end, '', '', '', '0990-88990000',
                    date '2026-10-01' + (n %% 60)::int, date '2026-08-01', '[]',
                    array[chr(65 + b %% 20), chr(65 + (b + 3) %% 20), chr(65 + (b + 7) %% 20)],
                    '望海' || b || '号大厦 海滨路' || b || '号 ' || (n %% 30 + 1) || lpad((n %% 20)::text, 2, '0')
                from (select n, (n - 1) / %3$d + 1 as b from generate_series(1, %1$d) n) x
            """, "vacuum analyze vacancies.listing", "vacuum analyze vacancies.place", "analyze");

    private ManyVacancies() {}

    static void write(JdbcClient sql, int units) {
        ROWS.forEach(statement -> sql.sql(
                        statement.formatted(units, (units - 1) / UNITS_PER_BUILDING + 1, UNITS_PER_BUILDING))
                .update());
    }
}
