package org.sunmao.app.intake.files;

/** What a row below the header is. Blank rows are skipped and have no kind. */
public enum RowKind {
    /** A row that says something about one thing. */
    DATA,
    /** 合计, 小计, 总计: a sum of other rows, never to be counted beside them. */
    TOTAL,
    /** The header once more (printed pages repeat it), or a line that numbers the columns. */
    HEADER,
    /** A heading inside the table, or a remark or signature line around it. */
    NOTE
}
