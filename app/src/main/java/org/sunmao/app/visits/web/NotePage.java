package org.sunmao.app.visits.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a note is written.
 *
 * @param action where the form goes
 * @param subject who was visited
 * @param code as addresses name it
 * @param firm whether an enterprise was visited, not a building as a whole
 * @param visit the booked visit, in words; null where none was booked
 * @param form what stands in the boxes
 * @param faults what is wrong in them
 * @param photoFaults by the name of a file why it was not taken
 * @param draft whether what was typed and not sent last time stands in the boxes
 * @param findings what can be found, by word
 */
public record NotePage(
        String action,
        String subject,
        String code,
        @Nullable String where,
        boolean firm,
        @Nullable String visit,
        NoteForm form,
        List<String> faults,
        Map<String, String> photoFaults,
        boolean draft,
        List<String> findings,
        Departing departments) {}
