package org.sunmao.app.resolution;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it was made.
 *
 * @param id its number
 * @param act the number of the act that it is part of: the first decision made by the same word
 * @param mentions how many decisions that act made
 * @param standing how many of them were not taken back
 * @param kind link, not, new, same (as another mention of the act), merge, apart, unit-merge, unit-apart or undo
 * @param mentionId the mention it is about; 0 where it is about a unit as a whole
 * @param mentionKind what that mentions
 * @param mentionName the name as the source writes it
 * @param subjectId the subject it names, null where it names none
 * @param subjectName the name that subject was founded under, or the label of a unit; empty where there is none
 * @param otherId the file or unit that it names besides, null where it names none
 * @param otherName as the name of the subject
 * @param place the building that a unit it names is in, null where it names none
 * @param derived whether conclusions were derived since
 * @param by who decided
 * @param at when
 * @param why in their words
 * @param undone whether it was taken back
 * @param zone what the mention's link says now
 * @param linkedTo whom the mention is linked to now, null where to nobody
 */
public record MadeDecision(
        long id,
        long act,
        int mentions,
        int standing,
        String kind,
        long mentionId,
        String mentionKind,
        String mentionName,
        @Nullable Long subjectId,
        String subjectName,
        @Nullable Long otherId,
        String otherName,
        @Nullable Long place,
        boolean derived,
        String by,
        Instant at,
        String why,
        boolean undone,
        String zone,
        @Nullable Long linkedTo) {

    /** Whether it settles its mention as long as nobody takes it back. */
    public boolean settles() {
        return switch (kind) {
            case "link", "new", "same", "apart" -> !undone;
            default -> false;
        };
    }

    /** Whether it is about whole files or units, not about one doubtful mention. */
    public boolean isAboutFiles() {
        return switch (kind) {
            case "merge", "apart", "unit-merge", "unit-apart" -> true;
            default -> mentionId == 0;
        };
    }

    /** The page of the subject; of a unit that of its building. */
    public String subjectPath() {
        if (place != null) {
            return "/buildings/B" + place + "#units";
        }
        return (mentionKind.equals("building") ? "/buildings/B" : "/enterprises/E") + subjectId;
    }

    /** The page of the other file or unit. */
    public String otherPath() {
        return place != null
                ? subjectPath()
                : (mentionKind.equals("building") ? "/buildings/B" : "/enterprises/E") + otherId;
    }

    /** Whether something of its act can be taken back; an undoing cannot. */
    public boolean revocable() {
        return standing > 0 && !kind.equals("undo");
    }

    /** Whether the links have followed: a linked mention is linked to this subject, a rejected one is not. */
    public boolean followed() {
        return switch (kind) {
            case "link" -> undone || subjectId != null && subjectId.equals(linkedTo);
            case "not" -> undone || subjectId == null || !subjectId.equals(linkedTo);
            case "new", "same" -> undone || !zone.equals("review");
            case "merge", "apart", "unit-merge", "unit-apart" -> undone || derived;
            default -> true;
        };
    }
}
