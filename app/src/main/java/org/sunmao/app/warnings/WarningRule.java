package org.sunmao.app.warnings;

import java.util.Locale;

/**
 * A rule that finds what somebody should look at. Each is one bean. Its name is {@code warnings.rule.<id>}, what it means {@code .about}, its reason in
 * one sentence {@code .reason} with the facts filled in, its levels {@code .level.1} to {@code .3}.
 *
 * @param order its place in lists
 * @param id stable, lower case with hyphens
 * @param version counted up when the rule changes
 * @param subject the kind of thing it is about
 * @param owner who deals with it
 * @param taxed whether it tells something of an enterprise's tax, which readers without a right to tax must not see
 * @param sql finds them for the day {@code :day}: {@code subject_id, what, level, building_id, enterprise_id, source, facts}. Facts are a JSON
 *     object of what the reason names and the page shows
 */
public record WarningRule(int order, String id, int version, Subject subject, Owner owner, boolean taxed, String sql) {

    public WarningRule {
        if (!id.matches("[a-z][a-z-]{2,39}") || version < 1) {
            throw new IllegalArgumentException("not a rule: " + id + " v" + version);
        }
    }

    /** What a warning is about. */
    public enum Subject {
        BUILDING,
        ENTERPRISE,
        SOURCE;

        /** The word in the database. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Who deals with it. */
    public enum Owner {
        /** The steward (楼长) of the street. */
        STEWARD,
        /** A department of the district. */
        DEPARTMENT,
        /** The district's platform office. */
        OFFICE;

        /** The word in the database. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
