package org.sunmao.app.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The register of sessions. Ending one here takes effect at its next request. */
public interface Sessions {

    /**
     * A session that is open.
     *
     * @param id its number in the register
     * @param since when the person signed in
     * @param lastSeen the last request, to the minute
     * @param address from where
     * @param agent what the browser calls itself, shortened
     * @param own whether it is the one that asks
     */
    record OpenSession(long id, Instant since, Instant lastSeen, String address, String agent, boolean own) {}

    /** Enters a session and answers its key, which is kept nowhere but in the session itself. */
    String begin(long personId, String address, String agent);

    /** The person of an open session as things are now; empty when it was ended, was idle too long or has lasted too long. */
    Optional<Standing> find(String key);

    /** As {@link #find}, for what looks without anybody's doing: it is no use of the session, which may become idle meanwhile. */
    Optional<Standing> look(String key);

    /** Ends the session of this key, for somebody who signs out. */
    void end(String key);

    /** A person's open sessions, the newest first. */
    List<OpenSession> list(long personId, @Nullable String ownKey);

    /** Ends one of a person's sessions and records who did it; false when it was not open. */
    boolean end(Reader by, long personId, long sessionId);

    /** Ends a person's sessions, but for the one of this key; answers how many, and records it when there were any. */
    int endAll(Reader by, long personId, @Nullable String keptKey);
}
