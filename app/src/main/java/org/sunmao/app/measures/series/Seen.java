package org.sunmao.app.measures.series;

/** One building after the other as it stands on a day, for the measures to add to a row; not for several threads. */
final class Seen {

    private final Layout layout;
    private At at;
    private int position;
    private BuildingSeries building;
    private Attributes.Version version;
    private boolean speaks;
    private int step;

    Seen(Layout layout, At at, BuildingSeries building, Attributes.Version version) {
        this.layout = layout;
        this.at = at;
        this.building = building;
        this.version = version;
    }

    /** Goes on to a building, or to another day of it. */
    void to(At day, int where, BuildingSeries series, Attributes.Version reading) {
        at = day;
        position = where;
        building = series;
        version = reading;
        speaks = series.lists().speaking(day.day(), day.last()) != Lists.NONE;
        step = speaks ? series.steps().at(day.day()) : -1;
    }

    /** Adds what every measure needs to know. */
    void add(long[] row) {
        row[Layout.MEMBERS]++;
        if (speaks) {
            row[Layout.SPEAKING]++;
            row[Layout.UNITS_UNKNOWN] += building.units() - count(Steps.UNITS);
        }
    }

    Layout layout() {
        return layout;
    }

    At at() {
        return at;
    }

    /** Of the building among the world's. */
    int position() {
        return position;
    }

    BuildingSeries building() {
        return building;
    }

    Attributes.Version version() {
        return version;
    }

    /** Whether a tenant list speaks of it. */
    boolean speaks() {
        return speaks;
    }

    Steps steps() {
        return building.steps();
    }

    /** The step that holds; -1 where none does or no list speaks. */
    int step() {
        return step;
    }

    int count(int which) {
        return building.steps().count(step, which);
    }
}
