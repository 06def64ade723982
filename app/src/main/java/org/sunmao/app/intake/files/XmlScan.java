package org.sunmao.app.intake.files;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs over the bytes of an XML part and looks at its tags only. Refuses what no workbook needs and what a row reader might
 * stumble over: document type declarations, other encodings than UTF-8, cell references outside of any sheet.
 */
final class XmlScan {

    private static final int TAG_BYTES = 200;
    private static final int MAX_MERGES = 200_000;
    private static final Pattern REF = Pattern.compile("\\bref\\s*=\\s*[\"']([^\"']*)");

    private final boolean sheet;
    private final List<MergedRegion> merges = new ArrayList<>();
    private final byte[] tag = new byte[TAG_BYTES];
    private int length = -1;
    private boolean first = true;

    XmlScan(boolean sheet) {
        this.sheet = sheet;
    }

    List<MergedRegion> merges() {
        return merges;
    }

    void accept(byte[] bytes, int n) {
        if (first) {
            first = false;
            int mark = bytes[0] & 0xff;
            if (n > 1 && (mark == 0xfe || mark == 0xff || bytes[0] == 0 || bytes[1] == 0)) {
                throw damaged("encoding");
            }
        }
        for (int i = 0; i < n; i++) {
            byte b = bytes[i];
            if (b == '<') {
                length = 0;
            } else if (length >= 0) {
                if (b == '>') {
                    endTag();
                } else if (length < TAG_BYTES) {
                    tag[length++] = b;
                }
            }
        }
    }

    private void endTag() {
        int start = localName();
        if (length > 1 && tag[0] == '!' && (tag[1] == 'D' || tag[1] == 'E')) {
            throw damaged("doctype");
        }
        if (sheet && start < length) {
            if (tag[start] == 'c' && start + 1 < length && tag[start + 1] == ' ') {
                checkCell(start + 1);
            } else if (tag[start] == 'm' && text(start).startsWith("mergeCell ")) {
                merge(text(start));
            }
        }
        length = -1;
    }

    private int localName() {
        for (int i = 0; i < length && tag[i] > ' '; i++) {
            if (tag[i] == ':') {
                return i + 1;
            }
        }
        return 0;
    }

    private String text(int start) {
        return new String(tag, start, length - start, StandardCharsets.ISO_8859_1);
    }

    private void merge(String text) {
        Matcher m = REF.matcher(text);
        if (m.find() && merges.size() < MAX_MERGES) {
            MergedRegion.find(m.group(1)).ifPresent(merges::add);
        }
    }

    /** A reference has at most three letters, and the last possible column is XFD. */
    private void checkCell(int from) {
        for (int i = from; i + 3 < length; i++) {
            if (tag[i - 1] <= ' ' && tag[i] == 'r' && tag[i + 1] == '=') {
                int letters = 0;
                int column = 0;
                for (int j = i + 3; j < length && tag[j] >= 'A' && tag[j] <= 'Z' && letters < 4; j++) {
                    letters++;
                    column = column * 26 + tag[j] - 'A' + 1;
                }
                if (letters == 0 || letters > 3 || column > 16_384) {
                    throw damaged("cell-reference");
                }
                return;
            }
        }
    }

    private static UnreadableFileException damaged(String detail) {
        return new UnreadableFileException("file.damaged", Map.of("detail", detail));
    }
}
