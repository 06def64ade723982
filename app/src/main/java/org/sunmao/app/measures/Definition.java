package org.sunmao.app.measures;

import java.util.List;

/**
 * What a measure is. Its words are messages: {@code measures.<id>.name}, {@code .definition} and {@code .formula}.
 *
 * @param id stable id, as in addresses, such as {@code enterprises-present}
 * @param version raised whenever the same evidence may give another figure
 * @param unit what its figures count
 * @param sourceKinds kinds of sources (see {@code evidence.source}) that it reads, the most telling first
 * @param amounts codes of the amounts that its figures are made of; each adds up over parts
 */
public record Definition(String id, int version, MeasureUnit unit, List<String> sourceKinds, List<String> amounts) {

    public Definition {
        if (!id.matches("[a-z0-9-]+") || version < 1) {
            throw new IllegalArgumentException("not a definition: " + id + " v" + version);
        }
        sourceKinds = List.copyOf(sourceKinds);
        amounts = List.copyOf(amounts);
    }

    /** Start of the keys of this measure's messages. */
    public String messages() {
        return "measures." + id;
    }
}
