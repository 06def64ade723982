package org.sunmao.app.intake.files;

import java.util.List;
import java.util.function.Predicate;

/** A sheet as its format gives it. */
interface RawSheet {

    int index();

    String name();

    /** Merged regions; empty for formats that have none. */
    List<MergedRegion> merges();

    /** Hands over rows in file order until the consumer answers false. Rows without any text may be left out. */
    void readWhile(Predicate<RawRow> consumer);
}
