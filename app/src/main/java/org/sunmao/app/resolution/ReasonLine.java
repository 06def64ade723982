package org.sunmao.app.resolution;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.sunmao.app.access.Masking;
import org.sunmao.app.foundation.Scope;
import org.sunmao.linkage.Reason;
import tools.jackson.databind.json.JsonMapper;

/**
 * One reason for or against a link, as a reader may see it: the template {@code resolution/reasons} words it.
 *
 * @param comparison what was compared, see {@link Reason}
 * @param level how the two values relate
 * @param bits weight of the evidence, log2 of the likelihood ratio; negative speaks against the link
 * @param left the record's value, masked where it is personal and the reader may not see it plain; empty where there is none
 * @param right the candidate's value, likewise
 */
public record ReasonLine(String comparison, String level, double bits, String left, String right) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> PERSONS = Set.of("legal-person", "person");
    private static final Set<String> PHONES = Set.of("phone");

    /** Reads what the journal keeps: a JSON list of reasons. */
    public static List<ReasonLine> read(String json, Scope scope) {
        return of(Arrays.asList(JSON.readValue(json, Reason[].class)), scope);
    }

    /** The reasons as this reader may see them. */
    public static List<ReasonLine> of(List<Reason> reasons, Scope scope) {
        return reasons.stream()
                .map(r -> new ReasonLine(
                        r.comparison(),
                        r.level(),
                        r.bits(),
                        masked(r.comparison(), r.left(), scope),
                        masked(r.comparison(), r.right(), scope)))
                .toList();
    }

    private static String masked(String comparison, String text, Scope scope) {
        if (text.isEmpty()) {
            return text;
        }
        if (PERSONS.contains(comparison)) {
            return Masking.personName(text, scope);
        }
        return PHONES.contains(comparison) ? Masking.phone(text, scope) : Masking.text(text, scope);
    }

    /** Key of the words of this reason. */
    public String key() {
        return "resolution.reason." + comparison + "." + level;
    }

    /** Key of what was compared, for a level without words of its own. */
    public String comparisonKey() {
        return "resolution.comparison." + comparison;
    }

    public boolean speaksFor() {
        return bits >= 0;
    }

    /** The bits with sign and one decimal, such as +5.2. */
    public String signedBits() {
        return WeightLine.signed(bits);
    }
}
