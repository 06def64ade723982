package org.sunmao.app.measures.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.foundation.TaxSight;
import org.sunmao.app.measures.Breakdown;
import org.sunmao.app.measures.Figure;
import org.sunmao.app.measures.Finding;
import org.sunmao.app.measures.LeftOut;
import org.sunmao.app.measures.Measure;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.MeasureUnit;
import org.sunmao.app.measures.Part;
import org.sunmao.app.measures.Reading;
import org.sunmao.app.measures.RowPage;
import org.sunmao.app.measures.RowsWanted;
import org.sunmao.app.measures.Settings;
import org.sunmao.app.testing.SunmaoDatabaseTest;

/**
 * Every version of every measure, in the first of random little districts by every combination of settings, as everybody who may read it: parts
 * make the whole, the whole is what its rows say, what is left out is listed, each part is the answer of its own place, and what is not known says
 * one of the reasons that its definition gives.
 */
@SunmaoDatabaseTest
class ReconciliationTest {

    private static final YearMonth LAST = RandomDistrict.LAST;
    private static final Set<String> UNLISTED = Set.of("hidden", "move-hidden", "withheld");
    private static final Set<String> UNTOLD =
            Set.of("withheld", "not-published", "retained-not-published", "month-not-published");

    private final WebDatabase web;
    private final WorkerDatabase worker;

    ReconciliationTest(WebDatabase web, WorkerDatabase worker) {
        this.web = web;
        this.worker = worker;
    }

    private record Asked(Measure measure, Settings settings, Scope scope, MeasurePlace place, YearMonth month) {

        @Override
        public String toString() {
            return measure.definition().id() + " v" + measure.definition().version() + " " + settings.values() + " as "
                    + scope.person() + " in " + place + " for " + month;
        }

        Asked in(MeasurePlace other) {
            return new Asked(measure, settings, scope, other, month);
        }
    }

    private static List<Scope> readers(List<Long> buildings) {
        return List.of(
                Scope.district("office").withTax(TaxSight.EXACT).withPersonalPlain(true),
                Scope.district("department").withTax(TaxSight.BANDS),
                Scope.district("member"),
                Scope.none()
                        .withPerson("steward")
                        .withRegions(Set.of("990101001"))
                        .withTax(TaxSight.BANDS),
                Scope.none().withPerson("manager").withBuildings(buildings.subList(0, 2)));
    }

    private Finding ask(Asked asked) {
        return web.read(
                asked.scope(),
                client -> asked.measure()
                        .find(new Reading(client, asked.scope(), asked.settings()), asked.place(), asked.month()));
    }

