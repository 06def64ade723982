package org.sunmao.app.front.similar;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Clocked;
import org.sunmao.app.access.Reader;
import org.sunmao.app.front.web.SubjectPath;
import org.sunmao.app.measures.Figure;

/** A building beside its like as JSON: the same buildings, figures and rights as on the page. */
@Clocked
@RestController
@RequestMapping("/api/buildings")
@Allowed
@Tag(name = "buildings")
class SimilarApi {

    /** A figure; null is not known, and says why. */
    record FigureAnswer(
            @Nullable BigDecimal value,

            @Schema(description = "Code of the reason, empty when known")
            String unknownWhy) {

        static FigureAnswer of(Figure figure) {
            return new FigureAnswer(figure.value(), figure.unknownWhy());
        }
    }

    /** A building like it. */
    record PeerAnswer(
            @Schema(example = "B12") String id,
            String name,
            @Nullable String grade,
            @Nullable String gradeStandard,
            @Nullable BigDecimal officeAreaSqm,
            @Nullable String street,
            @Nullable Integer completed,
            @Nullable Long metres,
            @Schema(description = "In what they are alike") List<String> alike) {

        static PeerAnswer of(Peer peer) {
            return new PeerAnswer(
                    SubjectPath.buildingId(peer.id()),
                    peer.name(),
                    peer.grade(),
                    peer.gradeStandard(),
                    peer.officeSqm(),
                    peer.streetZh(),
                    peer.completed(),
                    peer.metres(),
                    peer.alike().stream().map(Likeness::word).toList());
        }
    }

    /** A measure of the building beside its like. */
    record LineAnswer(
            String measure,
            String unit,
            YearMonth month,
            FigureAnswer own,

            @Schema(description = "How many of its like have a known figure")
            int known,

            @Schema(description = "Of its like; null where fewer than three are known") @Nullable
            BigDecimal median,

            @Nullable BigDecimal lowerQuartile,
            @Nullable BigDecimal upperQuartile,

            @Schema(description = "1 is the highest, its own among them") @Nullable
            Integer rank,

            Map<String, FigureAnswer> others) {

        static LineAnswer of(SimilarLine line, List<Peer> peers) {
            var others = new LinkedHashMap<String, FigureAnswer>();
            peers.forEach(peer -> {
                Figure figure = line.others().get(peer.id());
                if (figure != null) {
                    others.put(SubjectPath.buildingId(peer.id()), FigureAnswer.of(figure));
                }
            });
            Standing standing = line.standing();
            return new LineAnswer(
                    line.definition().id(),
                    line.definition().unit().name(),
                    line.question().month(),
                    FigureAnswer.of(line.own()),
                    standing.known(),
                    standing.median(),
                    standing.lower(),
                    standing.upper(),
                    standing.rank(),
                    others);
        }
    }

    /** A building and its like. */
    record SimilarAnswer(
            String building,
            String name,

            @Schema(description = "What they were asked to be alike in and is known of the building")
            List<String> by,

            @Schema(description = "What they were asked to be alike in and is not known of it")
            List<String> unknown,

            List<PeerAnswer> buildings,
            List<LineAnswer> measures) {}

    private final SimilarPages pages;

    SimilarApi(SimilarPages pages) {
        this.pages = pages;
    }

    @GetMapping("/{id}/similar")
    @Operation(
            summary =
                    "The buildings most like one (by: grade, area, street, year, distance), and its figures beside theirs")
    SimilarAnswer similar(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable List<String> by,
            @RequestParam(required = false) @Nullable String most,
            Reader reader) {
        SimilarPage page = pages.find(reader.scope(), id, by, most);
        return new SimilarAnswer(
                SubjectPath.buildingId(page.id()),
                page.name(),
                page.by().stream().map(Likeness::word).toList(),
                page.unknown().stream().map(Likeness::word).toList(),
                page.peers().stream().map(PeerAnswer::of).toList(),
                page.lines().stream()
                        .map(line -> LineAnswer.of(line, page.peers()))
                        .toList());
    }
}
