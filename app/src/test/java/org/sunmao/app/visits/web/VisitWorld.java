package org.sunmao.app.visits.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.sunmao.app.access.GrantSpec;
import org.sunmao.app.access.People;
import org.sunmao.app.access.People.NewPerson;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.intake.ImportReport;
import org.sunmao.app.intake.ImportRequest;
import org.sunmao.app.intake.Intake;
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.jobs.Progress;
import org.sunmao.app.places.Regions;
import org.sunmao.app.testing.TestPasswords;

/** Two streets with a building each, taken in through the doors of the platform: tenants, a register, a street's sheet of visits, calls to the hotline. */
public record VisitWorld(WorkerDatabase worker) {

    public static final String PASSWORD = "a-long-test-password";
    public static final String EAST = "990101001";
    public static final String WEST = "990101002";
    private static final LocalDate LISTED =
            LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).minusDays(3);

    public static VisitWorld make(
            WorkerDatabase worker, Intake intake, Derivations derivations, People people, Regions regions)
            throws IOException {
        regions.record("990101", "澜湾区", "Lanwan", null);
        regions.record(EAST, "东海街道", "Donghai", "990101");
        regions.record(WEST, "西山街道", "Xishan", "990101");
        Path dir = Files.createTempDirectory("sunmao-visits");
        take(intake, dir, "housing", "楼宇编码,楼宇名称,地址,街道\nB01,望潮中心,望澜市澜湾区海风路8号,东海街道\nB02,听澜大厦,望澜市澜湾区山前路9号,西山街道\n");
        take(intake, dir, "register", """
                企业名称,统一社会信用代码,登记状态,注册地址
                东海启明数据有限公司,,在营,望澜市澜湾区海风路8号望潮中心
                东海长风贸易有限公司,,在营,望澜市澜湾区海风路8号望潮中心
                东海安和咨询有限公司,,在营,望澜市澜湾区海风路8号望潮中心
                西山瑞达贸易有限公司,,在营,望澜市澜湾区山前路9号听澜大厦
                """);
        take(intake, dir, "manager", """
                楼宇名称,楼层,房号,租户名称,面积(㎡),起租日,到期日
                望潮中心,12层,1203,东海启明数据有限公司,312,2024-03-01,2030-02-28
                望潮中心,11层,1102,东海长风贸易有限公司,100,2024-03-01,2030-02-28
                望潮中心,10层,1001,东海安和咨询有限公司,90,2024-03-01,2030-02-28
                听澜大厦,3层,301,西山瑞达贸易有限公司,80,2024-03-01,2030-02-28
                """);
        take(
                intake,
                dir,
                "street-visits",
                "企业名称,楼宇名称,走访日期,走访人员,走访情况\n东海长风贸易有限公司,望潮中心," + LISTED.minusYears(2) + ",赵某,经营正常\n");
        take(
                intake,
                dir,
                "hotline",
                "工单编号,受理时间,企业名称,楼宇名称,诉求内容\nT1," + LISTED.minusDays(20) + ",东海长风贸易有限公司,望潮中心,望潮中心东海长风贸易有限公司夜间施工扰民\n");
        derivations.runNow(Progress.UNWATCHED);
        String hash = TestPasswords.hash(PASSWORD);
        var world = new VisitWorld(worker);
        people.addAll(
                List.of(
                        new NewPerson("visit-office", "办公室", Role.OFFICE, hash, List.of()),
                        new NewPerson("visit-steward", "楼长", Role.STEWARD, hash, List.of(GrantSpec.region(EAST))),
                        new NewPerson("visit-west", "楼长二", Role.STEWARD, hash, List.of(GrantSpec.region(WEST))),
                        new NewPerson("visit-tax", "税务", Role.DEPARTMENT, hash, List.of()),
                        new NewPerson("visit-member", "委员", Role.MEMBER, hash, List.of()),
                        new NewPerson(
                                "visit-firm",
                                "企业",
                                Role.ENTERPRISE,
                                hash,
                                List.of(GrantSpec.enterprise(world.firm("东海启明数据有限公司"))))),
                "test");
        return world;
    }

    private static void take(Intake intake, Path dir, String source, String text) throws IOException {
        Path file = Files.writeString(dir.resolve(source + ".csv"), text);
        var request =
                ImportRequest.of(source, file, "test").withDataDate(LISTED).acceptingSuggestions(true);
        ImportReport report = intake.importFile(
                source.equals("street-visits")
                        ? request.withKind(org.sunmao.app.intake.fields.SourceKind.VISITS)
                        : source.equals("hotline")
                                ? request.withKind(org.sunmao.app.intake.fields.SourceKind.COMPLAINTS)
                                : request);
        assertThat(report.status()).as(source).isEqualTo(ImportReport.Status.IMPORTED);
    }

    public long number(String sql) {
        return worker.client().sql(sql).query(Long.class).single();
    }

    public long firm(String name) {
        return worker.client()
                .sql("select id from enterprises.enterprise where name = ?")
                .param(name)
                .query(Long.class)
                .single();
    }
}
