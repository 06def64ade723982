package org.sunmao.app.overview.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.sunmao.app.access.Allowed;
import org.sunmao.app.access.Clocked;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.measures.Measures;
import org.sunmao.app.shell.Ui;
import org.sunmao.app.stream.LivePage;
import org.sunmao.app.stream.Streams;

/** Tells an open screen which of its parts changed. It is asked with the query of the screen itself. */
@Clocked
@Controller
@Allowed({
    Role.OFFICE,
    Role.STEWARD,
    Role.MANAGER,
    Role.DEPARTMENT,
    Role.INVESTMENT,
    Role.MEMBER,
    Role.COUNCIL,
    Role.LEADER
})
class ScreenLive implements LivePage {

    private final ScreenParts parts;
    private final Arrived arrived;
    private final Measures measures;
    private final Streams streams;

    ScreenLive(ScreenParts parts, Arrived arrived, Measures measures, Streams streams) {
        this.parts = parts;
        this.arrived = arrived;
        this.measures = measures;
        this.streams = streams;
    }

    @GetMapping("/screen/live")
    void follow(Ui ui, HttpServletRequest request, HttpServletResponse response) throws IOException {
        streams.open(this, ui, request, response);
    }

    @Override
    public String path() {
        return "/screen";
    }

    @Override
    public Map<String, String> parts(Reader reader, Ui ui) {
        var said = new LinkedHashMap<String, @Nullable String>();
        ScreenAsked.NAMES.forEach(name -> said.put(name, ui.query(name)));
        return arrived.with(reader, ui, parts.render(reader, ui, ScreenAsked.of(said), ScreenParts.FOLLOWED));
    }

    @Override
    public boolean isFinished(String html) {
        return !html.contains("data-unfinished");
    }

    @Override
    public boolean isSettled() {
        return measures.isSettled();
    }
}
