package org.sunmao.app.catalogue;

import java.util.Optional;

/** Where the versions of entries are kept; everything joins the worker's transaction. */
public interface Versions {

    /** Lets one change of a source's entry at a time be made, to the end of the transaction. */
    void lock(int sourceId);

    /** The version that holds; empty where the source has no entry. */
    Optional<Entry> find(int sourceId);

    /** Adds a version. */
    void add(int sourceId, int version, Content content, String changedBy, String why);
}
