package org.sunmao.app.front.find;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.places.Buildings;
import org.sunmao.app.places.Street;
import org.sunmao.app.search.FewThings;
import org.sunmao.app.search.FewThings.Match;
import org.sunmao.app.search.FewThings.Named;
import org.sunmao.app.search.SearchText;
import org.sunmao.app.search.SearchText.Sort;
import org.sunmao.app.search.SearchWords;

/** The streets of which a reader sees buildings. */
@Component
class Streets {

    private final Buildings buildings;

    Streets(Buildings buildings) {
        this.buildings = buildings;
    }

    /** Streets and functional areas that are called so. */
    List<Match<Street>> find(Scope scope, String typed, int most) {
        return new FewThings<>(open(scope).map(Streets::named).toList()).find(typed, most);
    }

    /** The streets and functional areas of exactly this name, with or without what kind of area it is. */
    List<Street> called(Scope scope, String name) {
        return open(scope)
                .filter(street -> Stream.of(street.nameZh(), street.nameEn())
                        .map(SearchWords::fold)
                        .flatMap(full -> Stream.of(full, full.replaceFirst("(街道|镇|乡| subdistrict| street)$", "")))
                        .anyMatch(name.toLowerCase(Locale.ROOT)::equals))
                .toList();
    }

    private Stream<Street> open(Scope scope) {
        return Stream.concat(
                buildings.listStreets(scope).stream()
                        .filter(street -> scope.district() || scope.regions().contains(street.code())),
                buildings.listAreas(scope).stream().map(area -> new Street(area.code(), area.name(), area.name())));
    }

    private static Named<Street> named(Street street) {
        return new Named<>(
                street,
                List.of(
                        new SearchText(Sort.NAME, street.nameZh()),
                        new SearchText(Sort.NAME, street.nameEn()),
                        new SearchText(Sort.CODE, street.code())));
    }
}
