package org.sunmao.app.access.web;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.sunmao.app.access.CurrentReader;
import org.sunmao.app.access.People;
import org.sunmao.app.access.Reader;

/** Looks the signed-in person up once per request. Somebody disabled meanwhile is a visitor. */
class SessionReader implements CurrentReader {

    private static final String ATTRIBUTE = SessionReader.class.getName();

    private final People people;

    SessionReader(People people) {
        this.people = people;
    }

    @Override
    public Reader get() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn person)) {
            return Reader.visitor();
        }
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
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
