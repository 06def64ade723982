package org.sunmao.app.front.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.front.store.SourceDirectory;
import org.sunmao.app.front.web.BuildingFiles;
import org.sunmao.app.front.web.BuildingMeasures;
import org.sunmao.app.front.web.SourceNames;
import org.sunmao.app.front.web.Stays;
import org.sunmao.app.front.web.SubjectPath;
import org.sunmao.app.measures.Months;
import org.sunmao.app.places.Building;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.Ui;
import org.sunmao.app.tenancy.BuildingOnDay;
import org.sunmao.app.tenancy.Tenancies;
import org.sunmao.app.tenancy.UnitOnDay;

/** Puts the plans of buildings together. */
@Component
class PlanPages {

    private static final String CODES = "0123456789abcdefghijklmnopqrstuvwxyz";

    private final BuildingFiles files;
    private final Tenancies tenancies;
    private final SourceDirectory book;
    private final PlanShadings shadings;

    PlanPages(BuildingFiles files, Tenancies tenancies, SourceDirectory book, PlanShadings shadings) {
        this.files = files;
        this.tenancies = tenancies;
        this.book = book;
        this.shadings = shadings;
    }

    /** A building and its units on the last day of a month; without months where no list was ever delivered. */
    record Found(Building building, @Nullable PlanMonths months, BuildingOnDay onDay) {}

    /** Answers 404 when there is no such building, or it is not open. */
    Found find(Scope scope, String id, @Nullable String month) {
        Building building = files.get(scope, id);
        Optional<PlanMonths> months = months(scope, building, month);
        LocalDate asked = scope.clocks().trueOn();
        LocalDate day = asked != null
                ? asked
                : months.map(PlanMonths::day).orElseGet(() -> YearMonth.now().atEndOfMonth());
        return new Found(building, months.orElse(null), tenancies.getOnDay(scope, building.id(), day));
    }

    private Optional<PlanMonths> months(Scope scope, Building building, @Nullable String month) {
        return PlanMonths.of(tenancies.listSnapshots(scope, building.id()), month);
    }

    PlanPage page(Reader reader, Ui ui, String id, @Nullable String month, String by) {
        Found found = find(reader.scope(), id, month);
        Building building = found.building();
        String path = SubjectPath.building(building.id());
        PlanTheme theme = PlanShadings.theme(reader.scope(), by);
        Shading shading = shadings.find(
                reader.scope(), theme, building.id(), List.of(found.onDay().day()));
        var plan = new Plan(ui, names(reader, ui), path, found.onDay(), shading);
        return new PlanPage(
                building.id(),
                path,
                building.name(),
                building.confirmed(),
                found.months(),
                found.onDay().listDay(),
                occupancy(reader, found),
                theme,
                PlanShadings.themes(reader.scope()).stream()
                        .map(one -> new Choice(one.word(), ui.t("front.plan.by." + one.word())))
                        .toList(),
                plan.sums(),
                plan.unsized(),
                plan.floors());
    }

    private SourceNames names(Reader reader, Ui ui) {
        return new SourceNames(ui, book.byCode(reader.scope()));
    }

    private static @Nullable String occupancy(Reader reader, Found found) {
        PlanMonths months = found.months();
        return months == null || reader.is(Role.ENTERPRISE)
                ? null
                : BuildingMeasures.occupancyPath(found.building().id(), months.chosen());
    }

    /** Answers 404 when there is no such building, or it is not open. */
    PlanSeries series(Reader reader, Ui ui, String id, String by) {
        Scope scope = reader.scope();
        Building building = files.get(scope, id);
        List<YearMonth> months = new ArrayList<>(
                months(scope, building, null).map(PlanMonths::all).orElse(List.of()));
        Collections.reverse(months);
        List<LocalDate> days = months.stream().map(Months::lastDay).toList();
        PlanTheme theme = PlanShadings.theme(scope, by);
        Shading shading = shadings.find(scope, theme, building.id(), days);
        List<Shade> shades = shading.shades(ui);
        Map<String, Character> codes = new HashMap<>();
        for (int i = 0; i < shades.size(); i++) {
            codes.put(shades.get(i).key(), CODES.charAt(i));
        }
        var said = new ArrayList<Boolean>();
        var units = new HashMap<String, char[]>();
        List<BuildingOnDay> told = tenancies.listOnDays(scope, building.id(), days);
        for (int i = 0; i < days.size(); i++) {
            BuildingOnDay onDay = told.get(i);
            said.add(onDay.listDay() != null);
            for (UnitOnDay unit : onDay.units()) {
                units.computeIfAbsent(Long.toString(unit.id()), any -> blank(days.size()))[i] =
                        Objects.requireNonNull(codes.get(shading.of(unit, days.get(i))));
            }
        }
        var lines = new HashMap<String, String>();
        units.forEach((unit, line) -> lines.put(unit, new String(line)));
        return new PlanSeries(
                theme.word(),
                months,
                shades.stream().map(shade -> shade.tint().style()).toList(),
                said,
                lines);
    }

    private static char[] blank(int length) {
        char[] line = new char[length];
        Arrays.fill(line, '-');
        return line;
    }

    /** Answers 404 when there is no such building, or it is not open. */
    PlanHistory history(Reader reader, Ui ui, String id, long unit) {
        Building building = files.get(reader.scope(), id);
        SourceNames names = names(reader, ui);
        String rows = SubjectPath.building(building.id()) + "/rows?unit=" + unit;
        return tenancies
                .findUnit(reader.scope(), building.id(), unit)
                .map(one -> new PlanHistory(
                        one.label(),
                        one.stays().stream()
                                .map(stay -> Stays.line(ui, names, stay, rows))
                                .toList()))
                .orElseGet(() -> new PlanHistory("", List.of()));
    }
}
