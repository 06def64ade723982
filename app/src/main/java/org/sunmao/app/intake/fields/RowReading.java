package org.sunmao.app.intake.fields;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a row says.
 *
 * @param values canonical text by field (see {@link FieldType}); fields that the row does not say are absent
 * @param issues what is wrong in it
 */
public record RowReading(Map<Field, String> values, List<RowIssue> issues) {
    public RowReading {
        Map<Field, String> copy = new EnumMap<>(Field.class);
        copy.putAll(values);
        values = Collections.unmodifiableMap(copy);
        issues = List.copyOf(issues);
    }

    /** Whether the row lacks something without which it is of no use. */
    public boolean refused() {
        return issues.stream().anyMatch(i -> i.severity() == Severity.REFUSED);
    }
}
