package org.sunmao.app.overview.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.overview.store.Arrivals;
import org.sunmao.app.shell.Ui;

/**
 * What came in, among what the reader may see, since the conclusions were drawn. It is told at once, for the figures follow only when everything has
 * been derived from it.
 */
@Component
class Arrived {

    private static final String ID = "arrived";

    private final Arrivals arrivals;
    private final TemplateEngine templates;

    Arrived(Arrivals arrivals, TemplateEngine templates) {
        this.arrivals = arrivals;
        this.templates = templates;
    }

    /** How many deliveries, as the screen says it; nothing where there are none, or where the screen is of the past. */
    String draw(Reader reader, Ui ui) {
        if (reader.scope().clocks().areSet()) {
            return "";
        }
        long deliveries = arrivals.count(reader.scope());
        var output = new StringOutput();
        templates.render(
                "overview/arrived.jte",
                Map.of("ui", ui, "deliveries", deliveries, "leads", reader.is(Role.OFFICE, Role.DEPARTMENT)),
                output);
        return output.toString().strip();
    }

    /** The parts of the screen, and this one before them. */
    Map<String, String> with(Reader reader, Ui ui, Map<String, String> parts) {
        return with(draw(reader, ui), parts);
    }

    /** As above, with what is drawn already. */
    static Map<String, String> with(String drawn, Map<String, String> parts) {
        var all = new LinkedHashMap<String, String>();
        all.put(ID, drawn);
        all.putAll(parts);
        return all;
    }
}
