package org.sunmao.app.enterprises;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sunmao.app.foundation.Scope;

/** The files of the enterprises that a reader's scope opens. */
public interface Enterprises {

    /** The file of an enterprise; empty when there is none, or it is not open. */
    Optional<Enterprise> find(Scope scope, long id);

    /** The names of those of these enterprises that are open, by id. */
    Map<Long, String> names(Scope scope, Collection<Long> ids);

    /** The enterprise with this unified social credit code, in any case; of several the confirmed one, then the older id. */
    Optional<Long> findIdByCode(Scope scope, String code);

    /** Tax to the fen, newest month first; nothing for readers without the exact right. */
    List<TaxMonth> listTax(Scope scope, long id);

    /** Bands of tax, newest month first; nothing for readers who may not see bands either. */
    List<TaxBand> listTaxBands(Scope scope, long id);

    /** The words in which the register states whether enterprises are in business, those of open files, in code point order. */
    List<String> listStatuses(Scope scope);
}
