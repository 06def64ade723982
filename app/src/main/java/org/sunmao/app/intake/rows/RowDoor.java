package org.sunmao.app.intake.rows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.sunmao.app.evidence.Deliveries;
import org.sunmao.app.evidence.Layout;
import org.sunmao.app.evidence.Source;
import org.sunmao.app.intake.fields.ColumnMapping;
import org.sunmao.app.intake.fields.Field;
import org.sunmao.app.intake.fields.SourceKind;
import org.sunmao.app.jobs.Derivations;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes in single rows and answers when they are durable and linked. Rows that arrive while others are being written are written
 * together, so that many senders do not wait for one disk write each. The conclusions follow a little later, for all of them at once.
 */
@Component
public class RowDoor implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(RowDoor.class);
    private static final int MOST_ROWS_TOGETHER = JsonRows.MOST;
    private static final int MOST_LAYOUTS = 1_000;

    /** Their rows add up within a month, so that one row alone would say that there is no other. */
    private static final Set<SourceKind> WHOLE_FILES_ONLY =
            EnumSet.of(SourceKind.TAX, SourceKind.INSURANCE, SourceKind.ELECTRICITY, SourceKind.BUILDINGS);

    private final RowBatch batch;
    private final Deliveries deliveries;
    private final Derivations derivations;
    private final JsonMapper json;
    private final Duration conclusionsAfter;
    private final Map<LayoutKey, Layout> layouts = new ConcurrentHashMap<>();
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final Thread writer = new Thread(this::write, "rows");
    private volatile boolean open = true;

    /**
     * {@code sunmao.rows.conclusions-after} says how long after the first row the conclusions follow at the latest. They begin at once where that is no
     * burden: two thirds of the time, at least, none are drawn.
     */
    RowDoor(
            RowBatch batch,
            Deliveries deliveries,
            Derivations derivations,
            JsonMapper json,
            @Value("${sunmao.rows.conclusions-after:20s}") Duration conclusionsAfter) {
        this.conclusionsAfter = conclusionsAfter;
        this.batch = batch;
        this.deliveries = deliveries;
        this.derivations = derivations;
        this.json = json;
        writer.setDaemon(true);
        writer.start();
    }

    private record LayoutKey(int source, List<String> headers, String mapping) {}

    private record Waiting(ReadRows rows, CompletableFuture<RowsAnswer> answer) {}

    /**
     * Takes the rows in; returns when they are durable.
     *
     * @throws IllegalArgumentException if they cannot be read, saying which row, what was found and what was expected
     */
    public RowsAnswer take(RowRequest request) {
        SourceKind kind = SourceKind.findByCode(request.source().kind()).orElseThrow();
        if (WHOLE_FILES_ONLY.contains(kind)) {
            throw new IllegalArgumentException("rows of a source of kind " + kind.code()
                    + " are taken in as whole files only: send the file to /api/intake");
        }
        JsonRows rows = JsonRows.parse(request.body());
        ColumnMapping mapping = mapping(request.source(), kind, rows.headers());
        Layout layout = layout(request, rows.headers(), mapping);
        var waiting = new Waiting(ReadRows.read(request, rows, mapping, layout, json), new CompletableFuture<>());
        queue.add(waiting);
        try {
            RowsAnswer answer = waiting.answer().join();
            if (answer.fresh()) {
                derivations.requestSoon("intake.rows", conclusionsAfter);
            }
            return answer;
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    /** Names are codes of fields, or headers whose meaning the source remembers. */
    private ColumnMapping mapping(Source source, SourceKind kind, List<String> headers) {
        Map<String, Field> columns = new TreeMap<>();
        Map<String, String> units = new TreeMap<>();
        for (String header : headers) {
            Field.findByCode(header)
                    .filter(Field.listByKind(kind)::contains)
                    .map(field ->
                            kind == SourceKind.TENANTS && field == Field.ENTERPRISE_NAME ? Field.TENANT_NAME : field)
                    .ifPresent(field -> columns.put(header, field));
        }
        if (columns.size() < headers.size()) {
            for (String remembered : deliveries.listMappings(source)) {
                ColumnMapping known = ColumnMapping.fromJson(remembered);
                headers.stream()
                        .filter(known.columns()::containsKey)
                        .forEach(header ->
                                columns.putIfAbsent(header, known.columns().get(header)));
                known.units().forEach(units::putIfAbsent);
            }
        }
        return new ColumnMapping(kind, new TreeMap<>(columns), units);
    }

    private Layout layout(RowRequest request, List<String> headers, ColumnMapping mapping) {
        if (layouts.size() > MOST_LAYOUTS) {
            layouts.clear();
        }
        return layouts.computeIfAbsent(
                new LayoutKey(request.source().id(), headers, mapping.toJson()),
                key -> deliveries.recordLayout(request.source(), headers, key.mapping(), request.by()));
    }

    /** How many requests wait to be written. */
    int waiting() {
        return queue.size();
    }

    private void write() {
        while (open) {
            try {
                write(next());
            } catch (InterruptedException closing) {
                return;
            }
        }
    }

    private List<Waiting> next() throws InterruptedException {
        var together = new ArrayList<Waiting>();
        together.add(queue.take());
        int rows = together.get(0).rows().keys().size();
        for (Waiting more = queue.peek();
                more != null && rows + more.rows().keys().size() <= MOST_ROWS_TOGETHER;
                more = queue.peek()) {
            together.add(queue.take());
            rows += more.rows().keys().size();
        }
        return together;
    }

    /** What makes the database fail with many is one of them; the others must not suffer for it. */
    private void write(List<Waiting> together) {
        try {
            List<RowsAnswer> answers =
                    batch.take(together.stream().map(Waiting::rows).toList());
            for (int i = 0; i < together.size(); i++) {
                together.get(i).answer().complete(answers.get(i));
            }
        } catch (RuntimeException failed) {
            if (together.size() == 1) {
                together.get(0).answer().completeExceptionally(failed);
                return;
            }
            LOG.warn("{} deliveries of rows are tried one by one: {}", together.size(), failed.toString());
            together.forEach(one -> write(List.of(one)));
        }
    }

    @Override
    public void destroy() {
        open = false;
        writer.interrupt();
        queue.forEach(waiting ->
                waiting.answer().completeExceptionally(new IllegalStateException("the server is being stopped")));
    }
}
