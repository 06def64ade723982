package org.sunmao.app.places;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sunmao.app.foundation.Scope;

/** The files of the buildings that a reader's scope opens. */
public interface Buildings {

    /** The file of a building; empty when there is none, or it is not open. */
    Optional<Building> find(Scope scope, long id);

    /** Names of those of these buildings that are open, by id. */
    Map<Long, String> names(Scope scope, Collection<Long> ids);

    /** The streets that the platform knows, by code. */
    List<Street> listStreets(Scope scope);

    /** The functional areas in which a building is open, by name. */
    List<FunctionalArea> listAreas(Scope scope);
}
