package org.sunmao.app.spine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.sunmao.app.SunmaoApplication;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.evidence.Deliveries;
import org.sunmao.app.intake.ImportReport;
import org.sunmao.app.intake.ImportReport.Status;
import org.sunmao.app.intake.ImportRequest;
import org.sunmao.app.intake.Intake;
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.jobs.Progress;
import org.sunmao.app.resolution.Mentions;
import org.sunmao.app.testing.SpringTestDatabase;

/** The life of deliveries: what arrives, arrives twice, is withdrawn and restored, and what the files say each time. */
@SpringBootTest(classes = SunmaoApplication.class)
@Import(SpringTestDatabase.class)
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EvidenceTest {

    private static final String REGISTER = """
            企业名称,统一社会信用代码,成立日期,法定代表人,注册资本,登记状态,注册地址
            望澜启明软件有限公司,91990101MA0000001Y,2020-01-02,甲甲甲,100万元,在营,望澜市澜湾区海风路8号海天大厦12层1203室
            望澜长风贸易有限公司,,2021-13-40,乙乙乙,50万元,在营,望澜市澜湾区海风路8号海天大厦9层901室
            """;
    private static final String BUILDINGS = """
            楼宇编码,楼宇名称,地址,地上层数,建筑面积,可出租面积
            B01,海天大厦,望澜市澜湾区海风路8号,20,30000,20000
            """;
    private static final String TENANTS = """
            楼宇名称,楼层,房号,租户名称,面积(㎡),起租日
            海天大厦,十二层,1203室,望澜启明软件有限公司,312.5,2024-03-01
            海天大厦,9F,901,空置,200,
            """;

    @TempDir
    Path dir;

    @Autowired
    Intake intake;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Mentions mentions;

    @Autowired
    Derivations derivations;

    @Autowired
    WorkerDatabase database;

    private ImportReport send(String source, String text, String day) throws IOException {
        Path file = Files.writeString(dir.resolve(source + day + ".csv"), text);
        ImportReport report = intake.importFile(ImportRequest.of(source, file, "test")
                .withDataDate(LocalDate.parse(day))
                .acceptingSuggestions(true));
        derivations.runNow(Progress.UNWATCHED);
        return report;
    }

    private long count(String from) {
        return database.client()
                .sql("select count(*) from " + from)
                .query(Long.class)
                .single();
    }

    private List<String> texts(String query) {
        return database.client().sql(query).query(String.class).list();
    }

    @BeforeEach
    void district() throws IOException {
        if (count("evidence.source") == 0) {
            send("housing", BUILDINGS, "2026-01-31");
            send("register", REGISTER, "2026-01-31");
            send("manager", TENANTS, "2026-01-31");
        }
    }

    @Test
    @Order(1)
    void rowsBecomeFilesAndTheBadCellIsReportedWithRowColumnFoundAndExpected() {
        assertThat(texts("select name from enterprises.enterprise order by name"))
                .containsExactlyInAnyOrder("望澜启明软件有限公司", "望澜长风贸易有限公司");
        assertThat(texts("select name from places.building")).containsExactly("海天大厦");
        assertThat(texts("select code || '|' || row_number || '|' || column_name || '|' || found from evidence.issue"
                        + " where code like 'date%'"))
                .singleElement()
                .asString()
                .contains("|3|成立日期|2021-13-40");
    }

    @Test
    @Order(2)
    void theTenantHoldsItsUnitAndTheOtherUnitIsVacant() {
        assertThat(texts("""
                        select u.floor_label || ' ' || u.label || ' ' || s.holder || ' ' || coalesce(e.name, '')
                        from tenancy.spell s join places.unit u on u.id = s.unit_id
                        left join enterprises.enterprise e on e.id = s.enterprise_id order by 1
                        """)).containsExactlyInAnyOrder("12 1203 enterprise 望澜启明软件有限公司", "9 901 vacant ");
    }

    @Test
    @Order(3)
    void theSameFileAgainChangesNothingAndSaysSo() throws IOException {
        long before = count("evidence.row");
        ImportReport again = send("manager", TENANTS, "2026-01-31");
        assertThat(again.status()).isEqualTo(Status.ALREADY_HERE);
        assertThat(again.delivery()).isNotNull();
        assertThat(count("evidence.row")).isEqualTo(before);
    }

    @Test
    @Order(4)
    void theSameRowsNextMonthAreNewRowsOfOldPayloads() throws IOException {
        long payloads = count("evidence.payload");
        long mentioned = count("resolution.mention");
        ImportReport next = send("manager", TENANTS + "\n", "2026-02-28");
        assertThat(next.status()).isEqualTo(Status.IMPORTED);
        assertThat(next.good()).isEqualTo(2);
        assertThat(count("evidence.payload")).isEqualTo(payloads);
        assertThat(count("resolution.mention")).isEqualTo(mentioned);
        assertThat(texts("select last_seen::text from tenancy.spell where holder = 'enterprise'"))
                .containsExactly("2026-02-28");
    }

    @Test
    @Order(5)
    void aWithdrawnDeliveryNoLongerCountsAndARestoredOneDoes() {
        long delivery = database.client()
                .sql("select max(id) from evidence.delivery")
                .query(Long.class)
                .single();
        database.doInTransaction(() -> {
            mentions.markDirty(delivery);
            assertThat(deliveries.withdraw(delivery, "test", "sent by mistake")).isTrue();
        });
        derivations.runNow(Progress.UNWATCHED);
        assertThat(texts("select last_seen::text from tenancy.spell where holder = 'enterprise'"))
                .containsExactly("2026-01-31");
        assertThat(count("evidence.row where delivery_id = " + delivery)).isEqualTo(2);

        database.doInTransaction(() -> {
            assertThat(deliveries.restore(delivery, "test", "it was right")).isTrue();
            mentions.markDirty(delivery);
        });
        derivations.runNow(Progress.UNWATCHED);
        assertThat(texts("select last_seen::text from tenancy.spell where holder = 'enterprise'"))
                .containsExactly("2026-02-28");
    }

    @Test
    @Order(6)
    void aTenantNobodyKnowsFoundsAProvisionalEnterpriseThatTheRegisterLaterConfirmsUnderTheSameId() throws IOException {
        send("manager", TENANTS + "海天大厦,七层,701,澜湾星火文化传媒有限公司,88,2026-03-01\n", "2026-03-31");
        assertThat(texts("select status from enterprises.enterprise where name like '%星火%'"))
                .containsExactly("provisional");
        String id = texts("select id::text from enterprises.enterprise where name like '%星火%'")
                .get(0);
        send("register", REGISTER + "澜湾星火文化传媒有限公司,,2026-02-01,丙丙丙,10万元,在营,望澜市澜湾区海风路8号海天大厦7层701室\n", "2026-03-31");
        assertThat(texts("select id::text || ' ' || status from enterprises.enterprise where name like '%星火%'"))
                .containsExactly(id + " confirmed");
    }

    @Test
    @Order(7)
    void evidenceCannotBeChangedByThoseWhoWorkWithIt() {
        for (String change : List.of(
                "delete from evidence.row",
                "update evidence.payload set cells = '{}'",
                "truncate evidence.delivery cascade")) {
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> database.client().sql(change).update())
                    .hasStackTraceContaining("permission denied");
        }
    }
}
