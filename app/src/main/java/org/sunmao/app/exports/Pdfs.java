package org.sunmao.app.exports;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.shell.Ui;

/**
 * Prints files: a template gives the body in XHTML, the frame adds who printed it and when to every page. Nothing outside the text is ever
 * fetched; a picture stands within its address. At most two are printed at a time; the others wait.
 */
@Component
public class Pdfs {

    private static final String STYLE = "/exports/print.css";

    static {
        // It writes to the console by itself, about every style sheet it reads.
        XRLog.setLoggingEnabled(false);
    }

    private final TemplateEngine templates;
    private final Clock clock;
    private final Semaphore presses = new Semaphore(2, true);

    @Autowired
    Pdfs(TemplateEngine templates) {
        this(templates, Clock.systemDefaultZone());
    }

    Pdfs(TemplateEngine templates, Clock clock) {
        this.templates = templates;
        this.clock = clock;
    }

    /**
     * Prints a file.
     *
     * @param title what it is, for the foot of each page and the file's properties
     * @param template whose output is well-formed XHTML that may stand in a body
     * @param page the template's parameter {@code page}
     */
    public byte[] print(Reader reader, Ui ui, String title, String template, Object page) {
        String body = rendered(template, Map.of("ui", ui, "page", page));
        var model = new HashMap<String, Object>();
        model.put("ui", ui);
        model.put("title", title);
        model.put("style", style());
        model.put("body", body);
        model.put("who", who(reader, ui));
        model.put("when", ui.time(clock.instant()));
        model.put("missing", PdfFont.missing(text(body)));
        return printed(rendered("exports/document.jte", model));
    }

    /** A drawing as PDF of one page. */
    public byte[] draw(Drawing drawing) {
        presses.acquireUninterruptibly();
        try {
            return DrawingPdf.write(drawing);
        } finally {
            presses.release();
        }
    }

    /** How many pages a printed file has. */
    public static int pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A drawing as SVG. */
    public byte[] drawSvg(Drawing drawing) {
        return DrawingSvg.write(drawing);
    }

    /** Who prints, and when, as it stands on every printed page. */
    public String mark(Reader reader, Ui ui) {
        return ui.t("exports.pdf.by", who(reader, ui), ui.time(clock.instant()));
    }

    private static String who(Reader reader, Ui ui) {
        if (!reader.signedIn()) {
            return ui.t("exports.who.public");
        }
        String role =
                reader.role() == null ? "" : ui.t("access.role." + reader.role().word());
        return ui.t("exports.who.text", reader.displayName(), reader.username(), role);
    }

    private String rendered(String template, Map<String, Object> model) {
        var output = new StringOutput();
        templates.render(template, model, output);
        return output.toString();
    }

    private static String text(String html) {
        return html.replaceAll("<[^>]*>", " ");
    }

    private static String style() {
        try (InputStream file = Objects.requireNonNull(Pdfs.class.getResourceAsStream(STYLE))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] printed(String html) {
        presses.acquireUninterruptibly();
        try {
            var out = new ByteArrayOutputStream();
            new PdfRendererBuilder()
                    .useFastMode()
                    .useFont(PdfFont::open, PdfFont.FAMILY)
                    .useUriResolver((base, uri) -> uri != null && uri.startsWith("data:image/") ? uri : null)
                    .useObjectDrawerFactory(new TrendDrawer())
                    .withProducer("Sunmao")
                    .withHtmlContent(html, null)
                    .toStream(out)
                    .run();
            return PdfText.mended(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            presses.release();
        }
    }
}
