package org.sunmao.benchmarks.truth;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.benchmarks.run.District;

/**
 * The links, units and tenancies of a sample district beside the truth.
 *
 * @param rows every row that was taken in, with its truth
 * @param rowsNotTaken rows of the truth that were refused or not read
 * @param enterprises judges enterprise links
 * @param buildings judges building links
 * @param enterpriseVerdicts by kind of source that speaks of enterprises, but for the register
 * @param buildingVerdicts by kind of source that speaks of buildings
 * @param units rows whose building is right, and whether their unit is
 * @param tenancies those that stand at the end
 * @param moves who came and went, month by month
 */
record LinkTruth(
        List<Matched> rows,
        int rowsNotTaken,
        Judge enterprises,
        Judge buildings,
        Map<String, List<Verdict>> enterpriseVerdicts,
        Map<String, List<Verdict>> buildingVerdicts,
        Units units,
        TenancyScores.Scores tenancies,
        MoveScores.Scores moves) {

    /** Tenant rows in the right building that name a unit; those whose unit is not the true one. */
    record Units(int rows, List<Matched> wrong) {

        double rightShare() {
            return 1 - (double) wrong.size() / rows;
        }
    }

    /** Reads everything and judges it. */
    static LinkTruth measure(District district) {
        Path folder = district.platform().directory().resolve("sample");
        JdbcClient sql = district.platform().sql();
        TruthFiles truth = TruthFiles.read(folder);
        FoundRows found = new FoundRows(sql).read(district.files(), folder);
        var rows = new ArrayList<Matched>();
        for (TruthFiles.Row row : truth.rows()) {
            RowFound what = found.find(row);
            if (what != null) {
                rows.add(new Matched(row, what));
            }
        }
        Judge enterprises = Judge.ofEnterprises(rows);
        Judge buildings = Judge.ofBuildings(rows);
        var units = new TrueUnits(truth);
        YearMonth last = district.options().lastMonth();
        return new LinkTruth(
                rows,
                truth.rows().size() - rows.size(),
                enterprises,
                buildings,
                verdicts(
                        enterprises,
                        rows,
                        "tenants",
                        "tax",
                        "large-firms",
                        "insurance",
                        "visits",
                        "complaints",
                        "lists"),
                verdicts(
                        buildings,
                        rows,
                        "tenants",
                        "register",
                        "buildings",
                        "large-firms",
                        "electricity",
                        "visits",
                        "complaints",
                        "lists"),
                units(rows, buildings, units),
                new TenancyScores(enterprises, buildings, units).compare(sql, truth, last.atEndOfMonth()),
                new MoveScores(enterprises, buildings)
                        .compare(
                                district.platform().part(WebDatabase.class),
                                truth,
                                last.minusMonths(district.options().months() - 1L),
                                last));
    }

    private static Map<String, List<Verdict>> verdicts(Judge judge, List<Matched> rows, String... kinds) {
        var verdicts = new LinkedHashMap<String, List<Verdict>>();
        for (String kind : kinds) {
            verdicts.put(
                    kind, judge.judge(listed(rows, row -> row.found().kind().equals(kind))));
        }
        return verdicts;
    }

    private static Units units(List<Matched> rows, Judge buildings, TrueUnits units) {
        List<Matched> named = listed(
                rows,
                row -> row.found().kind().equals("tenants")
                        && !row.truth().unit().isEmpty()
                        && row.found().building() != null
                        && row.truth()
                                .building()
                                .equals(buildings.truthOf(row.found().building().subject())));
        return new Units(named.size(), listed(named, row -> {
            String found = row.found().unit();
            return found == null
                    || !units.same(row.truth().building(), row.truth().unit(), found);
        }));
    }

    private static List<Matched> listed(List<Matched> rows, Predicate<Matched> wanted) {
        return rows.stream().filter(wanted).toList();
    }

    /** How the enterprise links of this kind of source stand, row by row. */
    LinkScore enterprises(String kind) {
        return LinkScore.byRow(enterpriseVerdicts.getOrDefault(kind, List.of()));
    }

    /** How the building links of this kind of source stand, row by row. */
    LinkScore buildings(String kind) {
        return LinkScore.byRow(buildingVerdicts.getOrDefault(kind, List.of()));
    }
}
