package org.sunmao.app.campaigns;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project or an enterprise that somebody looks after.
 *
 * @param matter the project; null where it is an enterprise
 * @param enterprise the enterprise; null where it is a project
 * @param contacts what was done for it, the newest first
 */
public record Care(
        long id,
        long member,
        @Nullable Long matter,
        @Nullable Long enterprise,
        boolean open,
        List<Contact> contacts) {

    public Care {
        contacts = List.copyOf(contacts);
    }

    /**
     * A visit, a problem that was heard, or one that was solved.
     *
     * @param solves the problem that was solved; null for all else
     */
    public record Contact(
            long id,
            LocalDate day,
            String sort,
            String what,
            @Nullable Long solves) {}

    /** Problems that were heard and not solved. */
    public List<Contact> unsolved() {
        return contacts.stream()
                .filter(each -> each.sort().equals("problem"))
                .filter(each -> contacts.stream()
                        .noneMatch(other -> Long.valueOf(each.id()).equals(other.solves())))
                .toList();
    }
}
