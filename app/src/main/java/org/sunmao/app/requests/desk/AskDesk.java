package org.sunmao.app.requests.desk;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Grants;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.Matters;
import org.sunmao.app.matters.NewMatter;
import org.sunmao.app.matters.desk.MatterDesk;
import org.sunmao.app.requests.AskCode;
import org.sunmao.app.requests.Origin;
import org.sunmao.app.requests.RequestKind;
import org.sunmao.app.requests.store.OriginBook;

/**
 * The door: anybody asks, without an account, and follows what becomes of it by a code. Whoever holds the code reads and acts as the enterprise that opened this
 * one request, by the same rules of the database and the engine, and so learns nothing that a party of a request does not learn.
 */
@Component
public class AskDesk {

    private static final int NAME_BYTES = 12;

    private final WorkerDatabase database;
    private final MatterDesk desk;
    private final Matters matters;
    private final OriginBook book;
    private final SecureRandom random = new SecureRandom();

    AskDesk(WorkerDatabase database, MatterDesk desk, Matters matters, OriginBook book) {
        this.database = database;
        this.desk = desk;
        this.matters = matters;
        this.book = book;
    }

    /**
     * What somebody asks.
     *
     * @param sort what it is about; empty for whoever does not know
     * @param firm the enterprise, in the words of whoever asks
     * @param place where it is; may be empty
     * @param contact how to reach whoever asks; null where that is not said
     * @param form the key of the form: a form that is sent twice is one request
     */
    public record Asked(
            String title,
            String content,
            String sort,
            String firm,
            String place,
            OriginBook.@Nullable Contact contact,
            UUID form) {}

    /** Takes it in; answers the code, which is told this once. Empty where this form was sent before, or cannot be a request. */
    public Optional<String> ask(Asked asked) {
        return Objects.requireNonNull(database.inTransaction(() -> askLocked(asked)));
    }

    private Optional<String> askLocked(Asked asked) {
        if (book.isSent(asked.form())) {
            return Optional.empty();
        }
        var name = new byte[NAME_BYTES];
        random.nextBytes(name);
        var fields = new LinkedHashMap<String, String>();
        fields.put("content", asked.content());
        if (!asked.sort().isEmpty()) {
            fields.put("sort", asked.sort());
        }
        Matter matter = desk.open(
                        holder("code:" + HexFormat.of().formatHex(name)),
                        new NewMatter(
                                RequestKind.CODE,
                                asked.title(),
                                null,
                                List.of(),
                                List.of(),
                                Map.copyOf(fields),
                                List.of()))
                .matter();
        if (matter == null) {
            return Optional.empty();
        }
        String code = AskCode.fresh(random);
        book.keep(matter.id(), new Origin("door", asked.firm(), asked.place(), null, null, null, "", null), null);
        book.keepCode(matter.id(), AskCode.hash(code).orElseThrow(), asked.form());
        if (asked.contact() != null) {
            book.keepContact(matter.id(), asked.contact());
        }
        return Optional.of(code);
    }

    private static Reader holder(String name) {
        return new Reader(0, name, "", Role.ENTERPRISE, Grants.scope(name, Role.ENTERPRISE, List.of()));
    }

    /** A request and whoever holds its code. */
    public record Held(Reader holder, Matter matter) {}

    /** The request of a code as somebody typed it. */
    public Optional<Held> find(String typed) {
        return AskCode.hash(typed).flatMap(book::findHolder).flatMap(found -> {
            Reader holder = holder(found.name());
            return matters.find(holder.scope(), found.matter()).map(matter -> new Held(holder, matter));
        });
    }
}
