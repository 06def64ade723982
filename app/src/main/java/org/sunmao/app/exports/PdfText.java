package org.sunmao.app.exports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Makes what is copied out of a printed file, and searched in it, the characters that were written. In the font a Kangxi radical such as
 * ⼤ (U+2F24) and the character 大 (U+5927) are one glyph, and PDFBox tells of a glyph the lowest of its characters; the table that it
 * writes (ToUnicode, ISO 32000-1, 9.10.3) is written anew here.
 */
final class PdfText {

    private static final Pattern RANGE = Pattern.compile("<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]{4})> <([0-9A-Fa-f]+)>");
    private static final Pattern SECTIONS = Pattern.compile("(?s)\\d+ beginbfrange.*endbfrange\\s*");

    /** The most entries that a section may have. */
    private static final int SECTION = 100;

    private PdfText() {}

    static byte[] mended(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (COSStream table : tables(document)) {
                String before = new String(table.createInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
                try (OutputStream out = table.createOutputStream(COSName.FLATE_DECODE)) {
                    out.write(mended(before, PdfFont.radicals()).getBytes(StandardCharsets.ISO_8859_1));
                }
            }
            var out = new ByteArrayOutputStream(pdf.length);
            document.save(out);
            return out.toByteArray();
        }
    }

    private static Set<COSStream> tables(PDDocument document) {
        Set<COSStream> tables = Collections.newSetFromMap(new IdentityHashMap<>());
        for (PDPage page : document.getPages()) {
            var fonts = page.getResources().getCOSObject().getCOSDictionary(COSName.FONT);
            if (fonts != null) {
                for (COSName name : fonts.keySet()) {
                    var font = fonts.getCOSDictionary(name);
                    if (font != null && font.getCOSStream(COSName.TO_UNICODE) != null) {
                        tables.add(font.getCOSStream(COSName.TO_UNICODE));
                    }
                }
            }
        }
        return tables;
    }

    /**
     * The table with every radical replaced.
     *
     * @param radicals radical to the character that shares its glyph
     */
    static String mended(String table, Map<Integer, Integer> radicals) {
        List<String> entries = new ArrayList<>();
        RANGE.matcher(table).results().forEach(range -> entries.addAll(expanded(range, radicals)));
        var sections = new StringBuilder();
        for (int i = 0; i < entries.size(); i += SECTION) {
            List<String> section = entries.subList(i, Math.min(i + SECTION, entries.size()));
            sections.append(section.size()).append(" beginbfrange\n");
            section.forEach(entry -> sections.append(entry).append('\n'));
            sections.append("endbfrange\n");
        }
        return SECTIONS.matcher(table).replaceFirst(java.util.regex.Matcher.quoteReplacement(sections.toString()));
    }

    /** One entry per glyph; what is more than one UTF-16 unit stays as it is. */
    private static List<String> expanded(MatchResult range, Map<Integer, Integer> radicals) {
        if (range.group(3).length() != 4) {
            return List.of(range.group());
        }
        int first = Integer.parseInt(range.group(1), 16);
        int last = Integer.parseInt(range.group(2), 16);
        int unit = Integer.parseInt(range.group(3), 16);
        List<String> entries = new ArrayList<>();
        for (int glyph = first; glyph <= last; glyph++) {
            int character = unit + glyph - first;
            entries.add("<%1$s> <%1$s> <%2$s>".formatted(hex(glyph), hex(radicals.getOrDefault(character, character))));
        }
        return entries;
    }

    private static String hex(int unit) {
        return HexFormat.of().withUpperCase().toHexDigits((short) unit);
    }
}
