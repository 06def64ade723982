package org.sunmao.app.activities;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place where members meet people.
 *
 * @param kind its word
 * @param place where it is
 * @param building the building in which it is; null where none is known
 * @param open whether it is open today; null before anything was said of that
 */
public record Venue(
        long id,
        String kind,
        String name,
        String street,
        String place,
        @Nullable Long building,
        String remark,
        @Nullable Boolean open) {

    /** Kinds by their words: 委员会客厅, 议事堂, 协商驿站, 委员工作室, 联络中心, 联系点. */
    public static final List<String> KINDS = List.of("parlour", "hall", "station", "studio", "centre", "contact");

    /** From when on it is open, or closed. */
    public record Day(boolean open, LocalDate day, String why) {}

    /**
     * Somebody of a venue.
     *
     * @param account the account of the platform; null where the person has none
     * @param left null while the person is there
     */
    public record Member(
            long id,
            String name,
            String post,
            @Nullable String account,
            boolean responsible,
            LocalDate joined,
            @Nullable LocalDate left) {}

    /**
     * What a venue means to do in a month.
     *
     * @param activity the activity that was made of it; null for none yet
     * @param heldOn when that was held; null where it was not
     */
    public record Plan(
            long id,
            int year,
            int month,
            String sort,
            String what,
            @Nullable Long activity,
            @Nullable LocalDate heldOn) {}
}
