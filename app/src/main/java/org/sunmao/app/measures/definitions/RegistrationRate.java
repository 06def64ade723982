package org.sunmao.app.measures.definitions;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.sunmao.app.measures.Definition;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.MeasureUnit;
import org.sunmao.app.measures.Reading;

/**
 * Registration rate (注册率): of the confirmed enterprises present, the share whose registered address lies in a building of the district, by
 * the extract of the register that speaks for the month's last day. Districts take it by the number of enterprises or by the area that they
 * hold ({@link DistrictChoices#REGISTRATION_BY}). An enterprise whose address waits for review stands on neither side; one whose address lies in
 * no known building, or that the register does not name, is not registered here, and pointed out.
 */
@Component
@Order(21)
class RegistrationRate extends PresentRate {

    private static final Definition DEFINITION = new Definition(
                    "registration-rate",
                    1,
                    MeasureUnit.SHARE,
                    List.of("tenants", "register", "buildings"),
                    List.of("here", "counted", "here-area", "counted-area"))
            .asking(DistrictChoices.REGISTRATION_BY)
            .unknownFor("no-tenant-list", "no-register", "nobody-present", "nobody-with-area");

    private static final Relation REGISTERED = new Relation(
            "left join measures.registered(cast(:days as date[])) r on r.day = h.day and r.enterprise_id = h.enterprise_id",
            """
            case when r.enterprise_id is null or not enterprises.is_registered(r.status) then false
                when r.building_id is not null or r.outside then true
                when r.unsettled then null else false end""",
            "r.enterprise_id is not null and enterprises.is_registered(r.status) and r.building_id is null and not r.outside and not r.unsettled",
            "r.enterprise_id is null or not enterprises.is_registered(r.status)",
            "registered");

    private static final String SPEAKS =
            "select distinct k.day from measures.register_speaking(cast(:days as date[])) k";

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    Relation relation() {
        return REGISTERED;
    }

    @Override
    boolean byArea(Reading reading) {
        return reading.value(DistrictChoices.REGISTRATION_BY).equals(DistrictChoices.BY_AREA);
    }

    @Override
    Set<YearMonth> speaking(Reading reading, List<YearMonth> months) {
        return Sql.at(reading, SPEAKS, MeasurePlace.DISTRICT, months).query(LocalDate.class).list().stream()
                .map(YearMonth::from)
                .collect(Collectors.toSet());
    }

    @Override
    String silentWhy(Reading reading) {
        return "no-register";
    }
}
