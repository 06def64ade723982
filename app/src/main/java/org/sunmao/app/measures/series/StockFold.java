package org.sunmao.app.measures.series;

import java.util.List;
import org.sunmao.app.measures.Coverage;
import org.sunmao.app.measures.Definition;
import org.sunmao.app.measures.Figure;
import org.sunmao.app.measures.Finding;
import org.sunmao.app.measures.LeftOut;

/** Buildings, and their office area. */
final class StockFold implements Fold {

    static final Figure NO_LIST = Figure.unknown("no-building-list");

    private static final Figure PROVISIONAL = Figure.unknown("provisional-building");
    private static final Figure NO_OFFICE_AREA = Figure.unknown("no-office-area");

    private final boolean area;

    /** @param area whether the office area is asked for, else the number of buildings */
    StockFold(boolean area) {
        this.area = area;
    }

    private static boolean stands(BuildingSeries building, int year) {
        return building.completed() == null || building.completed() <= year;
    }

    private Column column(Asking asking) {
        Members members = asking.members();
        var column = new Column(members, List.of(), List.of(PROVISIONAL, NO_OFFICE_AREA));
        int year = asking.month().getYear();
        for (int i = 0; i < members.size(); i++) {
            BuildingSeries building = members.buildings()[i];
            Attributes.Version version = members.versions()[i];
            if (!building.confirmed()) {
                column.unknown(i, PROVISIONAL);
            } else if (!area || !stands(building, year)) {
                column.count(i, stands(building, year) ? 1 : 0);
            } else if (version.office() == Exact.NULL) {
                column.unknown(i, NO_OFFICE_AREA);
            } else {
                column.set(i, version.office(), version.officeScale());
            }
        }
        return column;
    }

    @Override
    public Figure whole(Definition definition, Asking asking) {
        return column(asking).whole(NO_LIST);
    }

    @Override
    public Finding find(Definition definition, Asking asking) {
        Members members = asking.members();
        Column column = column(asking);
        int year = asking.month().getYear();
        long confirmed = 0;
        long standing = 0;
        long unsaid = 0;
        long withoutArea = 0;
        for (int i = 0; i < members.size(); i++) {
            BuildingSeries building = members.buildings()[i];
            if (building.confirmed()) {
                boolean stands = stands(building, year);
                confirmed++;
                standing += stands ? 1 : 0;
                unsaid += building.completed() == null ? 1 : 0;
                withoutArea += stands && members.versions()[i].office() == Exact.NULL ? 1 : 0;
            }
        }
        long provisional = members.size() - confirmed;
        long rows = area ? standing - withoutArea : standing;
        return new Finding(
                column.whole(NO_LIST),
                rows,
                area
                        ? new Coverage("office-area", rows, standing)
                        : new Coverage("confirmed", confirmed, members.size()),
                area
                        ? List.of(
                                LeftOut.of("no-office-area", withoutArea),
                                LeftOut.of("provisional-building", provisional),
                                LeftOut.of("not-completed", confirmed - standing))
                        : List.of(
                                LeftOut.of("provisional-building", provisional),
                                LeftOut.of("not-completed", confirmed - standing),
                                LeftOut.flag("completion-unknown", unsaid)),
                asking.parts().of(s -> column.street(s, NO_LIST), column::of, level -> Parts.Rest.NONE),
                List.of());
    }
}
