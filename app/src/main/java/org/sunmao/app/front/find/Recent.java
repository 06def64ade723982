package org.sunmao.app.front.find;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.sunmao.app.access.Reader;
import org.sunmao.app.front.web.SubjectPath;
import org.sunmao.app.measures.MeasureWords;
import org.sunmao.app.search.Finder;
import org.sunmao.app.search.Hit.Why;
import org.sunmao.app.search.SearchKind;
import org.sunmao.app.shell.Ui;

/**
 * Which files and figures a session opened last. The session keeps ids and no names, ends with its sign-in, and what it names is read within the
 * scope that its reader has now.
 */
@Component
class Recent implements HandlerInterceptor, WebMvcConfigurer {

    private static final String ATTRIBUTE = Recent.class.getName();
    private static final int MOST = 6;
    private static final Pattern OPENED =
            Pattern.compile("/(buildings/B|enterprises/E|measures/)([1-9][0-9]{0,17}|[a-z][a-z0-9-]{0,60})");

    private final Finder finder;
    private final MeasureNames measures;

    Recent(Finder finder, MeasureNames measures) {
        this.finder = finder;
        this.measures = measures;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/buildings/*", "/enterprises/*", "/measures/*");
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failed) {
        HttpSession session = request.getSession(false);
        String path = request.getRequestURI();
        if (session != null
                && failed == null
                && response.getStatus() == HttpServletResponse.SC_OK
                && request.getMethod().equals("GET")
                && OPENED.matcher(path).matches()) {
            note(session, path);
        }
    }

    private static void note(HttpSession session, String path) {
        var opened = new LinkedHashSet<String>();
        opened.add(path);
        opened.addAll(opened(session));
        try {
            session.setAttribute(
                    ATTRIBUTE, new ArrayList<>(opened.stream().limit(MOST).toList()));
        } catch (IllegalStateException ended) {
            // It ended meanwhile, and with it what it opened.
        }
    }

    private static List<String> opened(HttpSession session) {
        return session.getAttribute(ATTRIBUTE) instanceof List<?> kept
                ? kept.stream().map(String.class::cast).toList()
                : List.of();
    }

    /** What was opened, the last first; what this reader no longer sees is left out. */
    List<Line> list(Reader reader, Ui ui, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        List<String> opened = session == null ? List.of() : opened(session);
        var ids = new LinkedHashSet<Long>();
        opened.forEach(path -> subject(path).ifPresent(ids::add));
        Map<Long, Finder.Named> names = finder.names(reader.scope(), ids);
        return opened.stream().flatMap(path -> line(ui, path, names).stream()).toList();
    }

    private static Optional<Long> subject(String path) {
        Matcher read = OPENED.matcher(path);
        return read.matches() && Character.isDigit(read.group(2).charAt(0))
                ? Optional.of(Long.valueOf(read.group(2)))
                : Optional.empty();
    }

    private Optional<Line> line(Ui ui, String path, Map<Long, Finder.Named> names) {
        Optional<Long> subject = subject(path);
        if (subject.isEmpty()) {
            return measures.list().stream()
                    .filter(named -> path.equals("/measures/" + named.thing().id()))
                    .map(named ->
                            line(Kind.MEASURE, named.thing().id(), path, MeasureWords.name(ui, named.thing()), true))
                    .findFirst();
        }
        long id = subject.get();
        Finder.Named named = names.get(id);
        return named == null || !path.equals(path(named.kind(), id))
                ? Optional.empty()
                : Optional.of(line(
                        Kind.of(named.kind()),
                        path.substring(path.lastIndexOf('/') + 1),
                        path,
                        named.name(),
                        named.confirmed()));
    }

    private static String path(SearchKind kind, long id) {
        return kind == SearchKind.BUILDING ? SubjectPath.building(id) : SubjectPath.enterprise(id);
    }

    private static Line line(Kind kind, String id, String path, String name, boolean confirmed) {
        return new Line(kind, id, path, name, confirmed, Why.NAME, null, List.of());
    }
}
