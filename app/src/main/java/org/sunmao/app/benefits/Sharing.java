package org.sunmao.app.benefits;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what households earn of a project (利益联结机制). */
public enum Sharing {
    /** A fixed rent for each mu and year (土地流转固定分红). */
    RENT,
    /** The collective's share of the surplus, by shares (集体资金入股分红). */
    SHARE,
    /** A share of the output's value for the households whose land was transferred (二次分红). */
    SECOND,
    /** Work by the day (务工). */
    WAGE,
    /** What is bought of them, never below a floor price (保底收购). */
    PURCHASE,
    /** Technical guidance (技术指导); brings no money by itself. */
    GUIDANCE;

    /** The word in tables and messages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether statements have lines of it. */
    public boolean settled() {
        return this != GUIDANCE;
    }

    /** Whether a line is the sum of a party's own rows; the whole is then the sum of lines, and no line depends on those of others. */
    public boolean ofRows() {
        return this == WAGE || this == PURCHASE;
    }

    /** The one of this word. */
    public static Optional<Sharing> find(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