    /** All pages of rows together, seven at a time. */
    private RowPage rows(Asked asked, String reason) {
        return web.read(asked.scope(), client -> {
            var rows = new ArrayList<List<RowPage.Cell>>();
            var reading = new Reading(client, asked.scope(), asked.settings());
            List<String> columns = List.of();
            String after = "";
            while (after != null) {
                RowPage page = asked.measure()
                        .listRows(reading, asked.place(), asked.month(), new RowsWanted(reason, after, 7));
                columns = page.columns();
                rows.addAll(page.rows());
                after = page.next();
            }
            return new RowPage(columns, rows, null);
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void parts_are_the_whole_and_the_whole_is_its_rows(long seed) {
        List<Long> buildings = RandomDistrict.make(worker, new Random(seed));
        MeasurePlace area = RandomDistrict.area(worker, buildings);
        List<Scope> readers = readers(buildings);
        var known = new HashSet<String>();
        for (Measure measure : EveryMeasure.VERSIONS) {
            for (Settings settings : settings(measure, seed)) {
                for (int reader = 0; reader < readers.size(); reader++) {
                    // Everybody is asked for the newest month, the office for earlier ones too.
                    for (int back = 0; back < (reader == 0 ? 3 : 1); back++) {
                        Scope scope = readers.get(reader);
                        var asked =
                                new Asked(measure, settings, scope, MeasurePlace.DISTRICT, LAST.minusMonths(back * 2L));
                        boolean deep = back == 0 && reader != 1 && reader != 2;
                        if (back == 0) {
                            web.read(scope, client -> check(asked.in(area), reads(asked)));
                        }
                        // In one transaction: what is asked inside joins it.
                        if (web.read(scope, client -> check(asked, deep)).isKnown()) {
                            known.add(measure.definition().id()
                                    + measure.definition().version());
                        }
                    }
                }
            }
        }
        assertThat(known).as("measures that were known at all").hasSizeGreaterThan(EveryMeasure.VERSIONS.size() - 3);
    }

    /** Whether a functional area is broken down to its buildings: the measures that are asked most are. */
    private static boolean reads(Asked asked) {
        return asked.scope().person().equals("department")
                || asked.scope().person().equals("steward");
    }

    /** In the first district every combination, in others the first and one of the rest, another in each. */
    private static List<Settings> settings(Measure measure, long seed) {
        List<Settings> all = EveryMeasure.settings(measure);
        return seed == 1 || all.size() < 3
                ? all
                : List.of(all.get(0), all.get(1 + (int) (seed * 7 % (all.size() - 1))));
    }

    /** The district, its streets and, where it goes deep, every building. */
    private Figure check(Asked asked, boolean deep) {
        Finding whole = checked(asked);
        for (Breakdown breakdown : whole.breakdowns()) {
            for (Part part :
                    deep || breakdown.level() == MeasurePlace.Level.STREET ? breakdown.parts() : List.<Part>of()) {
                Finding there = checked(asked.in(part.place()));
                assertThat(there.figure().saysTheSameAs(part.figure()))
                        .as(asked + ": part " + part + " and its own answer " + there.figure())
                        .isTrue();
            }
        }
        return whole.figure();
    }

    private Finding checked(Asked asked) {
        Finding finding = ask(asked);
        List<String> reasons = asked.measure().definition().notKnown();
        Stream.concat(
                        Stream.of(finding.figure()),
                        finding.breakdowns().stream()
                                .flatMap(b -> b.parts().stream())
                                .map(Part::figure))
                .filter(figure -> !figure.isKnown())
                .forEach(figure -> assertThat(reasons).as(asked.toString()).contains(figure.unknownWhy()));
        finding.breakdowns().forEach(breakdown -> assertSums(asked, finding, breakdown));
        RowPage counted = rows(asked, RowsWanted.COUNTED);
        if (!counted.columns().isEmpty() && finding.figure().isKnown()) {
            new RowSums(asked.toString(), asked.measure().definition(), counted).assertMake(finding);
        }
        for (LeftOut left : finding.leftOut()) {
            if (!UNLISTED.contains(left.reason())) {
                assertThat(rows(asked, left.reason()).rows())
                        .as(asked + " leaves out " + left.reason())
                        .hasSize((int) left.count());
            }
        }
        return finding;
    }

    private static boolean isRate(Measure measure) {
        return Set.of(MeasureUnit.SHARE, MeasureUnit.FEN_PER_SQM, MeasureUnit.FEN_PER_SQM_DAY, MeasureUnit.DAYS)
                .contains(measure.definition().unit());
    }

    private static void assertSums(Asked asked, Finding finding, Breakdown breakdown) {
        List<Figure> parts = breakdown.parts().stream().map(Part::figure).toList();
        if (isRate(asked.measure())) {
            for (String amount : asked.measure().definition().amounts()) {
                assertThat(parts.stream().map(f -> f.amount(amount)).reduce(BigDecimal.ZERO, BigDecimal::add))
                        .as(asked + " " + breakdown.level() + " " + amount)
                        .isEqualByComparingTo(finding.figure().amount(amount));
            }
            return;
        }
        boolean untold = parts.stream().anyMatch(f -> UNTOLD.contains(f.unknownWhy()))
                || breakdown.reconcilingWhy().endsWith("withheld");
        if (!finding.figure().isKnown() || asked.measure() instanceof TaxTwelveMonths && untold) {
            return;
        }
        BigDecimal rest = breakdown.reconciling() == null ? BigDecimal.ZERO : breakdown.reconciling();
        assertThat(parts.stream().filter(Figure::isKnown).map(Figure::known).reduce(rest, BigDecimal::add))
                .as(asked + " " + breakdown.level())
                .isEqualByComparingTo(finding.figure().known());
    }
}
