package org.sunmao.app.catalogue;

import java.util.List;
import java.util.Optional;
import org.sunmao.app.foundation.Scope;

/** The catalogue as a reader sees it: the sources that the reader's scope opens, and nothing of others. */
public interface CatalogueReading {

    /** All sources, with their entries or as gaps, by kind and code. */
    List<SourceState> list(Scope scope);

    /** One source; empty where there is none, or the scope does not open it. */
    Optional<SourceState> find(Scope scope, String code);

    /** Every version of a source's entry, newest first. */
    List<Entry> listVersions(Scope scope, String code);

    /** The newest deliveries of a source. */
    List<Given> listGiven(Scope scope, String code, int most);

    /** Every item that some source delivers, by field and source. */
    List<HeldItem> listHeld(Scope scope);
}
