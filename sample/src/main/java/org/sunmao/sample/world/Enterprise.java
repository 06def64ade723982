package org.sunmao.sample.world;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.sunmao.sample.lexicon.Trade;

/**
 * An enterprise as it truly is. Where it is registered is told by {@link Registrations}.
 *
 * @param index       position in the world's list, from 0
 * @param name        its name today
 * @param former      its name before it was renamed
 * @param renamedFrom first month of the new name, where it was renamed
 * @param uscc        unified social credit code with right check characters
 * @param oldNumber   15-digit number of older enterprises, else empty
 * @param kind        legal kind
 * @param boss        legal representative
 * @param phone       telephone
 * @param family      siblings of one brand share it; −1 if it stands alone
 */
public record Enterprise(
        int index,
        EnterpriseName name,
        @Nullable EnterpriseName former,
        @Nullable YearMonth renamedFrom,
        String uscc,
        String oldNumber,
        Trade trade,
        Kind kind,
        Relation relation,
        LocalDate established,
        String boss,
        String phone,
        int family) {

    /** Legal kinds as the register writes them. */
    public enum Kind {
        COMPANY("有限责任公司（自然人投资或控股）"),
        SOLE("有限责任公司（自然人独资）"),
        FOREIGN("有限责任公司（外商投资）"),
        SHARES("股份有限公司（非上市、自然人投资或控股）"),
        PARTNERSHIP("有限合伙企业"),
        INDIVIDUAL("个体工商户"),
        BRANCH("有限责任公司分公司"),
        LAW_FIRM("律师事务所");

        private final String zh;

        Kind(String zh) {
            this.zh = zh;
        }

        /** The words of the register's column 企业类型. */
        public String zh() {
            return zh;
        }
    }

    /** Identifier in the truth files. */
    public String truthId() {
        return String.format("E%07d", index + 1);
    }

    /** The name that it bore in that month. */
    public EnterpriseName nameIn(YearMonth month) {
        return former != null && renamedFrom != null && month.isBefore(renamedFrom) ? former : name;
    }
}
