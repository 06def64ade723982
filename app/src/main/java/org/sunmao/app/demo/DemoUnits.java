package org.sunmao.app.demo;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;

/** The units to which the demonstration's work is put. Each is added unless it is there. */
@Component
@Order(1)
class DemoUnits implements DemoWork {

    private final WorkerDatabase database;

    DemoUnits(WorkerDatabase database) {
        this.database = database;
    }

    @Override
    public void make() {
        database.client().sql("""
                insert into access.unit (code, name_zh, name_en, kind) values
                    ('office', '平台办公室', 'Platform office', 'office'), ('tax', '税务局', 'Tax bureau', 'department'),
                    ('traffic', '交通运输局', 'Transport bureau', 'department'), ('labour', '人社局', 'Labour bureau', 'department'),
                    ('power', '供电公司', 'Power company', 'department'), ('housing', '住建局', 'Housing bureau', 'department'),
                    ('industry', '工信局', 'Industry bureau', 'department')
                on conflict do nothing
                """).update();
    }
}
