package org.sunmao.app.access;

/**
 * For what goes on after the request that began it: who reads is asked there in each request, and has to be asked again here, or a right
 * taken away would stay.
 */
public interface LastingReaders {

    /** The reader of the current request, to be held against what is so later. */
    LastingReader begin();

    /** Whoever began something that lasts. */
    interface LastingReader {

        /** As the reader was when it began. */
        Reader reader();

        /**
         * Whether the session is still there and under the same purpose, as far as this server remembers; asks no database.
         */
        boolean seemsToHold();

        /**
         * Whether a request of the same session would have the very same reader now: the session is open, role and grants are what they
         * were, nothing has to be done first, and the purpose holds. Looking is no use of the session: one that nobody uses ends all the same.
         */
        boolean holds();
    }
}
