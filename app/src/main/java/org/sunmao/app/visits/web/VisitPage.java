package org.sunmao.app.visits.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.shell.TimelineEntry;

/**
 * One visit.
 *
 * @param moves what forms send back
 * @param words the words that this reader can say now, apart from those that name a time
 * @param timed the word with a time that this reader can say now; null where there is none
 * @param joins whether this reader can add a department
 * @param note where this reader writes a note; null for those who write none
 * @param nth the how manieth visit of its year it is, those that fell through not counted; 0 where that is not counted
 */
public record VisitPage(
        VisitLine line,
        int moves,
        List<String> words,
        @Nullable String timed,
        boolean joins,
        @Nullable String note,
        boolean firm,
        int nth,
        int limit,
        String department,
        Departing departments,
        List<NoteView> told,
        List<TimelineEntry> history) {

    /** Whether a word has to have a reason. */
    public boolean reasoned() {
        return words.stream()
                .anyMatch(word -> !word.equals("confirmed") && !word.equals("accepted") && !word.equals("done"));
    }
}
