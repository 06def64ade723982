package org.sunmao.app.overview.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.annotation.PreDestroy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.measures.Measures;
import org.sunmao.app.overview.store.Streets;
import org.sunmao.app.shell.Ui;

/**
 * The parts that the screen is made of, each drawn alone. The page puts each into an element {@code id="part-<id>" data-part="<id>"}; whoever
 * has a newer text of a part puts it into that element in place of the former one.
 */
@Component
public class ScreenParts {

    /** The parts in the order in which the page has them. */
    public static final List<String> IDS = List.of(
            "where",
            "figures",
            "pending",
            "changes",
            "work",
            "map",
            "inside",
            "ranking",
            "trend",
            "industry",
            "leases",
            "moves");

    /**
     * The parts that a stream follows. What is counted of the work depends on who reads, not only on what is open to the role, and a stream draws once for
     * everybody of a role.
     */
    static final Set<String> FOLLOWED =
            IDS.stream().filter(id -> !id.equals("work")).collect(Collectors.toUnmodifiableSet());

    /** More lists at once would only wait for the database. */
    private static final int WORKERS = 4;

    private final Measures measures;
    private final Streets streets;
    private final TemplateEngine templates;
    private final long patienceMillis;
    private final ExecutorService workers;
    private final Map<String, ScreenPart> parts = new LinkedHashMap<>();

    ScreenParts(
            Measures measures,
            Streets streets,
            TemplateEngine templates,
            List<ScreenPart> parts,
            @Value("${sunmao.screen.patience-ms:200}") long patienceMillis) {
        this.measures = measures;
        this.streets = streets;
        this.patienceMillis = patienceMillis;
        this.workers = Executors.newFixedThreadPool(WORKERS, work -> {
            var thread = new Thread(work, "screen");
            thread.setDaemon(true);
            return thread;
        });
        this.templates = templates;
        IDS.forEach(id -> this.parts.put(
                id,
                parts.stream().filter(part -> part.id().equals(id)).findFirst().orElseThrow()));
    }

    @PreDestroy
    void close() {
        workers.shutdownNow();
    }

    /**
     * All parts for this reader, within the reader's scope; none where no evidence speaks of any month yet.
     *
     * @return part to its HTML, without the element that it stands in, in the order of {@link #IDS}
     * @throws org.springframework.web.server.ResponseStatusException 404 where there is no such place, or none that is open to the reader
     */
    public Map<String, String> render(Reader reader, Ui ui, ScreenAsked asked) {
        return render(reader, ui, asked, Set.copyOf(IDS));
    }

    /** Some of the parts, by their ids. */
    public Map<String, String> render(Reader reader, Ui ui, ScreenAsked asked, Set<String> ids) {
        return measures.findMonths(reader.scope())
                .map(months -> new Looking(
                        measures, streets, new Patience(workers, patienceMillis), reader, ui, asked, months))
                .map(looking -> render(looking, ids))
                .orElseGet(Map::of);
    }

    private Map<String, String> render(Looking looking, Set<String> ids) {
        try {
            return drawn(looking, ids);
        } finally {
            looking.patience().drop();
        }
    }

    private Map<String, String> drawn(Looking looking, Set<String> ids) {
        looking.chosen();
        parts.values().stream().filter(part -> ids.contains(part.id())).forEach(part -> part.begin(looking));
        var drawn = new LinkedHashMap<String, String>();
        parts.forEach((id, part) -> {
            if (ids.contains(id)) {
                var output = new StringOutput();
                templates.render(
                        part.template() + ".jte",
                        Map.of("ui", looking.ui(), "asked", looking.screen(), "page", part.page(looking)),
                        output);
                drawn.put(id, output.toString().strip().strip());
            }
        });
        return drawn;
    }
}
