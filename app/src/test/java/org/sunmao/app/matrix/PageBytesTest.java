package org.sunmao.app.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.mock.web.MockHttpServletResponse;

/**
 * What the first look at a page costs on the line: the page with its style sheets and scripts, packed as the server packs them. The map library, fonts and
 * tiles are not in it. Every page to which a link leads is looked at once, as the district office; `./sunmao benchmark pages` measures a large district.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageBytesTest extends SmallDistrict {

    private static final int MOST = 300_000;
    private static final List<String> STARTS =
            List.of("/", "/login", "/screen", "/screen?wall=yes", "/openapi", "/style");

    private final Map<String, Integer> assets = new HashMap<>();
    private final Map<String, Integer> pages = new LinkedHashMap<>();
    private Actors actors;

    @BeforeAll
    void lookAtAll() throws Exception {
        actors = new Actors(web, people, accounts());
        Map<String, Pattern> routes = routes();
        var waiting = new ArrayDeque<>(STARTS);
        routes.keySet().stream().filter(path -> !path.contains("{")).forEach(waiting::add);
        var begun = new HashSet<String>(STARTS);
        while (!waiting.isEmpty()) {
            String path = waiting.poll();
            MockHttpServletResponse answer = open(path);
            String type = answer.getContentType();
            if (answer.getStatus() != 200 || type == null || !type.startsWith("text/html")) {
                continue;
            }
            Document page = Jsoup.parse(answer.getContentAsString());
            if (page.select("link[rel=stylesheet]").isEmpty()) {
                continue; // a part of a page
            }
            pages.put(path, packed(answer.getContentAsByteArray()) + assets(page));
            for (String link : page.select("main a[href^=/]").eachAttr("href")) {
                routes.forEach((route, pattern) -> {
                    if (route.contains("{")
                            && pattern.matcher(link.replaceAll("[?#].*", "")).matches()
                            && begun.add(route)) {
                        waiting.add(link.replaceAll("#.*", ""));
                    }
                });
            }
        }
    }

    /** Questions that the table knows, without those that end in a file. */
    private static Map<String, Pattern> routes() {
        var routes = new LinkedHashMap<String, Pattern>();
        for (RouteTable.Line line : RouteTable.lines()) {
            if (line.method().equals("GET")
                    && !line.path().matches("/api/.*|.*\\.[a-z]+|/screen/live|/health.*|/metrics.*")) {
                routes.put(line.path(), Pattern.compile(line.path().replaceAll("\\{[^/]+}", "[^/]+")));
            }
        }
        return routes;
    }

    private MockHttpServletResponse open(String path) throws Exception {
        return web.perform(actors.as("office", get(URI.create(path))))
                .andReturn()
                .getResponse();
    }

    private int assets(Document page) throws Exception {
        Set<String> addresses = new TreeSet<>();
        page.select("link[rel=stylesheet]").forEach(link -> addresses.add(link.attr("href")));
        page.select("script[src]").forEach((Element script) -> addresses.add(script.attr("src")));
        int sum = 0;
        for (String address : addresses) {
            if (!address.contains("maplibre")) {
                Integer known = assets.get(address);
                if (known == null) {
                    MockHttpServletResponse file = open(address);
                    assertThat(file.getStatus()).as(address).isEqualTo(200);
                    known = packed(file.getContentAsByteArray());
                    assets.put(address, known);
                }
                sum += known;
            }
        }
        return sum;
    }

    private static int packed(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.size();
    }

    @Test
    void no_page_needs_more_than_300_kilobytes() {
        var heavy = new ArrayList<String>();
        pages.forEach((path, bytes) -> {
            if (bytes > MOST) {
                heavy.add(path + " " + bytes);
            }
        });
        assertThat(heavy).isEmpty();
    }

    @Test
    void pages_of_all_rooms_were_looked_at_with_their_styles_and_scripts() {
        assertThat(pages.keySet())
                .contains("/screen", "/map", "/reports", "/buildings", "/enterprises", "/review", "/visits", "/openapi")
                .anyMatch(path -> path.startsWith("/buildings/B"))
                .anyMatch(path -> path.startsWith("/enterprises/E"))
                .anyMatch(path -> path.startsWith("/measures/"));
        assertThat(pages.values()).allMatch(bytes -> bytes > 10_000);
        assertThat(assets.keySet()).anyMatch(path -> path.contains("screen")).anyMatch(path -> path.contains("tokens"));
    }
}
