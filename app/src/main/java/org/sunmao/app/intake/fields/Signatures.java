package org.sunmao.app.intake.fields;

import java.util.EnumSet;
import java.util.Set;

/** The fields that tell a kind of table from the others. */
final class Signatures {

    private Signatures() {}

    static Set<Field> of(SourceKind kind) {
        return switch (kind) {
            case BUILDINGS ->
                EnumSet.of(
                        Field.FLOORS_ABOVE,
                        Field.GROSS_AREA,
                        Field.OFFICE_AREA,
                        Field.RENTABLE_AREA,
                        Field.COMPLETION_YEAR,
                        Field.GRADE,
                        Field.BUILDING_ALIAS,
                        Field.GEOMETRY,
                        Field.VACANCY_RATE,
                        Field.OCCUPANCY_RATE,
                        Field.HEIGHT_M);
            case REGISTER ->
                EnumSet.of(
                        Field.CREDIT_CODE,
                        Field.REGISTRATION_NUMBER,
                        Field.ESTABLISHED_ON,
                        Field.REGISTERED_CAPITAL,
                        Field.BUSINESS_SCOPE,
                        Field.LEGAL_PERSON);
            case TENANTS ->
                EnumSet.of(
                        Field.ROOM,
                        Field.FLOOR,
                        Field.LEASED_AREA,
                        Field.LEASE_START,
                        Field.LEASE_END,
                        Field.LEASE_PERIOD,
                        Field.OCCUPANCY_STATE);
            case TAX ->
                EnumSet.of(Field.TAX_MONTH, Field.VAT, Field.CIT, Field.PIT, Field.TAX_TOTAL, Field.TAX_RETAINED);
            case PLACES -> EnumSet.of(Field.ADDRESS, Field.LONGITUDE, Field.LATITUDE);
            case LARGE_FIRMS -> EnumSet.of(Field.REPORT_FORM, Field.LARGE_SINCE, Field.TURNOVER);
            case INSURANCE -> EnumSet.of(Field.INSURED, Field.MONTH);
            case ELECTRICITY -> EnumSet.of(Field.ENERGY_KWH, Field.METER_NUMBER, Field.CUSTOMER_NUMBER, Field.MONTH);
            case VISITS -> EnumSet.of(Field.VISITED_ON, Field.VISITORS, Field.CONTENT);
            case COMPLAINTS -> EnumSet.of(Field.TICKET_NUMBER, Field.RECEIVED_ON, Field.CONTENT);
            case LISTS -> EnumSet.of(Field.SCENARIO_NAME, Field.CATEGORY, Field.PRODUCT, Field.LABEL);
        };
    }
}
