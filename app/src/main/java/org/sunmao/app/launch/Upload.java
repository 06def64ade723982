package org.sunmao.app.launch;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One file on its way to a server.
 *
 * @param file where it lies
 * @param source code of the source
 * @param kind what the source tells about, null to find out
 * @param date the day that it speaks of, null to find out
 * @param mapping file that says what the columns mean, null for what the source remembers
 * @param acceptSuggested whether a suggestion may be taken without asking
 * @param last whether no other file follows, so that the server shall derive and answer when that is done
 */
record Upload(
        Path file,
        String source,
        @Nullable String kind,
        @Nullable LocalDate date,
        @Nullable Path mapping,
        boolean acceptSuggested,
        boolean last) {}
