package org.sunmao.linkage.place;

import java.util.List;
import org.sunmao.linkage.Links;

/**
 * The decisions about a set of records of buildings, and what was learned on the way.
 *
 * @param links one decision for every record
 * @param aliases names and numbers that the records taught, sorted by building, kind and value
 */
public record BuildingLinks(Links links, List<LearnedAlias> aliases) {
    /** Takes a private copy of the aliases. */
    public BuildingLinks {
        aliases = List.copyOf(aliases);
    }
}
