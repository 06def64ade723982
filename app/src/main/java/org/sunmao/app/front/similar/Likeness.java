package org.sunmao.app.front.similar;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * In what two buildings may be alike. Each is a condition on a building {@code b} and the one that is asked about, {@code o}; what is not known of
 * either is no likeness. The building list says no use of a building, so that buildings are not compared by it.
 */
public enum Likeness {
    /** The same grade by the same standard: a grade without one is no likeness. */
    GRADE(
            "b.grade = o.grade and b.grade_standard = o.grade_standard",
            "o.grade is not null and o.grade_standard is not null"),

    /** Between half and twice as large, by office area, and where it is not known by gross area. */
    AREA("b.size / o.size between 0.5 and 2", "o.size is not null"),

    /** In the same street. */
    STREET("b.street_code = o.street_code", "o.street_code is not null"),

    /** Completed at most ten years before or after. */
    YEAR("abs(b.completion_year - o.completion_year) <= 10", "o.completion_year is not null"),

    /** Within a kilometre. */
    DISTANCE("b.metres <= 1000", "o.longitude is not null and o.latitude is not null");

    /** What is compared by unless somebody chooses: a street says of the surroundings what a distance would. */
    static final Set<Likeness> STANDARD = EnumSet.of(GRADE, AREA, STREET, YEAR);

    private final String alike;
    private final String known;

    Likeness(String alike, String known) {
        this.alike = alike;
        this.known = known;
    }

    /** Its word in addresses and message keys. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** 1 where the buildings are alike, else 0. */
    String alike() {
        return "case when " + alike + " then 1 else 0 end as alike_" + word();
    }

    /** Whether of the building that is asked about it is known. */
    String known() {
        return "(" + known + ") as knows_" + word();
    }

    /** Those that are named; the standard where none is. */
    static Set<Likeness> of(@Nullable List<String> words) {
        Set<Likeness> named = Arrays.stream(values())
                .filter(each -> words != null && words.contains(each.word()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Likeness.class)));
        return named.isEmpty() ? STANDARD : named;
    }
}
