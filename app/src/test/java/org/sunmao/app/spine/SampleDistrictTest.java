package org.sunmao.app.spine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
import org.sunmao.app.resolution.DirtySubjects;
import org.sunmao.app.testing.SpringTestDatabase;
import org.sunmao.sample.SampleGenerator;
import org.sunmao.sample.SampleOptions;

/** A small generated district, taken in through the same doors as a real one. */
@SpringBootTest(classes = SunmaoApplication.class, webEnvironment = SpringBootTest.WebEnvironment.MOCK)
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
    void nothingIsLeftToDerive() {
        assertThat(count("resolution.dirty")).isZero();
    }

    @Test
    void derivedAgainFromEvidenceAloneTheFilesAreTheSame() {
        Map<String, List<String>> before = conclusions();
        sql().sql(
                        "truncate tenancy.spell, tenancy.snapshot, places.unit, enterprises.tax_month, enterprises.tax_band,"
                                + " measures.tax_cell, measures.tax_building, enterprises.registration, enterprises.enterprise, places.building cascade")
                .update();
        dirty.markAll();
        derivations.runNow(Progress.UNWATCHED);
        assertThat(conclusions()).isEqualTo(before);
    }

    /** Every conclusion as text, in an order of its own; only the moment of deriving is left out. */
    private Map<String, List<String>> conclusions() {
        return Map.of(
                "buildings", texts("select (to_jsonb(b) - 'derived_at')::text from places.building b order by id"),
                "units", texts("select to_jsonb(u)::text from places.unit u order by id"),
                "enterprises",
                        texts("select (to_jsonb(e) - 'derived_at')::text from enterprises.enterprise e order by id"),
                "tax", texts("select (to_jsonb(t) - 'payloads')::text from enterprises.tax_month t order by 1"),
                "spells", texts("select to_jsonb(s)::text from tenancy.spell s order by 1"),
                "snapshots", texts("select to_jsonb(s)::text from tenancy.snapshot s order by 1"),
                "registrations", texts("select to_jsonb(r)::text from enterprises.registration r order by 1"),
                "sums", texts("select to_jsonb(t)::text from measures.tax_building t order by 1"),
                "cells", texts("select to_jsonb(c)::text from measures.tax_cell c order by 1"),
                "identities", texts("select to_jsonb(i)::text from resolution.identity i order by id"));
    }

    private List<String> texts(String query) {
        return sql().sql(query).query(String.class).list();
    }
}
