package org.sunmao.app.front.plan;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Clocked;
import org.sunmao.app.access.Reader;
import org.sunmao.app.front.web.StayAnswer;
import org.sunmao.app.front.web.SubjectPath;
import org.sunmao.app.tenancy.BuildingOnDay;
import org.sunmao.app.tenancy.LettingState;
import org.sunmao.app.tenancy.UnitOnDay;

/** The stacking plan as JSON: the same units, rights and months as on the page. */
@Clocked
@RestController
@RequestMapping("/api/buildings")
@Allowed
@Tag(name = "buildings")
class PlanApi {

    /** A unit of a floor. */
    record UnitAnswer(
            String unit,

            @Schema(description = "let, ends (lease ends within 90 days or has ended), provisional, vacant or unknown")
            String state,

            @Schema(description = "Whether a holder is provisional or its link waits for a person")
            boolean uncertain,

            @Nullable BigDecimal areaSqm,

            @Schema(description = "Who holds it, the lease as it was said by then; the vacancy itself when vacant")
            List<StayAnswer> stays) {

        static UnitAnswer of(UnitOnDay unit, LocalDate day) {
            return new UnitAnswer(
                    unit.label(),
                    unit.state(day).word(),
                    unit.provisional(),
                    unit.areaSqm(),
                    unit.stays().stream().map(StayAnswer::of).toList());
        }
    }

    /** A floor; an empty label is a floor that nobody says. */
    record FloorAnswer(String floor, List<UnitAnswer> units) {}

    /** A plan. */
    record PlanAnswer(
            @Schema(example = "B12") String building,
            String name,

            @Nullable YearMonth month,

            @Schema(description = "The day whose state is told")
            LocalDate day,

            @Schema(description = "Day of the list that speaks for it; null when none does, and every unit is unknown")
            @Nullable
            LocalDate listDay,

            @Schema(description = "Months to ask for, newest first")
            List<YearMonth> months,

            @Schema(description = "State to number of units")
            Map<String, Integer> units,

            @Schema(description = "Top floor first") List<FloorAnswer> floors) {}

    private final PlanPages plans;

    PlanApi(PlanPages plans) {
        this.plans = plans;
    }

    @GetMapping("/{id}/plan")
    @Operation(summary = "The units of a building at the end of a month (yyyy-MM), the newest without one")
    PlanAnswer plan(@PathVariable String id, @RequestParam(required = false) @Nullable String month, Reader reader) {
        PlanPages.Found found = plans.find(reader.scope(), id, month);
        PlanMonths months = found.months();
        BuildingOnDay onDay = found.onDay();
        return new PlanAnswer(
                SubjectPath.buildingId(found.building().id()),
                found.building().name(),
                months == null ? null : months.chosen(),
                onDay.day(),
                onDay.listDay(),
                months == null ? List.of() : months.all(),
                counts(onDay),
                floors(onDay));
    }

    private static Map<String, Integer> counts(BuildingOnDay onDay) {
        var counts = new LinkedHashMap<String, Integer>();
        for (LettingState state : LettingState.values()) {
            counts.put(state.word(), 0);
        }
        onDay.units().forEach(unit -> counts.merge(unit.state(onDay.day()).word(), 1, Integer::sum));
        return counts;
    }

    private static List<FloorAnswer> floors(BuildingOnDay onDay) {
        var floors = new LinkedHashMap<String, List<UnitAnswer>>();
        onDay.units()
                .forEach(unit -> floors.computeIfAbsent(unit.floorLabel(), any -> new ArrayList<>())
                        .add(UnitAnswer.of(unit, onDay.day())));
        return floors.entrySet().stream()
                .map(floor -> new FloorAnswer(floor.getKey(), floor.getValue()))
                .toList();
    }
}
