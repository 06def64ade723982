package org.sunmao.app.intake.fields;

import static org.sunmao.app.intake.fields.SourceKind.BUILDINGS;
import static org.sunmao.app.intake.fields.SourceKind.COMPLAINTS;
import static org.sunmao.app.intake.fields.SourceKind.ELECTRICITY;
import static org.sunmao.app.intake.fields.SourceKind.INSURANCE;
import static org.sunmao.app.intake.fields.SourceKind.LARGE_FIRMS;
import static org.sunmao.app.intake.fields.SourceKind.LISTS;
import static org.sunmao.app.intake.fields.SourceKind.PLACES;
import static org.sunmao.app.intake.fields.SourceKind.REGISTER;
import static org.sunmao.app.intake.fields.SourceKind.TAX;
import static org.sunmao.app.intake.fields.SourceKind.TENANTS;
import static org.sunmao.app.intake.fields.SourceKind.VISITS;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The meanings a column can have. Constants may be added; a code, once given, stays. */
public enum Field {
    /** Registered name of the enterprise; in {@link SourceKind#PLACES} the name on the map. */
    ENTERPRISE_NAME(FieldType.NAME, REGISTER, TENANTS, TAX, PLACES, LARGE_FIRMS, INSURANCE, VISITS, COMPLAINTS, LISTS),
    /** Unified social credit code, GB 32100-2015. */
    CREDIT_CODE(FieldType.CODE, REGISTER, TENANTS, TAX, LARGE_FIRMS, INSURANCE, LISTS),
    /** The older registration number of 13 or 15 digits. */
    REGISTRATION_NUMBER(FieldType.CODE, REGISTER, TENANTS, TAX),
    /** Legal representative or person in charge. */
    LEGAL_PERSON(FieldType.PERSON, REGISTER, TENANTS, TAX),
    /** Day of establishment. */
    ESTABLISHED_ON(FieldType.DATE, REGISTER),
    /** Legal form as the register words it. */
    ENTERPRISE_TYPE(FieldType.TEXT, REGISTER, TAX),
    /** Registered capital. */
    REGISTERED_CAPITAL(FieldType.MONEY, REGISTER),
    /** State in the register: in business, revoked, deregistered. */
    STATUS(FieldType.TEXT, REGISTER),
    /** Industry code, GB/T 4754. */
    INDUSTRY_CODE(FieldType.CODE, REGISTER, TENANTS, TAX, PLACES, LARGE_FIRMS),
    /** Industry in words. */
    INDUSTRY_NAME(FieldType.TEXT, REGISTER, TENANTS, TAX, PLACES, LARGE_FIRMS, LISTS),
    /** Registered address (住所). */
    REGISTERED_ADDRESS(FieldType.ADDRESS, REGISTER, TENANTS, TAX),
    /** Business scope. */
    BUSINESS_SCOPE(FieldType.TEXT, REGISTER),
    /** Registering authority. */
    REGISTRATION_AUTHORITY(FieldType.TEXT, REGISTER),
    /** Province. */
    PROVINCE(FieldType.TEXT, REGISTER, BUILDINGS, PLACES, TENANTS, TAX),
    /** City. */
    CITY(FieldType.TEXT, REGISTER, BUILDINGS, PLACES, TENANTS, TAX),
    /** District or county. */
    DISTRICT(FieldType.TEXT, REGISTER, BUILDINGS, PLACES, TENANTS, TAX),
    /** Street office or town. */
    STREET(FieldType.TEXT, REGISTER, BUILDINGS, PLACES, TENANTS, TAX, LARGE_FIRMS, VISITS, LISTS, COMPLAINTS),
    /** Address of the thing that the row is about. */
    ADDRESS(
            FieldType.ADDRESS,
            BUILDINGS,
            PLACES,
            TENANTS,
            TAX,
            REGISTER,
            LARGE_FIRMS,
            ELECTRICITY,
            VISITS,
            COMPLAINTS,
            LISTS),
    /** The road of an address whose number stands in a column of its own; rows are read as {@link #ADDRESS}. */
    ROAD(FieldType.TEXT, BUILDINGS, PLACES),
    /** The number on that road. */
    HOUSE_NUMBER(FieldType.TEXT, BUILDINGS, PLACES),
    /** The source's own code of the building. */
    BUILDING_CODE(FieldType.CODE, BUILDINGS, TENANTS),
    /** Name of the building. */
    BUILDING_NAME(FieldType.NAME, BUILDINGS, TENANTS, REGISTER, TAX, PLACES, ELECTRICITY, VISITS, COMPLAINTS, LISTS),
    /** Another name of the building. */
    BUILDING_ALIAS(FieldType.NAME, BUILDINGS),
    /** Storeys above ground. */
    FLOORS_ABOVE(FieldType.INTEGER, BUILDINGS),
    /** Storeys below ground. */
    FLOORS_BELOW(FieldType.INTEGER, BUILDINGS),
    /** Height in metres. */
    HEIGHT_M(FieldType.DECIMAL, BUILDINGS),
    /** Gross floor area. */
    GROSS_AREA(FieldType.AREA_SQM, BUILDINGS),
    /** Area meant for offices. */
    OFFICE_AREA(FieldType.AREA_SQM, BUILDINGS),
    /** Area that can be let. */
    RENTABLE_AREA(FieldType.AREA_SQM, BUILDINGS),
    /** Area that stands empty. */
    VACANT_AREA(FieldType.AREA_SQM, BUILDINGS),
    /** Year of completion. */
    COMPLETION_YEAR(FieldType.INTEGER, BUILDINGS),
    /** Grade of the building. */
    GRADE(FieldType.TEXT, BUILDINGS),
    /** Functional area (功能区) that the building lies in. */
    FUNCTIONAL_AREA(FieldType.TEXT, BUILDINGS),
    /** Standard by which it was graded. */
    GRADE_STANDARD(FieldType.TEXT, BUILDINGS),
    /** Property management company. */
    PROPERTY_COMPANY(FieldType.NAME, BUILDINGS, TENANTS),
    /** Owner of the building or unit. */
    OWNER(FieldType.NAME, BUILDINGS, TENANTS),
    /** Longitude in degrees; once read, WGS-84. */
    LONGITUDE(FieldType.DECIMAL, BUILDINGS, PLACES),
    /** Latitude in degrees; once read, WGS-84. */
    LATITUDE(FieldType.DECIMAL, BUILDINGS, PLACES),
    /** Footprint or point; once read, WGS-84. */
    GEOMETRY(FieldType.GEOMETRY, BUILDINGS, PLACES),
    /** Share of the area that stands empty. */
    VACANCY_RATE(FieldType.PERCENT, BUILDINGS),
    /** Share of the area that is taken. */
    OCCUPANCY_RATE(FieldType.PERCENT, BUILDINGS),
    /** Floor of the unit as written. */
    FLOOR(FieldType.TEXT, TENANTS, ELECTRICITY, VISITS, COMPLAINTS),
    /** Room, rooms or unit as written. */
    ROOM(FieldType.TEXT, TENANTS, ELECTRICITY, VISITS, COMPLAINTS),
    /** Who holds the unit. */
    TENANT_NAME(FieldType.NAME, TENANTS),
    /** Area of the unit that the tenant holds. */
    LEASED_AREA(FieldType.AREA_SQM, TENANTS),
    /** Rent; for what it is paid the cell says, or the unit of the mapping, such as 元/㎡·天. */
    RENT(FieldType.TERM, TENANTS, BUILDINGS),
    /** Time for which no rent is paid. */
    RENT_FREE(FieldType.TERM, TENANTS),
    /** How the rent rises. */
    ESCALATION(FieldType.TERM, TENANTS),
    /** What the tenant leaves with the landlord. */
    DEPOSIT(FieldType.TERM, TENANTS),
    /** Whether and how the tenant may leave early. */
    BREAK_OPTION(FieldType.TERM, TENANTS),
    /** Day on which the lease was signed. */
    SIGNED_ON(FieldType.DATE, TENANTS),
    /** First day of the lease. */
    LEASE_START(FieldType.DATE, TENANTS),
    /** Last day of the lease. */
    LEASE_END(FieldType.DATE, TENANTS),
    /** First and last day of the lease in one cell; rows are read as {@link #LEASE_START} and {@link #LEASE_END}. */
    LEASE_PERIOD(FieldType.TEXT, TENANTS),
    /** By which right the unit is held: owned, leased, sublet, used free. */
    RIGHT(FieldType.TERM, TENANTS),
    /** The tenant under whose lease a sublet stands. */
    HEAD_TENANT(FieldType.NAME, TENANTS),
    /** Whether the unit is taken, vacant, being fitted out. */
    OCCUPANCY_STATE(FieldType.TEXT, TENANTS),
    /** Number of people who work there. */
    STAFF(FieldType.INTEGER, TENANTS, REGISTER, LARGE_FIRMS, VISITS),
    /** Contact person. */
    CONTACT(FieldType.PERSON, REGISTER, TENANTS, BUILDINGS, PLACES, TAX, VISITS, LISTS),
    /** Telephone. */
    PHONE(FieldType.PHONE, REGISTER, TENANTS, BUILDINGS, PLACES, TAX, VISITS, LISTS),
    /** Month the tax was booked in. */
    TAX_MONTH(FieldType.MONTH, TAX),
    /** Value added tax. */
    VAT(FieldType.MONEY, TAX),
    /** Corporate income tax. */
    CIT(FieldType.MONEY, TAX),
    /** Personal income tax withheld. */
    PIT(FieldType.MONEY, TAX),
    /** All other taxes. */
    OTHER_TAX(FieldType.MONEY, TAX),
    /** All taxes together. */
    TAX_TOTAL(FieldType.MONEY, TAX),
    /** The part the district keeps. */
    TAX_RETAINED(FieldType.MONEY, TAX),
    /** Tax office in charge. */
    TAX_OFFICE(FieldType.TEXT, TAX),
    /** What stands in brackets behind a name and is no part of it: 专精特新, 高新技术企业. Several are separated by a line break. */
    LABEL(FieldType.TEXT, REGISTER, TENANTS, TAX, PLACES, LARGE_FIRMS, INSURANCE, VISITS, LISTS),
    /** The statistical report that a large firm files, such as F 规模以上服务业. */
    REPORT_FORM(FieldType.TEXT, LARGE_FIRMS),
    /** Year since which statistics count a firm as large. */
    LARGE_SINCE(FieldType.INTEGER, LARGE_FIRMS),
    /** Turnover; statistics about a single firm are confidential by law, so it stays in its row. */
    TURNOVER(FieldType.MONEY, LARGE_FIRMS),
    /** Month that a count is of. */
    MONTH(FieldType.MONTH, INSURANCE, ELECTRICITY),
    /** Persons insured. */
    INSURED(FieldType.INTEGER, INSURANCE),
    /** The power company's number of the customer. */
    CUSTOMER_NUMBER(FieldType.CODE, ELECTRICITY),
    /** Number of the meter. */
    METER_NUMBER(FieldType.CODE, ELECTRICITY),
    /** Who pays for the electricity: mostly the property company or whoever opened the account, not who sits there. */
    ACCOUNT_NAME(FieldType.NAME, ELECTRICITY),
    /** Energy in kilowatt hours. */
    ENERGY_KWH(FieldType.DECIMAL, ELECTRICITY),
    /** Day of a visit. */
    VISITED_ON(FieldType.DATE, VISITS),
    /** Who visited. */
    VISITORS(FieldType.PERSON, VISITS),
    /** Number of a hotline ticket. */
    TICKET_NUMBER(FieldType.CODE, COMPLAINTS),
    /** Complaint, question or proposal. */
    TICKET_KIND(FieldType.TEXT, COMPLAINTS),
    /** Day on which a ticket was opened. */
    RECEIVED_ON(FieldType.DATE, COMPLAINTS),
    /** What it is about, in a word. */
    TOPIC(FieldType.TEXT, VISITS, COMPLAINTS),
    /** What was said, offered or found. */
    CONTENT(FieldType.TEXT, VISITS, COMPLAINTS, LISTS),
    /** Who has to see to it. */
    HANDLED_BY(FieldType.TEXT, VISITS, COMPLAINTS),
    /** How far it has come. */
    OUTCOME(FieldType.TEXT, VISITS, COMPLAINTS),
    /** Heading under which a list puts an enterprise. */
    CATEGORY(FieldType.TEXT, LISTS),
    /** Name of a scenario that an enterprise offers or looks for. */
    SCENARIO_NAME(FieldType.TEXT, LISTS),
    /** Main product or service. */
    PRODUCT(FieldType.TEXT, LISTS),
    /** Remark. */
    REMARK(
            FieldType.TEXT,
            REGISTER,
            BUILDINGS,
            TENANTS,
            TAX,
            PLACES,
            LARGE_FIRMS,
            INSURANCE,
            ELECTRICITY,
            VISITS,
            COMPLAINTS,
            LISTS);

