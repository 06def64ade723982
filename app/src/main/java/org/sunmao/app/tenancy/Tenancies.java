package org.sunmao.app.tenancy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sunmao.app.foundation.Scope;

/** What tenancies a reader may see: those of the buildings and of the enterprises that the scope opens. */
public interface Tenancies {

    /** The units of a building, top floor first, within a floor by label; units on no known floor last. */
    List<Unit> listUnits(Scope scope, long buildingId);

    /** One unit of a building with its whole history; empty when the building has none of that id, or is not open. */
    Optional<Unit> findUnit(Scope scope, long buildingId, long unitId);

    /** The building of a unit; empty when there is no such unit, or it is not open. */
    Optional<Long> findBuildingOfUnit(Scope scope, long unitId);

    /** The leases of a building that begin, or began, later than the list that named them; newest first. */
    List<Commitment> listCommitments(Scope scope, long buildingId);

    /** The leases of an enterprise that have not begun, with where they are. */
    List<Stay> listPending(Scope scope, long enterpriseId);

    /** What persons told of changes of a building's units, newest first, those that were taken back among them. */
    List<UnitChange> listChanges(Scope scope, long buildingId);

    /** How the units of a building stood at the end of this day; no units when it is not open. */
    BuildingOnDay getOnDay(Scope scope, long buildingId, LocalDate day);

    /** The same for several days, in their order, from one reading: as of one moment and much quicker than day by day. */
    List<BuildingOnDay> listOnDays(Scope scope, long buildingId, List<LocalDate> days);

    /** The stays of an enterprise, those that last first, then the newest. */
    List<Stay> listStays(Scope scope, long enterpriseId);

    /** How a building stands; empty when it is not open, or no unit of it was ever named. */
    Optional<BuildingStanding> findStanding(Scope scope, long buildingId);

    /** The deliveries that speak for a building, newest first. */
    List<Snapshot> listSnapshots(Scope scope, long buildingId);

    /** Electricity of a building's metered rooms month by month, oldest first; nothing where rooms have no meters of their own. */
    List<EnergyMonth> listEnergy(Scope scope, long buildingId);
}
