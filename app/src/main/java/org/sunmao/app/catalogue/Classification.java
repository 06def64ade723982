package org.sunmao.app.catalogue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sunmao.app.intake.fields.Field;
import org.sunmao.app.intake.fields.FieldType;
import org.sunmao.app.intake.fields.SourceKind;

/** How a data item must be handled. */
public enum Classification {
    /** May be published. */
    PUBLIC,
    /** For the work of the district. */
    INTERNAL,
    /** Of a natural person (personal information protection law): masked, with a purpose before it is shown. */
    PERSONAL,
    /** Tax of one taxpayer (tax collection law, article 8): exact only by right. */
    TAX,
    /** What statistics know of one firm (statistics law, article 9): never leaves its row. */
    STATISTICS;

    private static final Set<Field> OF_A_PERSON =
            EnumSet.of(Field.CONTACT, Field.PHONE, Field.LEGAL_PERSON, Field.VISITORS);
    private static final Set<Field> OF_A_TAXPAYER =
            EnumSet.of(Field.VAT, Field.CIT, Field.PIT, Field.OTHER_TAX, Field.TAX_TOTAL, Field.TAX_RETAINED);
    private static final Set<Field> OF_STATISTICS = EnumSet.of(Field.TURNOVER, Field.STAFF);
    private static final Set<Field> PUBLISHED = EnumSet.of(
            Field.ENTERPRISE_NAME,
            Field.CREDIT_CODE,
            Field.REGISTRATION_NUMBER,
            Field.ESTABLISHED_ON,
            Field.ENTERPRISE_TYPE,
            Field.REGISTERED_CAPITAL,
            Field.STATUS,
            Field.INDUSTRY_CODE,
            Field.INDUSTRY_NAME,
            Field.REGISTERED_ADDRESS,
            Field.BUSINESS_SCOPE,
            Field.REGISTRATION_AUTHORITY);

    /** What the law and the kind of source say of a field before anybody has said anything. */
    public static Classification of(SourceKind kind, Field field) {
        if (OF_A_PERSON.contains(field) || field.type() == FieldType.PERSON || field.type() == FieldType.PHONE) {
            return PERSONAL;
        }
        if (OF_A_TAXPAYER.contains(field)) {
            return TAX;
        }
        if (kind == SourceKind.LARGE_FIRMS && OF_STATISTICS.contains(field)) {
            return STATISTICS;
        }
        return kind == SourceKind.REGISTER && PUBLISHED.contains(field) ? PUBLIC : INTERNAL;
    }

    /** Whether an entry may give this class where the law gives that one: what a law protects stays protected by it. */
    public boolean mayReplace(Classification byLaw) {
        return this == byLaw || byLaw.ordinal() < PERSONAL.ordinal();
    }

    /** Its word in the database and in message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The class of this word. */
    public static Optional<Classification> find(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
