package org.sunmao.app.intake;

import java.time.LocalDate;
import java.util.Map;
import org.sunmao.app.intake.fields.Field;

/** A row of a list of tenants that somebody told, where others send a file. */
public sealed interface ToldRow {

    /**
     * What an earlier delivery of the source said holds still.
     *
     * @param payload the row's payload, which is delivered again as it is
     */
    record Again(long payload) implements ToldRow {}

    /**
     * Something is said that no earlier row says in these words.
     *
     * @param values canonical texts
     * @param units the units in which bare numbers of the source's columns are, by the field's code
     */
    record Said(Map<Field, String> values, Map<String, String> units) implements ToldRow {

        public Said {
            values = Map.copyOf(values);
            units = Map.copyOf(units);
        }
    }

    /**
     * The tenant that an earlier row names has left.
     *
     * @param payload the row's payload
     * @param on the day on which it was gone
     */
    record Gone(long payload, LocalDate on) implements ToldRow {}
}
