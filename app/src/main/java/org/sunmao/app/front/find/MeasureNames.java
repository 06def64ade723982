package org.sunmao.app.front.find;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.sunmao.app.measures.Definition;
import org.sunmao.app.measures.Measures;
import org.sunmao.app.search.FewThings;
import org.sunmao.app.search.FewThings.Named;
import org.sunmao.app.search.SearchText;
import org.sunmao.app.search.SearchText.Sort;

/** The measures and what they are called. */
@Component
class MeasureNames {

    private final List<Named<Definition>> named;
    private final FewThings<Definition> things;

    MeasureNames(Measures measures, Names names) {
        this.named = Stream.concat(measures.listAllVersions().stream(), measures.listLive().stream())
                .filter(definition -> definition.version() == 1)
                .map(definition -> named(definition, names))
                .toList();
        this.things = new FewThings<>(named);
    }

    private static Named<Definition> named(Definition definition, Names names) {
        var texts = new ArrayList<>(names.of(definition.messages() + ".name", "front.find.also." + definition.id()));
        texts.add(new SearchText(Sort.CODE, definition.id()));
        return new Named<>(definition, texts);
    }

    /** Measures that are called so. */
    List<FewThings.Match<Definition>> find(String typed, int most) {
        return things.find(typed, most);
    }

    /** All of them with their names. */
    List<Named<Definition>> list() {
        return named;
    }
}
