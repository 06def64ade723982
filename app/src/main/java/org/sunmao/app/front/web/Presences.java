package org.sunmao.app.front.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.sunmao.app.shell.Ui;
import org.sunmao.app.tenancy.Stay;

/** Puts the stays that last together by building: an enterprise on twelve rooms of one floor is in one place. */
final class Presences {

    private static final int MOST_UNITS = 8;

    private Presences() {}

    static List<PresenceLine> of(Ui ui, List<Stay> stays) {
        Map<Long, List<Stay>> byBuilding = new LinkedHashMap<>();
        stays.stream()
                .filter(Stay::current)
                .forEach(stay -> byBuilding
                        .computeIfAbsent(stay.buildingId(), any -> new ArrayList<>())
                        .add(stay));
        return byBuilding.values().stream().map(there -> line(ui, there)).toList();
    }

    private static PresenceLine line(Ui ui, List<Stay> there) {
        Stay oldest = there.stream().min(Comparator.comparing(Stay::since)).orElseThrow();
        return new PresenceLine(
                new PlaceLine(
                        oldest.buildingName(),
                        oldest.buildingOpen() ? SubjectPath.building(oldest.buildingId()) : null),
                units(ui, there),
                there.stream().anyMatch(stay -> stay.takenSqm() == null)
                        ? null
                        : ui.area(there.stream()
                                .map(stay -> Objects.requireNonNull(stay.takenSqm()))
                                .reduce(BigDecimal.ZERO, BigDecimal::add)),
                Stays.since(ui, oldest));
    }

    private static String units(Ui ui, List<Stay> there) {
        List<String> labels =
                there.stream().map(Stay::unitLabel).distinct().sorted().toList();
        String first = labels.stream().limit(MOST_UNITS).collect(Collectors.joining(ui.t("front.comma")));
        return labels.size() > MOST_UNITS ? ui.t("front.enterprise.present.units", first, labels.size()) : first;
    }
}
