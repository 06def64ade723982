package org.sunmao.app.activities.desk;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.activities.Activity;
import org.sunmao.app.database.WorkerDatabase;

/** Whether those who are asked come. Whoever calls has found the activity within the reader's scope. */
@Component
public class AnswerDesk {

    private final WorkerDatabase database;
    private final OwnInvitation invitations;
    private final Words words;

    AnswerDesk(WorkerDatabase database, OwnInvitation invitations, Words words) {
        this.database = database;
        this.invitations = invitations;
        this.words = words;
    }

    /**
     * What somebody is asked, and answered.
     *
     * @param with the unit or enterprise for which the answer is; empty for oneself
     * @param coming null where nothing was said yet
     * @param why why not
     */
    public record Own(String with, @Nullable Boolean coming, String why) {}

    /** Whether something can be answered: it is called and has not begun. */
    public static boolean isOpen(Activity one, Instant now) {
        return "called".equals(one.state()) && now.isBefore(one.starts());
    }

    /** What the reader is asked; empty for whoever is not asked. */
    public Optional<Own> find(Reader reader, long matter) {
        return invitations
                .find(reader, matter)
                .map(line -> database.client()
                        .sql(
                                "select coming, why from activities.answer where invitation_id = ? order by id desc limit 1")
                        .param(line.id())
                        .query((row, n) -> new Own(line.organisation(), row.getBoolean("coming"), row.getString("why")))
                        .optional()
                        .orElse(new Own(line.organisation(), null, "")));
    }

    /** Says whether one comes, oneself or for one's unit or enterprise; a later word counts. False for whoever is not asked, or once it has begun. */
    public boolean answer(Reader by, Activity one, boolean coming, String why) {
        Optional<OwnInvitation.Line> line = invitations.find(by, one.matter());
        return line.isPresent()
                && isOpen(one, Instant.now())
                && words.say(
                        by,
                        "matter",
                        one.matter(),
                        "answer",
                        Map.of("coming", coming),
                        () -> database.client()
                                .sql(
                                        "insert into activities.answer (matter_id, invitation_id, coming, why, by_person) values (?, ?, ?, ?, ?)")
                                .params(one.matter(), line.get().id(), coming, coming ? "" : why, by.username())
                                .update());
    }
}
