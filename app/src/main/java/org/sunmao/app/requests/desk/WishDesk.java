package org.sunmao.app.requests.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.NewMatter;
import org.sunmao.app.matters.Reference;
import org.sunmao.app.matters.desk.MatterDesk;
import org.sunmao.app.requests.Origin;
import org.sunmao.app.requests.RequestKind;
import org.sunmao.app.requests.store.FirmStreets;
import org.sunmao.app.requests.store.OriginBook;
import org.sunmao.app.visits.Wish;
import org.sunmao.app.visits.Wishes;

/** Makes a request of what was wished for at a visit: once, in the words of the visit's note. */
@Component
public class WishDesk {

    private final WorkerDatabase database;
    private final MatterDesk desk;
    private final Wishes wishes;
    private final FirmStreets streets;
    private final OriginBook book;

    WishDesk(WorkerDatabase database, MatterDesk desk, Wishes wishes, FirmStreets streets, OriginBook book) {
        this.database = database;
        this.desk = desk;
        this.wishes = wishes;
        this.streets = streets;
        this.book = book;
    }

    /** The wish was taken up by somebody else meanwhile. */
    private static final class TakenException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Takes a wish up, which the reader sees.
     *
     * @param title a sentence on it
     * @return the request; empty where the wish is not open any more, or its words are gone
     */
    public Optional<Matter> takeUp(Reader reader, Wish wish, String title) {
        if (!wish.state().equals("open") || wish.text().isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(database.inTransaction(() -> takeUpLocked(reader, wish, title)));
        } catch (TakenException taken) {
            return Optional.empty();
        }
    }

    private @Nullable Matter takeUpLocked(Reader reader, Wish wish, String title) {
        var about = new ArrayList<>(List.of(new Reference("from", "visit", Long.toString(wish.visit()))));
        Long firm = wish.enterpriseId();
        if (firm != null) {
            about.add(new Reference("about", "enterprise", Long.toString(firm)));
        }
        if (wish.buildingId() != null) {
            about.add(new Reference("about", "building", Long.toString(wish.buildingId())));
        }
        Matter matter = desk.open(
                        reader,
                        new NewMatter(
                                RequestKind.CODE,
                                title,
                                firm == null
                                        ? null
                                        : streets.find(reader.scope(), firm).orElse(null),
                                firm == null ? List.of() : List.of(firm),
                                List.of(),
                                Map.of("content", wish.text()),
                                about))
                .matter();
        if (matter == null) {
            return null;
        }
        String place = wish.buildingName() == null ? "" : wish.buildingName();
        book.keep(matter.id(), new Origin("visit", "", place, wish.visit(), null, null, "", null), wish.id());
        if (!wishes.takeUp(reader, wish.id(), "requests/" + matter.id())) {
            throw new TakenException();
        }
        return matter;
    }
}
