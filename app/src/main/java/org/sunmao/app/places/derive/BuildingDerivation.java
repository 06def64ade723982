package org.sunmao.app.places.derive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.Upsert;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.evidence.AttributeJson;
import org.sunmao.app.evidence.Chosen;
import org.sunmao.app.evidence.Claim;
import org.sunmao.app.jobs.DerivationStep;
import org.sunmao.app.jobs.Progress;
import org.sunmao.app.places.Regions;
import org.sunmao.app.resolution.WithheldFields;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Derives the files of the buildings on the dirty list: one row each, or none where no row that counts speaks of it any more. */
@Component
class BuildingDerivation implements DerivationStep {

    private static final List<String> COLUMNS = List.of(
            "id",
            "status",
            "name",
            "code",
            "aliases",
            "address",
            "street_code",
            "floors_above",
            "floors_below",
            "height_m",
            "gross_area_sqm",
            "office_area_sqm",
            "rentable_area_sqm",
            "completion_year",
            "grade",
            "grade_standard",
            "area_name",
            "property_company",
            "longitude",
            "latitude",
            "footprint",
            "attributes",
            "search");

    private final WorkerDatabase database;
    private final BuildingClaims claims;
    private final WithheldFields withheld;
    private final Regions regions;
    private final JsonMapper json;
    private final Footprints footprints;

    BuildingDerivation(
            WorkerDatabase database, BuildingClaims claims, WithheldFields withheld, Regions regions, JsonMapper json) {
        this.database = database;
        this.claims = claims;
        this.withheld = withheld;
        this.regions = regions;
        this.json = json;
        this.footprints = new Footprints(json);
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String code() {
        return "places.buildings";
    }

    @Override
    public void derive(Progress progress) {
        progress.at(code(), 0, 0);
        Map<String, String> streets = regions.streetCodesByName();
        var rows = new ArrayList<@Nullable Object[]>();
        Map<Long, List<WithheldFields.Said>> erased = withheld.ofDirty();
        claims.collect().forEach((id, about) -> {
            var chosen = BuildingPolicy.SURVIVORSHIP.choose(BuildingPolicy.reduce(about.claims));
            if (chosen.containsKey("name") || chosen.containsKey("code")) {
                noteWithheld(chosen, erased.getOrDefault(id, List.of()));
                rows.add(row(id, about, chosen, streets));
            }
        });
        new Upsert(database, "places.building_current", List.of("id"), COLUMNS).write(rows);
        var alive = rows.stream().map(row -> (Long) row[0]).toArray(Long[]::new);
        database.client().sql("""
                        delete from places.building_current b using resolution.dirty x
                        where x.subject_id = b.id and b.id <> all(?)
                        """).param(alive).update();
    }

    /** An attribute without a value that erased rows had is there with none, which is not the same as not being there. */
    private static void noteWithheld(Map<String, List<Chosen>> chosen, List<WithheldFields.Said> erased) {
        for (WithheldFields.Said said : erased) {
            String attribute = BuildingPolicy.ATTRIBUTES.get(said.field());
            if (attribute != null && BuildingPolicy.SURVIVORSHIP.admits(attribute, said.kind())) {
                chosen.putIfAbsent(attribute, List.of());
            }
        }
    }

    private @Nullable Object[] row(
            long id, BuildingClaims.About about, Map<String, List<Chosen>> chosen, Map<String, String> streets) {
        String name = text(chosen, "name").or(() -> text(chosen, "code")).orElseThrow();
        List<String> aliases = aliases(chosen, name);
        String address = text(chosen, "address").orElse(null);
        Optional<ObjectNode> footprint = footprint(about.geometries);
        Footprints.Middle middle = footprint.map(footprints::middle).orElse(null);
        return new @Nullable Object[] {
            id,
            about.confirmed ? "confirmed" : "provisional",
            name,
            text(chosen, "code").orElse(null),
            aliases,
            address,
            street(chosen, address, streets),
            integer(chosen, "floors-above"),
            integer(chosen, "floors-below"),
            Numbers.find(text(chosen, "height-m").orElse(null)).orElse(null),
            Numbers.find(text(chosen, "gross-area").orElse(null)).orElse(null),
            Numbers.find(text(chosen, "office-area").orElse(null)).orElse(null),
            Numbers.find(text(chosen, "rentable-area").orElse(null)).orElse(null),
            integer(chosen, "completion-year"),
            text(chosen, "grade").orElse(null),
            text(chosen, "grade-standard").orElse(null),
            text(chosen, "functional-area").orElse(null),
            text(chosen, "property-company").orElse(null),
            coordinate(chosen, "longitude", middle == null ? null : middle.longitude()),
            coordinate(chosen, "latitude", middle == null ? null : middle.latitude()),
            footprint.map(ObjectNode::toString).orElse(null),
            AttributeJson.write(json, chosen),
            search(name, aliases, address, text(chosen, "code").orElse(""))
        };
    }

    private static List<String> aliases(Map<String, List<Chosen>> chosen, String name) {
        var aliases = new ArrayList<String>();
        for (String attribute : List.of("name", "alias")) {
            chosen.getOrDefault(attribute, List.of()).forEach(c -> aliases.add(c.value()));
        }
        return aliases.stream().distinct().filter(alias -> !alias.equals(name)).toList();
    }

    private static @Nullable String street(
            Map<String, List<Chosen>> chosen, @Nullable String address, Map<String, String> streets) {
        return Regions.findStreet(streets, text(chosen, "street").orElse(null))
                .or(() -> Regions.findStreet(streets, address))
                .orElse(null);
    }

    /** All polygons that the strongest source gives for its newest day. */
    private Optional<ObjectNode> footprint(List<Claim> geometries) {
        Optional<Claim> strongest = geometries.stream()
                .min(Comparator.comparing(Claim::date, Comparator.reverseOrder())
                        .thenComparingInt(Claim::rank)
                        .thenComparing(Claim::hash));
        return strongest.flatMap(best -> footprints.join(geometries.stream()
                .filter(g -> g.source().equals(best.source()) && g.date().equals(best.date()))
                .sorted(Comparator.comparing(Claim::hash))
                .map(Claim::value)
                .toList()));
    }

    private static Optional<String> text(Map<String, List<Chosen>> chosen, String attribute) {
        return AttributeJson.winner(chosen, attribute);
    }

    private static @Nullable Integer integer(Map<String, List<Chosen>> chosen, String attribute) {
        return Numbers.find(text(chosen, attribute).orElse(null))
                .map(n -> n.intValue())
                .orElse(null);
    }

    private static @Nullable Double coordinate(
            Map<String, List<Chosen>> chosen, String attribute, @Nullable Double otherwise) {
        return Numbers.find(text(chosen, attribute).orElse(null))
                .map(n -> (Double) n.doubleValue())
                .orElse(otherwise);
    }

    private static String search(String name, List<String> aliases, @Nullable String address, String code) {
        return (name + ' ' + String.join(" ", aliases) + ' ' + (address == null ? "" : address) + ' ' + code)
                .toLowerCase(Locale.ROOT);
    }
}
