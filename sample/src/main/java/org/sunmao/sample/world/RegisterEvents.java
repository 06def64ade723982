package org.sunmao.sample.world;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunmao.sample.random.Dice;

/**
 * What happens to enterprises between the register's two extracts: a new address, the licence revoked. Computed when asked,
 * never held.
 */
final class RegisterEvents {

    private static final double MOVES = 0.02;
    private static final double LOSES_LICENCE = 0.008;

    private final long seed;
    private final LocalDate first;
    private final LocalDate last;
    private final List<Building> buildings;

    RegisterEvents(long seed, LocalDate first, LocalDate last, List<Building> buildings) {
        this.seed = seed;
        this.first = first;
        this.last = last;
        this.buildings = buildings;
    }

    /** The day from which the register has another address, if it is in the half year between the extracts. */
    Optional<LocalDate> findMove(Enterprise enterprise) {
        Dice dice = Dice.of(seed, "register-move", enterprise.index());
        return dice.chance(MOVES) && isOlder(enterprise) ? Optional.of(day(dice)) : Optional.empty();
    }

    /** The new address: often the rooms that it holds anyway. */
    Registration moved(Enterprise enterprise, @Nullable Tenancy held) {
        Dice dice = Dice.of(seed, "register-moved", enterprise.index());
        if (held != null && dice.chance(0.7)) {
            return new Registration(buildings.get(held.building()), held.units(), false, "");
        }
        Building building = dice.pick(buildings);
        return new Registration(building, List.of(dice.pick(building.units())), false, "");
    }

    /** How the register calls the enterprise's state on a day. */
    RegisterStatus status(Enterprise enterprise, boolean present, LocalDate day) {
        RegisterStatus before = status(enterprise, present);
        boolean revoked = before == RegisterStatus.IN_BUSINESS
                && findRevocation(enterprise).filter(d -> !d.isAfter(day)).isPresent();
        return revoked ? RegisterStatus.REVOKED : before;
    }

    /** The day on which the licence was revoked, if that is in the half year between the extracts. */
    Optional<LocalDate> findRevocation(Enterprise enterprise) {
        Dice dice = Dice.of(seed, "register-revoked", enterprise.index());
        return dice.chance(LOSES_LICENCE) && isOlder(enterprise) ? Optional.of(day(dice)) : Optional.empty();
    }

    /** The state at the first extract. */
    RegisterStatus status(Enterprise enterprise, boolean present) {
        if (enterprise.relation() == Relation.CLOSED) {
            return RegisterStatus.STRUCK_OFF;
        }
        double d = Dice.of(seed, "register-status", enterprise.index()).fraction();
        if (present) {
            return d < 0.997 ? RegisterStatus.IN_BUSINESS : RegisterStatus.REVOKED;
        }
        return d < 0.82 ? RegisterStatus.IN_BUSINESS : d < 0.9 ? RegisterStatus.REVOKED : RegisterStatus.STRUCK_OFF;
    }

    private boolean isOlder(Enterprise enterprise) {
        return enterprise.relation().isInRegister()
                && enterprise.relation() != Relation.CLOSED
                && !enterprise.established().isAfter(first);
    }

    private LocalDate day(Dice dice) {
        return first.plusDays(dice.between(1, (int) ChronoUnit.DAYS.between(first, last)));
    }
}
