package org.sunmao.app.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What the record already holds of one request, so that nothing is written twice and nothing is forgotten. */
public final class RecordedRequest {

    private static final String ATTRIBUTE = RecordedRequest.class.getName();

    private final Set<String> done = ConcurrentHashMap.newKeySet();
    private volatile boolean other;

    private RecordedRequest() {}

    /** Of this request; made when first asked for. */
    public static RecordedRequest of(HttpServletRequest request) {
        synchronized (RecordedRequest.class) {
            if (request.getAttribute(ATTRIBUTE) instanceof RecordedRequest known) {
                return known;
            }
            var fresh = new RecordedRequest();
            request.setAttribute(ATTRIBUTE, fresh);
            return fresh;
        }
    }

    /** Notes a line that was written. */
    public void note(AuditEntry entry) {
        if (entry.result() == AuditEntry.Result.DONE) {
            done.add(entry.kind() + "/" + entry.id());
        } else {
            other = true;
        }
    }

    /** Whether something done to this thing is recorded; with a null id, to any thing of the kind. */
    public boolean holds(String kind, @Nullable String id) {
        return id == null
                ? done.stream().anyMatch(each -> each.startsWith(kind + "/"))
                : done.contains(kind + "/" + id);
    }

    /** Whether anything done is recorded. */
    public boolean holdsAnything() {
        return !done.isEmpty();
    }

    /** Whether anything done is recorded that is about something else than this kind. */
    public boolean holdsBeside(String kind) {
        return done.stream().anyMatch(each -> !each.startsWith(kind + "/"));
    }

    /** Whether a refusal or failure is recorded. */
    public boolean holdsRefusal() {
        return other;
    }
}
