package org.sunmao.app.matters;

import java.util.List;
import java.util.Map;

/**
 * What a room asks before a step besides filled fields: proof that it keeps itself, or that a field says something that is there. A bean of the room that
 * declares the kind; asked whenever a step is to be taken, before anything is changed.
 */
public interface MatterGate {

    /** The kind that it guards. */
    String kind();

    /**
     * What is missing, by words of which the kind's messages have {@code field.<word>}; empty where the step can be taken.
     *
     * @param fields all fields as they are afterwards
     */
    List<String> missing(Matter matter, MatterMove move, Map<String, String> fields);
}
