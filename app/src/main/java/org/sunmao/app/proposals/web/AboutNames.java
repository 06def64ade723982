package org.sunmao.app.proposals.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.enterprises.Enterprises;
import org.sunmao.app.places.Buildings;
import org.sunmao.app.search.Finder;
import org.sunmao.app.search.SearchKind;

/** Buildings and enterprises as people type them: by the number of the file, as in {@code B12} or {@code E12}, or by the whole name where one alone has it. */
@Component
class AboutNames {

    private final Buildings buildings;
    private final Enterprises enterprises;
    private final Finder finder;

    AboutNames(Buildings buildings, Enterprises enterprises, Finder finder) {
        this.buildings = buildings;
        this.enterprises = enterprises;
        this.finder = finder;
    }

    /** A building or an enterprise. */
    record About(String kind, long id, String name) {

        /** Its file. */
        String href() {
            return kind.equals("building") ? "/buildings/B" + id : "/enterprises/E" + id;
        }

        /** The number of its file. */
        String code() {
            return (kind.equals("building") ? "B" : "E") + id;
        }
    }

    /** What is meant; empty where nothing, or more than one, is. */
    Optional<About> find(Reader reader, String typed) {
        if (typed.matches("[BE][1-9][0-9]{0,17}")) {
            return find(reader, typed.startsWith("B") ? "building" : "enterprise", Long.parseLong(typed.substring(1)));
        }
        List<About> named = java.util.stream.Stream.of(SearchKind.BUILDING, SearchKind.ENTERPRISE)
                .flatMap(kind -> finder.find(reader.scope(), typed, kind, 5).hits().stream()
                        .filter(hit -> hit.name().equals(typed))
                        .flatMap(hit ->
                                find(reader, kind == SearchKind.BUILDING ? "building" : "enterprise", hit.subjectId())
                                        .stream()))
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    /** The one of this kind and id, where the reader sees it. */
    Optional<About> find(Reader reader, @Nullable String kind, @Nullable Long id) {
        if (kind == null || id == null) {
            return Optional.empty();
        }
        String name = kind.equals("building")
                ? buildings.names(reader.scope(), List.of(id)).get(id)
                : enterprises.names(reader.scope(), List.of(id)).get(id);
        return name == null ? Optional.empty() : Optional.of(new About(kind, id, name));
    }
}
