package org.sunmao.app.front.web;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.view.RedirectView;
import org.sunmao.app.shell.Ui;

/** Leads from the address of a file that was merged into another to that one, for good, with the query of the page that was asked. */
public final class MovedFile {

    private MovedFile() {}

    /** The way there. */
    public static RedirectView to(Ui ui, String path) {
        var moved = new RedirectView(URI.create(ui.elsewhere(path)).toString(), true);
        moved.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        moved.setExposeModelAttributes(false);
        return moved;
    }
}
