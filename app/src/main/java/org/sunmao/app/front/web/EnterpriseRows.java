package org.sunmao.app.front.web;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sunmao.app.front.EnterpriseRow;

/** What a page of enterprises needs besides its rows. */
final class EnterpriseRows {

    private EnterpriseRows() {}

    /** Every building that one of the rows names, to look their names up at once. */
    static Collection<Long> buildingsOf(List<EnterpriseRow> rows) {
        Set<Long> ids = new HashSet<>();
        for (EnterpriseRow row : rows) {
            ids.addAll(row.presentIn());
            if (row.registeredBuildingId() != null) {
                ids.add(row.registeredBuildingId());
            }
        }
        return ids;
    }
}
