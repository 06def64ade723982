package org.sunmao.app.secrecy.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.OpenPurpose;
import org.sunmao.app.access.Purpose;
import org.sunmao.app.access.PurposeKind;
import org.sunmao.app.access.Purposes;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;

/** States a purpose for the signed-in session, and ends it. */
@Controller
@RequestMapping("/purpose")
@Allowed(Role.OFFICE)
class PurposeController {

    private static final Set<String> OPENS = Set.of("personal", "tax", "both");

    private final Purposes purposes;
    private final Clock clock = Clock.systemUTC();

    PurposeController(Purposes purposes) {
        this.purposes = purposes;
    }

    @GetMapping
    String page(@RequestParam(defaultValue = "/") String back, Model model) {
        model.addAttribute("page", new PurposePage(OpenPurpose.current(), local(back), "", "", "both", null));
        return "secrecy/purpose";
    }

    @PostMapping
    String state(
            Reader reader,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String sentence,
            @RequestParam(defaultValue = "both") String opens,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<PurposeKind> chosen = PurposeKind.find(kind);
        String problem = chosen.isEmpty() || !OPENS.contains(opens)
                ? "kind"
                : Purpose.problem(sentence).orElse(null);
        if (problem != null || chosen.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            String typed = "personal".equals(problem) ? "" : sentence;
            model.addAttribute(
                    "page", new PurposePage(OpenPurpose.current(), local(back), kind, typed, opens, problem));
            return "secrecy/purpose";
        }
        var purpose = new Purpose(
                chosen.get(),
                sentence,
                !opens.equals("tax"),
                !opens.equals("personal"),
                clock.instant().plus(Purpose.LASTS));
        purposes.state(reader, purpose, "page");
        OpenPurpose.open(request, reader, purpose);
        return "redirect:" + local(back);
    }

    @PostMapping("/end")
    String end(Reader reader, @RequestParam(defaultValue = "/") String back, HttpServletRequest request) {
        OpenPurpose.close(request, reader).ifPresent(open -> purposes.end(reader, open));
        return "redirect:" + local(back);
    }

    /** A page of this site and no other: a foreign address would lead whoever just opened the data away. */
    static String local(@Nullable String path) {
        if (path == null || !path.startsWith("/") || path.startsWith("//") || path.startsWith("/purpose")) {
            return "/";
        }
        return path.chars().anyMatch(c -> c == '\\' || c < ' ' || c == '{') ? "/" : path;
    }
}
