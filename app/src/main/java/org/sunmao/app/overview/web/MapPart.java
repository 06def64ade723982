package org.sunmao.app.overview.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.measures.Definition;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.MeasurePlace.Level;
import org.sunmao.app.measures.MeasureWords;
import org.sunmao.app.overview.store.Streets;
import org.sunmao.app.overview.store.Streets.Street;

/** The map in the middle: the buildings as high as they are, coloured by the chosen figure, and the names of the streets. */
@Component
public class MapPart implements ScreenPart {

    /** Around a building, in degrees: some hundred metres. */
    private static final double NEAR = 0.0022;

    private final MapPages pages;
    private final Streets streets;

    MapPart(MapPages pages, Streets streets) {
        this.pages = pages;
        this.streets = streets;
    }

    /** The name of a street, or of a functional area, on the map, and its screen. */
    public record Spot(String name, String at, String href, boolean here) {}

    /**
     * The map.
     *
     * @param measure what colours the buildings
     * @param chosen whether that is the chosen figure; where buildings are counted it cannot be
     * @param bounds west, south, east and north of what is shown, in degrees; null when nothing has a place
     * @param bodiesFrom the zoom from which on buildings are bodies, at the earliest
     * @param building the building to stand out; 0 for none
     * @param href the screen of a building, {@code *} standing for its id
     */
    public record Page(
            Definition measure,
            boolean chosen,
            String month,
            @Nullable String bounds,
            int bodiesFrom,
            long building,
            List<Spot> streets,
            List<Spot> areas,
            List<LegendLine> legend,
            String href) {}

    @Override
    public String id() {
        return "map";
    }

    @Override
    public Page page(Looking looking) {
        Definition chosen = looking.chosen().definition();
        String measure = MapPages.colours(chosen) ? chosen.id() : MapPages.FIRST_MEASURE;
        var coloured =
                pages.findFigures(looking.scope(), measure, looking.month()).orElseThrow();
        List<Street> known = streets.list(looking.scope());
        return new Page(
                coloured.answer().definition(),
                measure.equals(chosen.id()),
                looking.month().toString(),
                bounds(looking, known).orElse(null),
                pages.bodiesFrom(looking.scope()),
                looking.place().buildingFilter(),
                known.stream()
                        .filter(street ->
                                street.middle() != null && !street.nameZh().isEmpty())
                        .map(street -> spot(looking, street))
                        .toList(),
                streets.listAreas(looking.scope()).stream()
                        .map(Streets.Area::spot)
                        .filter(area -> area.middle() != null)
                        .map(area -> spot(looking, area))
                        .toList(),
                pages.legend(looking.ui(), coloured),
                looking.screen().at("building:*"));
    }

    private static Spot spot(Looking looking, Street street) {
        var place = MeasurePlace.streetOrArea(street.code());
        return new Spot(
                MeasureWords.place(looking.ui(), place, street.nameZh(), street.nameEn()),
                degrees(street.middle()),
                looking.screen().at(place),
                place.equals(looking.place()));
    }

    private Optional<String> bounds(Looking looking, List<Street> known) {
        MeasurePlace place = looking.place();
        if (place.level() == Level.BUILDING) {
            return looking.building()
                    .map(Streets.Building::at)
                    .map(at -> degrees(new double[] {at[0] - NEAR, at[1] - NEAR, at[0] + NEAR, at[1] + NEAR}));
        }
        if (place.level() == Level.STREET || place.level() == Level.AREA) {
            return Stream.concat(
                            known.stream(),
                            streets.listAreas(looking.scope()).stream().map(Streets.Area::spot))
                    .filter(street -> street.code().equals(place.streetFilter()) && street.sides() != null)
                    .findFirst()
                    .map(street -> degrees(street.sides()));
        }
        return Optional.ofNullable(pages.bounds(looking.scope()));
    }

    private static String degrees(double @Nullable [] numbers) {
        return numbers == null
                ? ""
                : Arrays.stream(numbers).mapToObj(Double::toString).collect(Collectors.joining(","));
    }
}
