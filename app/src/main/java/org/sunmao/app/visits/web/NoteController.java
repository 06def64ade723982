package org.sunmao.app.visits.web;

import static org.sunmao.app.visits.web.BookForm.or;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.attachments.pictures.Picture;
import org.sunmao.app.attachments.pictures.Pictures;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.shell.Ui;
import org.sunmao.app.visits.Department;
import org.sunmao.app.visits.Finding;
import org.sunmao.app.visits.NewNote;
import org.sunmao.app.visits.NoteDesk;
import org.sunmao.app.visits.Purpose;
import org.sunmao.app.visits.Times;
import org.sunmao.app.visits.Visit;
import org.sunmao.app.visits.VisitRules;
import org.sunmao.app.visits.store.Departments;
import org.sunmao.app.visits.store.Drafts;
import org.sunmao.app.visits.store.VisitBoard;
import org.sunmao.app.visits.store.Whereabouts;
import org.sunmao.app.visits.store.Whereabouts.Where;

/** Notes written on the phone: at a booked visit, or by somebody who came by. */
@Controller
@Allowed({Role.OFFICE, Role.DEPARTMENT, Role.STEWARD, Role.INVESTMENT})
class NoteController {

    /** The most photos of one note. */
    static final int MOST_PHOTOS = 6;

    /** How long somebody who came by is taken to have been there. */
    private static final int MINUTES = 30;

    private final VisitBoard board;
    private final NoteDesk desk;
    private final VisitRules rules;
    private final Whereabouts whereabouts;
    private final Pictures pictures;
    private final Drafts drafts;
    private final Departments departments;

    NoteController(
            VisitBoard board,
            NoteDesk desk,
            VisitRules rules,
            Whereabouts whereabouts,
            Pictures pictures,
            Drafts drafts,
            Departments departments) {
        this.board = board;
        this.desk = desk;
        this.rules = rules;
        this.whereabouts = whereabouts;
        this.pictures = pictures;
        this.drafts = drafts;
        this.departments = departments;
    }

    @GetMapping("/visits/{visit:[0-9]{1,18}}/note")
    String ofVisit(@PathVariable long visit, Reader reader, Ui ui, Model model) {
        Visit found = get(reader, visit);
        if (!rules.takesNotes(found)) {
            return "redirect:/visits/" + visit;
        }
        return begin(empty(reader, place(reader.scope(), found)), found, reader, ui, model);
    }

    @PostMapping("/visits/{visit:[0-9]{1,18}}/note")
    String keepOfVisit(
            @PathVariable long visit,
            @ModelAttribute NoteForm form,
            @RequestParam(required = false) @Nullable List<MultipartFile> photos,
            Reader reader,
            Ui ui,
            Model model,
            HttpServletResponse response)
            throws IOException {
        Visit found = get(reader, visit);
        if (!rules.takesNotes(found)) {
            drafts.keep(reader, place(reader.scope(), found).code(), form.typed());
            return "redirect:/visits/" + visit + "?refused=no-notes";
        }
        return keep(form, found, place(reader.scope(), found), photos, reader, ui, model, response);
    }

    @GetMapping("/visits/note")
    String unplanned(
            @RequestParam(required = false) @Nullable String enterprise,
            @RequestParam(required = false) @Nullable String building,
            Reader reader,
            Ui ui,
            Model model) {
        if (enterprise == null && building == null) {
            return "redirect:/visits";
        }
        Where where = find(reader.scope(), enterprise, building);
        return begin(empty(reader, where), null, reader, ui, model);
    }

    /** An empty form, or what was typed and not sent last time. */
    private String begin(NoteForm empty, @Nullable Visit visit, Reader reader, Ui ui, Model model) {
        Optional<Map<String, String>> typed = drafts.find(reader, subject(empty, visit));
        return page(
                typed.map(empty::filled).orElse(empty),
                visit,
                List.of(),
                Map.of(),
                typed.isPresent(),
                reader,
                ui,
                model);
    }

    private static String subject(NoteForm form, @Nullable Visit visit) {
        return visit != null
                ? "V" + visit.id()
                : form.enterprise() != null ? or(form.enterprise()) : or(form.building());
    }

