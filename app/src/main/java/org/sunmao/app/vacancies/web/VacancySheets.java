package org.sunmao.app.vacancies.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.exports.Pdfs;
import org.sunmao.app.shell.Ui;

/** Prints units. What was printed last is kept, so that a crowd that looks at one unit prints it once. */
@Component
class VacancySheets {

    private static final int KEPT = 64;

    private final Pdfs pdfs;
    private final Map<Printed, byte[]> kept = new LinkedHashMap<>(KEPT, .75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Printed, byte[]> eldest) {
            return size() > KEPT;
        }
    };

    private record Printed(VacancyPage page, String language) {}

    VacancySheets(Pdfs pdfs) {
        this.pdfs = pdfs;
    }

    byte[] print(Reader reader, Ui ui, VacancyPage page) {
        if (reader.signedIn()) {
            return printed(reader, ui, page);
        }
        var key = new Printed(page, ui.lang());
        synchronized (kept) {
            byte[] known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        byte[] made = printed(reader, ui, page);
        synchronized (kept) {
            kept.put(key, made);
        }
        return made;
    }

    private byte[] printed(Reader reader, Ui ui, VacancyPage page) {
        return pdfs.print(reader, ui, page.line().title(), "vacancies/sheet.jte", page);
    }
}
