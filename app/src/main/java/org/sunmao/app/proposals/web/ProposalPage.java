package org.sunmao.app.proposals.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.matters.page.WorkView;
import org.sunmao.app.proposals.desk.ReleaseDesk;
import org.sunmao.app.shell.Choice;

/**
 * A proposal as one reader sees it.
 *
 * @param faults what could not be read of the last form, in sentences
 * @param proposers how those who propose are called, the author first
 * @param ground why it was not filed; empty where it was, or is not examined
 * @param into what it goes on with; null where it goes on by itself
 * @param merged those that go on with it
 * @param contacts how units were in touch
 * @param telling whether the reader may say how the own unit was
 * @param feedback what the reader may know of what proposers think
 * @param judging whether the reader is asked what to think of the newest reply
 * @param said what stands in the reader's own forms where they could not be read
 * @param consents what the reader wants public; null where the reader is no proposer
 * @param author whether the reader is its author
 * @param measuring whether the reader chooses by what it is measured
 * @param mergeable open ones that are alike, for the council's office
 * @param paper that it was taken down from paper, when and by whom; null for one that was written here, and for those who are not told
 * @param release what would become public; null for those who do not say so
 * @param published address of what is public of it; null where nothing is
 */
public record ProposalPage(
        ProposalLine line,
        List<String> faults,
        List<String> proposers,
        String analysis,
        String advice,
        String ground,
        String answer,
        String publish,
        String resultLater,
        String followWords,
        @Nullable ProposalLine into,
        List<ProposalLine> merged,
        List<ReplyLine> replies,
        List<ContactLine> contacts,
        boolean telling,
        List<FeedbackLine> feedback,
        boolean judging,
        Map<String, String> said,
        @Nullable Map<String, Boolean> consents,
        boolean author,
        List<IndicatorView> indicators,
        boolean measuring,
        List<Choice> measures,
        List<Choice> months,
        List<SimilarLine> similar,
        List<ProposalLine> mergeable,
        @Nullable String paper,
        ReleaseDesk.@Nullable Prepared release,
        @Nullable String published,
        WorkView work) {

    public ProposalPage {
        faults = List.copyOf(faults);
        proposers = List.copyOf(proposers);
        said = Map.copyOf(said);
    }

    /** What stands in a field of a form. */
    public String said(String name) {
        return said.getOrDefault(name, "");
    }
}
