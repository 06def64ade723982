package org.sunmao.app.intake;

import java.util.List;
import org.sunmao.app.foundation.Scope;

/**
 * Deliveries that name so many fewer tenants than the one before that a person must say whether the missing are gone. Intake asks;
 * the room that derives tenancies answers, as a bean.
 */
public interface WaitingDrops {

    /**
     * What a delivery says of one building.
     *
     * @param deliveryId the delivery
     * @param source code of its source
     * @param buildingId the building
     * @param building its name
     * @param tenants how many tenants the delivery names there
     * @param before how many the one before it named
     */
    record Drop(long deliveryId, String source, long buildingId, String building, int tenants, int before) {

        /** How many tenants fewer. */
        public int fewer() {
            return before - tenants;
        }
    }

    /** All that wait, of the buildings that the scope opens, newest delivery first. */
    List<Drop> list(Scope scope);
}
