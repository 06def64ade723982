package org.sunmao.app.projects.web;

import java.util.List;
import org.sunmao.app.matters.page.WorkView;
import org.sunmao.app.projects.web.ProjectPage.RailStage;

/**
 * A project as a member of the conference sees it who brought it or looks after it: how far it is and who has it, without sums, proofs and other reports.
 *
 * @param rail the stages, without what proves them
 */
public record BroughtPage(ProjectLine line, String content, List<RailStage> rail, WorkView work) {

    public BroughtPage {
        rail = List.copyOf(rail);
    }
}
