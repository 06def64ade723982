package org.sunmao.app.front.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.front.store.SourceDirectory;
import org.sunmao.app.places.Building;
import org.sunmao.app.shell.Ui;
import org.sunmao.app.tenancy.BuildingOnDay;
import org.sunmao.app.tenancy.Tenancies;

/** Puts the plans of buildings together. */
@Component
class PlanPages {

    private final BuildingFiles files;
    private final Tenancies tenancies;
    private final SourceDirectory book;

    PlanPages(BuildingFiles files, Tenancies tenancies, SourceDirectory book) {
        this.files = files;
        this.tenancies = tenancies;
        this.book = book;
    }

    /** A building and its units on the last day of a month; without months where no list was ever delivered. */
    record Found(Building building, @Nullable PlanMonths months, BuildingOnDay onDay) {}

    /** Answers 404 when there is no such building, or it is not open. */
    Found find(Scope scope, String id, @Nullable String month) {
        Building building = files.get(scope, id);
        Optional<PlanMonths> months = PlanMonths.of(tenancies.listSnapshots(scope, building.id()), month);
        LocalDate asked = scope.clocks().trueOn();
        LocalDate day = asked != null
                ? asked
                : months.map(PlanMonths::day).orElseGet(() -> YearMonth.now().atEndOfMonth());
        return new Found(building, months.orElse(null), tenancies.getOnDay(scope, building.id(), day));
    }

    PlanPage page(Reader reader, Ui ui, String id, @Nullable String month) {
        Found found = find(reader.scope(), id, month);
        Building building = found.building();
        String path = SubjectPath.building(building.id());
        var plan = new Plan(ui, new SourceNames(ui, book.byCode(reader.scope())), path, found.onDay());
        return new PlanPage(
                building.id(),
                path,
                building.name(),
                building.confirmed(),
                found.months(),
                found.onDay().listDay(),
                occupancy(reader, found),
                plan.sums(),
                plan.unsized(),
                plan.floors());
    }

    private static @Nullable String occupancy(Reader reader, Found found) {
        PlanMonths months = found.months();
        return months == null || reader.is(Role.ENTERPRISE)
                ? null
                : BuildingMeasures.occupancyPath(found.building().id(), months.chosen());
    }
}
