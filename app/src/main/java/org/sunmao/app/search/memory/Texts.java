package org.sunmao.app.search.memory;

/** What all entries are written and sound like, one behind the other. */
record Texts(char[] written, int[] writtenEnds, byte[] sounds, int[] soundEnds) {

    /** Whether an entry is written with this. */
    boolean has(int doc, String part) {
        int end = writtenEnds[doc] - part.length();
        char first = part.charAt(0);
        for (int from = begin(doc); from <= end; from++) {
            if (written[from] == first && matches(from, part)) {
                return true;
            }
        }
        return false;
    }

    private boolean matches(int from, String part) {
        for (int i = 1; i < part.length(); i++) {
            if (written[from + i] != part.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether an entry is written with this but for one character, any one of them. */
    boolean hasAlmost(int doc, String part) {
        int end = writtenEnds[doc] - part.length();
        for (int from = begin(doc); from <= end; from++) {
            int wrong = 0;
            for (int i = 0; i < part.length() && wrong < 2; i++) {
                char there = written[from + i];
                wrong += there == part.charAt(i) ? 0 : there == Grams.EDGE ? 2 : 1;
            }
            if (wrong < 2) {
                return true;
            }
        }
        return false;
    }

    /** Whether an entry sounds like this. */
    boolean sounds(int doc, String part) {
        int end = soundEnds[doc] - part.length();
        char first = part.charAt(0);
        for (int from = doc == 0 ? 0 : soundEnds[doc - 1]; from <= end; from++) {
            if (sounds[from] == first && heard(from, part)) {
                return true;
            }
        }
        return false;
    }

    private boolean heard(int from, String part) {
        for (int i = 1; i < part.length(); i++) {
            if (sounds[from + i] != part.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private int begin(int doc) {
        return doc == 0 ? 0 : writtenEnds[doc - 1];
    }

    /** How many bytes it takes. */
    long bytes() {
        return 2L * written.length + sounds.length + 4L * (writtenEnds.length + soundEnds.length);
    }
}
