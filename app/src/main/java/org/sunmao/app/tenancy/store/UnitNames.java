package org.sunmao.app.tenancy.store;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.sunmao.app.tenancy.Unit;

/** The labels that a unit's door had, in a query over {@code places.unit}. */
final class UnitNames {

    private UnitNames() {}

    /** From the columns {@code renamed} and {@code names}, oldest first. */
    static List<Unit.Name> read(ResultSet row) throws SQLException {
        Array days = row.getArray("renamed");
        if (days == null) {
            return List.of();
        }
        String[] labels = (String[]) row.getArray("names").getArray();
        var names = new ArrayList<Unit.Name>();
        for (Date day : (Date[]) days.getArray()) {
            names.add(new Unit.Name(day.toLocalDate(), labels[names.size()]));
        }
        return names;
    }
}
