package org.sunmao.linkage.parts;

/** Something that was told to all parts, once per machine. It can be given only to parts of the kind that made it. */
public interface Shared {
    /** How many bytes it has. */
    int size();
}
