package org.sunmao.app.measures;

/**
 * By what a figure is made: a version of its measure and the district's choices.
 *
 * @param definition the version
 * @param settings what was chosen for the settings that the version asks
 */
public record Formula(Definition definition, Settings settings) {

    /** Whether both make the same figures. */
    public boolean isAs(Formula other) {
        return definition.equals(other.definition) && settings.sayTheSameAs(other.settings);
    }
}
