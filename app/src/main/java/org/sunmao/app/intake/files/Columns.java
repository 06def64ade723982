package org.sunmao.app.intake.files;

/** Column letters. */
final class Columns {

    private Columns() {}

    /** 0-based index of a column by its letters, A is 0. */
    static int index(String letters) {
        int index = 0;
        for (int i = 0; i < letters.length(); i++) {
            index = index * 26 + (letters.charAt(i) - 'A' + 1);
        }
        return index - 1;
    }

    /** Letters of a column by its 0-based index. */
    static String letters(int index) {
        StringBuilder letters = new StringBuilder();
        for (int i = index; i >= 0; i = i / 26 - 1) {
            letters.insert(0, (char) ('A' + i % 26));
        }
        return letters.toString();
    }
}
