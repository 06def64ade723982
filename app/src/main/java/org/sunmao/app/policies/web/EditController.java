package org.sunmao.app.policies.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.policies.Attribute;
import org.sunmao.app.policies.Base;
import org.sunmao.app.policies.Policy;
import org.sunmao.app.policies.PolicyText;
import org.sunmao.app.policies.Publishing;
import org.sunmao.app.policies.Publishing.Outcome;
import org.sunmao.app.policies.store.PolicyBook;
import org.sunmao.app.policies.text.PolicyReader;
import org.sunmao.app.shell.Ui;

/** The document of a policy as it is written: looked at before it is saved, and published by the office. */
@Controller
class EditController {

    private static final String EXAMPLE = example();

    private final PolicyBook book;
    private final Publishing desk;

    EditController(PolicyBook book, Publishing desk) {
        this.book = book;
        this.desk = desk;
    }

    private static String example() {
        try {
            return new ClassPathResource("policies/example.yaml").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Allowed({Role.OFFICE, Role.DEPARTMENT})
    @GetMapping("/policies/edit")
    String edit(@RequestParam(required = false) @Nullable Long policy, Reader reader, Ui ui, Model model) {
        String yaml = EXAMPLE;
        int seen = -1;
        if (policy != null) {
            List<PolicyBook.Version> versions = book.listVersions(reader.scope(), policy);
            PolicyBook.Version newest =
                    versions.stream().findFirst().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            yaml = book.find(reader.scope(), policy, newest.n())
                    .map(Policy::yaml)
                    .orElse("");
            seen = newest.fromDay() == null ? newest.moves() : -1;
        }
        return shown(ui, model, policy, seen, yaml, false, null);
    }

    private static String shown(
            Ui ui,
            Model model,
            @Nullable Long policy,
            int seen,
            String yaml,
            boolean looked,
            @Nullable Outcome refused) {
        PolicyReader.Result result = PolicyReader.read(yaml);
        PolicyText text = result.text();
        model.addAttribute("policy", policy);
        model.addAttribute("seen", seen);
        model.addAttribute("yaml", yaml);
        model.addAttribute("looked", looked);
        model.addAttribute("refused", refused == null ? null : refused.word());
        model.addAttribute(
                "faults",
                looked ? result.faults().stream().map(f -> FaultLine.of(ui, f)).toList() : List.of());
        model.addAttribute(
                "page",
                looked && text != null
                        ? PolicyView.of(
                                ui, new Policy(0, 1, yaml, text, null, Map.of()), PolicyRoles.today(), null, Map.of())
                        : null);
        model.addAttribute("attributes", List.of(Attribute.values()));
        model.addAttribute("bases", List.of(Base.values()));
        return "policies/edit";
    }

    /** What a document means, and what is wrong with it; nothing is kept. */
    @Allowed({Role.OFFICE, Role.DEPARTMENT})
    @PostMapping("/policies/preview")
    String preview(
            @RequestParam(required = false) @Nullable Long policy,
            @RequestParam(defaultValue = "-1") int seen,
            @RequestParam(defaultValue = "") String yaml,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Ui ui,
            Model model)
            throws IOException {
        return shown(ui, model, policy, seen, written(yaml, file), true, null);
    }

    private static String written(String yaml, @Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            return yaml.replace("\r\n", "\n");
        }
        byte[] bytes = file.getBytes();
        String text = new String(bytes, StandardCharsets.UTF_8);
        return (text.startsWith("\uFEFF") ? text.substring(1) : text).replace("\r\n", "\n");
    }

    @Allowed({Role.OFFICE, Role.DEPARTMENT})
    @PostMapping("/policies/draft")
    String save(
            @RequestParam(required = false) @Nullable Long policy,
            @RequestParam(defaultValue = "-1") int seen,
            @RequestParam(defaultValue = "") String yaml,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Reader reader,
            Ui ui,
            Model model)
            throws IOException {
        String text = written(yaml, file);
        Publishing.Saved saved = desk.save(reader, policy, seen, text);
        if (saved.outcome() != Outcome.SAVED) {
            return shown(ui, model, policy, seen, text, true, saved.outcome());
        }
        int version = book.listVersions(reader.scope(), saved.policy()).get(0).n();
        return "redirect:/policies/" + saved.policy() + "?version=" + version + "&outcome=saved";
    }

    @Allowed(Role.OFFICE)
    @PostMapping("/policies/{policy:[0-9]{1,18}}/publish")
    String publish(
            @PathVariable long policy,
            @RequestParam(defaultValue = "-1") int seen,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            Reader reader) {
        if (book.findShown(reader.scope(), policy, PolicyRoles.today()).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Outcome outcome =
                from == null ? Outcome.INCOMPLETE : desk.publish(reader, policy, seen, from, PolicyRoles.today());
        return "redirect:/policies/" + policy + "?outcome=" + outcome.word();
    }
}
