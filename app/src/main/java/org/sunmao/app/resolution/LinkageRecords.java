package org.sunmao.app.resolution;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.enterprise.EnterpriseRecord;
import org.sunmao.linkage.place.BuildingRecord;

/** Mentions in the words of the linkage library. */
final class LinkageRecords {

    private LinkageRecords() {}

    static BuildingRecord building(ActiveMention m) {
        return new BuildingRecord(
                m.key(),
                m.source(),
                LinkingRules.foundsConfirmed(MentionKind.BUILDING, m.sourceKind()),
                m.field("name"),
                lines(m.field("alias")),
                m.field("address"),
                m.field("code"),
                m.field("district"),
                m.field("street"),
                m.firstSeen(),
                m.lastSeen());
    }

    static EnterpriseRecord enterprise(ActiveMention m) {
        Long building = m.buildingId();
        return new EnterpriseRecord(
                m.key(),
                m.source(),
                LinkingRules.foundsConfirmed(MentionKind.ENTERPRISE, m.sourceKind()),
                m.field("name"),
                lines(m.field("alias")),
                m.field("code"),
                m.field("registration-number"),
                m.field("legal-person"),
                m.field("phone"),
                m.field("address"),
                building == null ? null : building.toString(),
                m.field("room"));
    }

    private static List<String> lines(@Nullable String text) {
        return text == null ? List.of() : text.lines().toList();
    }
}
