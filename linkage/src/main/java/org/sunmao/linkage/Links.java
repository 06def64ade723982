package org.sunmao.linkage;

import java.util.List;

/**
 * The decisions about a set of records.
 *
 * @param links one for every record, in the order of their keys
 * @param model the id of the model that decided
 */
public record Links(List<Link> links, String model) {
    /** Takes a private copy of the links. */
    public Links {
        links = List.copyOf(links);
    }
}
