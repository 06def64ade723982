package org.sunmao.app.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.intake.fields.SourceKind;
import org.sunmao.app.resolution.MentionFields;
import org.sunmao.app.resolution.MentionKind;
import org.sunmao.linkage.address.UnitReader;
import org.sunmao.linkage.address.UnitReading;

/** Which enterprise and which building a row mentions, in the words of the row. */
final class RowMentions {

    private RowMentions() {}

    static List<MentionFields> of(SourceKind kind, Map<String, String> fields) {
        return switch (kind) {
            case BUILDINGS -> List.of(listedBuilding(fields));
            case TENANTS -> tenantAndBuilding(fields);
            case REGISTER -> enterpriseAt(fields, fields.get("registered-address"));
            case TAX -> enterpriseAt(fields, first(fields, "registered-address", "address"));
            case PLACES, LARGE_FIRMS -> enterpriseAt(fields, first(fields, "address", "registered-address"));
            case INSURANCE -> enterpriseAt(fields, null);
            case ELECTRICITY -> List.of(MentionFields.of(MentionKind.BUILDING, namedBuilding(fields)));
            case VISITS, LISTS -> enterpriseInBuilding(fields);
            case COMPLAINTS -> spokenOf(fields);
        };
    }

    private static MentionFields listedBuilding(Map<String, String> fields) {
        var said = new TreeMap<String, String>();
        copy(fields, "building-name", said, "name");
        copy(fields, "building-alias", said, "alias");
        copy(fields, "building-code", said, "code");
        for (String same : List.of("address", "district", "street")) {
            copy(fields, same, said, same);
        }
        return MentionFields.of(MentionKind.BUILDING, said);
    }

    private static List<MentionFields> tenantAndBuilding(Map<String, String> fields) {
        var mentions = new ArrayList<MentionFields>();
        Map<String, String> building = namedBuilding(fields);
        copy(fields, "building-code", building, "code");
        mentions.add(MentionFields.of(MentionKind.BUILDING, building));
        if (Vacancy.namesTenant(fields.get("occupancy-state"))) {
            Map<String, String> tenant = enterprise(fields);
            copy(fields, "tenant-name", tenant, "name");
            putPlace(fields, tenant);
            copy(fields, "registered-address", tenant, "address");
            mentions.add(MentionFields.of(MentionKind.ENTERPRISE, tenant));
        }
        return mentions;
    }

    private static Map<String, String> namedBuilding(Map<String, String> fields) {
        var building = new TreeMap<String, String>();
        copy(fields, "building-name", building, "name");
        copy(fields, "address", building, "address");
        return building;
    }

    private static void putPlace(Map<String, String> fields, Map<String, String> enterprise) {
        copy(fields, "building-name", enterprise, "building");
        UnitReading unit = UnitReader.read(fields.get("floor"), fields.get("room"));
        if (unit.roomLabel() != null) {
            enterprise.put("room", unit.roomLabel());
        }
    }

    /** A visit or a list: whoever is named, where the building says. */
    private static List<MentionFields> enterpriseInBuilding(Map<String, String> fields) {
        Map<String, String> enterprise = enterprise(fields);
        copy(fields, "enterprise-name", enterprise, "name");
        putPlace(fields, enterprise);
        return Stream.of(
                        MentionFields.of(MentionKind.BUILDING, namedBuilding(fields)),
                        MentionFields.of(MentionKind.ENTERPRISE, enterprise))
                .filter(mention -> !mention.isEmpty())
                .toList();
    }

    /** A ticket: the place and the name that {@link SpokenPlaces} found in its text, or that stand in columns of their own. */
    private static List<MentionFields> spokenOf(Map<String, String> fields) {
        var mentions = new ArrayList<MentionFields>();
        Map<String, String> building = namedBuilding(fields);
        building.computeIfPresent("address", (key, address) -> before(fields, address) + address);
        if (!building.isEmpty()) {
            mentions.add(MentionFields.of(MentionKind.BUILDING, building));
        }
        if (fields.containsKey("enterprise-name")) {
            Map<String, String> enterprise = enterprise(fields);
            copy(fields, "enterprise-name", enterprise, "name");
            putPlace(fields, enterprise);
            mentions.add(MentionFields.of(MentionKind.ENTERPRISE, enterprise));
        }
        return mentions;
    }

    private static List<MentionFields> enterpriseAt(Map<String, String> fields, @Nullable String address) {
        Map<String, String> enterprise = enterprise(fields);
        copy(fields, "enterprise-name", enterprise, "name");
        var mentions = new ArrayList<MentionFields>();
        if (address != null) {
            String whole = before(fields, address) + address;
            enterprise.put("address", whole);
            BuildingAddresses.read(whole).ifPresent(said -> {
                var building = new TreeMap<>(said);
                copy(fields, "street", building, "street");
                mentions.add(MentionFields.of(MentionKind.BUILDING, building));
            });
        }
        mentions.add(MentionFields.of(MentionKind.ENTERPRISE, enterprise));
        return mentions;
    }

    /** Columns of their own for city and district stand before an address that leaves them out. */
    private static String before(Map<String, String> fields, String address) {
        var prefix = new StringBuilder();
        for (String region : List.of("province", "city", "district")) {
            String text = fields.get(region);
            if (text != null && !address.contains(text)) {
                prefix.append(text);
            }
        }
        return prefix.toString();
    }

    private static Map<String, String> enterprise(Map<String, String> fields) {
        var said = new TreeMap<String, String>();
        copy(fields, "credit-code", said, "code");
        for (String same : List.of("registration-number", "legal-person", "phone")) {
            copy(fields, same, said, same);
        }
        return said;
    }

    private static @Nullable String first(Map<String, String> fields, String wanted, String otherwise) {
        String text = fields.get(wanted);
        return text != null ? text : fields.get(otherwise);
    }

    private static void copy(Map<String, String> from, String field, Map<String, String> to, String as) {
        String text = from.get(field);
        if (text != null && !text.isBlank()) {
            to.put(as, text);
        }
    }
}
