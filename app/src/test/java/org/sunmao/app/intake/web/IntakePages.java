package org.sunmao.app.intake.web;

import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.sunmao.app.access.People;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.jobs.Derivations;

/** The doors of intake, and whoever goes through them in tests. */
abstract class IntakePages {

    @Autowired
    MockMvc web;

    @Autowired
    WorkerDatabase worker;

    @Autowired
    Derivations derivations;

    IntakeWorld world;

    @BeforeAll
    void people(@Autowired People people) {
        IntakeWorld.people(people);
        world = new IntakeWorld(web);
    }

    long count(String from) {
        return worker.client()
                .sql("select count(*) from " + from)
                .query(Long.class)
                .single();
    }
}
