package org.sunmao.app.measures.definitions;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.Months;
import org.sunmao.app.measures.Reading;

/** Statements about days and a place: {@code cast(:days as date[])}, and the condition {@link #within}. */
final class Sql {

    private Sql() {}

    /** The condition that a row's building, with these columns, lies in the place asked for. */
    static String within(String building, String street) {
        return " (:street = '' or places.lies(" + building + ", " + street + ", :street)) and (:building = 0 or "
                + building + " = :building) ";
    }

    static StatementSpec at(Reading reading, String sql, MeasurePlace place, List<YearMonth> months) {
        String days =
                months.stream().map(Months::lastDay).map(LocalDate::toString).collect(Collectors.joining(","));
        return reading.client()
                .sql(sql)
                .param("days", "{" + days + "}")
                .param("street", place.streetFilter())
                .param("building", place.buildingFilter());
    }
}
