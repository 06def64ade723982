package org.sunmao.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.catalogue.Catalogue;
import org.sunmao.app.catalogue.Content;
import org.sunmao.app.catalogue.Retention;
import org.sunmao.app.catalogue.Sharing;
import org.sunmao.app.catalogue.retention.RetentionDesk;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.intake.ImportRequest;
import org.sunmao.app.jobs.Progress;

/** {@code sunmao retention} working through a server that runs on the data directory. */
class RetentionCommandTest extends CommandOnServer {

    private static final Reader OFFICE = new Reader(1, "lin", "lin", Role.OFFICE, Scope.none());

    RetentionCommandTest() {
        super("retention");
    }

    @Autowired
    Catalogue catalogue;

    @Autowired
    RetentionDesk desk;

    @Test
    void what_is_due_is_said_and_only_what_the_office_decided_is_deleted() throws IOException {
        Path file = Files.writeString(directory.resolve("old.csv"), REGISTER);
        intake.importFile(ImportRequest.of("register", file, "test")
                .withDataDate(LocalDate.of(2020, 6, 30))
                .acceptingSuggestions(true));
        derivations.runNow(Progress.UNWATCHED);
        var content = new Content(
                "某局",
                "",
                "某科",
                Sharing.CONDITIONAL,
                "仅限工作",
                "",
                List.of("档案"),
                "",
                null,
                null,
                null,
                null,
                new Retention(1, null, Retention.From.DATA_DATE),
                "数据局",
                Map.of());
        catalogue.save(OFFICE, "register", 0, content, "test");

        assertThat(run("--as-of", "2020-07-29")).isZero();
        assertThat(said.toString()).contains("0 rows in 0 deliveries");
        assertThat(run("--as-of", "2020-07-30", "--effects"))
                .as(said.toString())
                .isZero();
        assertThat(said.toString())
                .contains(
                        "nothing was changed", "2 rows in 1 deliveries: 2 different ones wholly", "2 enterprises gone");
        assertThat(run("--as-of", "2020-07-30", "--source", "housing")).isZero();
        assertThat(said.toString()).contains("0 rows in 0 deliveries");
        assertThat(run("--yes", "--source", "register")).isEqualTo(1);
        assertThat(run("--yes")).isEqualTo(1);
        assertThat(said.toString()).contains("No plan waits", "/catalogue/retention");

        long plan = desk.plan(OFFICE, LocalDate.of(2020, 7, 30), "").id();
        assertThat(run()).isZero();
        assertThat(said.toString()).contains("Plan " + plan + " of 2020-07-30, decided by lin, waits");
        assertThat(run("--yes")).as(said.toString()).isZero();
        assertThat(said.toString()).contains("Plan " + plan + ", decided by lin, was carried out");
        assertThat(worker.client()
                        .sql("select count(*) from enterprises.enterprise")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
