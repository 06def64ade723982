package org.sunmao.app.inspections;

import java.util.List;
import java.util.Optional;
import org.sunmao.app.access.Reader;

/** What other rooms may ask of the inspections. */
public interface Inspections {

    /**
     * The inspections of an enterprise in a year, as far as they may be told.
     *
     * @param held how many were held
     * @param coming how many are approved and not held
     * @param refused how many the office refused
     * @param joined how many were put together with another
     * @param most the most of one unit in a year, of the sorts that are limited
     * @param ahead those to come, the earliest first
     * @param past those that were held, the latest first
     * @param ended refused, or put together with another; those that the reader sees, the latest first
     */
    record OfYear(
            int year,
            int held,
            int coming,
            int refused,
            int joined,
            int most,
            List<Told> ahead,
            List<Told> past,
            List<Ended> ended) {

        public OfYear {
            ahead = List.copyOf(ahead);
            past = List.copyOf(past);
            ended = List.copyOf(ended);
        }
    }

    /**
     * An inspection that does not take place by itself.
     *
     * @param joined whether it was put together with another; else it was refused
     */
    record Ended(long matter, String number, String unit, String sort, boolean joined) {}

    /** Of an enterprise that the reader sees; empty for readers without inspections. For stewards and for investment what they are told of is counted, and nothing else. */
    Optional<OfYear> ofEnterprise(Reader reader, long enterprise, int year);
}
