package org.sunmao.app.measures.web;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.AskedTime;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.History;
import org.sunmao.app.foundation.Clocks;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.Measures;
import org.sunmao.app.measures.compare.Comparison;
import org.sunmao.app.measures.compare.Comparisons;

/** One figure by two pairs of clocks: why it is another than the one that was reported. */
@Controller
@Allowed({
    Role.OFFICE,
    Role.STEWARD,
    Role.MANAGER,
    Role.DEPARTMENT,
    Role.INVESTMENT,
    Role.MEMBER,
    Role.COUNCIL,
    Role.LEADER
})
class CompareController {

    private static final String FIRST = "enterprises-present";

    private final Measures measures;
    private final Comparisons comparisons;
    private final History history;

    CompareController(Measures measures, Comparisons comparisons, History history) {
        this.measures = measures;
        this.comparisons = comparisons;
        this.history = history;
    }

    /**
     * The comparison.
     *
     * @param measure id of the measure
     * @param place as on the answer page
     * @param aTrueOn day of the first figure; without one the newest
     * @param aVersion version of the measure for the first figure; 0 for the one in force
     * @param bVersion version for the second figure
     * @param aKnownOn moment of the first figure's knowledge; without one now
     * @param bTrueOn day of the second figure
     * @param bKnownOn moment of the second figure's knowledge
     */
    @GetMapping("/compare")
    String compare(
            @RequestParam(defaultValue = FIRST) String measure,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(name = "a-true-on", required = false) @Nullable String aTrueOn,
            @RequestParam(name = "a-known-on", required = false) @Nullable String aKnownOn,
            @RequestParam(name = "a-version", defaultValue = "0") int aVersion,
            @RequestParam(name = "b-version", defaultValue = "0") int bVersion,
            @RequestParam(name = "b-true-on", required = false) @Nullable String bTrueOn,
            @RequestParam(name = "b-known-on", required = false) @Nullable String bKnownOn,
            Reader reader,
            Model model) {
        Clocks first = history.clocks(AskedTime.day("a-true-on", aTrueOn), AskedTime.moment("a-known-on", aKnownOn));
        Clocks second = history.clocks(AskedTime.day("b-true-on", bTrueOn), AskedTime.moment("b-known-on", bKnownOn));
        MeasurePlace where = MeasurePlace.find(place == null ? "" : place).orElse(MeasurePlace.NOWHERE);
        Comparison comparison = comparisons
                .find(
                        reader.scope(),
                        measure,
                        where,
                        new Comparisons.Side(first, aVersion),
                        new Comparisons.Side(second, bVersion))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("comparison", comparison);
        model.addAttribute(
                "versions",
                Stream.concat(measures.listAllVersions().stream(), measures.listLive().stream())
                        .filter(version -> version.id().equals(measure))
                        .toList());
        model.addAttribute("aVersion", aVersion);
        model.addAttribute("bVersion", bVersion);
        model.addAttribute("first", first);
        model.addAttribute("second", second);
        model.addAttribute(
                "definitions",
                Stream.concat(measures.listDefinitions().stream(), measures.listLive().stream())
                        .toList());
        return "measures/compare";
    }
}
