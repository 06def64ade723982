package org.sunmao.app.projects.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.matters.page.WorkView;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.State;

/**
 * The page of one project.
 *
 * @param mayKeep whether the reader keeps what is proven
 * @param office whether the reader says how it is counted
 * @param facts what is known of it
 * @param rail the stages with what is proven for each
 * @param later inputs of fields that the next stage needs, for writing them down before
 * @param correction what the report said, where the reader may correct it; null where not
 * @param agreed what was agreed; null before there is an agreement
 * @param arrived what arrived; null before anything did
 * @param today ISO date of today
 * @param missing what the last word was refused for
 * @param into the project that it goes on with; null where it goes on by itself
 */
public record ProjectPage(
        ProjectLine line,
        boolean mayKeep,
        boolean office,
        String content,
        List<Fact> facts,
        List<RailStage> rail,
        List<WorkView.Input> later,
        @Nullable Correction correction,
        @Nullable String agreed,
        List<AgreementLine> agreements,
        @Nullable String arrived,
        List<ArrivalLine> arrivals,
        List<JobLine> jobs,
        List<MarkLine> marks,
        List<TwinLine> twins,
        String today,
        List<String> missing,
        @Nullable ProjectLine into,
        WorkView work) {

    /**
     * Something known.
     *
     * @param href where it leads; null for nowhere
     */
    public record Fact(String label, String text, @Nullable String href) {}

    /**
     * A stage.
     *
     * @param now whether the project is in it
     * @param passed whether it is behind
     */
    public record RailStage(String word, String label, boolean passed, boolean now, List<ProofLine> proofs) {

        public RailStage {
            proofs = List.copyOf(proofs);
        }
    }

    /**
     * Something that a stage asks for.
     *
     * @param value what proves it; null while nothing does
     */
    public record ProofLine(String label, @Nullable String value) {}

    /**
     * An agreement; the first of them counts.
     *
     * @param file where the file is that shows it; null for none
     */
    public record AgreementLine(
            String sum,
            String signedOn,
            String document,
            @Nullable String file,
            String by,
            boolean counts) {}

    /**
     * Funds that arrived.
     *
     * @param file where the file is that shows it; null for none
     * @param correction whether the line takes another one back
     * @param reversed whether another line takes it back
     */
    public record ArrivalLine(
            long id,
            String month,
            String sum,
            String proof,
            @Nullable String file,
            boolean correction,
            boolean reversed,
            String by) {}

    /**
     * Jobs that are planned or proven.
     *
     * @param file where the file is that shows them; null for none
     */
    public record JobLine(
            String sort,
            String jobs,
            String asOf,
            String proof,
            @Nullable String file,
            boolean counts) {}

    /**
     * What was said with the report, to be corrected.
     *
     * @param sources the origins to choose from
     */
    public record Correction(
            String investor, String code, String source, List<Choice> sources, String region, String content) {

        public Correction {
            sources = List.copyOf(sources);
        }
    }

    /**
     * A mark by which a project is counted apart.
     *
     * @param by who said it; null where nobody said anything
     */
    public record MarkLine(String mark, String label, State badge, String holds, String why, String by) {}

    /**
     * An earlier report of the same investor.
     *
     * @param other the project; null where the reader does not see it
     * @param open whether the office has still to decide
     */
    public record TwinLine(
            long earlier,
            @Nullable ProjectLine other,
            String why,
            String reported,
            String protection,
            String word,
            String said,
            boolean open) {}

    public ProjectPage {
        facts = List.copyOf(facts);
        rail = List.copyOf(rail);
        later = List.copyOf(later);
        agreements = List.copyOf(agreements);
        arrivals = List.copyOf(arrivals);
        jobs = List.copyOf(jobs);
        marks = List.copyOf(marks);
        twins = List.copyOf(twins);
        missing = List.copyOf(missing);
    }
}
