package org.sunmao.app.front.find;

import jakarta.servlet.http.HttpServletRequest;
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
import org.sunmao.app.front.find.Everything.Found;
import org.sunmao.app.shell.Tab;
import org.sunmao.app.shell.Ui;

/** The one field: its page, and what it suggests while somebody types. Everybody signed in; what is found follows role and scope. */
@Controller
@Allowed
class SearchController {

    private static final int MOST = 50;
    private static final int SUGGESTED = 8;

    private final Everything everything;
    private final Recent recent;
    private final Exports exports;

    SearchController(Everything everything, Recent recent, Exports exports) {
        this.everything = everything;
        this.recent = recent;
        this.exports = exports;
    }

    @GetMapping("/search")
    String page(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String kind,
            Reader reader,
            Ui ui,
            Model model) {
        Kind only = only(kind);
        Found found = everything.find(reader, ui, q, only, MOST);
        model.addAttribute("q", q);
        model.addAttribute("kinds", kinds(ui, only));
        model.addAttribute("answer", answer(ui, found));
        model.addAttribute("lines", found.lines());
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
        Kind only = only(kind);
        Found found = everything.find(reader, ui, q, only, MOST);
        exports.send(reader, ui, SearchExport.export(ui, q, only, found.lines(), found.more()), response);
    }

    private static @Nullable Kind only(@Nullable String kind) {
        return Optional.ofNullable(kind).flatMap(Kind::find).orElse(null);
    }

    private static @Nullable AnswerLine answer(Ui ui, Found found) {
        return found.answer() == null ? null : AnswerLine.of(ui, found.answer());
    }

    /** A few lines for the list below a field; where nothing is typed, what this session opened last. */
    @GetMapping("/search/suggest")
    String suggest(
            @RequestParam(defaultValue = "") String q, Reader reader, Ui ui, Model model, HttpServletRequest request) {
        boolean asked = !q.isBlank();
        Found found = asked
                ? everything.find(reader, ui, q, null, SUGGESTED)
                : new Found(null, recent.list(reader, ui, request), false);
        model.addAttribute(
                "all",
                UriComponentsBuilder.fromPath("/search")
                        .queryParam("q", "{q}")
                        .encode()
                        .build(q)
                        .toString());
        model.addAttribute("asked", asked);
        model.addAttribute("answer", answer(ui, found));
        model.addAttribute("lines", found.lines());
        return "front/suggest";
    }

    private static List<Tab> kinds(Ui ui, @Nullable Kind only) {
        return Stream.concat(Stream.of((@Nullable Kind) null), Arrays.stream(Kind.values()))
                .map(kind -> new Tab(
                        ui.t("front.search.kind." + (kind == null ? "all" : kind.word())),
                        ui.with("kind", kind == null ? null : kind.word()),
                        kind == only))
                .toList();
    }
}
