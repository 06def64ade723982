package org.sunmao.app.measures.series;

import java.time.YearMonth;
import org.sunmao.app.measures.Definition;
import org.sunmao.app.measures.Figure;
import org.sunmao.app.measures.Finding;

/** A measure's figure folded from a moment: the same as its formula gives from the database. */
interface Fold {

    /** The figure with everything beside it. */
    Finding find(Definition definition, Asking asking);

    /** The figure alone. */
    Figure whole(Definition definition, Asking asking);

    /**
     * What is asked for.
     *
     * @param moment the buildings on the day
     * @param scope whose rights decide about cells
     * @param trueOn the day by the reader's clock, null for the newest
     */
    record Asking(
            Moment moment,
            org.sunmao.app.foundation.Scope scope,
            @org.jspecify.annotations.Nullable Integer trueOn,
            YearMonth month) {

        boolean sees(BuildingSeries building) {
            String street = building.streetCode();
            return scope.district()
                    || scope.buildings().contains(building.id())
                    || street != null && scope.regions().contains(street);
        }

        Members members() {
            return moment.members();
        }

        Parts parts() {
            return new Parts(moment.world(), members());
        }
    }
}
