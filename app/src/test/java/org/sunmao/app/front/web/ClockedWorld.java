package org.sunmao.app.front.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.sunmao.app.access.People;
import org.sunmao.app.catalogue.web.CatalogueWorld;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.intake.ImportRequest;
import org.sunmao.app.intake.Intake;
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.jobs.Progress;

/**
 * A building that was renamed and measured anew, a firm that was struck off, and a tenant that gave way to another.
 *
 * @param building the building's id
 * @param firm the firm's id
 * @param early a moment between the two deliveries of everything
 * @param late a moment after both
 */
record ClockedWorld(long building, long firm, Instant early, Instant late) {

    /** What {@link #make} is made with. */
    record Tools(People people, Intake intake, Derivations derivations, WorkerDatabase database) {}

    static ClockedWorld make(Tools tools, Path dir) throws IOException {
        CatalogueWorld.people(tools.people());
        send(tools, dir, "housing", "楼宇编码,楼宇名称,地址,可出租面积\nB01,海天大厦,海风路8号,2000\n", LocalDate.of(2025, 1, 1));
        send(tools, dir, "register", register("在营"), LocalDate.of(2025, 1, 31));
        send(tools, dir, "manager", tenants("启明软件", "空置"), LocalDate.of(2025, 1, 31));
        tools.derivations().runNow(Progress.UNWATCHED);
        Instant early = Instant.now();
        send(tools, dir, "housing", "楼宇编码,楼宇名称,地址,可出租面积\nB01,海天国际中心,海风路8号,2200\n", LocalDate.of(2025, 6, 1));
        send(tools, dir, "register", register("注销"), LocalDate.of(2025, 6, 30));
        send(tools, dir, "manager", tenants("空置", "白鹭贸易"), LocalDate.of(2025, 6, 30));
        tools.derivations().runNow(Progress.UNWATCHED);
        return new ClockedWorld(
                id(tools, "select id from places.building"),
                id(tools, "select id from enterprises.enterprise where name like '%启明%'"),
                early,
                Instant.now());
    }

    String buildingPath() {
        return SubjectPath.building(building);
    }

    String firmPath() {
        return SubjectPath.enterprise(firm);
    }

    private static long id(Tools tools, String query) {
        return tools.database().client().sql(query).query(Long.class).single();
    }

    private static String register(String status) {
        return "企业名称,统一社会信用代码,法定代表人,登记状态,注册地址\n望澜启明软件有限公司,,甲甲甲," + status + ",海风路8号海天大厦1层101室\n";
    }

    private static String tenants(String first, String second) {
        return "楼宇名称,楼层,房号,租户名称,面积(㎡)\n海天大厦,1F,101," + first + ",300\n海天大厦,2F,201," + second + ",500\n";
    }

    private static void send(Tools tools, Path dir, String source, String text, LocalDate day) throws IOException {
        Path file = Files.writeString(dir.resolve(source + day + ".csv"), text);
        tools.intake()
                .importFile(
                        ImportRequest.of(source, file, "test").withDataDate(day).acceptingSuggestions(true));
    }
}
