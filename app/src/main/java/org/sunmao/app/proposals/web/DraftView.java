package org.sunmao.app.proposals.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.matters.page.ThreadView;
import org.sunmao.app.shell.State;

/**
 * A draft as its author, or whoever was asked to sign, sees it.
 *
 * @param href where it is; null before it was kept
 * @param said what stands in the form, by field
 * @param from what it grows from; null for nothing
 * @param lost whether an address named something to grow from that is not there for the reader
 * @param own whether the reader writes it
 * @param author how its author is called
 * @param about the building or enterprise that it is about, by name; empty for none
 * @param hash of the text as it stands
 * @param missing what is missing before it can be submitted, in words
 * @param sign whether the reader may sign or decline it now
 * @param paper what is known of the paper that it was taken down from; null for one that was written here
 */
public record DraftView(
        @Nullable String href,
        Map<String, String> said,
        ThreadView.@Nullable Knot from,
        boolean lost,
        boolean own,
        String author,
        String about,
        String hash,
        List<SignLine> signatures,
        List<String> missing,
        boolean sign,
        @Nullable PaperView paper,
        List<SimilarLine> similar) {

    /**
     * Somebody who was asked.
     *
     * @param waits whether the author may ask no longer
     */
    public record SignLine(long id, String name, String state, State badge, String until, boolean waits) {}

    public DraftView {
        said = Map.copyOf(said);
        signatures = List.copyOf(signatures);
        missing = List.copyOf(missing);
        similar = List.copyOf(similar);
    }

    /** What stands in a field. */
    public String said(String name) {
        return said.getOrDefault(name, "");
    }

    /** Whether a box is ticked. */
    public boolean ticked(String name) {
        return said(name).equals("true");
    }
}
