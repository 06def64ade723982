package org.sunmao.app.matters.tell;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Right;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.matters.Actor;
import org.sunmao.app.matters.Audience;

/**
 * Whom something of a matter may be told to: open accounts that see the matter, and are told of events that far. How far a sight reaches is said by functions of the
 * database ({@code matters.reaches_…}) that row-level security of {@code matters.matter} asks too; here is only what each person has been granted.
 */
@Component
class Recipients {

    /** A grant that holds today, of this kind. */
    private static final String GRANT = """
            select g.scope_ref from access.person_grant g where g.person_id = p.id and g.scope_kind = '%s'
                and (g.expires_on is null or g.expires_on >= (now() at time zone 'Asia/Shanghai')::date)""";

    private static final String UNITS = "array(" + GRANT.formatted("unit") + ")";
    private static final String REGIONS = "array(" + GRANT.formatted("region") + ")";
    private static final String FIRMS =
            "array(select f.scope_ref::bigint from (" + GRANT.formatted("enterprise") + ") f)";
    private static final String DISTRICT = "(p.role = any (:whole) or exists (" + GRANT.formatted("district") + "))";

    private static final String PARTY = "matters.reaches_party(m.units, m.people, %s, p.username)".formatted(UNITS);
    private static final String OWN =
            "matters.reaches_own(m.enterprise_ids, m.opened_by, %s, p.username)".formatted(FIRMS);

    private static final String SEES = """
            exists (select 1 from matters.sight s where s.kind = m.kind and s.role = p.role and s.audience >= :audience and case s.sight
                when 'all' then %s
                when 'party' then %s
                when 'street' then matters.reaches_street(m.street_code, %s)
                else %s end)
            """.formatted(DISTRICT, PARTY, REGIONS, OWN);

    private static final String STANDS = """
            case a.side when 'any' then true
                when 'lead' then m.lead_unit = any (%s)
                when 'party' then %s
                else %s end
            """.formatted(UNITS, PARTY, OWN);

    private final WorkerDatabase database;
    private final String[] whole;

    Recipients(WorkerDatabase database) {
        this.database = database;
        this.whole = java.util.Arrays.stream(Role.values())
                .filter(role -> role.may(Right.DISTRICT))
                .map(Role::word)
                .toArray(String[]::new);
    }

    /** Ids of those who stand to the matter as one of these; without {@code but}, who did it. */
    Set<Long> list(long matter, Collection<Actor> actors, Audience audience, @Nullable String but) {
        if (actors.isEmpty()) {
            return new HashSet<>();
        }
        List<Actor> all = List.copyOf(actors);
        return query(
                " join unnest(cast(:roles as text[]), cast(:sides as text[])) as a(role, side) on a.role = p.role",
                STANDS,
                matter,
                audience,
                but,
                new Object[] {
                    all.stream().map(actor -> actor.role().word()).toArray(String[]::new),
                    all.stream().map(actor -> actor.side().word()).toArray(String[]::new)
                });
    }

    /** Ids of those who did or said something in the matter before. */
    Set<Long> tookPart(long matter, Audience audience, @Nullable String but) {
        return query(
                "",
                "exists (select 1 from matters.event e where e.matter_id = m.id and e.by_person = p.username)",
                matter,
                audience,
                but,
                null);
    }

    /** Ids of those who work for units that were asked for a part in this very transaction, but not for the lead. */
    Set<Long> askedNow(long matter, @Nullable String but) {
        return query(
                "",
                "exists (select 1 from matters.part t where t.matter_id = m.id and not t.lead and t.asked_at = now() and t.state = 'asked' and t.unit = any ("
                        + UNITS + "))",
                matter,
                Audience.HANDLERS,
                but,
                null);
    }

    private Set<Long> query(
            String join,
            String stands,
            long matter,
            Audience audience,
            @Nullable String but,
            Object @Nullable [] actors) {
        var asked = database.client()
                .sql("select distinct p.id from matters.matter m cross join access.person p" + join
                        + " where m.id = :matter and not p.disabled and p.username is distinct from cast(:but as text) and "
                        + SEES + " and " + stands)
                .param("matter", matter)
                .param("but", but)
                .param("audience", audience.ordinal())
                .param("whole", whole);
        if (actors != null) {
            asked = asked.param("roles", actors[0]).param("sides", actors[1]);
        }
        return new HashSet<>(asked.query(Long.class).list());
    }
}
