package org.sunmao.app.front.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.exports.Exports;
import org.sunmao.app.search.Finder;
import org.sunmao.app.search.Findings;
import org.sunmao.app.search.SearchKind;
import org.sunmao.app.shell.Tab;
import org.sunmao.app.shell.Ui;

/** The search box: its page, and the few lines that it suggests while somebody types. Everybody signed in; hits follow the scope. */
@Controller
@Allowed
class SearchController {

    private static final int MOST = 50;
    private static final int SUGGESTED = 8;

    private final Finder finder;
    private final Exports exports;

    SearchController(Finder finder, Exports exports) {
        this.finder = finder;
        this.exports = exports;
    }

    @GetMapping("/search")
    String page(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String kind,
            Reader reader,
            Ui ui,
            Model model) {
        SearchKind only = only(kind);
        Findings found = finder.find(reader.scope(), q, only, MOST);
        model.addAttribute("q", q);
        model.addAttribute("kinds", kinds(ui, only));
        model.addAttribute("lines", lines(ui, found));
        model.addAttribute("more", found.more());
        return "front/search";
    }

    /** What was found as a workbook: the same hits, order and columns as on the page. */
    @GetMapping("/search.xlsx")
    void workbook(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String kind,
            Reader reader,
            Ui ui,
            HttpServletResponse response)
            throws IOException {
        SearchKind only = only(kind);
        Findings found = finder.find(reader.scope(), q, only, MOST);
        exports.send(reader, ui, SearchExport.export(ui, q, only, lines(ui, found), found.more()), response);
    }

    private static @Nullable SearchKind only(@Nullable String kind) {
        return Optional.ofNullable(kind).flatMap(SearchKind::find).orElse(null);
    }

    @GetMapping("/search/suggest")
    String suggest(@RequestParam(defaultValue = "") String q, Reader reader, Ui ui, Model model) {
        model.addAttribute(
                "all",
                UriComponentsBuilder.fromPath("/search")
                        .queryParam("q", "{q}")
                        .encode()
                        .build(q)
                        .toString());
        model.addAttribute("lines", lines(ui, finder.find(reader.scope(), q, null, SUGGESTED)));
        return "front/suggest";
    }

    private static List<HitLine> lines(Ui ui, Findings found) {
        return found.hits().stream().map(hit -> HitLine.of(ui, hit)).toList();
    }

    private static List<Tab> kinds(Ui ui, @Nullable SearchKind only) {
        return Stream.concat(Stream.of((@Nullable SearchKind) null), Arrays.stream(SearchKind.values()))
                .map(kind -> new Tab(
                        ui.t("front.search.kind." + (kind == null ? "all" : kind.word())),
                        ui.with("kind", kind == null ? null : kind.word()),
                        kind == only))
                .toList();
    }
}
