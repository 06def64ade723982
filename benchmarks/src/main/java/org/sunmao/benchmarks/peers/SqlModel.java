package org.sunmao.benchmarks.peers;

import java.util.ArrayList;
import java.util.List;

/** Which equalities bring pairs together, and which fields are compared. */
public enum SqlModel {
    /** Five fields, as the figures that the peer stands by were measured. */
    FIVE_FIELDS("", ""),

    /** Legal form and city are fields too, and the first three characters bring names together that slip later on. */
    SEVEN_FIELDS("union select l.id, r.id from l join r on left(l.core, 3) = left(r.core, 3) and l.city = r.city", """
            , case when a.form is null or b.form is null then null when a.form = b.form then 'equal' else 'different' end as form
            , case when a.city is null or b.city is null then null when a.city = b.city then 'equal' else 'different' end as city
            """);

    final String blocking;
    final String comparisons;

    SqlModel(String blocking, String comparisons) {
        this.blocking = blocking;
        this.comparisons = comparisons;
    }

    List<String> fields() {
        List<String> fields = new ArrayList<>(List.of("name", "legal", "phone", "code", "addr"));
        if (this == SEVEN_FIELDS) {
            fields.addAll(List.of("form", "city"));
        }
        return fields;
    }
}
