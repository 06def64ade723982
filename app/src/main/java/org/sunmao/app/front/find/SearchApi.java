package org.sunmao.app.front.find;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.front.web.BuildingPage;
import org.sunmao.app.measures.Answer;
import org.sunmao.app.shell.Ui;

/** The search box as JSON: the same hits and the same rights as on the page. */
@RestController
@Allowed
@Tag(
        name = "search",
        description =
                "Buildings, enterprises, streets, measures and pages by name, former name, code, pinyin, initials or half a name; and figures that are asked for in a few words.")
class SearchApi {

    private static final int MOST = 100;

    private final Everything everything;

    SearchApi(Everything everything) {
        this.everything = everything;
    }

    /** Something found. */
    @Schema(name = "HitLine")
    record Line(
            @Schema(example = "E345", description = "Of a street its code, of a measure its id, of a page its path")
            String id,

            @Schema(description = "building, enterprise, street, measure or page")
            String kind,

            String name,

            @Schema(description = "confirmed or provisional")
            String status,

            @Schema(
                    description =
                            "name, code, alias, pinyin, initials, address, sound (other characters that sound the same) or similar")
            String why,

            @Schema(description = "The text in which it was found, as it is written")
            String matched,

            @Schema(
                    description =
                            "What became of a building: divided, joined with others, pulled down; in words, newest first")
            List<String> became,

            @Schema(description = "The page of it") String href) {}

    /** A figure that was asked for. */
    @Schema(name = "FoundAnswer")
    record Told(
            @Schema(example = "vacant-area") String measure,

            @Schema(example = "building:17") String place,

            @Schema(example = "2026-06") String month,

            @Schema(description = "In the unit of the measure; null when it is not known") @Nullable
            BigDecimal value,

            @Schema(description = "As the page writes it; null when it is not known") @Nullable
            String text,

            @Schema(description = "Why it is not known; null when it is") @Nullable
            String unknown,

            @Schema(description = "The page that explains it")
            String href) {}

    /** What was found, the best first. */
    record Found(
            @Schema(description = "The figure that was asked for; null where none was") @Nullable
            Told answer,

            List<Line> hits,

            @Schema(description = "True when there is more than is shown; typing more narrows it down")
            boolean more) {}

    /** The best hits. */
    @Operation(summary = "Find buildings, enterprises, streets, measures and pages, or a figure")
    @GetMapping("/api/search")
    Found find(
            @RequestParam String q,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "20") int size,
            Reader reader,
            Ui ui) {
        Optional<Kind> only = Optional.ofNullable(kind).flatMap(Kind::find);
        if (kind != null && only.isEmpty()) {
            String all = Arrays.stream(Kind.values()).map(Kind::word).collect(Collectors.joining(", "));
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "kind is one of " + all);
        }
        var found = everything.find(reader, ui, q, only.orElse(null), Math.max(1, Math.min(MOST, size)));
        return new Found(
                found.answer() == null ? null : told(ui, found.answer()),
                found.lines().stream().map(SearchApi::line).toList(),
                found.more());
    }

    private static Line line(org.sunmao.app.front.find.Line found) {
        return new Line(
                found.id(),
                found.kind().word(),
                found.name(),
                found.confirmed() ? "confirmed" : "provisional",
                found.why().word(),
                found.matched() == null ? found.name() : found.matched(),
                found.became().stream()
                        .map(became -> became.text()
                                + became.others().stream()
                                        .map(BuildingPage.Other::name)
                                        .collect(Collectors.joining("、")))
                        .toList(),
                found.href());
    }

    private static Told told(Ui ui, Answer answer) {
        AnswerLine line = AnswerLine.of(ui, answer);
        return new Told(
                answer.question().measure(),
                answer.question().place().toString(),
                answer.question().month().toString(),
                answer.finding().figure().value(),
                line.value(),
                line.why(),
                line.href());
    }
}
