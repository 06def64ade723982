package org.sunmao.app.spine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sunmao.app.SunmaoApplication;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.demo.DemoDistrict;
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.jobs.Progress;
import org.sunmao.app.resolution.DeriveCheck;
import org.sunmao.app.resolution.DirtySubjects;
import org.sunmao.app.testing.Emptied;
import org.sunmao.app.testing.SpringTestDatabase;
import org.sunmao.sample.SampleGenerator;
import org.sunmao.sample.SampleOptions;

/** A small generated district, taken in through the same doors as a real one. */
@SpringBootTest(classes = SunmaoApplication.class, properties = "sunmao.test.world=sample-district")
@Import(SpringTestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleDistrictTest {

    @TempDir
    static Path dir;

    @Autowired
    DemoDistrict demo;

    @Autowired
    Derivations derivations;

    @Autowired
    DeriveCheck check;

    @Autowired
    DirtySubjects dirty;

    @Autowired
    WorkerDatabase database;

    @BeforeAll
    void takeIn() throws Exception {
        var defaults = SampleOptions.defaults();
        var small = new SampleOptions(12, 400, 7, 4, defaults.lastMonth());
        demo.take(SampleGenerator.generate(small, dir, step -> {}), Progress.UNWATCHED);
    }

    private JdbcClient sql() {
        return database.client();
    }

    private long count(String from) {
        return sql().sql("select count(*) from " + from).query(Long.class).single();
    }

    @Test
    void everyBuildingOfTheListHasAFileAndAFootprint() {
        assertThat(count("places.building where status = 'confirmed'")).isEqualTo(12);
        assertThat(count("places.building where footprint is not null")).isEqualTo(12);
        assertThat(count("places.building where status = 'confirmed' and street_code is null"))
                .isZero();
    }

    @Test
    void theBuildingListSaysWhichFunctionalAreaABuildingLiesIn() {
        assertThat(count("places.area")).isGreaterThan(2);
        assertThat(count("places.building where area_name is null")).isPositive();
        assertThat(count("places.area a where (select count(distinct b.street_code) from places.building b"
                        + " where b.area_name = a.name) > 1"))
                .as("areas across streets")
                .isPositive();
    }

    @Test
    void mostEnterprisesOfTheRegisterHaveAConfirmedFile() {
        assertThat(count("enterprises.enterprise where status = 'confirmed'")).isBetween(330L, 410L);
    }

    @Test
    void tenantsHoldUnits() {
        assertThat(count("tenancy.spell where holder = 'enterprise'")).isGreaterThan(50);
        assertThat(count("tenancy.spell where holder = 'vacant'")).isPositive();
    }

    @Test
    void taxOfEveryMonthIsBooked() {
        assertThat(count("(select distinct month from enterprises.tax_month) m"))
                .isEqualTo(4);
        assertThat(count("measures.tax_cell where level = 'district'")).isEqualTo(4);
    }

    @Test
    void enterpriseFilesSayWhatStatisticsInsuranceAndListsSay() {
        assertThat(count("enterprises.enterprise where attributes -> 'insured' -> 0 ->> 'source' = 'insurance'"))
                .isGreaterThan(100);
        assertThat(count("enterprises.enterprise where jsonb_exists(attributes, 'report-form')"))
                .isPositive();
        assertThat(count("enterprises.enterprise where jsonb_exists(attributes, 'label')"))
                .isPositive();
        assertThat(count("enterprises.enterprise where jsonb_exists(attributes, 'turnover')"))
                .isZero();
    }

    @Test
    void theNewerExtractOfTheRegisterWinsAndTheOlderIsKept() {
        assertThat(count("enterprises.enterprise where jsonb_array_length(attributes -> 'registered-address') > 1"
                        + " and attributes -> 'registered-address' -> 0 ->> 'date' = '2026-10-31'"))
                .isPositive();
        assertThat(count("enterprises.enterprise e, jsonb_array_elements(attributes -> 'status') said"
                        + " where registration_status = '吊销' and said ->> 'value' = '在营'"))
                .isPositive();
    }

    @Test
    void metersTellOfRoomsAndUnits() {
        assertThat(count("(select distinct month from tenancy.energy_month) m")).isEqualTo(4);
        assertThat(count("tenancy.energy_month where room !~ '^[0-9]+$'")).isZero();
        assertThat(count("(select distinct unit_id from tenancy.unit_energy) u"))
                .isGreaterThan(20);
    }

    @Test
    void visitsAndTicketsAreLinkedToBuildings() {
        for (String kind : List.of("visits", "complaints", "electricity", "lists")) {
            assertThat(count("resolution.link l join resolution.mention m on m.id = l.mention_id"
                            + " join evidence.source s on s.id = m.source_id where l.zone = 'linked'"
                            + " and l.until_at is null and m.kind = 'building' and s.kind = '" + kind + "'"))
                    .as(kind)
                    .isPositive();
        }
    }

    @Test
    void namesOnListsAreReadWithoutLabelsAndLineBreaks() {
        assertThat(
                        count(
                                "resolution.mention m join evidence.source s on s.id = m.source_id where s.kind = 'lists'"
                                        + " and m.kind = 'enterprise' and (m.fields ->> 'name' ~ '专精特新|高企' or m.fields ->> 'name' ~ E'\\n')"))
                .isZero();
        assertThat(count("evidence.payload p join evidence.source s on s.id = p.source_id where s.code = 'scenarios'"
                        + " and not jsonb_exists(p.fields, 'enterprise-name')"))
                .isZero();
        assertThat(count("evidence.delivery where file_name like '%场景清单%' and format = 'XLS'"))
                .isEqualTo(1);
    }

    /** What the generator makes hard is seen: empty rooms that are lit, let rooms that stay dark, old names, firms struck off and still there. */
    @Test
    void sourcesDisagreeInTheWaysThatTheDistrictIsMadeOf() {
        for (String kind :
                List.of("vacant-but-lit", "let-but-dark", "name", "cancelled-but-taxed", "taxed-elsewhere")) {
            assertThat(count("conflicts.conflict where kind = '" + kind + "'"))
                    .as(kind)
                    .isPositive();
        }
        assertThat(count("conflicts.event where event = 'opened'")).isEqualTo(count("conflicts.ledger"));
    }

    @Test
    void nothingIsLeftToDerive() {
        assertThat(count("resolution.dirty")).isZero();
    }

    @Test
    void derivedAgainFromEvidenceAloneTheFilesAreTheSame() {
        Map<String, List<String>> before = conclusions();
        Emptied.tables(
                database,
                "search.entry, resolution.learned_alias_current, tenancy.spell_current, tenancy.snapshot_current, tenancy.energy_month_current, places.unit_current, enterprises.tax_month_current, enterprises.tax_band_current,"
                        + " measures.tax_building_current, conflicts.conflict, enterprises.registration_current, enterprises.enterprise_current, places.building_current cascade");
        dirty.markAll();
        derivations.runNow(Progress.UNWATCHED);
        assertThat(conclusions()).isEqualTo(before);
    }

    @Test
    void theCheckFindsNothingWhereNothingIsWrongAndChangesNothing() {
        Map<String, List<String>> before = conclusions();
        DeriveCheck.Report whole = check.checkAll();
        assertThat(whole.tables()).allMatch(DeriveCheck.Difference::equal);
        assertThat(whole.rows()).isGreaterThan(1_000);
        assertThat(check.check(7, 3).tables()).allMatch(DeriveCheck.Difference::equal);
        assertThat(conclusions()).isEqualTo(before);
    }

    @Test
    void theCheckFindsWhatWasChangedBehindTheBackOfTheEvidence() {
        long firm = one("select min(id) from enterprises.enterprise");
        sql().sql("update enterprises.enterprise_current set name = name || '改' where id = ?")
                .param(firm)
                .update();
        try {
            assertThat(check.checkAll().tables())
                    .filteredOn(table -> !table.equal())
                    .anySatisfy(table -> {
                        assertThat(table.table()).isEqualTo("enterprises.enterprise");
                        assertThat(table.missing()).isEqualTo(1);
                        assertThat(table.examples()).anyMatch(row -> row.startsWith("- "));
                    });
            assertThat(check.check(5, (int) (firm % 5)).equal()).isFalse();
            assertThat(check.check(5, (int) ((firm + 1) % 5)).equal()).isTrue();
        } finally {
            dirty.markAll();
            derivations.runNow(Progress.UNWATCHED);
        }
        assertThat(check.checkAll().equal()).isTrue();
    }

    private long one(String query) {
        return sql().sql(query).query(Long.class).single();
    }

    /** Every conclusion as text, in an order of its own; only the moment of deriving is left out. */
    private Map<String, List<String>> conclusions() {
        var all = new LinkedHashMap<String, List<String>>();
        all.put("buildings", texts("select (to_jsonb(b) - 'derived_at')::text from places.building b order by id"));
        all.put(
                "enterprises",
                texts("select (to_jsonb(e) - 'derived_at')::text from enterprises.enterprise e order by id"));
        all.put("tax", texts("select (to_jsonb(t) - 'payloads')::text from enterprises.tax_month t order by 1"));
        all.put("identities", texts("select to_jsonb(i)::text from resolution.identity i order by id"));
        for (String table : List.of(
                "resolution.learned_alias",
                "places.unit",
                "tenancy.spell",
                "tenancy.snapshot",
                "tenancy.energy_month",
                "enterprises.registration",
                "measures.tax_building",
                "measures.tax_cell",
                "conflicts.conflict",
                "conflicts.ledger",
                "conflicts.event",
                "search.entry")) {
            all.put(table, texts("select (to_jsonb(t) - 'stamp')::text from " + table + " t order by 1"));
        }
        return all;
    }

    private List<String> texts(String query) {
        return sql().sql(query).query(String.class).list();
    }
}
