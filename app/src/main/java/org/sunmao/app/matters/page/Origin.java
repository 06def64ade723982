package org.sunmao.app.matters.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.access.Masking;
import org.sunmao.app.access.Reader;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.Matters;
import org.sunmao.app.matters.Reference;

/**
 * The matter that a new one grows from, as an address or a form names it.
 *
 * @param matter null where none is named, or none that the reader sees
 * @param label its number and title, ready for the reader; null where there is none
 * @param lost whether one was named that is not there for this reader, which the form says
 */
public record Origin(@Nullable Matter matter, @Nullable String label, boolean lost) {

    /** The one that is named, as far as the reader sees it. */
    public static Origin find(Matters matters, Reader reader, @Nullable String said) {
        return matters.findSaid(reader.scope(), said)
                .map(found ->
                        new Origin(found, found.number() + " " + Masking.text(found.title(), reader.scope()), false))
                .orElse(new Origin(null, null, said != null && !said.isEmpty()));
    }

    /** These references of the new matter, and the one to where it grew from. */
    public List<Reference> with(Reference... others) {
        var all = new ArrayList<>(List.of(others));
        if (matter != null) {
            all.add(new Reference("from", "matter", Long.toString(matter.id())));
        }
        return List.copyOf(all);
    }
}
