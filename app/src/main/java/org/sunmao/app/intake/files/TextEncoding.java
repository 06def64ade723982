package org.sunmao.app.intake.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The character set of a text file: by its byte order mark, else UTF-8 if every byte fits, else GB 18030; but the Western one where
 * bytes beyond ASCII stand alone, as é does in a word, while Chinese characters take two or four.
 *
 * @param markBytes length of the byte order mark
 * @param guessed true where no mark and no proof by UTF-8 stands behind it
 * @param malformed places that do not fit the character set
 */
record TextEncoding(Charset charset, int markBytes, boolean guessed, long malformed) {

    static final Charset GB18030 = Charset.forName("GB18030");

    private static final Charset WESTERN = Charset.forName("windows-1252");

    static TextEncoding of(Path file) throws IOException {
        byte[] head = head(file, 4);
        if (startsWith(head, 0xef, 0xbb, 0xbf)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3, false, malformed(file, StandardCharsets.UTF_8));
        }
        if (startsWith(head, 0xff, 0xfe)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2, false, 0);
        }
        if (startsWith(head, 0xfe, 0xff)) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2, false, 0);
        }
        long badUtf8 = malformed(file, StandardCharsets.UTF_8);
        if (badUtf8 == 0) {
            return new TextEncoding(StandardCharsets.UTF_8, 0, false, 0);
        }
        if (alone(file)) {
            return new TextEncoding(WESTERN, 0, true, 0);
        }
        long badGb = malformed(file, GB18030);
        // A UTF-8 file with one broken byte reads as GB 18030 with many.
        return badUtf8 < badGb
                ? new TextEncoding(StandardCharsets.UTF_8, 0, true, badUtf8)
                : new TextEncoding(GB18030, 0, true, badGb);
    }

    /** True where nine of ten runs of bytes beyond ASCII are one byte long. */
    private static boolean alone(Path file) throws IOException {
        long runs = 0;
        long single = 0;
        int run = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b >= 0x80) {
                    run++;
                } else if (run > 0) {
                    runs++;
                    single += run == 1 ? 1 : 0;
                    run = 0;
                }
            }
        }
        return single > 0 && single * 10 >= runs * 9;
    }

    Reader reader(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(markBytes);
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        return new InputStreamReader(in, decoder);
    }

    List<FileNote> notes() {
        List<FileNote> notes = new ArrayList<>();
        if (guessed) {
            notes.add(new FileNote("charset.guessed", 0, null, charset.name(), "UTF-8"));
        }
        if (malformed > 0) {
            notes.add(new FileNote("charset.malformed", 0, null, Long.toString(malformed), charset.name()));
        }
        return notes;
    }

    /** Whether this byte stands anywhere in the file; where it does not, the ASCII character does not either, in any character set here. */
    static boolean holds(Path file, char ascii) throws IOException {
        byte[] bytes = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
                for (int i = 0; i < n; i++) {
                    if (bytes[i] == ascii) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    static byte[] head(Path file, int length) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(length);
        }
    }

    static boolean startsWith(byte[] head, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= head.length || (head[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static long malformed(Path file, Charset charset) throws IOException {
        CharsetDecoder decoder = charset.newDecoder();
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        CharBuffer chars = CharBuffer.allocate(1 << 16);
        long count = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (boolean end = false; !end; ) {
                int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = n < 0;
                bytes.position(bytes.position() + Math.max(n, 0)).flip();
                count += decode(decoder, bytes, chars, end);
                bytes.compact();
            }
        }
        return count;
    }

    private static long decode(CharsetDecoder decoder, ByteBuffer bytes, CharBuffer chars, boolean end) {
        long count = 0;
        while (true) {
            chars.clear();
            CoderResult result = decoder.decode(bytes, chars, end);
            if (result.isUnderflow()) {
                return count;
            }
            if (result.isError()) {
                count++;
                bytes.position(Math.min(bytes.limit(), bytes.position() + result.length()));
            }
        }
    }
}
