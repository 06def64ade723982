package org.sunmao.app.enterprises.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.evidence.Claim;
import org.sunmao.app.testing.SunmaoDatabaseTest;
import org.sunmao.app.testing.TinyWorld;
import tools.jackson.databind.json.JsonMapper;

/** What linked rows claim about an enterprise. */
@SunmaoDatabaseTest
class EnterpriseClaimsTest {

    private final WorkerDatabase worker;
    private final TinyWorld world;

    EnterpriseClaimsTest(WorkerDatabase worker) {
        this.worker = worker;
        this.world = new TinyWorld(worker);
    }

    @Test
    void the_newest_tax_row_says_where_an_enterprise_is_taxed() {
        int taxes = world.source("tax-of-claims", "tax");
        long firm = world.enterprise("甲公司");
        long mention = world.mention(taxes, "enterprise", Map.of("name", "甲公司"));
        world.link(mention, "linked", firm, "[]");
        row(taxes, mention, 4, "第一税务所");
        row(taxes, mention, 6, "第二税务所");
        row(taxes, mention, 5, "第三税务所");

        assertThat(offices(firm)).containsExactly("第二税务所");
    }

    private void row(int source, long mention, int month, String office) {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("纳税人", "enterprise-name");
        columns.put("主管税务机关", "tax-office");
        long delivery = world.delivery(source, "税收.xlsx", LocalDate.of(2026, month, 28));
        world.mentioned(world.payload(delivery, 2, columns, "甲公司", office), "enterprise", mention);
    }

    private List<String> offices(long firm) {
        worker.client()
                .sql("insert into resolution.dirty (subject_id) values (?) on conflict do nothing")
                .param(firm)
                .update();
        Map<Long, List<Claim>> all = new TreeMap<>();
        new EnterpriseClaims(worker, JsonMapper.builder().build()).forEach((id, about) -> all.put(id, about.claims()));
        return all.getOrDefault(firm, List.of()).stream()
                .filter(claim -> claim.attribute().equals("tax-office"))
                .map(Claim::value)
                .toList();
    }
}
