package org.sunmao.app.benefits.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.benefits.BenefitKind;
import org.sunmao.app.matters.Actor;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.Matters;
import org.sunmao.app.matters.desk.MatterDesk;

/** Which project a reader sees, and whether the reader handles it. */
@Component
class BenefitAccess {

    private final Matters matters;
    private final MatterDesk desk;

    BenefitAccess(Matters matters, MatterDesk desk) {
        this.matters = matters;
        this.desk = desk;
    }

    /** The project; there is none for whoever does not see it. */
    Matter get(Reader reader, long id) {
        return matters.find(reader.scope(), id)
                .filter(each -> each.kind().equals(BenefitKind.CODE))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Whether the reader writes down what happens in it. */
    boolean handles(Reader reader, Matter matter) {
        return reader.is(Role.OFFICE, Role.COUNCIL)
                || Actor.lead(Role.DEPARTMENT).is(desk.standing(reader), matter);
    }

    /** Whether the reader may open projects at all. */
    static boolean opens(Reader reader) {
        return reader.is(Role.OFFICE, Role.COUNCIL, Role.DEPARTMENT);
    }
}
