package org.sunmao.app.matrix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.sunmao.app.SunmaoApplication;
import org.sunmao.app.access.People;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.demo.DemoDistrict;
import org.sunmao.app.jobs.Progress;
import org.sunmao.app.live.Readiness;
import org.sunmao.app.testing.SpringTestDatabase;
import org.sunmao.sample.SampleGenerator;
import org.sunmao.sample.SampleOptions;

/** A small generated district with an account of every role; test classes share one application and one district. */
@SpringBootTest(classes = SunmaoApplication.class)
@AutoConfigureMockMvc
@Import(SpringTestDatabase.class)
abstract class SmallDistrict {

    private static final Map<WorkerDatabase, Path> ACCOUNTS = new IdentityHashMap<>();
    private static final Path DATA = temporary();

    @Autowired
    MockMvc web;

    @Autowired
    People people;

    @Autowired
    WorkerDatabase database;

    private static Path temporary() {
        try {
            return Files.createTempDirectory("sunmao-matrix");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry properties) {
        properties.add("sunmao.data", DATA::toString);
    }

    @BeforeAll
    static void district(
            @Autowired DemoDistrict demo, @Autowired WorkerDatabase database, @Autowired Readiness readiness)
            throws Exception {
        if (!ACCOUNTS.containsKey(database)) {
            var defaults = SampleOptions.defaults();
            var small = new SampleOptions(10, 250, 3, 5, defaults.lastMonth());
            demo.take(SampleGenerator.generate(small, DATA.resolve("sample"), step -> {}), Progress.UNWATCHED);
            Path accounts = DATA.resolve("accounts-" + ACCOUNTS.size() + ".csv");
            demo.createAccounts(accounts);
            readiness.up();
            ACCOUNTS.put(database, accounts);
        }
    }

    /** Who may sign in: user, role, password. */
    final Path accounts() {
        return java.util.Objects.requireNonNull(ACCOUNTS.get(database));
    }
}
