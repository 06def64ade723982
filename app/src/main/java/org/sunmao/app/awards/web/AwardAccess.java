package org.sunmao.app.awards.web;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.awards.Application;
import org.sunmao.app.awards.AwardKind;
import org.sunmao.app.awards.store.ApplicationBook;
import org.sunmao.app.matters.Actor;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.Matters;
import org.sunmao.app.matters.Standing;
import org.sunmao.app.matters.desk.MatterDesk;

/** Finds an application within the reader's scope, and says what the reader may do with it besides the steps of its kind. */
@Component
class AwardAccess {

    private final Matters matters;
    private final MatterDesk desk;
    private final ApplicationBook book;

    AwardAccess(Matters matters, MatterDesk desk, ApplicationBook book) {
        this.matters = matters;
        this.desk = desk;
        this.book = book;
    }

    /** An application with its matter. */
    record Found(Matter matter, Application application) {}

    /** What somebody may do besides the steps. */
    enum May {
        /** Add figures, facts and files. */
        ADD,
        /** Say what was found of them. */
        VERIFY,
        /** Make it public. */
        NOTICE,
        ANSWER,
        PAY,
        REVERSE,
        RECOVER,
        /** See budget, objections and who did what. */
        HANDLE
    }

    /** The application of a matter; 404 where there is none that the reader sees. */
    Found get(Reader reader, long matter) {
        return matters.find(reader.scope(), matter)
                .filter(each -> each.kind().equals(AwardKind.CODE))
                .flatMap(each -> book.find(reader.scope(), matter).map(application -> new Found(each, application)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** What the reader may do with it now. */
    Set<May> may(Reader reader, Found found) {
        Matter matter = found.matter();
        Standing standing = desk.standing(reader);
        boolean office = reader.is(Role.OFFICE);
        boolean checks = office || Actor.lead(Role.DEPARTMENT).is(standing, matter);
        boolean own = Actor.own(Role.ENTERPRISE).is(standing, matter)
                || Actor.own(Role.STEWARD).is(standing, matter);
        var may = new LinkedHashSet<May>();
        add(may, May.HANDLE, checks || reader.is(Role.LEADER, Role.DEPARTMENT));
        switch (matter.state()) {
            case "applied", "supplement" -> add(may, May.ADD, own || office);
            case "checking" -> {
                add(may, May.ADD, own || office);
                add(may, May.VERIFY, checks);
            }
            case "checked" -> add(may, May.NOTICE, office);
            case "noticed" -> add(may, May.ANSWER, checks);
            case "granted" -> {
                add(may, May.PAY, checks);
                add(may, May.REVERSE, office);
                add(may, May.RECOVER, office);
            }
            case "paid", "closed" -> add(may, May.RECOVER, office);
            default -> {}
        }
        return may;
    }

    private static void add(Set<May> all, May one, boolean may) {
        if (may) {
            all.add(one);
        }
    }

    /** The application, where the reader may do this with it now; empty where not. 404 where it is none that the reader sees. */
    Optional<Found> find(Reader reader, long matter, May needed) {
        return Optional.of(get(reader, matter))
                .filter(found -> may(reader, found).contains(needed));
    }

    /** Where a reader is led who may not do so now: what could be done when the page was drawn somebody else may have done since. */
    static String notNow(long matter) {
        return "redirect:/awards/" + matter + "?outcome=not-now";
    }
}
