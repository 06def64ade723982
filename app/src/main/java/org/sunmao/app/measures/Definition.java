package org.sunmao.app.measures;

import java.util.List;

/**
 * What a measure is. Its words are messages: {@code measures.<id>.name}, and for its version {@code .definition} and {@code .formula} under
 * {@link #words()}.
 *
 * @param id stable id, as in addresses, such as {@code enterprises-present}
 * @param version of the formula; several stand side by side, each a bean of its own, and the district says which is in force
 * @param unit what its figures count
 * @param sourceKinds kinds of sources (see {@code evidence.source}) that it reads, the most telling first
 * @param amounts codes of the amounts that its figures are made of; each adds up over parts
 * @param settings the district's choices that its formula asks
 * @param notKnown codes of all reasons for which a figure of it is not known ({@code measures.unknown.<code>})
 * @param live whether it counts what is done on the platform itself, which changes without a derivation: it is asked anew each time, its months run to
 *     today, and they say nothing of how far the evidence of others has come
 */
public record Definition(
        String id,
        int version,
        MeasureUnit unit,
        List<String> sourceKinds,
        List<String> amounts,
        List<Setting> settings,
        List<String> notKnown,
        boolean live) {

    public Definition {
        if (!id.matches("[a-z0-9-]+") || version < 1) {
            throw new IllegalArgumentException("not a definition: " + id + " v" + version);
        }
        sourceKinds = List.copyOf(sourceKinds);
        amounts = List.copyOf(amounts);
        settings = List.copyOf(settings);
        notKnown = List.copyOf(notKnown);
    }

    /** A definition that asks no setting, and does not say yet when its figures are not known. */
    public Definition(String id, int version, MeasureUnit unit, List<String> sourceKinds, List<String> amounts) {
        this(id, version, unit, sourceKinds, amounts, List.of(), List.of(), false);
    }

    /** The same; its formula asks these settings. */
    public Definition asking(Setting... asked) {
        return new Definition(id, version, unit, sourceKinds, amounts, List.of(asked), notKnown, live);
    }

    /** The same; its figures are not known for these reasons. */
    public Definition unknownFor(String... reasons) {
        return new Definition(id, version, unit, sourceKinds, amounts, settings, List.of(reasons), live);
    }

    /** The same; it counts what is done on the platform itself. */
    public Definition asLive() {
        return new Definition(id, version, unit, sourceKinds, amounts, settings, notKnown, true);
    }

    /** Start of the keys of this measure's messages. */
    public String messages() {
        return "measures." + id;
    }

    /** Start of the keys of this version's messages. */
    public String words() {
        return version == 1 ? messages() : messages() + ".v" + version;
    }
}
