package org.sunmao.app.places.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Masking;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.places.Building;
import org.sunmao.app.places.Buildings;
import org.sunmao.app.resolution.CandidateFacts;
import org.sunmao.app.resolution.MentionKind;

/** The main facts of buildings, for the review desk. */
@Component
class BuildingInShort implements CandidateFacts {

    private static final Map<String, Form> FORMS = Map.of("gross-area", Form.AREA, "rentable-area", Form.AREA);

    private final Buildings buildings;

    BuildingInShort(Buildings buildings) {
        this.buildings = buildings;
    }

    @Override
    public MentionKind kind() {
        return MentionKind.BUILDING;
    }

    @Override
    public List<Fact> list(Scope scope, long subjectId) {
        return buildings.find(scope, subjectId).map(file -> facts(scope, file)).orElse(List.of());
    }

    private static List<Fact> facts(Scope scope, Building file) {
        var facts = new ArrayList<Fact>();
        if (!file.aliases().isEmpty()) {
            facts.add(new Fact("aliases", String.join(" · ", file.aliases()), Form.TEXT));
        }
        for (String name : List.of(
                "floors-above",
                "completion-year",
                "gross-area",
                "rentable-area",
                "grade",
                "functional-area",
                "property-company")) {
            file.attributes()
                    .winner(name)
                    .ifPresent(chosen -> facts.add(
                            new Fact(name, said(scope, name, chosen.value()), FORMS.getOrDefault(name, Form.TEXT))));
        }
        return facts;
    }

    /** Free texts may hold numbers of persons; what is a number of the file's own is none. */
    private static String said(Scope scope, String name, String value) {
        return FORMS.containsKey(name) ? value : Masking.text(value, scope);
    }
}
