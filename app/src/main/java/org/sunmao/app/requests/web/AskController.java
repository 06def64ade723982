package org.sunmao.app.requests.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.sunmao.app.access.Open;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.access.rules.AddressLimit;
import org.sunmao.app.matters.MatterKind;
import org.sunmao.app.matters.MatterKinds;
import org.sunmao.app.requests.RequestKind;
import org.sunmao.app.requests.desk.AskDesk;
import org.sunmao.app.shell.Choice;
import org.sunmao.app.shell.Ui;

/** The door for enterprises: a form, no account. Nothing that the platform knows of enterprises is told here. */
@Controller
@Open
class AskController {

    /** Requests from one address within ten minutes; a whole building may share an address. */
    private static final int MOST = 10;

    private final AskDesk desk;
    private final MatterKinds kinds;
    private final AddressLimit limit = new AddressLimit(Clock.systemUTC(), MOST);

    AskController(AskDesk desk, MatterKinds kinds) {
        this.desk = desk;
        this.kinds = kinds;
    }

    @GetMapping("/ask")
    String form(Reader reader, Ui ui, Model model) {
        return page(AskForm.empty(), null, reader, ui, model);
    }

    private String page(AskForm form, @Nullable String refused, Reader reader, Ui ui, Model model) {
        MatterKind kind = kinds.find(RequestKind.CODE).orElseThrow();
        var sorts = new ArrayList<>(List.of(new Choice("", ui.t("requests.ask.sort.unsure"))));
        sorts().forEach(sort -> sorts.add(new Choice(sort, ui.t(kind.key("choice.sort." + sort)))));
        model.addAttribute("form", form);
        model.addAttribute("refused", refused);
        model.addAttribute("sorts", sorts);
        model.addAttribute("own", reader.is(Role.ENTERPRISE));
        return "requests/ask";
    }

    private List<String> sorts() {
        return kinds.find(RequestKind.CODE)
                .flatMap(kind -> kind.findField("sort"))
                .orElseThrow()
                .choices();
    }

    /** Answers the code in the page itself, so that it stands in no address. */
    @PostMapping("/ask")
    String ask(@ModelAttribute AskForm form, HttpServletRequest request, Reader reader, Ui ui, Model model) {
        Optional<String> fault =
                limit.isShut(request.getRemoteAddr()) ? Optional.of("too-many") : form.fault(Set.copyOf(sorts()));
        if (fault.isPresent()) {
            return page(form.again(), fault.get(), reader, ui, model);
        }
        limit.failed(request.getRemoteAddr());
        Optional<String> code = desk.ask(form.asked());
        if (code.isEmpty()) {
            return page(AskForm.empty(), "sent", reader, ui, model);
        }
        model.addAttribute("code", code.get());
        model.addAttribute("title", form.title());
        return "requests/asked";
    }
}
