package org.sunmao.app.catalogue;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue says of a source.
 *
 * @param departmentZh who provides it, in Chinese
 * @param departmentEn the same in English; may be empty
 * @param office which office of the department answers questions; never a person
 * @param sharing how it is shared
 * @param condition under which condition; not empty where sharing has one
 * @param legalBasis which law or agreement allows or forbids it; not empty where it is not shared
 * @param purposes for what it may be used, at least one
 * @param agreement the agreement or document that it is shared under
 * @param agreedOn the day of that document; null where it has none
 * @param replyDays working days within which the provider answers a request to share; null where nothing is agreed
 * @param correctionDays working days within which the provider looks into a mistake that somebody reports (校核纠错)
 * @param cadenceDays days between deliveries; null where nothing is agreed
 * @param retention how long it is kept
 * @param maintainedBy which office keeps this entry up to date
 * @param items field code to classification
 */
public record Content(
        String departmentZh,
        String departmentEn,
        String office,
        Sharing sharing,
        String condition,
        String legalBasis,
        List<String> purposes,
        String agreement,
        @Nullable LocalDate agreedOn,
        @Nullable Integer replyDays,
        @Nullable Integer correctionDays,
        @Nullable Integer cadenceDays,
        Retention retention,
        String maintainedBy,
        Map<String, Classification> items) {

    public Content {
        purposes = List.copyOf(purposes);
        items = java.util.Collections.unmodifiableMap(new TreeMap<>(items));
    }

    /** Every part by its name, as texts; what is not said is empty. For records, comparisons and exports. */
    public Map<String, String> parts() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("department-zh", departmentZh);
        parts.put("department-en", departmentEn);
        parts.put("office", office);
        parts.put("sharing", sharing.word());
        parts.put("condition", condition);
        parts.put("legal-basis", legalBasis);
        parts.put("purposes", String.join("\n", purposes));
        parts.put("agreement", agreement);
        parts.put("agreed-on", text(agreedOn));
        parts.put("reply-days", text(replyDays));
        parts.put("correction-days", text(correctionDays));
        parts.put("cadence-days", text(cadenceDays));
        parts.put("keep-months", text(retention.keepMonths()));
        parts.put("personal-months", text(retention.personalMonths()));
        parts.put("kept-from", retention.from().word());
        parts.put("maintained-by", maintainedBy);
        items.forEach((field, classification) -> parts.put("items." + field, classification.word()));
        return parts;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** What differs from another content: part to what it was there and what it is here. */
    public Map<String, Change> changesFrom(@Nullable Content before) {
        Map<String, String> old = before == null ? Map.of() : before.parts();
        Map<String, String> now = parts();
        var names = new java.util.LinkedHashSet<>(now.keySet());
        names.addAll(old.keySet());
        var changes = new LinkedHashMap<String, Change>();
        for (String name : names) {
            var change = new Change(old.getOrDefault(name, ""), now.getOrDefault(name, ""));
            if (!change.before().equals(change.after())) {
                changes.put(name, change);
            }
        }
        return changes;
    }

    /** One part before and after. */
    public record Change(String before, String after) {}
}
