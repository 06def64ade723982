package org.sunmao.app.access.web;

import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.sunmao.app.access.CurrentReader;
import org.sunmao.app.access.Grants;
import org.sunmao.app.access.People;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.live.LocalToken;

/**
 * Looks the signed-in person up once per request. Somebody disabled meanwhile is a visitor. A command on this machine that shows the
 * token of the data directory owns the data, and works as the office.
 */
class SessionReader implements CurrentReader {

    private static final String ATTRIBUTE = SessionReader.class.getName();

    private static final Reader COMMAND =
            new Reader(0, "command", "command", Role.OFFICE, Grants.scope("command", Role.OFFICE, List.of()));

    private final People people;

    SessionReader(People people) {
        this.people = people;
    }

    @Override
    public Reader get() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request instanceof ServletRequestAttributes servlet && LocalToken.isLocal(servlet.getRequest())) {
            return COMMAND;
        }
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn person)) {
            return Reader.visitor();
        }
        if (request == null) {
            return find(person);
        }
        if (request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof Reader known
                && known.personId() == person.personId()) {
            return known;
        }
        Reader found = find(person);
        request.setAttribute(ATTRIBUTE, found, RequestAttributes.SCOPE_REQUEST);
        return found;
    }

    private Reader find(SignedIn person) {
        return people.findReader(person.personId()).orElseGet(Reader::visitor);
    }
}
