package org.sunmao.app.notices;

import java.util.Collection;

/** What rooms above tell persons. */
public interface Notices {

    /**
     * Tells these accounts, within the caller's transaction of the worker: when it is rolled back nobody was told, and no mail is on its way. Accounts that are closed or that there are not
     * are passed over.
     *
     * @return how many were told; those who had been told of the same key before are not counted
     * @throws IllegalStateException outside a transaction of the worker
     * @throws IllegalArgumentException where the topic or the line's words are unknown
     */
    int tell(Collection<String> accounts, Notice notice);

    /** As the other, by the ids of persons. */
    int tellPersons(Collection<Long> persons, Notice notice);
}
