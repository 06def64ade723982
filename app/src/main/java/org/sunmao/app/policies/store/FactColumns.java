package org.sunmao.app.policies.store;

import java.util.Collection;
import java.util.stream.Collectors;
import org.sunmao.app.policies.Attribute;

/** Where each attribute of the dictionary stands in the database. Nothing here asks for tax but the name of the office. */
final class FactColumns {

    private static final String NUMBER = "case when e.attributes -> '%1$s' -> 0 ->> 'value' ~ '^[0-9]{1,9}$'"
            + " then (e.attributes -> '%1$s' -> 0 ->> 'value')::numeric end";

    private FactColumns() {}

    /** The column of an attribute in {@link #from}. */
    static String column(Attribute attribute) {
        return attribute.word().replace('-', '_');
    }

    /** A table of enterprises with a column for each of these attributes; the condition is over {@code e}, the enterprise. */
    static String from(Collection<Attribute> attributes, String condition) {
        String columns = attributes.stream()
                .distinct()
                .map(each -> ", " + expression(each) + " as " + column(each))
                .collect(Collectors.joining());
        return "(select e.id, e.name, e.code" + columns + " from enterprises.enterprise e"
                + " left join tenancy.enterprise_standing s on s.enterprise_id = e.id where " + condition + ")";
    }

    /** Of the buildings in which it is present; what is said of all buildings is read once for the whole question. */
    private static String ofBuildings(String column) {
        return "(select array_agg(told.of_building ->> held::text) from unnest(s.buildings) held"
                + " cross join lateral (select (select jsonb_object_agg(b.building_id, b." + column
                + ") from policies.buildings() b) as of_building) told)";
    }

    private static String expression(Attribute attribute) {
        return switch (attribute) {
            case REGISTERED_HERE ->
                "case when not enterprises.is_registered(e.registration_status) then false"
                        + " when e.registered_building_id is not null then true end";
            case TAXED_HERE -> "case when e.attributes -> 'tax-office' -> 0 is not null then true end";
            case COUNTED_HERE ->
                "case when coalesce(e.attributes -> 'report-form' -> 0, e.attributes -> 'large-since' -> 0) is not null then true end";
            case PRESENT_HERE ->
                "case when s.units > 0 then true"
                        + " when exists (select 1 from tenancy.spell x where x.enterprise_id = e.id) then false end";
            case INDUSTRY -> "e.industry_section || substring(e.industry_code from '^[A-T]?([0-9]{0,4})')";
            case SIZE, QUALIFICATION ->
                "(select array_agg(v ->> 'value') from jsonb_array_elements(e.attributes -> 'label') v)";
            case CAPITAL -> "e.capital_fen";
            case FOUNDED -> "e.established_on";
            case STATUS -> "e.registration_status";
            case TYPE -> "e.enterprise_type";
            case LET_AREA -> "s.area_sqm";
            case PRESENT_SINCE -> "s.since";
            case BUILDING_GRADE -> ofBuildings("grade");
            case STREET -> ofBuildings("street_code");
            case INSURED, STAFF -> NUMBER.formatted(attribute.word());
        };
    }
}
