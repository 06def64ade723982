package org.sunmao.app.front.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.shell.State;
import org.sunmao.app.shell.Ui;
import org.sunmao.app.tenancy.Stay;

/** Words stays: days that are known as days, and days that only lie between two lists as what they are. */
public final class Stays {

    private Stays() {}

    public static StayLine line(Ui ui, SourceNames sources, Stay stay, String rows) {
        return new StayLine(
                stay.held() ? stay.name() : null,
                href(stay),
                marks(stay),
                stay.takenSqm(),
                stay.takenSqm() == null ? null : ui.area(stay.takenSqm()),
                since(ui, stay),
                until(ui, stay),
                right(ui, stay.rightKind()),
                sources.name(stay.source()),
                rows,
                new LeaseWords(ui).lines(stay.terms(), stay.takenSqm()));
    }

    /** A stay as it was on a day: the lease's end as it was said then, and that the holder has left since. */
    public static StayLine onDay(Ui ui, SourceNames sources, Stay stay, String rows, LocalDate day) {
        StayLine line = line(ui, sources, stay, rows);
        return new StayLine(
                line.name(),
                line.href(),
                line.marks(),
                line.areaSqm(),
                line.area(),
                line.since(),
                untilOnDay(ui, stay, day),
                line.right(),
                line.source(),
                rows,
                line.terms());
    }

    private static String untilOnDay(Ui ui, Stay stay, LocalDate day) {
        LocalDate end = stay.leaseEnd();
        String lease = end == null || !stay.held()
                ? null
                : ui.t(end.isBefore(day) ? "tenancy.lease-over" : "tenancy.lease-until", ui.date(end));
        String left = stay.firstMissing() == null ? null : between(ui, stay.lastSeen(), stay.firstMissing());
        if (lease == null) {
            return left == null ? ui.t(stay.held() ? "tenancy.open-end" : "tenancy.still") : left;
        }
        return left == null ? lease : ui.t("tenancy.lease-and-left", lease, left);
    }

    private static @Nullable String href(Stay stay) {
        boolean open = stay.enterpriseId() != null && stay.enterpriseStatus() != null;
        return open ? SubjectPath.enterprise(java.util.Objects.requireNonNull(stay.enterpriseId())) : null;
    }

    private static List<State> marks(Stay stay) {
        List<State> marks = new ArrayList<>();
        if ("provisional".equals(stay.enterpriseStatus())) {
            marks.add(State.PROVISIONAL);
        }
        if (stay.mentionId() != null) {
            marks.add(State.REVIEW);
        }
        return marks;
    }

    /** The lease's first day; else that the stay began between two lists, or before the first one. */
    static String since(Ui ui, Stay stay) {
        if (stay.leaseStart() != null) {
            return ui.date(stay.leaseStart());
        }
        return stay.notBefore() == null
                ? ui.t("tenancy.by", ui.date(stay.firstSeen()))
                : between(ui, stay.notBefore(), stay.firstSeen());
    }

    /** When an ended stay ended; for one that lasts the end of its lease, else that nobody says. */
    static String until(Ui ui, Stay stay) {
        if (stay.firstMissing() != null) {
            return between(ui, stay.lastSeen(), stay.firstMissing());
        }
        return stay.leaseEnd() == null
                ? ui.t("tenancy.open-end")
                : ui.t("tenancy.lease-until", ui.date(stay.leaseEnd()));
    }

    /** As {@link #since}, for a narrow column. */
    static String begin(Ui ui, Stay stay) {
        return stay.leaseStart() == null && stay.notBefore() != null
                ? betweenLines(ui, stay.notBefore(), stay.firstSeen())
                : since(ui, stay);
    }

    static String betweenLines(Ui ui, LocalDate after, LocalDate by) {
        return ui.t("tenancy.between.lines", ui.date(after), ui.date(by));
    }

    static String between(Ui ui, LocalDate after, LocalDate by) {
        return ui.t("tenancy.between", ui.date(after), ui.date(by));
    }

    static @Nullable String right(Ui ui, @Nullable String kind) {
        return kind == null ? null : ui.tOr("tenancy.right." + kind, kind);
    }
}
