package org.sunmao.app.intake.fields;

import java.util.List;

/**
 * A mapping that the machine proposes and a person confirms.
 *
 * @param mapping the proposal; may be incomplete
 * @param confidence from 0 to 1: how sure kind and columns are
 * @param reasons codes with their parameters after a colon, such as {@code header.synonym:企业名称=enterprise-name}
 */
public record Suggestion(ColumnMapping mapping, double confidence, List<String> reasons) {
    public Suggestion {
        reasons = List.copyOf(reasons);
    }
}
