package org.sunmao.app.stream.hub;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.shell.Language;
import org.sunmao.app.shell.Ui;
import org.sunmao.app.stream.LivePage;

/** Open pages that show the same: their parts are drawn once for all of them. */
final class Group {

    private static final String ANYBODY = "*";

    private final Key key;
    private final Ui ui;
    private final Reader shared;
    private final Set<OpenStream> streams = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Drawn drawn;
    private volatile long seen = -1;
    private volatile boolean finished = true;

    /**
     * What makes pages show the same.
     *
     * @param scope whose name is nobody's
     * @param address of the page with its query
     */
    record Key(LivePage page, @Nullable Role role, Scope scope, Language language, String address) {}

    private Group(Key key, Ui ui, Reader shared) {
        this.key = key;
        this.ui = ui;
        this.shared = shared;
    }

    /** A group of this page as this reader reads it, without anybody in it. */
    static Group of(LivePage page, Reader reader, Ui asked, List<String> without) {
        Scope scope = reader.scope().withPerson(ANYBODY);
        var shared = new Reader(0, ANYBODY, "", reader.role(), scope);
        Ui ui = asked.detached(page.path(), without, shared);
        return new Group(new Key(page, reader.role(), scope, ui.language(), ui.here()), ui, shared);
    }

    Key key() {
        return key;
    }

    Set<OpenStream> streams() {
        return streams;
    }

    /** Draws the parts and remembers of which number of news they are; one at a time, so that an older drawing never takes the place of a newer one. */
    synchronized Drawn draw(long news) {
        Drawn there = drawn;
        if (there != null && seen >= news) {
            return there;
        }
        var parts = new LinkedHashMap<>(key.page().parts(shared, ui));
        Drawn before = drawn;
        boolean all = true;
        for (Map.Entry<String, String> part : parts.entrySet()) {
            if (!key.page().isFinished(part.getValue())) {
                all = false;
                String known = before == null ? null : before.part(part.getKey());
                if (known != null) {
                    part.setValue(known);
                }
            }
        }
        var now = new Drawn(parts);
        drawn = now;
        seen = news;
        finished = all;
        return now;
    }

    /** Whether everything was drawn to its end. */
    boolean isFinished() {
        return finished;
    }

    /** The parts as they were drawn after this number of news; null where they were not yet. */
    @Nullable
    Drawn drawnAt(long news) {
        return seen == news ? drawn : null;
    }

    /** Draws anew at the next occasion, whether there is news or not. */
    void age() {
        seen = -1;
    }
}
