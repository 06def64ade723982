package org.sunmao.app.evidence;

/** Which fields of which sources a kind of file is made of; the room that holds the file contributes it as a bean. */
public interface FilePolicy {

    /** The kind of file: building or enterprise. */
    String file();

    /** Whether the file may take a value from this field of a source of this kind. */
    boolean takes(String sourceKind, String field);
}
