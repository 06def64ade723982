package org.sunmao.app.intake.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.evidence.DeliveredRow;
import org.sunmao.app.evidence.RowProblem;
import org.sunmao.app.evidence.SmallDeliveries;
import org.sunmao.app.jobs.WorkLock;
import org.sunmao.app.resolution.RowLinks;

/** Keeps and links the rows of several senders in one transaction: what makes it durable is paid for once. */
@Component
class RowBatch {

    /** The same few statements come again and again, all of them along keys: planning them each time takes longer than what they do. */
    private static final String PLANNED_ONCE = "select set_config('plan_cache_mode', 'force_generic_plan', true)";

    private final WorkerDatabase database;
    private final WorkLock lock;
    private final SmallDeliveries deliveries;
    private final RowLinks links;

    RowBatch(WorkerDatabase database, WorkLock lock, SmallDeliveries deliveries, RowLinks links) {
        this.database = database;
        this.lock = lock;
        this.deliveries = deliveries;
        this.links = links;
    }

    /** Answers in the order given; throws, and keeps nothing, when the database fails. */
    List<RowsAnswer> take(List<ReadRows> requests) {
        return Objects.requireNonNull(database.inTransaction(() -> {
            lock.acquire();
            database.client().sql(PLANNED_ONCE).query((row, n) -> "").list();
            return takeLocked(requests);
        }));
    }

    private List<RowsAnswer> takeLocked(List<ReadRows> requests) {
        List<SmallDeliveries.Kept> kept =
                deliveries.keep(requests.stream().map(ReadRows::small).toList());
        var fresh = new ArrayList<Long>();
        for (int i = 0; i < requests.size(); i++) {
            if (kept.get(i).fresh()) {
                fresh.add(kept.get(i).delivery());
            }
        }
        links.note(requests.stream().flatMap(r -> r.mentions().stream()).toList());
        boolean linked = links.follow(fresh);
        Map<String, RowLinks.Standing> standing = links.standing(requests.stream()
                .flatMap(r -> r.keys().stream())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var answers = new ArrayList<RowsAnswer>();
        for (int i = 0; i < requests.size(); i++) {
            RowsAnswer answer = answer(requests.get(i), kept.get(i), linked, standing);
            requests.get(i).noted().accept(answer);
            answers.add(answer);
        }
        return answers;
    }

    private static RowsAnswer answer(
            ReadRows request, SmallDeliveries.Kept kept, boolean linked, Map<String, RowLinks.Standing> standing) {
        var rows = new ArrayList<RowsAnswer.Row>();
        Map<Integer, List<RowProblem>> problems =
                request.small().problems().stream().collect(Collectors.groupingBy(RowProblem::rowNumber));
        for (DeliveredRow row : request.small().rows()) {
            @Nullable String key = request.keys().get(row.rowNumber() - 1);
            rows.add(new RowsAnswer.Row(
                    row.rowNumber(),
                    row.kind() == DeliveredRow.Kind.GOOD,
                    problems.getOrDefault(row.rowNumber(), List.of()),
                    key,
                    key == null ? null : standing.get(key)));
        }
        return new RowsAnswer(
                kept.delivery(), kept.fresh(), request.small().about().dataDate(), linked, request.unread(), rows);
    }
}
