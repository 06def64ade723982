package org.sunmao.app.enterprises.derive;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.sunmao.app.jobs.DerivationStep;
import org.sunmao.app.jobs.Progress;
import org.sunmao.app.resolution.WithheldFields;
import tools.jackson.databind.json.JsonMapper;

/** Derives the files of the enterprises on the dirty list. */
@Component
class EnterpriseDerivation implements DerivationStep {

    private static final int BATCH = 5_000;
    private static final List<String> COLUMNS = List.of(
            "id",
            "status",
            "name",
            "code",
            "registration_number",
            "legal_person",
            "enterprise_type",
            "established_on",
            "capital_fen",
            "registration_status",
            "industry_code",
            "industry_name",
            "registered_address",
            "registered_building_id",
            "attributes",
            "search");

    private final WorkerDatabase database;
    private final EnterpriseClaims claims;
    private final WithheldFields withheld;
    private final JsonMapper json;

    EnterpriseDerivation(WorkerDatabase database, EnterpriseClaims claims, WithheldFields withheld, JsonMapper json) {
        this.database = database;
        this.claims = claims;
        this.withheld = withheld;
        this.json = json;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String code() {
        return "enterprises.files";
    }

    @Override
    public void derive(Progress progress) {
        progress.at(code(), 0, 0);
        Map<Long, Long> registered = registeredBuildings();
        var upsert = new Upsert(database, "enterprises.enterprise_current", List.of("id"), COLUMNS);
        var rows = new ArrayList<@Nullable Object[]>();
        Map<Long, List<WithheldFields.Said>> erased = withheld.ofDirty();
        var alive = new ArrayList<Long>();
        // Claims are streamed while rows of earlier enterprises wait in memory: the connection reads one result at a
        // time.
        claims.forEach((id, about) -> {
            var chosen = EnterprisePolicy.SURVIVORSHIP.choose(about.claims());
            if (chosen.containsKey("name") || chosen.containsKey("code")) {
                noteWithheld(chosen, erased.getOrDefault(id, List.of()));
                rows.add(row(id, about.confirmed(), chosen, registered.get(id)));
                alive.add(id);
            }
        });
        for (int from = 0; from < rows.size(); from += BATCH) {
            upsert.write(rows.subList(from, Math.min(rows.size(), from + BATCH)));
            progress.at(code(), from, rows.size());
        }
        removeOthers(alive);
    }

    private void removeOthers(List<Long> alive) {
        database.client().sql("""
                        delete from enterprises.enterprise_current e using resolution.dirty x
                        where x.subject_id = e.id and not exists (select 1 from unnest(?) as a (id) where a.id = e.id)
                        """).param(alive.toArray(Long[]::new)).update();
    }

    /** The building at the address that the newest register row gives. */
    private Map<Long, Long> registeredBuildings() {
        var buildings = new HashMap<Long, Long>();
        database.client().sql("""
                        select distinct on (l.subject_id) l.subject_id, lb.subject_id as building_id
                        from resolution.dirty x
                        join resolution.link l on l.subject_id = x.subject_id and l.until_at is null
                        join resolution.payload_mention pm on pm.mention_id = l.mention_id and pm.kind = 'enterprise'
                        join evidence.payload p on p.id = pm.payload_id
                        join evidence.source s on s.id = p.source_id and s.kind = 'register'
                        join evidence.row r on r.payload_id = p.id and r.kind = 'good'
                        join evidence.delivery d on d.id = r.delivery_id and d.active
                        left join resolution.payload_mention pb on pb.payload_id = p.id and pb.kind = 'building'
                        left join resolution.link lb on lb.mention_id = pb.mention_id and lb.until_at is null
                        left join places.building b on b.id = lb.subject_id
                        where b.id is not null or lb.subject_id is null
                        order by l.subject_id, d.data_date desc, s.rank, p.hash
                        """).query(row -> {
            Long building = row.getObject("building_id", Long.class);
            if (building != null) {
                buildings.put(row.getLong("subject_id"), building);
            }
        });
        return buildings;
    }

    /** An attribute without a value that erased rows had is there with none, which is not the same as not being there. */
    private static void noteWithheld(Map<String, List<Chosen>> chosen, List<WithheldFields.Said> erased) {
        for (WithheldFields.Said said : erased) {
            String attribute = EnterprisePolicy.ATTRIBUTES.get(said.field());
            if (attribute != null && EnterprisePolicy.SURVIVORSHIP.admits(attribute, said.kind())) {
                chosen.putIfAbsent(attribute, List.of());
            }
        }
    }

    private @Nullable Object[] row(
            long id, boolean confirmed, Map<String, List<Chosen>> chosen, @Nullable Long registeredBuilding) {
        String name = text(chosen, "name").or(() -> text(chosen, "code")).orElseThrow();
        return new @Nullable Object[] {
            id,
            confirmed ? "confirmed" : "provisional",
            name,
            text(chosen, "code").orElse(null),
            text(chosen, "registration-number").orElse(null),
            text(chosen, "legal-person").orElse(null),
            text(chosen, "enterprise-type").orElse(null),
            text(chosen, "established-on").flatMap(EnterpriseDerivation::date).orElse(null),
            text(chosen, "registered-capital")
                    .flatMap(EnterpriseDerivation::fen)
                    .orElse(null),
            text(chosen, "status").orElse(null),
            text(chosen, "industry-code").orElse(null),
            text(chosen, "industry-name").orElse(null),
            text(chosen, "registered-address").orElse(null),
            registeredBuilding,
            AttributeJson.write(json, chosen),
            search(chosen)
        };
    }

    private static Optional<String> text(Map<String, List<Chosen>> chosen, String attribute) {
        return AttributeJson.winner(chosen, attribute);
    }

    private static Optional<LocalDate> date(String iso) {
        try {
            return Optional.of(LocalDate.parse(iso));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    private static Optional<Long> fen(String digits) {
        try {
            return Optional.of(Long.parseLong(digits));
        } catch (NumberFormatException notAnAmount) {
            return Optional.empty();
        }
    }

    private static String search(Map<String, List<Chosen>> chosen) {
        var words = new ArrayList<String>();
        for (String attribute : List.of("name", "code", "registration-number")) {
            chosen.getOrDefault(attribute, List.of()).forEach(c -> words.add(c.value()));
        }
        return String.join(" ", words).toLowerCase(Locale.ROOT);
    }
}
