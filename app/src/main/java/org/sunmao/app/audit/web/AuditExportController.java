package org.sunmao.app.audit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.audit.store.AuditLine;
import org.sunmao.app.audit.store.AuditLines;
import org.sunmao.app.exports.Column;
import org.sunmao.app.exports.Document;
import org.sunmao.app.exports.Export;
import org.sunmao.app.exports.Exports;
import org.sunmao.app.exports.Head;
import org.sunmao.app.exports.Sheet;
import org.sunmao.app.shell.Ui;
import tools.jackson.databind.json.JsonMapper;

/** What the auditor searched for as a workbook or as JSON lines; both leave a line of their own. */
@Controller
@Allowed(Role.AUDITOR)
class AuditExportController {

    private static final String ACTION = "audit.export";

    private final AuditLines lines;
    private final Exports exports;
    private final JsonMapper json;

    AuditExportController(AuditLines lines, Exports exports, JsonMapper json) {
        this.lines = lines;
        this.exports = exports;
        this.json = json;
    }

    @GetMapping("/audit.xlsx")
    void workbook(@ModelAttribute AuditForm form, Reader reader, Ui ui, HttpServletResponse response)
            throws IOException {
        String title = ui.t("audit.title");
        var sheet = new Sheet(
                title,
                columns(ui),
                sink -> lines.forEach(reader.scope(), form.filter(), line -> sink.row(cells(ui, line))));
        var head = new ArrayList<Head.Line>();
        form.asked().forEach((name, value) -> head.add(new Head.Line(ui.t("audit.filter." + name), value)));
        exports.send(
                reader,
                ui,
                new Export(ACTION, "audit", "", form.asked(), title, new Head(title, head, List.of()), List.of(sheet)),
                response);
    }

    private static List<Column> columns(Ui ui) {
        var columns = new ArrayList<Column>();
        columns.add(new Column(ui.t("audit.column.id"), Column.Kind.TEXT));
        for (String name : List.of("at", "who", "role", "via", "remote", "action", "object", "result", "purpose")) {
            columns.add(Column.text(ui.t("audit.column." + name)));
        }
        for (String name : List.of("detail", "before", "after", "request", "seq", "hash")) {
            columns.add(Column.longText(ui.t("audit.column." + name)));
        }
        return columns;
    }

    private static List<@Nullable Object> cells(Ui ui, AuditLine line) {
        return Arrays.asList(
                Long.toString(line.id()),
                line.at().toString(),
                AuditWords.who(ui, line),
                AuditWords.role(ui, line),
                AuditWords.via(ui, line),
                line.remote(),
                line.action(),
                (line.kind() + " " + line.object()).strip(),
                AuditWords.result(ui, line),
                line.purpose(),
                line.detail(),
                line.before(),
                line.after(),
                line.request(),
                line.seq() == null ? null : line.seq().toString(),
                line.hash());
    }

    /** One object a line, values as they are kept. */
    @GetMapping("/audit.jsonl")
    void jsonLines(@ModelAttribute AuditForm form, Reader reader, Ui ui, HttpServletResponse response)
            throws IOException {
        var out = new ByteArrayOutputStream();
        var count = new int[1];
        lines.forEach(reader.scope(), form.filter(), line -> {
            out.writeBytes((json.writeValueAsString(object(line)) + "\n").getBytes(StandardCharsets.UTF_8));
            return ++count[0] < Exports.MOST_ROWS;
        });
        exports.send(
                reader,
                new Document(ACTION, "audit", "", "jsonl", count[0], ui.t("audit.title"), out.toByteArray()),
                response);
    }

    private Map<String, @Nullable Object> object(AuditLine line) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("id", line.id());
        object.put("at", line.at().toString());
        object.put("person", line.personId());
        object.put("username", line.username());
        object.put("role", line.role());
        object.put("via", line.via());
        object.put("remote", line.remote());
        object.put("request", line.request());
        object.put("purpose", line.purpose());
        object.put("action", line.action());
        object.put("kind", line.kind());
        object.put("object", line.object());
        object.put("result", line.result());
        object.put("before", line.before() == null ? null : json.readTree(line.before()));
        object.put("after", line.after() == null ? null : json.readTree(line.after()));
        object.put("detail", json.readTree(line.detail()));
        object.put("seq", line.seq());
        object.put("hash", line.hash());
        return object;
    }
}
