package org.sunmao.app.intake.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Role;
import org.sunmao.app.intake.fields.SourceKind;
import org.sunmao.app.intake.fields.Templates;
import org.sunmao.app.shell.Ui;

/** Empty tables for those who have no list of their own yet: a header in CSV that every spreadsheet program opens. */
@Controller
@Allowed({Role.OFFICE, Role.DEPARTMENT, Role.MANAGER})
class TemplateController {

    /** Spreadsheet programs take a CSV without it for GBK. */
    private static final String MARK = "\uFEFF";

    @GetMapping("/intake/templates/{kind}")
    ResponseEntity<byte[]> template(Ui ui, @PathVariable String kind) {
        SourceKind known =
                SourceKind.findByCode(kind).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String name = ui.t("intake.template.file", Words.kind(ui, known.code()));
        String header = MARK + String.join(",", Templates.headers(known)) + "\r\n";
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(header.getBytes(StandardCharsets.UTF_8));
    }
}