    private static final Set<Field> AGREED_IN_SECRET = EnumSet.of(RENT, RENT_FREE, ESCALATION, DEPOSIT, BREAK_OPTION);

    private final String code;
    private final FieldType type;
    private final Set<SourceKind> kinds;

    Field(FieldType type, SourceKind... kinds) {
        this.code = name().toLowerCase(Locale.ROOT).replace('_', '-');
        this.type = type;
        this.kinds = Collections.unmodifiableSet(EnumSet.copyOf(Arrays.asList(kinds)));
    }

    /** Stable code: the constant in lower case with hyphens. */
    public String code() {
        return code;
    }

    public FieldType type() {
        return type;
    }

    /** Whether it holds coordinates, whose unit is the system that they are given in. */
    public boolean isCoordinate() {
        return this == LONGITUDE || this == LATITUDE || this == GEOMETRY;
    }

    /** Whether a field of this code is what landlord and tenant agreed of money, a secret of the two. */
    public static boolean isAgreedInSecret(@Nullable String code) {
        return code != null
                && findByCode(code).filter(AGREED_IN_SECRET::contains).isPresent();
    }

    /** The kinds of source in which a column can have this meaning. */
    public Set<SourceKind> kinds() {
        return kinds;
    }

    /** The field with that code. */
    public static Optional<Field> findByCode(String code) {
        for (Field field : values()) {
            if (field.code().equals(code)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /** The fields of a kind, in the order declared. */
    public static List<Field> listByKind(SourceKind kind) {
        return Arrays.stream(values()).filter(f -> f.kinds.contains(kind)).toList();
    }
}
