package org.sunmao.app.access.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.Open;
import org.sunmao.app.access.People;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.SecondFactors;
import org.sunmao.app.access.SignInFailures;
import org.sunmao.app.access.rules.AddressLimit;

/** The second step of a sign-in: the code of the second factor. Failures count like wrong passwords, against the same name. */
@Controller
class CodeController {

    private final People people;
    private final SecondFactors factors;
    private final SignInFailures failures;
    private final AddressLimit addresses;
    private final Arrival arrival;
    private final Audit audit;

    CodeController(
            People people,
            SecondFactors factors,
            SignInFailures failures,
            AddressLimit addresses,
            Arrival arrival,
            Audit audit) {
        this.people = people;
        this.factors = factors;
        this.failures = failures;
        this.addresses = addresses;
        this.arrival = arrival;
        this.audit = audit;
    }

    @Open
    @GetMapping(Arrival.CODE_PAGE)
    String page(@RequestParam(required = false) @Nullable String refused, Model model) {
        if (recognised().isEmpty()) {
            return "redirect:/login";
        }
        model.addAttribute("wrong", refused != null);
        return "access/code";
    }

    @Open
    @PostMapping(Arrival.CODE_PAGE)
    void check(@RequestParam(defaultValue = "") String code, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<Recognised> who = recognised();
        if (who.isEmpty()) {
            response.sendRedirect(request.getContextPath() + "/login");
        } else if (isRight(who.get(), code, request.getRemoteAddr())) {
            request.changeSessionId();
            arrival.letIn(request, response, who.get());
        } else {
            response.sendRedirect(request.getContextPath() + Arrival.CODE_PAGE + "?refused=wrong");
        }
    }

    private boolean isRight(Recognised who, String code, String address) {
        if (addresses.isShut(address) || failures.isLocked(who.username())) {
            return false;
        }
        Optional<Reader> person = people.findReader(who.personId());
        if (person.isPresent() && factors.take(person.get(), code)) {
            return true;
        }
        failures.failed(who.username());
        addresses.failed(address);
        audit.record(Reader.visitor(), "access.code-refused", "person", who.username(), Map.of());
        return false;
    }

    private static Optional<Recognised> recognised() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof Recognised person && person.isFresh()
                ? Optional.of(person)
                : Optional.empty();
    }
}
