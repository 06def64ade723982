package org.sunmao.app.front.plan;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.sunmao.app.shell.Ui;
import org.sunmao.app.tenancy.LettingState;
import org.sunmao.app.tenancy.Stay;
import org.sunmao.app.tenancy.UnitOnDay;

/** How units stand. */
final class StateShading implements Shading {

    @Override
    public List<Shade> shades(Ui ui) {
        return Arrays.stream(LettingState.values())
                .map(state -> new Shade(
                        state.word(),
                        Tint.valueOf(state.word().toUpperCase(Locale.ROOT)),
                        ui.t("front.plan." + state.word())))
                .toList();
    }

    @Override
    public String ofHeld(List<Stay> held, LocalDate day) {
        throw new UnsupportedOperationException("the state tells it");
    }

    @Override
    public String of(UnitOnDay unit, LocalDate day) {
        return unit.state(day).word();
    }
}
