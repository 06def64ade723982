package org.sunmao.app.front.store;

import java.util.Locale;
import org.sunmao.app.search.SortKey;

/** What a list of enterprises can be sorted by. */
public enum EnterpriseOrder {
    NAME(SortKey.chinese("name", "e.name")),
    SINCE(new SortKey("since", "s.since", "date")),
    CAPITAL(new SortKey("capital", "e.capital_fen", "bigint")),
    TAX(new SortKey("tax", "t.band_rank", "integer"));

    private final SortKey key;

    EnterpriseOrder(SortKey key) {
        this.key = key;
    }

    SortKey key() {
        return key;
    }

    /** Its word in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
