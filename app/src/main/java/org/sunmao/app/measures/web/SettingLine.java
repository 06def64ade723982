package org.sunmao.app.measures.web;

import java.util.List;
import org.sunmao.app.measures.Chosen;
import org.sunmao.app.measures.Definition;
import org.sunmao.app.measures.Setting;

/**
 * A setting as the pages show it.
 *
 * @param setting what can be chosen
 * @param now what holds for reports about this month
 * @param versions every version, the newest first
 * @param measures whose figures depend on it
 */
public record SettingLine(Setting setting, Chosen now, List<Chosen> versions, List<Definition> measures) {

    public SettingLine {
        versions = List.copyOf(versions);
        measures = List.copyOf(measures);
    }

    /** The number of the newest version; 0 where nobody has chosen. */
    public int newest() {
        return versions.isEmpty() ? 0 : versions.get(0).version();
    }
}
