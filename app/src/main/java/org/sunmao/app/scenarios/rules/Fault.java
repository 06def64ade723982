package org.sunmao.app.scenarios.rules;

import java.util.List;

/**
 * What is wrong with a cell.
 *
 * @param column its name ({@code Columns})
 * @param found what stands there; empty where nothing does
 * @param expected the word of what would be right, in messages {@code scenarios.expected.…}
 * @param said what that sentence names
 */
public record Fault(String column, String found, String expected, List<String> said) {

    public Fault {
        said = List.copyOf(said);
    }
}