    /** Keeps what has been typed so far, or drops it. */
    @PostMapping("/visits/draft")
    ResponseEntity<Void> draft(
            @ModelAttribute NoteForm form,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(name = "do", defaultValue = "keep") String what,
            Reader reader) {
        if (!of.matches("[VEB][0-9]{1,18}")) {
            return ResponseEntity.badRequest().build();
        }
        if (what.equals("drop")) {
            drafts.drop(reader, of);
        } else {
            drafts.keep(reader, of, form.typed());
        }
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/visits/note")
    String keepUnplanned(
            @ModelAttribute NoteForm form,
            @RequestParam(required = false) @Nullable List<MultipartFile> photos,
            Reader reader,
            Ui ui,
            Model model,
            HttpServletResponse response)
            throws IOException {
        if (form.enterprise() == null && form.building() == null) {
            return "redirect:/visits";
        }
        Where where = find(reader.scope(), form.enterprise(), form.building());
        return keep(form, null, where, photos, reader, ui, model, response);
    }

    private String keep(
            NoteForm form,
            @Nullable Visit visit,
            Where where,
            @Nullable List<MultipartFile> photos,
            Reader reader,
            Ui ui,
            Model model,
            HttpServletResponse response)
            throws IOException {
        List<String> faults = new ArrayList<>(form.faults(rules.today(), where.enterprise() != null));
        Times during = visit == null ? during(form) : null;
        if (visit == null && during == null) {
            faults.add("at");
        }
        List<Department> who =
                departments.read(reader.scope(), form.department()).orElse(List.of());
        if (who.size() != 1) {
            faults.add("department");
        }
        Map<String, String> photoFaults = new LinkedHashMap<>();
        List<Picture> taken = taken(photos, photoFaults, faults);
        if (!faults.isEmpty() || !photoFaults.isEmpty()) {
            drafts.keep(reader, subject(form, visit), form.typed());
            response.setStatus(BookController.REFUSED);
            return page(form, visit, faults, photoFaults, false, reader, ui, model);
        }
        NewNote note = form.note(who.get(0), taken);
        var visited = new NoteDesk.Visited(where.enterprise(), where.building(), where.name(), where.buildingName());
        long of = visit == null
                ? desk.noteUnplanned(
                        reader,
                        visited,
                        java.util.Objects.requireNonNull(during),
                        note.found() == Finding.BUILDING ? Purpose.SAFETY : Purpose.SERVICE,
                        note)
                : desk.note(reader, visit, visited, note);
        drafts.drop(reader, subject(form, visit));
        return "redirect:/visits/" + of + "?outcome=noted";
    }

    private @Nullable Times during(NoteForm form) {
        LocalTime at = BookForm.time(form.at());
        // The last half hour of a day is taken whole, for the end lies on the same day.
        LocalTime begin = at == null ? null : at.isAfter(LocalTime.of(23, 29)) ? LocalTime.of(23, 29) : at;
        return Times.on(VisitFilters.date(form.day()), begin, begin == null ? null : begin.plusMinutes(MINUTES));
    }

    private List<Picture> taken(@Nullable List<MultipartFile> photos, Map<String, String> refused, List<String> faults)
            throws IOException {
        List<MultipartFile> sent = photos == null
                ? List.of()
                : photos.stream().filter(file -> !file.isEmpty()).toList();
        var taken = new ArrayList<Picture>();
        if (sent.size() > MOST_PHOTOS) {
            faults.add("photos");
            return taken;
        }
        for (MultipartFile file : sent) {
            try {
                taken.add(pictures.remade(
                        file.getSize() > Pictures.MOST_BYTES ? new byte[Pictures.MOST_BYTES + 1] : file.getBytes()));
            } catch (Pictures.NotTakenException no) {
                refused.put(or(file.getOriginalFilename()), no.why().word());
            }
        }
        return taken;
    }

    private Visit get(Reader reader, long visit) {
        return board.find(reader.scope(), visit).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Where place(Scope scope, Visit visit) {
        Long enterprise = visit.enterpriseId();
        Where where = (enterprise != null
                        ? whereabouts.ofEnterprise(scope, enterprise)
                        : whereabouts.ofBuilding(scope, visit.buildingId() == null ? 0 : visit.buildingId()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return where;
    }

    private Where find(Scope scope, @Nullable String enterprise, @Nullable String building) {
        Long firm = VisitFilters.id(enterprise);
        Long house = VisitFilters.id(building);
        Optional<Where> found = firm != null
                ? whereabouts.ofEnterprise(scope, firm)
                : house == null ? Optional.empty() : whereabouts.ofBuilding(scope, house);
        return found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private NoteForm empty(Reader reader, Where where) {
        LocalTime now = LocalTime.now(Times.ZONE).truncatedTo(ChronoUnit.MINUTES);
        boolean firm = where.enterprise() != null;
        return new NoteForm(
                UUID.randomUUID().toString(),
                firm ? where.code() : null,
                firm ? null : where.code(),
                rules.today().toString(),
                now.toString(),
                firm ? Finding.HERE.word() : Finding.BUILDING.word(),
                departments.own(reader),
                "",
                "",
                "",
                "",
                "",
                "",
                or(where.floor()),
                or(where.room()),
                "");
    }

    private String page(
            NoteForm form,
            @Nullable Visit visit,
            List<String> faults,
            Map<String, String> photoFaults,
            boolean draft,
            Reader reader,
            Ui ui,
            Model model) {
        Where where =
                visit == null ? find(reader.scope(), form.enterprise(), form.building()) : place(reader.scope(), visit);
        boolean firm = where.enterprise() != null;
        model.addAttribute(
                "page",
                new NotePage(
                        visit == null ? "/visits/note" : "/visits/" + visit.id() + "/note",
                        where.name(),
                        where.code(),
                        BookController.place(ui, where),
                        firm,
                        visit == null ? null : new VisitWords(ui, reader.scope(), rules.today()).when(visit.during()),
                        form,
                        faults,
                        photoFaults,
                        draft,
                        firm
                                ? List.of(
                                        Finding.HERE.word(),
                                        Finding.MOVED.word(),
                                        Finding.OTHER.word(),
                                        Finding.CLOSED.word())
                                : List.of(Finding.BUILDING.word()),
                        Departing.of(departments, reader.scope(), ui)));
        model.addAttribute("today", rules.today());
        model.addAttribute("subject", subject(form, visit));
        model.addAttribute("mostPhotos", MOST_PHOTOS);
        return "visits/note";
    }
}
