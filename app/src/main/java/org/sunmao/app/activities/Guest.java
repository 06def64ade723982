package org.sunmao.app.activities;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who is asked to an activity, who was there and who spoke. */
public final class Guest {

    private Guest() {}

    /**
     * Who is asked.
     *
     * @param sort person, unit, enterprise, outside or others
     * @param account of a person
     * @param unit code of a unit
     * @param enterprise of an enterprise
     * @param people how many, where they have no names
     */
    public record Invited(
            long id,
            String sort,
            @Nullable String account,
            @Nullable String unit,
            @Nullable Long enterprise,
            String name,
            String organisation,
            int people) {}

    /**
     * Who was there.
     *
     * @param key who it is: nobody is there twice
     * @param way code, list, import or count
     * @param guest whether without an invitation
     */
    public record There(
            long id,
            String key,
            @Nullable String account,
            String name,
            String organisation,
            int people,
            String way,
            boolean guest,
            Instant at) {}

    /** Whether whoever is asked comes, and why not. */
    public record Answer(boolean coming, String why) {}

    /** Who spoke: {@code way} is oral or written. */
    public record Spoke(long id, @Nullable String account, String name, String way, String topic) {}

    /** A member of the conference with an account. */
    public record Known(long id, String account, String name) {}
}
