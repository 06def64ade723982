package org.sunmao.app.campaigns.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.shell.Choice;

/**
 * What the page of a campaign shows, ready for one reader.
 *
 * @param leads whether the reader leads campaigns
 * @param sum what it came to; null on views that do not show it
 * @param bodies all bodies, each below the one that it belongs to
 * @param tasks what is to be done
 * @param meetings meetings and activities
 * @param cares what is looked after; where {@code view} is {@code mine}, by the reader
 * @param choices open bodies, for forms
 * @param people who works in them, for forms
 */
public record CampaignView(
        long id,
        String name,
        String call,
        String span,
        String view,
        boolean leads,
        @Nullable Sum sum,
        List<BodyLine> bodies,
        List<TaskLine> tasks,
        List<MeetingLine> meetings,
        List<CareLine> cares,
        List<Choice> choices,
        List<Choice> people) {

    public CampaignView {
        bodies = List.copyOf(bodies);
        tasks = List.copyOf(tasks);
        meetings = List.copyOf(meetings);
        cares = List.copyOf(cares);
        choices = List.copyOf(choices);
        people = List.copyOf(people);
    }

    /** The sums of a campaign in words. */
    public record Sum(
            String projects,
            String contracted,
            String agreed,
            String arrived,
            String fresh,
            String freshAgreed,
            int bodies,
            int meetings,
            int done,
            int late,
            int visits,
            int problems,
            int solved) {}

    /**
     * A body.
     *
     * @param depth how many bodies lie above it
     */
    public record BodyLine(
            long id,
            int depth,
            String name,
            String kind,
            String level,
            String region,
            String remark,
            boolean open,
            List<String> members,
            int tasks) {

        public BodyLine {
            members = List.copyOf(members);
        }
    }

    /**
     * A task.
     *
     * @param ended the day on which it ended without being done; null where it did not
     * @param result what came of it, or why it ended
     * @param may whether the reader may say that it is done
     */
    public record TaskLine(
            long id,
            String what,
            String body,
            @Nullable String member,
            String due,
            @Nullable String done,
            @Nullable String ended,
            String result,
            boolean late,
            boolean may) {}

    /** A meeting. */
    public record MeetingLine(
            String day, String sort, String topic, String body, String place, String people, String minutes) {}

    /**
     * Something that somebody looks after.
     *
     * @param href where it leads; null where its page is not open to the reader
     * @param may whether the reader may say what was done
     * @param problems problems that are not solved, for the form
     */
    public record CareLine(
            long id,
            String member,
            String what,
            @Nullable String href,
            boolean open,
            boolean may,
            List<ContactLine> contacts,
            List<Choice> problems) {

        public CareLine {
            contacts = List.copyOf(contacts);
            problems = List.copyOf(problems);
        }
    }

    /** What was done. */
    public record ContactLine(String day, String sort, String what) {}
}
