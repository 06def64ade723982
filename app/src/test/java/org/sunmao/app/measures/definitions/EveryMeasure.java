package org.sunmao.app.measures.definitions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sunmao.app.measures.Chosen;
import org.sunmao.app.measures.Measure;
import org.sunmao.app.measures.Setting;
import org.sunmao.app.measures.Settings;
import org.sunmao.app.vacancies.rent.AskingRent;

/** Every version of every measure, and every way in which a district may set them. */
final class EveryMeasure {

    static final List<Measure> VERSIONS = List.of(
            new EnterprisesPresent(),
            new Occupancy(),
            new OccupancyOfGross(),
            new TaxTwelveMonths(),
            new Buildings(),
            new OfficeArea(),
            new VacantArea(),
            new VacantAreaOfRentable(),
            new EnterprisesRegistered(),
            new BuildingsOverHundredMillion(),
            new MovesIn(),
            new MovesOut(),
            new CommercialBuildings(),
            new RegistrationRate(),
            new TaxRate(),
            new TaxPerSqm(),
            new BuildingsOverHundredMillionMonthly(),
            new BuildingsGraded(),
            new Churn(),
            new AverageStay(),
            new AverageStayEnded(),
            new RentLevel(),
            new RentMedian(),
            new AskingRent());

    private EveryMeasure() {}

    /** All combinations of the values of the settings that a measure asks; one without any where it asks none. */
    static List<Settings> settings(Measure measure) {
        List<Settings> all = List.of(Settings.STANDARD);
        for (Setting setting : measure.definition().settings()) {
            var more = new ArrayList<Settings>();
            for (Settings before : all) {
                setting.values().forEach(value -> more.add(with(before, setting, value)));
            }
            all = more;
        }
        return all;
    }

    static Settings with(Settings before, Setting setting, String value) {
        Map<String, Chosen> chosen = new LinkedHashMap<>(before.chosen());
        chosen.put(setting.id(), new Chosen(setting.id(), 1, value, null, "test", null, "test"));
        return new Settings(chosen);
    }
}
