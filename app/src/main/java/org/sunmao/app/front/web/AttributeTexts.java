package org.sunmao.app.front.web;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.access.Masking;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.shell.Ui;

/** Canonical texts of attributes and fields as a reader sees them: in his language's notation, personal data under its mask. */
public final class AttributeTexts {

    /** What stands for a text that is not the reader's to know. */
    static final String SECRET = "****";

    private static final Set<String> PERSONS = Set.of("legal-person", "contact", "visitors");
    private static final Set<String> CODES = Set.of("code", "credit-code");
    private static final Set<String> AREAS =
            Set.of("gross-area", "office-area", "rentable-area", "vacant-area", "leased-area");
    private static final Set<String> SHARES = Set.of("vacancy-rate", "occupancy-rate");
    private static final Set<String> MONEY =
            Set.of("registered-capital", "tax-total", "tax-retained", "vat", "cit", "pit", "other-tax");
    private static final Pattern FOREIGN = Pattern.compile("(-?\\d{1,17}) ([A-Z]{3})");
    private static final Pattern FEN = Pattern.compile("-?\\d{1,17}");
    private static final int LONGEST_CELL = 240;
    private static final Map<String, String> UNITS = Map.of("height-m", " m");

    private AttributeTexts() {}

    /** The value of an attribute, formatted and masked; a text that is not of the attribute's form stays as it is. */
    static String shown(Ui ui, Scope scope, String attribute, String value) {
        String formatted = formatted(ui, attribute, value);
        if (attribute.equals("status")) {
            return registration(ui, value);
        }
        return formatted != null ? formatted : masked(scope, attribute, value) + UNITS.getOrDefault(attribute, "");
    }

    /** A registration status in the reader's language where the word is one of the register's, else as the source says it. */
    public static String registration(Ui ui, String status) {
        return ui.tOr("enterprises.registration." + status, status);
    }

    /** The industry as the source names it; its section of GB/T 4754 where it names none or the reader does not read Chinese. */
    public static @Nullable String industry(Ui ui, @Nullable String name, @Nullable String section) {
        boolean asNamed = name != null && (section == null || ui.lang().equals("zh"));
        return asNamed || section == null ? name : ui.t("enterprises.section." + section);
    }

    private static @Nullable String formatted(Ui ui, String attribute, String value) {
        try {
            if (AREAS.contains(attribute)) {
                return ui.area(new BigDecimal(value));
            }
            if (SHARES.contains(attribute)) {
                return ui.percent(new BigDecimal(value));
            }
            return MONEY.contains(attribute) ? money(ui, value) : null;
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    private static @Nullable String money(Ui ui, String value) {
        if (FEN.matcher(value).matches()) {
            return ui.money(Long.valueOf(value));
        }
        var foreign = FOREIGN.matcher(value);
        return foreign.matches()
                ? ui.number(new BigDecimal(foreign.group(1)).movePointLeft(2)) + " " + foreign.group(2)
                : null;
    }

    /** A text as delivered, with what is personal in it masked for this reader. */
    static String masked(Scope scope, @Nullable String field, String text) {
        if (text.isBlank() || scope.personalPlain()) {
            return text;
        }
        if (field != null && PERSONS.contains(field)) {
            return Masking.personName(text);
        }
        if (field != null && CODES.contains(field) && Masking.isCreditCode(text)) {
            return text;
        }
        if ("registration-number".equals(field)) {
            return text; // fifteen digits in a column of registration numbers are an enterprise's, not a person's
        }
        return "phone".equals(field) ? Masking.phone(text) : Masking.text(text);
    }

    /**
     * A cell, cut where it is endless, as footprints are. A column without a meaning, or with a personal head, is masked by
     * what its head says.
     */
    static String cell(Scope scope, @Nullable String field, String header, String text) {
        String shown = (field == null || Masking.isPersonal(header)) && !scope.personalPlain()
                ? Masking.underHead(header, text)
                : masked(scope, field, text);
        return shown.length() <= LONGEST_CELL ? shown : shown.substring(0, LONGEST_CELL) + "…";
    }
}
