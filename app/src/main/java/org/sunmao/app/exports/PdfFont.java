package org.sunmao.app.exports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The font of printed files, Noto Sans SC (SIL Open Font License 1.1): ASCII, punctuation and 20,976 Han characters. */
final class PdfFont {

    /** Its name in style sheets. */
    static final String FAMILY = "Noto Sans SC";

    private static final String FILE = "/fonts/NotoSansSC_400Regular.ttf";

    private PdfFont() {}

    /** The font file; the build puts it into the jar. */
    static InputStream open() {
        InputStream font = PdfFont.class.getResourceAsStream(FILE);
        if (font == null) {
            throw new IllegalStateException("the build did not fetch the font of printed files: " + FILE);
        }
        return font;
    }

    /** The visible characters of a text that the font lacks, each once. */
    static String missing(String text) {
        var missing = new StringBuilder();
        text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isISOControl(c))
                .filter(c -> !Read.FONT.characters().get(c))
                .distinct()
                .forEach(missing::appendCodePoint);
        return missing.toString();
    }

    /** Radicals (U+2E80 to U+2FDF) to the unified character that shares their glyph. */
    static Map<Integer, Integer> radicals() {
        return Read.FONT.radicals();
    }

    /** What is known of the font: which characters it has, and which radicals share a glyph with a character. */
    private record Known(BitSet characters, Map<Integer, Integer> radicals) {}

    /** Read once, when the first file is printed. */
    private static final class Read {

        private static final int LAST = 0x10FFFF;
        private static final int FIRST_RADICAL = 0x2E80;
        private static final int LAST_RADICAL = 0x2FDF;
        private static final int FIRST_UNIFIED = 0x3400;
        private static final int LAST_UNIFIED = 0x9FFF;
        private static final Known FONT = read();

        private static Known read() {
            try (InputStream file = open();
                    TrueTypeFont font = new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(file))) {
                CmapLookup glyphs = font.getUnicodeCmapLookup();
                var characters = new BitSet(LAST);
                for (int c = ' '; c <= LAST; c++) {
                    if (glyphs.getGlyphId(c) != 0) {
                        characters.set(c);
                    }
                }
                return new Known(characters, radicals(glyphs));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Map<Integer, Integer> radicals(CmapLookup glyphs) {
            var unified = new HashMap<Integer, Integer>();
            for (int c = FIRST_UNIFIED; c <= LAST_UNIFIED; c++) {
                unified.putIfAbsent(glyphs.getGlyphId(c), c);
            }
            var radicals = new HashMap<Integer, Integer>();
            for (int c = FIRST_RADICAL; c <= LAST_RADICAL; c++) {
                Integer same = glyphs.getGlyphId(c) == 0 ? null : unified.get(glyphs.getGlyphId(c));
                if (same != null) {
                    radicals.put(c, same);
                }
            }
            return Map.copyOf(radicals);
        }
    }
}
