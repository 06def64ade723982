package org.sunmao.app.front.plan;

import java.time.LocalDate;
import java.util.List;
import org.sunmao.app.shell.Ui;
import org.sunmao.app.tenancy.LettingState;
import org.sunmao.app.tenancy.Stay;
import org.sunmao.app.tenancy.UnitOnDay;

/** Counts units into the classes of a theme. */
interface Shading {

    /** The classes in the order of the legend, also those that no unit is in. */
    List<Shade> shades(Ui ui);

    /** The key of the class of a unit that somebody holds. */
    String ofHeld(List<Stay> held, LocalDate day);

    /** The key of a unit's class on a day. */
    default String of(UnitOnDay unit, LocalDate day) {
        LettingState state = unit.state(day);
        return switch (state) {
            case VACANT -> Shade.VACANT;
            case UNKNOWN -> Shade.UNKNOWN;
            default -> ofHeld(unit.stays().stream().filter(Stay::held).toList(), day);
        };
    }

    /** The two classes that every theme ends with. */
    static List<Shade> empty(Ui ui) {
        return List.of(
                new Shade(Shade.VACANT, Tint.VACANT, ui.t("front.plan.vacant")),
                new Shade(Shade.UNKNOWN, Tint.UNKNOWN, ui.t("front.plan.unknown")));
    }
}
