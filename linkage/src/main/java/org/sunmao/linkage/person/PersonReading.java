package org.sunmao.linkage.person;

import java.util.List;

/**
 * The persons of a cell.
 *
 * @param persons in the order of the text, each once; empty where the cell names nobody
 * @param leftover what is neither a name nor a title, folded; empty where nothing is left
 * @param certainty from 0 to 1, that of the least sure name: 0.98 for a Chinese name with a common surname, 0.8 with another, 0.9
 *     with a middle dot, 0.8 in Latin letters, 0.5 where part of it is hidden or no more than the surname is told; a tenth less where
 *     something is left over. A cell that is empty or says that there is nobody is read with certainty 1, one with nothing but
 *     leftovers with 0
 */
public record PersonReading(List<PersonName> persons, String leftover, double certainty) {
    /** Takes a private copy of the list. */
    public PersonReading {
        persons = List.copyOf(persons);
    }
}
