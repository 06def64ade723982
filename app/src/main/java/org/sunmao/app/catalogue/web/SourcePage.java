package org.sunmao.app.catalogue.web;

import java.util.List;
import java.util.Map;
import org.sunmao.app.catalogue.Content.Change;
import org.sunmao.app.catalogue.Entry;
import org.sunmao.app.catalogue.Given;
import org.sunmao.app.catalogue.SourceState;

/**
 * One source in the catalogue.
 *
 * @param given its newest deliveries
 * @param measures ids of the measures that read it
 * @param files kind of file to the codes of the fields that it may take from it
 * @param edits whether the reader may change the entry
 * @param opens whether the reader may open its deliveries
 */
public record SourcePage(
        SourceState source,
        List<Given> given,
        List<String> measures,
        Map<String, List<String>> files,
        boolean edits,
        boolean opens) {

    /** One version with what it changed. */
    public record Version(Entry entry, Map<String, Change> changes) {}
}
