package org.sunmao.app.activities;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An activity.
 *
 * @param matter the matter that carries it
 * @param state the matter's state; null for a reader who sees of it only what is public
 * @param venue null for one at no venue
 * @param plan the line of a venue's plan that it fulfils; null for none
 * @param series the joint conference that it is an edition of; null for none
 * @param guests whether who was not invited may sign in
 * @param publicAt since when visitors read of it; null for what is not public
 * @param heldOn null until it was held
 * @param cancelledAt null unless it was cancelled
 * @param revision counted up with every change that a calendar has to learn of
 */
public record Activity(
        long matter,
        String number,
        String title,
        String sort,
        @Nullable String state,
        @Nullable Long venue,
        @Nullable Long plan,
        String place,
        @Nullable Long building,
        Instant starts,
        Instant ends,
        String mode,
        String hosts,
        String topic,
        @Nullable Long series,
        @Nullable Integer edition,
        @Nullable String hostRegion,
        boolean guests,
        @Nullable Instant publicAt,
        @Nullable LocalDate heldOn,
        @Nullable Instant cancelledAt,
        int revision,
        Instant changedAt) {

    /** Sorts by their words: 协商, 常委会会议, 视察走访, 调研, 讲坛, 微宣讲, 委员活动日, 联席会议, 直播. */
    public static final List<String> SORTS = List.of(
            "consultation", "session", "visit", "survey", "forum", "lecture", "members-day", "joint", "livestream");

    /** How one takes part. */
    public static final List<String> MODES = List.of("on-site", "online", "both");

    /** The sort of report that activities of this sort have; null where they have none. */
    public @Nullable String reports() {
        return switch (sort) {
            case "session" -> "session";
            case "joint" -> "region";
            default -> null;
        };
    }

    /** A joint conference that comes again; its regions in the order in which they are hosts. */
    public record Series(long id, String name, List<String> regions) {

        public Series {
            regions = List.copyOf(regions);
        }
    }

    /** A line of the agenda. */
    public record Item(long id, String at, String topic, String speaker) {}

    /**
     * A report to a session, of a region, or of a department on proposals.
     *
     * @param who who reports: a person, a region or a department
     * @param proposal the proposal that a department reports on; null for none that the platform has
     */
    public record Report(
            long id,
            String sort,
            String who,
            String topic,
            String said,
            @Nullable Long proposal) {}

    /**
     * A draft of the minutes.
     *
     * @param approvedAt null while it is a draft
     */
    public record Minutes(
            long id,
            String said,
            String by,
            Instant at,
            @Nullable String approvedBy,
            @Nullable Instant approvedAt) {}

    /**
     * The bulletin (简报).
     *
     * @param photo a file of the matter; null for none
     * @param publishedAt null while it is a draft
     */
    public record Bulletin(
            String title,
            String byline,
            String said,
            @Nullable Long photo,
            String caption,
            @Nullable Instant publishedAt) {}
}
