package org.sunmao.app.visits.web;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.visits.store.NoteBoard;

/** Serves photos to those who may read the note that they belong to. */
@Controller
class PhotoController {

    private final NoteBoard notes;

    PhotoController(NoteBoard notes) {
        this.notes = notes;
    }

    @Allowed({Role.OFFICE, Role.DEPARTMENT, Role.STEWARD, Role.INVESTMENT, Role.LEADER})
    @GetMapping("/visits/photos/{photo:[0-9]{1,18}}")
    ResponseEntity<byte[]> photo(@PathVariable long photo, Reader reader) {
        NoteBoard.Photo found = notes.findPhoto(reader.scope(), photo)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", "inline; filename=\"visit-" + found.visit() + "-" + photo + ".jpg\"")
                .cacheControl(CacheControl.noStore())
                .body(found.jpeg());
    }
}
