package org.sunmao.app.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.sunmao.app.testing.Stated;
import org.sunmao.app.testing.WorkbookText;

/**
 * As the office, every page that shows data is opened from the menu on, with a few of each kind. Whatever stands there as a figure leads to the page
 * that explains it, or to the rows that it counts; and workbooks say where their figures are explained.
 */
@TestPropertySource(properties = "sunmao.test.world=figures")
@DirtiesContext
class FiguresLeadOnTest extends SmallDistrict {

    /** How many pages of one kind are opened; ids and parameters do not make another kind. */
    private static final int OF_A_KIND = 3;

    /** Where figures stand, each within what has to hold the link. */
    private static final List<String> FIGURES = List.of(
            ".figure",
            ".tile",
            ".ranking tr:has(td .bar-value)",
            ".moved h2",
            ".map-card",
            ".map-lines li:has(.map-value)",
            ".answer-head");

    /** What one unit or one project has is no figure of a measure, nor is how many conflicts there are. */
    private static final Set<String> NOT_FIGURES_OF_MEASURES =
            Set.of("/style", "/conflicts", "/vacancies", "/ogc", "/benefits");

    private final Map<String, Integer> opened = new HashMap<>();
    private final List<String> lacking = new ArrayList<>();
    private final Set<String> books = new LinkedHashSet<>();
    private int figures;

    @Test
    void every_figure_on_every_page_leads_to_its_answer() throws Exception {
        var actors = new Actors(web, people, accounts());
        var waiting = new ArrayDeque<String>(List.of("/", "/screen", "/measures", "/map"));
        Set<String> seen = new LinkedHashSet<>(waiting);
        while (!waiting.isEmpty()) {
            String path = waiting.remove();
            MockHttpServletResponse response = web.perform(
                            actors.as("office", get(java.net.URI.create(path))).with(Stated.purpose()))
                    .andReturn()
                    .getResponse();
            String type = String.valueOf(response.getContentType());
            if (response.getStatus() != 200) {
                continue;
            }
            if (type.contains("spreadsheet")) {
                books.add(path);
                if (path.matches("/(buildings/B|measures/).*")) {
                    assertThat(WorkbookText.of(response.getContentAsByteArray()))
                            .as(path)
                            .contains("/measures/");
                }
            } else if (type.contains("html")) {
                Document page = Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8), path);
                look(path, page);
                page.select("main a[href^=/], nav a[href^=/]").eachAttr("href").stream()
                        .map(href -> href.replaceFirst("#.*", ""))
                        .filter(this::isWanted)
                        .filter(seen::add)
                        .forEach(waiting::add);
            }
        }
        assertThat(lacking).isEmpty();
        assertThat(figures).as("figures looked at").isGreaterThan(60);
        assertThat(opened.keySet())
                .as("kinds of pages")
                .anyMatch(kind -> kind.startsWith("/buildings/#"))
                .anyMatch(kind -> kind.startsWith("/enterprises/#"))
                .anyMatch(kind -> kind.startsWith("/screen"))
                .anyMatch(kind -> kind.startsWith("/compare"))
                .anyMatch(kind -> kind.startsWith("/measures/settings"));
        assertThat(books)
                .anyMatch(book -> book.startsWith("/measures/"))
                .anyMatch(book -> book.startsWith("/buildings/B"));
    }

    /** A few of each kind: same path but for ids. Trials of merging and splitting derive, and have tests of their own. */
    private boolean isWanted(String href) {
        if (href.matches(
                        "/(logout|intake|review|people|audit|catalogue|backup|account|vacancies|ogc).*|.*/(merge|split)([?].*)?|.*[?&](lang|theme|sort|after)=.*")
                || href.contains(".pdf")) {
            return false;
        }
        String kind = href.replaceFirst("[?].*", "")
                .replaceAll("(?<=/)[BE]?[0-9][^/?]*", "#")
                .replaceAll("/measures/(?!settings)[a-z0-9-]+", "/measures/a-measure");
        return opened.merge(kind, 1, Integer::sum) <= OF_A_KIND;
    }

    private void look(String path, Document page) {
        if (NOT_FIGURES_OF_MEASURES.stream().anyMatch(path::startsWith)) {
            return;
        }
        boolean answers = path.matches("/measures/[a-z0-9-]+([?].*)?");
        for (String where : FIGURES) {
            for (Element figure : page.select(where)) {
                if (answers && figure.closest(".answer-head") != null) {
                    // The answer itself: definition, rows and what is left out stand on the same page.
                    assertThat(page.select(".formula, #rows, #needs")).as(path).hasSizeGreaterThan(2);
                    figures++;
                    continue;
                }
                figures++;
                boolean known = figure.select(".unknown").isEmpty();
                if (known
                        && figure.select("a[href^=/measures/], a[href^=/conflicts]")
                                .isEmpty()) {
                    lacking.add(path + ": " + figure.text());
                }
            }
        }
        for (Element cell : page.select("td.numeric")) {
            String label = cell.attr("data-label");
            if (LABELLED.contains(label) && cell.text().matches(".*[0-9].*")) {
                figures++;
                Element row = java.util.Objects.requireNonNull(cell.closest("tr"));
                boolean part = !row.select("th a[href*='/measures/']").isEmpty()
                        || row.hasClass("whole")
                        || row.hasClass("reconciling");
                if (cell.select("a[href^=/measures/]").isEmpty() && !part && !path.startsWith("/compare")) {
                    lacking.add(path + ": " + label + " " + cell.text());
                }
            }
        }
    }

    /** Columns of tables that hold figures of measures. */
    private static final Set<String> LABELLED = Set.of("出租率", "空置面积", "入驻企业", "注册率", "近十二个月税收");
}
