package org.sunmao.app.awards;

import java.time.Instant;
import java.util.Optional;
import org.sunmao.app.policies.Attribute;
import org.sunmao.app.policies.Base;

/**
 * A figure or fact that the applicant says, or that was found when it was checked. It never overwrites the enterprise's file.
 *
 * @param cell {@code base:<word>} or {@code attribute:<word>}
 * @param checker whether it was found by whoever checked
 * @param value canonical: fen, square metres, persons, ISO day, yes or no, or a text
 * @param evidence what shows it
 */
public record Said(String cell, boolean checker, String value, String evidence, String by, Instant at) {

    /** The cell of a figure. */
    public static String cell(Base base) {
        return "base:" + base.word();
    }

    /** The cell of a fact. */
    public static String cell(Attribute attribute) {
        return "attribute:" + attribute.word();
    }

    /** The figure that a cell is of; empty where it is a fact's. */
    public static Optional<Base> base(String cell) {
        return cell.startsWith("base:") ? Base.find(cell.substring(5)) : Optional.empty();
    }

    /** The fact that a cell is of; empty where it is a figure's. */
    public static Optional<Attribute> attribute(String cell) {
        return cell.startsWith("attribute:") ? Attribute.find(cell.substring(10)) : Optional.empty();
    }
}
