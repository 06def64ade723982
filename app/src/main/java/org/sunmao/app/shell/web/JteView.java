package org.sunmao.app.shell.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.view.AbstractView;
import org.sunmao.app.shell.Ui;

/** One JTE template as a view; a page is rendered whole before its first byte is sent, so a failure can still be told. */
class JteView extends AbstractView {

    private final TemplateEngine engine;
    private final String template;
    private final PastPages past;

    JteView(TemplateEngine engine, String template, PastPages past) {
        this.engine = engine;
        this.template = template;
        this.past = past;
    }

    /** As {@link AbstractView} does, without its line at debug: what is shown once, a key or a second factor, stands in the model. */
    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        Map<String, Object> merged = createMergedOutputModel(model, request, response);
        prepareResponse(request, response);
        renderMergedOutputModel(merged, request, response);
    }

    @Override
    protected void renderMergedOutputModel(
            Map<String, Object> model, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var output = new Utf8ByteOutput();
        engine.render(template, model, output);
        response.setContentType("text/html;charset=UTF-8");
        if (model.get("ui") instanceof Ui ui && ui.clocked() && ui.clocks().areSet()) {
            byte[] page = past.carry(output.toByteArray(), ui);
            response.setContentLength(page.length);
            response.getOutputStream().write(page);
            return;
        }
        response.setContentLength(output.getContentLength());
        try (var stream = response.getOutputStream()) {
            output.writeTo(stream);
        }
    }
}
