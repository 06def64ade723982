package org.sunmao.app.policies;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What conditions may ask of an enterprise: the declared dictionary. Registered, taxed, counted and present here are four relations, never one.
 * Tax paid is none of them and never will be.
 */
public enum Attribute {
    /** The register puts it at an address of the district, and it is not struck off. */
    REGISTERED_HERE(Kind.YES_NO, "register", "registered-address"),
    /** The district's tax office keeps it in its files. No amount is asked. */
    TAXED_HERE(Kind.YES_NO, "tax", "tax-office"),
    /** Statistics count it among the district's larger firms. */
    COUNTED_HERE(Kind.YES_NO, "large-firms", "report-form"),
    /** The newest list of a building names it as a tenant. */
    PRESENT_HERE(Kind.YES_NO, "tenants", null),
    /** Section or code of GB/T 4754-2017; a condition names the beginning. */
    INDUSTRY(Kind.CODE, "register", "industry-code"),
    /** Size class by the national standard, as a list says it. */
    SIZE(Kind.LABELS, "lists", "label"),
    CAPITAL(Kind.MONEY, "register", "registered-capital"),
    FOUNDED(Kind.DATE, "register", "established-on"),
    STATUS(Kind.TEXT, "register", "status"),
    TYPE(Kind.TEXT, "register", "enterprise-type"),
    /** Square metres that it holds now, in all buildings together. */
    LET_AREA(Kind.NUMBER, "tenants", null),
    /** The day from which its oldest unbroken tenancy runs. */
    PRESENT_SINCE(Kind.DATE, "tenants", null),
    /** Grades of the buildings in which it is present, as the building list says them. */
    BUILDING_GRADE(Kind.SET, "buildings", null),
    /** Nine-digit codes of the streets in which it is present. */
    STREET(Kind.SET, "buildings", null),
    /** Names that lists give it, such as 高新技术企业. No list says what an enterprise is not. */
    QUALIFICATION(Kind.LABELS, "lists", "label"),
    /** Persons insured. */
    INSURED(Kind.NUMBER, "insurance", "insured"),
    /** Persons who work for it, as it or its manager says. */
    STAFF(Kind.NUMBER, "register", "staff");

    /** What a value of an attribute is. */
    public enum Kind {
        YES_NO,
        /** A number without a unit of money: persons, square metres. */
        NUMBER,
        /** Fen. */
        MONEY,
        DATE,
        TEXT,
        /** A code of which conditions name the beginning. */
        CODE,
        /** Several values of which one may suffice; one of them may be unknown. */
        SET,
        /** Several names of which nobody knows whether they are all. */
        LABELS;

        /** Whether conditions give a lower and an upper bound. */
        public boolean ranged() {
            return this == NUMBER || this == MONEY || this == DATE;
        }
    }

    private final Kind kind;
    private final String from;
    private final @Nullable String claimed;

    Attribute(Kind kind, String from, @Nullable String claimed) {
        this.kind = kind;
        this.from = from;
        this.claimed = claimed;
    }

    public Kind kind() {
        return kind;
    }

    /** The kind of source that tells it: where a missing one would come from. */
    public String from() {
        return from;
    }

    /** The attribute of the enterprise's file that it is concluded from; null where it comes from tenancies or buildings. */
    public @Nullable String claimed() {
        return claimed;
    }

    /** Its word in clauses and message keys, such as {@code let-area}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The attribute of this word; empty when there is none. */
    public static Optional<Attribute> find(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
