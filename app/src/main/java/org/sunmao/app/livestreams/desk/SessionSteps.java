package org.sunmao.app.livestreams.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.enterprises.Enterprises;
import org.sunmao.app.livestreams.LivestreamKind;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterGate;
import org.sunmao.app.matters.MatterMove;
import org.sunmao.app.matters.MatterMoved;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.secrecy.Leak;
import org.sunmao.app.secrecy.LeakCheck;

/** What the steps of a session mean: it is kept beside its matter, nothing is announced that must not be public, nothing is held before its day, and figures conclude it. */
@Component
public class SessionSteps implements MatterGate {

    private final WorkerDatabase database;
    private final MatterTime time;
    private final Enterprises enterprises;

    SessionSteps(WorkerDatabase database, MatterTime time, Enterprises enterprises) {
        this.database = database;
        this.time = time;
        this.enterprises = enterprises;
    }

    @Override
    public String kind() {
        return LivestreamKind.CODE;
    }

    @Override
    public List<String> missing(Matter matter, MatterMove move, Map<String, String> fields) {
        var missing = new ArrayList<String>();
        LocalDate day = LocalDate.parse(Objects.requireNonNull(fields.get("day")));
        switch (move.word()) {
            case "announce" -> {
                List<String> shown = new ArrayList<>(products(matter.id()));
                if (shown.isEmpty()) {
                    missing.add("product");
                }
                shown.add(matter.title());
                shown.add(fields.getOrDefault("workshop", ""));
                if (!leaks(shown).isEmpty()) {
                    missing.add("leak");
                }
                String host = fields.getOrDefault("host", "");
                boolean named = fields.getOrDefault("host-consent", "").equals("yes");
                if (!named && host.length() >= 2 && shown.stream().anyMatch(text -> text.contains(host))) {
                    missing.add("host-named");
                }
                early(missing, day.isBefore(time.today()), "past");
            }
            case "reschedule" -> {
                early(missing, day.isBefore(time.today()), "past");
                early(missing, clock(fields.get("begins")) == null, "begins");
            }
            case "hold" -> early(missing, day.isAfter(time.today()), "not-yet");
            case "conclude" -> early(missing, !hasFigures(matter.id()), "figures");
            default -> {}
        }
        return missing;
    }

    private static void early(List<String> missing, boolean is, String word) {
        if (is) {
            missing.add(word);
        }
    }

    /** What of these texts must not be public. */
    public static List<Leak> leaks(List<String> texts) {
        return LeakCheck.table("", List.of(), texts.stream().map(List::of).toList());
    }

    /** A time as it is typed, such as 19:30; null where it is none. */
    public static @Nullable LocalTime clock(@Nullable String typed) {
        try {
            return typed == null || !typed.matches("[0-9]{2}:[0-9]{2}") ? null : LocalTime.parse(typed);
        } catch (DateTimeException notATime) {
            return null;
        }
    }

    private List<String> products(long matter) {
        return database.client()
                .sql("select name from livestreams.product where matter_id = ? and withdrawn_at is null")
                .param(matter)
                .query(String.class)
                .list();
    }

    private boolean hasFigures(long matter) {
        return database.client()
                .sql("select exists (select 1 from livestreams.figures where matter_id = ?)")
                .param(matter)
                .query(Boolean.class)
                .single();
    }

    @EventListener
    void moved(MatterMoved news) {
        Matter matter = news.matter();
        if (!matter.kind().equals(LivestreamKind.CODE)) {
            return;
        }
        if (news.word().equals("opened")) {
            opened(Objects.requireNonNull(news.reader()), matter);
        } else if (news.word().equals("reschedule")) {
            database.client()
                    .sql("update livestreams.session set on_day = ?, begins = ? where matter_id = ?")
                    .params(
                            day(matter),
                            Objects.requireNonNull(clock(matter.fields().get("begins"))),
                            matter.id())
                    .update();
        }
    }

    private static LocalDate day(Matter matter) {
        return LocalDate.parse(Objects.requireNonNull(matter.fields().get("day")));
    }

    private void opened(Reader reader, Matter matter) {
        Map<String, String> fields = matter.fields();
        long enterprise = Long.parseLong(Objects.requireNonNull(fields.get("enterprise")));
        database.client()
                .sql("""
                        insert into livestreams.session (matter_id, enterprise_id, firm, workshop, host, host_public, platform, on_day, begins)
                        values (:matter, :enterprise, :firm, :workshop, :host, :public, :platform, :day, :begins)
                        """)
                .param("matter", matter.id())
                .param("enterprise", enterprise)
                .param(
                        "firm",
                        Objects.requireNonNull(enterprises
                                .names(reader.scope(), List.of(enterprise))
                                .get(enterprise)))
                .param("workshop", fields.getOrDefault("workshop", ""))
                .param("host", fields.getOrDefault("host", ""))
                .param("public", fields.getOrDefault("host-consent", "").equals("yes"))
                .param("platform", fields.getOrDefault("platform", "other"))
                .param("day", day(matter))
                .param("begins", Objects.requireNonNull(clock(fields.get("begins"))))
                .update();
    }
}
