package org.sunmao.app.intake.store;

import java.util.List;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.shell.Happening;
import org.sunmao.app.shell.Ui;
import org.sunmao.app.shell.Within;

/** What came in: deliveries of the sources that are open to the reader. A delivery is of no one place, so it is told with the whole district. */
@Component
class DeliveryNews implements Happening {

    private static final String ARRIVED = """
            select count(*) filter (where arrived_at >= :day) as of_day, count(*) as of_month
            from evidence.delivery where arrived_at >= :month and active
            """;

    private final WebDatabase database;

    DeliveryNews(WebDatabase database) {
        this.database = database;
    }

    @Override
    public List<Line> listHappened(Ui ui, Reader reader, Within within, Since since) {
        if (!within.all() || !reader.is(Role.OFFICE, Role.DEPARTMENT, Role.MANAGER)) {
            return List.of();
        }
        return database.read(
                reader.scope(),
                client -> client
                        .sql(ARRIVED)
                        .params(since.parameters())
                        .query((row, n) -> new Line(
                                ui.t("intake.happened"), row.getLong("of_day"), row.getLong("of_month"), "/intake"))
                        .list()
                        .stream()
                        .filter(line -> line.ofMonth() > 0)
                        .toList());
    }
}
