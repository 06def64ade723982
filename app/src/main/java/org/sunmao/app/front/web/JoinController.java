package org.sunmao.app.front.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.enterprises.Enterprises;
import org.sunmao.app.front.store.FileMembers;
import org.sunmao.app.front.store.SourceDirectory;
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.places.Buildings;
import org.sunmao.app.resolution.Decisions.Outcome;
import org.sunmao.app.resolution.Decisions.Recorded;
import org.sunmao.app.resolution.Decisions.Refused;
import org.sunmao.app.resolution.FileDecisions;
import org.sunmao.app.resolution.FileDecisions.Word;
import org.sunmao.app.resolution.FileWork;
import org.sunmao.app.search.Finder;
import org.sunmao.app.search.SearchKind;
import org.sunmao.app.shell.Ui;

/**
 * Two files are one, or one file is two: what would become of it, and then the word. Decided by whoever decides at the review desk; all of them see
 * the whole district.
 */
@Controller
@Allowed({Role.OFFICE, Role.DEPARTMENT})
class JoinController {

    private static final int MOST_HITS = 20;

    private final Enterprises enterprises;
    private final Buildings buildings;
    private final FileMembers members;
    private final FileDecisions decisions;
    private final FileComparisons comparisons;
    private final FileWork work;
    private final Finder finder;
    private final SourceDirectory book;
    private final Derivations derivations;

    JoinController(
            Enterprises enterprises,
            Buildings buildings,
            FileMembers members,
            FileDecisions decisions,
            FileComparisons comparisons,
            FileWork work,
            Finder finder,
            SourceDirectory book,
            Derivations derivations) {
        this.enterprises = enterprises;
        this.buildings = buildings;
        this.members = members;
        this.decisions = decisions;
        this.comparisons = comparisons;
        this.work = work;
        this.finder = finder;
        this.book = book;
        this.derivations = derivations;
    }

    /** Whether the reader is offered to merge and split files: who decides, and not in the past. */
    static boolean offered(Reader reader) {
        return reader.is(Role.OFFICE, Role.DEPARTMENT)
                && !reader.scope().clocks().areSet();
    }

    @GetMapping("/enterprises/{id}/merge")
    String mergeEnterprise(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(name = "with", required = false) @Nullable String other,
            Reader reader,
            Ui ui,
            Model model) {
        return merge(enterprise(reader, id), q, other, reader, ui, model);
    }

    @GetMapping("/buildings/{id}/merge")
    String mergeBuilding(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(name = "with", required = false) @Nullable String other,
            Reader reader,
            Ui ui,
            Model model) {
        return merge(building(reader, id), q, other, reader, ui, model);
    }

    private String merge(JoinedFile file, String q, @Nullable String with, Reader reader, Ui ui, Model model) {
        String typed = with == null ? q.strip() : with;
        Optional<JoinedFile> named = find(file.kind(), reader, typed);
        boolean chosen = named.isPresent() && named.get().id() != file.id();
        model.addAttribute("file", file);
        model.addAttribute("q", with == null ? q : "");
        model.addAttribute("other", chosen ? named.get() : null);
        model.addAttribute("hits", chosen || typed.isEmpty() ? List.of() : hits(file, reader, ui, typed));
        if (chosen) {
            long other = named.get().id();
            model.addAttribute("seen", decisions.mark(List.of(file.id(), other)));
            model.addAttribute("compared", comparisons.merge(reader, ui, file.id(), other));
        }
        return "front/merge";
    }

    private List<HitLine> hits(JoinedFile file, Reader reader, Ui ui, String typed) {
        SearchKind kind = file.kind().equals("building") ? SearchKind.BUILDING : SearchKind.ENTERPRISE;
        return finder.find(reader.scope(), typed, kind, MOST_HITS + 1).hits().stream()
                .filter(hit -> hit.subjectId() != file.id())
                .limit(MOST_HITS)
                .map(hit -> HitLine.of(ui, hit))
                .toList();
    }

    @PostMapping("/enterprises/{id}/merge")
    String mergeEnterprise(
            @PathVariable String id,
            @RequestParam(name = "with") String other,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String why,
            Reader reader) {
        return merge(enterprise(reader, id), enterprise(reader, other), seen, why, reader);
    }

    @PostMapping("/buildings/{id}/merge")
    String mergeBuilding(
            @PathVariable String id,
            @RequestParam(name = "with") String other,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String why,
            Reader reader) {
        return merge(building(reader, id), building(reader, other), seen, why, reader);
    }

    private String merge(JoinedFile file, JoinedFile other, String seen, String why, Reader reader) {
        Outcome outcome =
                work.say(reader, file.kind(), Word.merge(file.id(), other.id(), seen, reader.username(), why));
        String back = file.path() + "/merge?with=" + other.code();
        return followed(outcome, "resolution.merge", back);
    }

