package org.sunmao.app.intake.fields;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.intake.fields.Parsed.Problem;
import org.sunmao.linkage.code.CodeFinding;
import org.sunmao.linkage.code.CodeKind;
import org.sunmao.linkage.code.CodeReading;
import org.sunmao.linkage.code.CreditCode;

/** Reads codes: credit codes by their standard, others as they are. */
final class Codes {

    /** From the gravest to the least; the first that applies is told. */
    private static final List<Map.Entry<CodeFinding, String>> REMARKS = List.of(
            Map.entry(CodeFinding.CHECK_CHARACTER_WRONG, "code.check-character"),
            Map.entry(CodeFinding.ORGANISATION_CHECK_WRONG, "code.organisation-check"),
            Map.entry(CodeFinding.O_READ_AS_0, "code.letter-replaced"),
            Map.entry(CodeFinding.I_READ_AS_1, "code.letter-replaced"),
            Map.entry(CodeFinding.S_READ_AS_5, "code.letter-replaced"),
            Map.entry(CodeFinding.Z_READ_AS_2, "code.letter-replaced"),
            Map.entry(CodeFinding.LOWER_CASE_FOLDED, "code.lower-case"),
            Map.entry(CodeFinding.FULL_WIDTH_FOLDED, "code.full-width"),
            Map.entry(CodeFinding.SEPARATORS_REMOVED, "code.separators"));

    private Codes() {}

    static Parsed read(Field field, String cell) {
        return field == Field.CREDIT_CODE ? credit(cell) : plain(cell);
    }

    private static Parsed plain(String cell) {
        String code = Normalizer.normalize(cell, Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .toUpperCase(Locale.ROOT);
        return new Parsed.Value(new FieldValue.Text(code), null);
    }

    private static Parsed credit(String cell) {
        CodeReading reading = CreditCode.read(cell);
        if (reading.findings().contains(CodeFinding.PLACEHOLDER)) {
            return new Problem("code.placeholder", cell, "credit code");
        }
        if (reading.kind() == CodeKind.UNREADABLE || reading.kind() == CodeKind.ORGANISATION_9) {
            return new Problem("code.unreadable", cell, "credit code");
        }
        return new Parsed.Value(new FieldValue.Text(reading.value()), remark(cell, reading));
    }

    private static @Nullable Problem remark(String cell, CodeReading reading) {
        for (Map.Entry<CodeFinding, String> each : REMARKS) {
            if (reading.findings().contains(each.getKey())) {
                Character fitting = reading.expected();
                boolean check = each.getKey() == CodeFinding.CHECK_CHARACTER_WRONG && fitting != null;
                return new Problem(each.getValue(), cell, check ? String.valueOf(fitting) : reading.value());
            }
        }
        return null;
    }

    /** Whether a code that was read from a credit code column is the older registration number. */
    static boolean registrationNumber(String code) {
        return code.length() == 15 && code.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
