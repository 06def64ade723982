package org.sunmao.app.intake.lease;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether the tenant may leave before the lease is over.
 *
 * @param allowed whether it may at all
 * @param afterMonths after so many months of the lease; 0 where nobody says
 * @param on not before this day; null where nobody says
 * @param notice how long before it has to say so: {@code 3m} months, {@code 30d} days; empty where nobody says
 */
public record BreakOption(
        boolean allowed, int afterMonths, @Nullable LocalDate on, String notice) {

    private static final Pattern NEVER = Pattern.compile("否|不可.*|不得.*|不允许.*|不能.*|无权.*|没有.*|不约定");
    private static final Pattern ANY = Pattern.compile("可|是|有|允许|可以|可提前|可提前退租|可提前解约|允许提前退租|随时|随时可退");
    private static final Pattern AFTER = Pattern.compile("(?:满|租满|履行满|住满)(\\d{1,2})(年|个?月)|(\\d{1,2})(年|个?月)后");
    private static final Pattern NOTICE = Pattern.compile("提前(\\d{1,3})(个?月|天|日)");
    private static final Pattern WHOLE = Pattern.compile(
            "(?:[,，。;；、]|\\d|[-/.年月日天]|个|自|起|后|满|租|履行|住|提前|可|以|可以|书面|通知|告知|退租|解约|解除|终止|合同|即|须|需|方|承租|乙)+");
    private static final Pattern CANONICAL =
            Pattern.compile("may(?: after (\\d{1,3}))?(?: on (\\d{4}-\\d{2}-\\d{2}))?(?: notice (\\d{1,3}[md]))?");

    private static final BreakOption NONE = new BreakOption(false, 0, null, "");

    /** Reads {@code 满1年后提前3个月通知可退租}, {@code 提前30天书面通知}, {@code 2026-06-30起可解约}, {@code 可}, {@code 不可}. */
    public static Optional<BreakOption> read(String compact) {
        if (NEVER.matcher(compact).matches()) {
            return Optional.of(NONE);
        }
        if (ANY.matcher(compact).matches()) {
            return Optional.of(new BreakOption(true, 0, null, ""));
        }
        if (!WHOLE.matcher(compact).matches()) {
            return Optional.empty();
        }
        Matcher after = AFTER.matcher(compact);
        Matcher notice = NOTICE.matcher(compact);
        int months = after.find() ? months(after) : 0;
        String before = notice.find() ? notice.group(1) + (notice.group(2).endsWith("月") ? "m" : "d") : "";
        LocalDate on = LeaseDays.find(compact).orElse(null);
        return months == 0 && before.isEmpty() && on == null
                ? Optional.empty()
                : Optional.of(new BreakOption(true, months, on, before));
    }

    private static int months(Matcher after) {
        boolean first = after.group(1) != null;
        int number = Integer.parseInt(first ? after.group(1) : after.group(3));
        return (first ? after.group(2) : after.group(4)).equals("年") ? number * 12 : number;
    }

    /** As {@code none}, {@code may}, {@code may after 12 notice 3m}, {@code may on 2026-06-30}. */
    public String canonical() {
        if (!allowed) {
            return "none";
        }
        return "may" + (afterMonths == 0 ? "" : " after " + afterMonths) + (on == null ? "" : " on " + on)
                + (notice.isEmpty() ? "" : " notice " + notice);
    }

    /** What {@link #canonical()} wrote; empty for another text. */
    public static Optional<BreakOption> of(String canonical) {
        if (canonical.equals("none")) {
            return Optional.of(NONE);
        }
        Matcher m = CANONICAL.matcher(canonical);
        return m.matches()
                ? Optional.of(new BreakOption(
                        true,
                        m.group(1) == null ? 0 : Integer.parseInt(m.group(1)),
                        m.group(2) == null ? null : LocalDate.parse(m.group(2)),
                        m.group(3) == null ? "" : m.group(3)))
                : Optional.empty();
    }
}
