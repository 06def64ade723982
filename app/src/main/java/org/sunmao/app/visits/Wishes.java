package org.sunmao.app.visits;

import java.util.List;
import java.util.Optional;
import org.sunmao.app.access.Reader;
import org.sunmao.app.foundation.Scope;

/** What was wished for at visits, for whoever takes it up: a room above listens for {@link WishTold} and says by which reference it did. */
public interface Wishes {

    /** The wishes in this state, the newest first, at most 500; all states where it is empty. */
    List<Wish> list(Scope scope, String state);

    /** One that the scope opens. */
    Optional<Wish> find(Scope scope, long id);

    /**
     * Something took it up. In the caller's transaction, with a line in the record.
     *
     * @param reference what took it up, as that room names it, such as {@code request/2026-12}
     * @return false where it is not open any more; then nothing was changed
     */
    boolean takeUp(Reader reader, long wish, String reference);

    /** It was settled there and then. As {@link #takeUp}. */
    boolean settle(Reader reader, long wish);
}
