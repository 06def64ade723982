package org.sunmao.app.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.sunmao.app.database.WorkerDatabase;

class DemoNowTest extends org.sunmao.app.testing.InBrowser {
    @Test
    void demo(@Autowired ApplicationContext context, @Autowired WorkerDatabase db) throws Exception {
        for (String name : new String[] {"demoUnits", "demoProposals"}) {
            Object bean = context.getBean(name);
            var make = bean.getClass().getDeclaredMethod("make");
            make.setAccessible(true);
            make.invoke(bean);
        }
        System.out.println("DEMO "
                + db.client()
                        .sql(
                                "select number || ' ' || state || ' ' || coalesce(lead_unit, '') from matters.matter where kind in ('proposal','suggestion') order by id")
                        .query(String.class)
                        .list()
                + db.client()
                        .sql("select count(*) from proposals.past")
                        .query(Long.class)
                        .single());
        assertThat(db.client()
                        .sql("select count(*) from proposals.past")
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }
}