    @GetMapping("/enterprises/{id}/split")
    String splitEnterprise(
            @PathVariable String id,
            @RequestParam(name = "m", required = false) @Nullable List<Long> mentions,
            @RequestParam(name = "s", required = false) @Nullable List<String> sources,
            Reader reader,
            Ui ui,
            Model model) {
        return split(enterprise(reader, id), mentions, sources, reader, ui, model);
    }

    @GetMapping("/buildings/{id}/split")
    String splitBuilding(
            @PathVariable String id,
            @RequestParam(name = "m", required = false) @Nullable List<Long> mentions,
            @RequestParam(name = "s", required = false) @Nullable List<String> sources,
            Reader reader,
            Ui ui,
            Model model) {
        return split(building(reader, id), mentions, sources, reader, ui, model);
    }

    private String split(
            JoinedFile file,
            @Nullable List<Long> mentions,
            @Nullable List<String> sources,
            Reader reader,
            Ui ui,
            Model model) {
        var scope = reader.scope();
        List<FileMembers.Member> all = members.list(scope, file.id());
        long anchor = decisions.anchor(file.id());
        Set<Long> chosen = chosen(all, anchor, mentions, sources);
        List<FileMembers.Member> shown = all.subList(0, Math.min(FileMembers.MOST, all.size()));
        model.addAttribute("file", file);
        model.addAttribute(
                "groups",
                FileComparisons.groups(ui, scope, new SourceNames(ui, book.byCode(scope)), shown, anchor, chosen));
        model.addAttribute("more", all.size() - shown.size());
        model.addAttribute("chosen", chosen);
        if (!chosen.isEmpty()) {
            model.addAttribute("seen", decisions.mark(List.of(file.id())));
            model.addAttribute("compared", comparisons.split(reader, ui, file.id(), chosen));
        }
        return "front/split";
    }

    /** Ticked mentions, and all of ticked sources but for the one that the file's id stays with. */
    private static Set<Long> chosen(
            List<FileMembers.Member> all,
            long anchor,
            @Nullable Collection<Long> mentions,
            @Nullable Collection<String> sources) {
        var chosen = new TreeSet<Long>();
        for (FileMembers.Member member : all) {
            boolean ticked = mentions != null && mentions.contains(member.mention());
            boolean ofSource = sources != null && sources.contains(member.source());
            if (ticked || ofSource && member.mention() != anchor) {
                chosen.add(member.mention());
            }
        }
        return chosen;
    }

    @PostMapping("/enterprises/{id}/split")
    String splitEnterprise(
            @PathVariable String id,
            @RequestParam(name = "m", required = false) @Nullable List<Long> mentions,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String why,
            Reader reader) {
        return split(enterprise(reader, id), mentions, seen, why, reader);
    }

    @PostMapping("/buildings/{id}/split")
    String splitBuilding(
            @PathVariable String id,
            @RequestParam(name = "m", required = false) @Nullable List<Long> mentions,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String why,
            Reader reader) {
        return split(building(reader, id), mentions, seen, why, reader);
    }

    private String split(JoinedFile file, @Nullable List<Long> mentions, String seen, String why, Reader reader) {
        List<Long> taken = mentions == null ? new ArrayList<>() : mentions;
        Outcome outcome = work.say(reader, file.kind(), Word.split(file.id(), taken, seen, reader.username(), why));
        return followed(outcome, "resolution.split", file.path() + "/split?");
    }

    private String followed(Outcome outcome, String action, String back) {
        if (outcome instanceof Refused refused) {
            return "redirect:" + back + (back.endsWith("?") ? "" : "&") + "refused="
                    + refused.why().word();
        }
        derivations.request(action);
        return "redirect:/review/decisions?done=" + ((Recorded) outcome).decisionId();
    }

    private JoinedFile enterprise(Reader reader, String id) {
        return find("enterprise", reader, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private JoinedFile building(Reader reader, String id) {
        return find("building", reader, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Optional<JoinedFile> find(String kind, Reader reader, String id) {
        var scope = reader.scope();
        return kind.equals("building")
                ? SubjectPath.findBuilding(id)
                        .flatMap(own -> buildings.find(scope, own))
                        .map(b -> new JoinedFile(kind, b.id(), SubjectPath.building(b.id()), b.name()))
                : SubjectPath.findEnterprise(id)
                        .flatMap(own -> enterprises.find(scope, own))
                        .map(e -> new JoinedFile(kind, e.id(), SubjectPath.enterprise(e.id()), e.name()));
    }
}
