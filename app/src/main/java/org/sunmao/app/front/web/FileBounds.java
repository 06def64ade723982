package org.sunmao.app.front.web;

import java.util.Collection;
import org.sunmao.app.front.store.ReportedEvents;
import org.sunmao.app.front.store.SubjectLinks;

/** How much of what grows without end a file lists. What is taken away says where there may be more. */
public final class FileBounds {

    /** Entries of what happened. */
    public static final int TIMELINE = 80;

    /** Visits and tickets. */
    public static final int REPORTED = ReportedEvents.MOST;

    /** Mentions that speak of the subject. */
    public static final int LINKS = SubjectLinks.MOST;

    private FileBounds() {}

    /** Whether a list is so long that it may have been cut. */
    public static boolean reached(Collection<?> listed, int most) {
        return listed.size() >= most;
    }
}
