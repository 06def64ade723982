package org.sunmao.linkage.enterprise;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.code.CodeFinding;
import org.sunmao.linkage.code.CodeKind;
import org.sunmao.linkage.code.CodeReading;
import org.sunmao.linkage.file.PackedReader;
import org.sunmao.linkage.file.PackedWriter;
import org.sunmao.linkage.name.Branch;

/** Records and readings as bytes, in files and between machines. */
public final class PackedRecord {
    private static final CodeKind[] KINDS = CodeKind.values();
    private static final CodeFinding[] FINDINGS = CodeFinding.values();

    private PackedRecord() {}

    /** Writes a record behind what was written. */
    public static void write(EnterpriseRecord r, PackedWriter out) {
        out.text(r.key());
        out.text(r.source());
        out.octet(r.anchor() ? 1 : 0);
        out.text(r.name());
        out.count(r.otherNames().size());
        r.otherNames().forEach(out::text);
        out.text(r.code());
        out.text(r.registrationNumber());
        out.text(r.legalPerson());
        out.text(r.phone());
        out.text(r.address());
        out.text(r.placeKey());
        out.text(r.room());
    }

    /** Reads the next record. */
    public static EnterpriseRecord read(PackedReader in) {
        return new EnterpriseRecord(
                in.string(),
                sharedString(in),
                in.octet() == 1,
                in.text(),
                strings(in),
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                in.sharedText(),
                in.text());
    }

    private static String sharedString(PackedReader in) {
        String text = in.sharedText();
        return text == null ? "" : text;
    }

    static void write(String[] texts, PackedWriter out) {
        out.count(texts.length);
        for (String text : texts) {
            out.text(text);
        }
    }

    static List<String> strings(PackedReader in) {
        int n = in.count(1);
        if (n == 0) {
            return List.of();
        }
        List<String> texts = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            texts.add(in.string());
        }
        return texts;
    }

    static void write(@Nullable CodeReading code, PackedWriter out) {
        out.octet(code == null ? 0 : 1);
        if (code != null) {
            out.octet(code.kind().ordinal());
            out.text(code.value());
            out.octet(code.valid() ? 1 : 0);
            out.count(code.findings().size());
            code.findings().forEach(finding -> out.octet(finding.ordinal()));
            Character expected = code.expected();
            out.text(expected == null ? null : expected.toString());
            out.text(code.leftover());
        }
    }

    static @Nullable CodeReading code(PackedReader in) {
        if (in.octet() == 0) {
            return null;
        }
        CodeKind kind = KINDS[in.octet()];
        String value = in.string();
        boolean valid = in.octet() == 1;
        List<CodeFinding> findings = new ArrayList<>();
        for (int n = in.count(1); n > 0; n--) {
            findings.add(FINDINGS[in.octet()]);
        }
        String expected = in.text();
        return new CodeReading(kind, value, valid, findings, expected == null ? null : expected.charAt(0), in.string());
    }

    static void write(@Nullable Branch branch, PackedWriter out) {
        out.text(branch == null ? null : branch.text());
        if (branch != null) {
            out.text(branch.key());
            out.text(branch.headOffice());
        }
    }

    static @Nullable Branch branch(PackedReader in) {
        String text = in.text();
        return text == null ? null : new Branch(text, in.string(), in.string());
    }
}
