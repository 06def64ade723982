package org.sunmao.app.launch.link;

/** Keys of rows for the linkage library: a letter and as many digits, so that their order is that of the rows and nothing needs sorting. */
public final class RowKeys {

    private static final int DIGITS = 8;

    private RowKeys() {}

    static String key(char side, int row) {
        char[] key = new char[1 + DIGITS];
        key[0] = side;
        int rest = row;
        for (int i = DIGITS; i > 0; i--, rest /= 10) {
            key[i] = (char) ('0' + rest % 10);
        }
        return new String(key);
    }

    /** The number of the row that a key names. */
    public static int row(String key) {
        return Integer.parseInt(key, 1, key.length(), 10);
    }
}
