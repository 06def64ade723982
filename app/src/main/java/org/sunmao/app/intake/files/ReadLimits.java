package org.sunmao.app.intake.files;

/**
 * How much is read before a file is refused.
 *
 * @param maxRows rows with content in one sheet
 * @param maxColumns columns with content in one sheet
 * @param maxCellChars characters in one cell (Excel itself allows 32,767); the geometry of a feature may have a hundred times as many
 * @param maxInflatedBytes bytes of a workbook's parts after inflating, together
 * @param maxInflateRatio inflated to packed size of one part, looked at once a part is larger than 16 MiB
 */
public record ReadLimits(int maxRows, int maxColumns, int maxCellChars, long maxInflatedBytes, int maxInflateRatio) {

    /** 500,000 rows, 200 columns, 32,767 characters, 200 MiB inflated, ratio 200. */
    public static final ReadLimits DEFAULT = new ReadLimits(500_000, 200, 32_767, 200L << 20, 200);

    public ReadLimits {
        if (maxRows < 1 || maxColumns < 1 || maxCellChars < 1 || maxInflatedBytes < 1 || maxInflateRatio < 1) {
            throw new IllegalArgumentException("limits must be positive");
        }
    }
}
