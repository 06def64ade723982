package org.sunmao.app.catalogue.retention;

import java.util.List;
import java.util.Map;

/**
 * What conclusions come to when a plan is carried out, as seen by carrying it out, deriving, and taking everything back.
 *
 * @param buildingsGone buildings that have no file any more
 * @param buildingsChanged files of buildings that say something else, or less
 * @param enterprisesGone enterprises that have no file any more
 * @param enterprisesChanged files of enterprises that say something else, or less
 * @param spellsGone spells of tenancy that are not known any more
 * @param spellsChanged spells that begin, end or say something else; new ones among them
 * @param taxMonthsGone months of tax of one enterprise that are not known any more
 * @param withheld field to the number of files that say "withheld" in its place, or lack one of the values they had
 * @param measures ids of the measures that read what is erased
 */
public record Effects(
        long buildingsGone,
        long buildingsChanged,
        long enterprisesGone,
        long enterprisesChanged,
        long spellsGone,
        long spellsChanged,
        long taxMonthsGone,
        Map<String, Long> withheld,
        List<String> measures) {

    public Effects {
        withheld = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(withheld));
        measures = List.copyOf(measures);
    }
}
