package org.sunmao.app.front.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.search.Finder;
import org.sunmao.app.search.Findings;
import org.sunmao.app.search.Hit;
import org.sunmao.app.search.SearchKind;

/** The search box as JSON: the same hits and the same rights as on the page. */
@RestController
@Allowed
@Tag(
        name = "search",
        description = "Buildings and enterprises by name, former name, code, pinyin, initials or half a name.")
class SearchApi {

    private static final int MOST = 100;

    private final Finder finder;

    SearchApi(Finder finder) {
        this.finder = finder;
    }

    /** Something found. */
    @Schema(name = "HitLine")
    record Line(
            @Schema(example = "E345") String id,

            @Schema(description = "building or enterprise") String kind,

            String name,

            @Schema(description = "confirmed or provisional")
            String status,

            @Schema(
                    description =
                            "name, code, alias, pinyin, initials, address, sound (other characters that sound the same) or similar")
            String why,

            @Schema(description = "The text in which it was found, as it is written")
            String matched) {}

    /** What was found, the best first. */
    record Found(
            List<Line> hits,

            @Schema(description = "True when there is more than is shown; typing more narrows it down")
            boolean more) {}

    /** The best hits. */
    @Operation(summary = "Find buildings and enterprises")
    @GetMapping("/api/search")
    Found find(
            @RequestParam String q,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "20") int size,
            Reader reader) {
        Optional<SearchKind> only = Optional.ofNullable(kind).flatMap(SearchKind::find);
        if (kind != null && only.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "kind is building or enterprise");
        }
        Findings found = finder.find(reader.scope(), q, only.orElse(null), Math.max(1, Math.min(MOST, size)));
        return new Found(found.hits().stream().map(SearchApi::line).toList(), found.more());
    }

    private static Line line(Hit hit) {
        String path = HitLine.path(hit);
        return new Line(
                path.substring(path.lastIndexOf('/') + 1),
                hit.kind().word(),
                hit.name(),
                hit.confirmed() ? "confirmed" : "provisional",
                hit.why().word(),
                hit.matched());
    }
}
