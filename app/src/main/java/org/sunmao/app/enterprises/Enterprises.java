package org.sunmao.app.enterprises;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.foundation.Scope;

/** The files of the enterprises that a reader's scope opens. */
public interface Enterprises {

    /** Nobody names an enterprise with more letters. */
    int LONGEST_SAID = 40;

    /** The file of an enterprise; empty when there is none, or it is not open. */
    Optional<Enterprise> find(Scope scope, long id);

    /** The names of those of these enterprises that are open, by id. */
    Map<Long, String> names(Scope scope, Collection<Long> ids);

    /** The file of the enterprise that somebody names: by the number of its file, as in {@code E12}, or by its unified social credit code. */
    default Optional<Enterprise> findSaid(Scope scope, @Nullable String said) {
        if (said == null || said.isEmpty() || said.length() > LONGEST_SAID) {
            return Optional.empty();
        }
        return said.matches("E[0-9]{1,17}")
                ? find(scope, Long.parseLong(said.substring(1)))
                : findIdByCode(scope, said).flatMap(id -> find(scope, id));
    }

    /** The enterprise with this unified social credit code, in any case; of several the confirmed one, then the older id. */
    Optional<Long> findIdByCode(Scope scope, String code);

    /** Tax to the fen, newest month first; nothing for readers without the exact right. */
    List<TaxMonth> listTax(Scope scope, long id);

    /** Bands of tax, newest month first; nothing for readers who may not see bands either. */
    List<TaxBand> listTaxBands(Scope scope, long id);

    /** The words in which the register states whether enterprises are in business, those of open files, in code point order. */
    List<String> listStatuses(Scope scope);
}
