package org.sunmao.app.tenancy.derive;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.resolution.UnitWords;
import org.sunmao.app.tenancy.UnitName;

/** The units that rows mean, where persons said that it is not the one they write. One label has one name, whichever row it is read from. */
final class MeantUnits {

    private final UnitWords.Standing words;
    private final Map<String, UnitName> names = new HashMap<>();

    MeantUnits(UnitWords.Standing words) {
        this.words = words;
    }

    UnitName of(long building, UnitName written, int source, @Nullable Long mention) {
        if (words.isEmpty(building)) {
            return written;
        }
        String label = words.meant(building, written.label(), source, mention);
        return names.computeIfAbsent(label, UnitName::ofLabel);
    }
}
