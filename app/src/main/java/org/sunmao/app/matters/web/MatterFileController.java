package org.sunmao.app.matters.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
import org.sunmao.app.attachments.Attachment;
import org.sunmao.app.attachments.Attachments;
import org.sunmao.app.attachments.NotKeptException;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterKinds;
import org.sunmao.app.matters.Matters;
import org.sunmao.app.matters.Outcome;
import org.sunmao.app.matters.desk.MatterFiles;
import org.sunmao.app.shell.Ui;

/** Files of matters of whatever kind, in and out. What is not taken is said file by file; the others are kept all the same. */
@Controller
@Allowed({
    Role.OFFICE,
    Role.DEPARTMENT,
    Role.STEWARD,
    Role.INVESTMENT,
    Role.ENTERPRISE,
    Role.LEADER,
    Role.COUNCIL,
    Role.MEMBER
})
class MatterFileController {

    /** The most files at a time. */
    private static final int MOST = 10;

    private final Matters matters;
    private final MatterKinds kinds;
    private final MatterFiles files;
    private final Attachments attachments;

    MatterFileController(Matters matters, MatterKinds kinds, MatterFiles files, Attachments attachments) {
        this.matters = matters;
        this.kinds = kinds;
        this.files = files;
        this.attachments = attachments;
    }

    private Matter get(Reader reader, long id) {
        return matters.find(reader.scope(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** A file to be saved; without one the way to the matter. */
    @GetMapping("/matters/{matter:[0-9]{1,18}}/files")
    ResponseEntity<byte[]> file(
            @PathVariable long matter, @RequestParam(required = false) @Nullable Long file, Reader reader) {
        Matter found = get(reader, matter);
        if (file == null) {
            return ResponseEntity.status(HttpStatus.FOUND)
                    .header(HttpHeaders.LOCATION, kinds.of(found).path() + "/" + found.id())
                    .build();
        }
        return files.find(reader, found, file)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .answer();
    }

    @PostMapping("/matters/{matter:[0-9]{1,18}}/files")
    String add(
            @PathVariable long matter,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> sent,
            @RequestParam(defaultValue = "false") boolean inside,
            Reader reader,
            Ui ui,
            Model model)
            throws IOException {
        Matter found = get(reader, matter);
        if (!files.mayAdd(reader, found)) {
            return back(found, Outcome.of(Outcome.Result.NOT_YOURS));
        }
        List<MultipartFile> given = sent == null
                ? List.of()
                : sent.stream().filter(file -> !file.isEmpty()).toList();
        var kept = new ArrayList<Attachment>();
        Map<String, String> refused = new LinkedHashMap<>();
        for (MultipartFile file : given) {
            String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            if (kept.size() + refused.size() >= MOST) {
                refused.put(name, ui.t("matters.files.most", MOST));
                continue;
            }
            try (InputStream bytes = file.getInputStream()) {
                kept.add(attachments.keep(reader, bytes, name));
            } catch (NotKeptException why) {
                refused.put(name, why.said(ui::t));
            }
        }
        if (refused.isEmpty()) {
            return back(found, files.add(reader, found, kept, inside));
        }
        if (!kept.isEmpty()) {
            files.add(reader, found, kept, inside);
        }
        model.addAttribute("href", kinds.of(found).path() + "/" + found.id());
        model.addAttribute("number", found.number());
        model.addAttribute("kept", kept.stream().map(Attachment::name).toList());
        model.addAttribute("refused", refused);
        return "matters/files";
    }

    private String back(Matter matter, Outcome outcome) {
        return "redirect:" + kinds.of(matter).path() + "/" + matter.id() + "?outcome="
                + outcome.result().word();
    }
}
