package org.sunmao.app.exports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.Masking;
import org.sunmao.app.access.Reader;
import org.sunmao.app.shell.Formats;
import org.sunmao.app.shell.Ui;

/**
 * Hands out workbooks and other files. A file is written whole before its first byte is sent, so a failure can still be told; each
 * leaves a line in the record of who did what, with the number of rows.
 */
@Component
public class Exports {

    /** The most rows of one sheet; a sheet that has more says so. */
    public static final int MOST_ROWS = 100_000;

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Audit audit;
    private final Clock clock;
    private final int most;

    @Autowired
    Exports(Audit audit) {
        this(audit, Clock.systemDefaultZone(), MOST_ROWS);
    }

    Exports(Audit audit, Clock clock, int most) {
        this.audit = audit;
        this.clock = clock;
        this.most = most;
    }

    /** Sends a workbook. */
    public void send(Reader reader, Ui ui, Export export, HttpServletResponse response) throws IOException {
        Path file = Files.createTempFile("sunmao-export", ".xlsx");
        try {
            Workbooks.Written written;
            try (OutputStream out = Files.newOutputStream(file)) {
                written = new Workbooks(ui, most).write(export, clock.instant(), out);
            }
            var detail = detail(export.asked(), "xlsx", written.rows());
            detail.put("cut", written.cut());
            audit.record(reader, export.action(), export.kind(), export.id(), detail);
            attach(response, dated(export.fileName(), clock.instant()) + ".xlsx", XLSX);
            response.setContentLengthLong(Files.size(file));
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Sends the file of one subject in another form. */
    public void send(Reader reader, Document document, HttpServletResponse response) throws IOException {
        String format = document.format();
        audit.record(
                reader, document.action(), document.kind(), document.id(), detail(Map.of(), format, document.rows()));
        attach(response, dated(document.fileName(), clock.instant()) + "." + format, type(format));
        response.setContentLength(document.content().length);
        response.getOutputStream().write(document.content());
    }

    private static String type(String format) {
        return format.equals("svg") ? "image/svg+xml" : "application/" + format;
    }

    /** Telephone and identity numbers that somebody typed into a search do not get into the record. */
    private static Map<String, Object> detail(Map<String, String> asked, String format, long rows) {
        var detail = new LinkedHashMap<String, Object>();
        asked.forEach((name, value) -> detail.put(name, Masking.text(value)));
        detail.put("format", format);
        detail.put("rows", rows);
        return detail;
    }

    private static String dated(String name, Instant now) {
        String safe = name.replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]", " ").strip();
        return safe + "-" + now.atZone(Formats.ZONE).toLocalDate();
    }

    private static void attach(HttpServletResponse response, String name, String type) {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
