package org.sunmao.app.proposals.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.proposals.Speaker;

/** Who writes for bodies. What is written is written within the caller's transaction. */
@Component
public class SpeakerBook {

    private static final String NOW = " where until_on is null order by body, since_on, id";

    private final WebDatabase web;
    private final WorkerDatabase worker;

    SpeakerBook(WebDatabase web, WorkerDatabase worker) {
        this.web = web;
        this.worker = worker;
    }

    /** Those who write for bodies now: everybody's for the council's office, a member's own. */
    public List<Speaker> list(Scope scope) {
        return web.read(
                scope,
                jdbc -> jdbc.sql("select * from proposals.speaker" + NOW)
                        .query((row, n) -> new Speaker(
                                row.getLong("id"),
                                row.getString("body"),
                                row.getString("account"),
                                Objects.requireNonNull(row.getObject("since_on", LocalDate.class))))
                        .list());
    }

    /** The accounts that write for a body now, whoever asks. */
    public List<String> accounts(String body) {
        return worker.client()
                .sql("select account from proposals.speaker where body = ? and until_on is null order by id")
                .param(body)
                .query(String.class)
                .list();
    }

    /** From this day on somebody writes for a body; false where that is so already. */
    public boolean appoint(String body, String account, LocalDate since, String by) {
        return worker.client()
                        .sql(
                                "insert into proposals.speaker (body, account, since_on, by_person) values (?, ?, ?, ?) on conflict do nothing")
                        .params(body, account, since, by)
                        .update()
                > 0;
    }

    /** From today on somebody does not write for a body any more; false where that is so already. */
    public boolean end(long speaker, LocalDate today) {
        return worker.client()
                        .sql(
                                "update proposals.speaker set until_on = greatest(cast(? as date), since_on) where id = ? and until_on is null")
                        .params(today, speaker)
                        .update()
                > 0;
    }
}
