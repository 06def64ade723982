package org.sunmao.app.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.exports.Column;
import org.sunmao.app.exports.Export;
import org.sunmao.app.exports.Exports;
import org.sunmao.app.exports.Head;
import org.sunmao.app.exports.RowSink;
import org.sunmao.app.exports.Sheet;
import org.sunmao.app.intake.IntakeRights;
import org.sunmao.app.intake.store.DeliveryBook;
import org.sunmao.app.intake.store.DeliveryLine;
import org.sunmao.app.search.Page;
import org.sunmao.app.shell.Ui;

/** The deliveries as a workbook: those of the page, all of them, in its order. */
@Controller
@Allowed({Role.OFFICE, Role.DEPARTMENT, Role.MANAGER})
class DeliveriesExportController {

    private static final int AT_ONCE = 500;

    private final DeliveryBook deliveries;
    private final Drops drops;
    private final Exports exports;

    DeliveriesExportController(DeliveryBook deliveries, Drops drops, Exports exports) {
        this.deliveries = deliveries;
        this.drops = drops;
        this.exports = exports;
    }

    @GetMapping("/intake.xlsx")
    void deliveries(@RequestParam(defaultValue = "") String source, Reader reader, Ui ui, HttpServletResponse response)
            throws IOException {
        var rights = new IntakeRights(reader);
        String only = source.isBlank() ? null : source;
        Set<Long> waiting =
                drops.list(rights).stream().map(drop -> drop.deliveryId()).collect(Collectors.toSet());
        String title = ui.t("intake.export.title");
        var head = new Head(
                title,
                List.of(new Head.Line(ui.t("intake.source"), only == null ? ui.t("intake.export.all-sources") : only)),
                List.of());
        var sheet = new Sheet(title, columns(ui), sink -> write(rights, only, waiting, ui, sink));
        Map<String, String> asked = only == null ? Map.of() : Map.of("source", only);
        exports.send(
                reader,
                ui,
                new Export("intake.export-deliveries", "", "", asked, title, head, List.of(sheet)),
                response);
    }

    private void write(IntakeRights rights, @Nullable String only, Set<Long> waiting, Ui ui, RowSink sink) {
        String after = null;
        boolean more = true;
        while (more) {
            Page<DeliveryLine> page = deliveries.page(rights, only, after, AT_ONCE);
            after = page.next();
            more = page.rows().stream().allMatch(line -> sink.row(cells(ui, line, waiting))) && after != null;
        }
    }

    private static List<Column> columns(Ui ui) {
        return List.of(
                Column.count(ui.t("intake.export.number")),
                Column.longText(ui.t("intake.delivery.file")),
                Column.text(ui.t("intake.source")),
                Column.day(ui.t("intake.delivery.day")),
                Column.text(ui.t("intake.delivery.arrived")),
                Column.text(ui.t("intake.export.by")),
                Column.count(ui.t("intake.delivery.good")),
                Column.count(ui.t("intake.delivery.refused")),
                Column.text(ui.t("intake.delivery.state")));
    }

    private static List<@Nullable Object> cells(Ui ui, DeliveryLine line, Set<Long> waiting) {
        String state = !line.active()
                ? ui.t("shell.state.withdrawn")
                : ui.t(waiting.contains(line.id()) ? "intake.state.waits" : "intake.state.counts");
        return Arrays.asList(
                line.id(),
                line.fileName(),
                Words.named(ui, line.sourceNameZh(), line.sourceNameEn(), line.source()),
                line.dataDate(),
                ui.time(line.arrived()),
                line.by(),
                line.good(),
                line.refused(),
                state);
    }
}
