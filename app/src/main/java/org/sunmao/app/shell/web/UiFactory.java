package org.sunmao.app.shell.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.transaction.TransactionException;
import org.springframework.web.util.UriComponentsBuilder;
import org.sunmao.app.access.Backdrop;
import org.sunmao.app.access.CurrentReader;
import org.sunmao.app.access.Reader;
import org.sunmao.app.shell.Address;
import org.sunmao.app.shell.Bell;
import org.sunmao.app.shell.Language;
import org.sunmao.app.shell.MenuEntry;
import org.sunmao.app.shell.Messages;
import org.sunmao.app.shell.OwnWords;
import org.sunmao.app.shell.Theme;
import org.sunmao.app.shell.Ui;

/**
 * Makes the {@link Ui} of a request. Language and theme come from {@code ?lang=} and {@code ?theme=}, which are then remembered in
 * cookies, else from these cookies, else they are Chinese and auto.
 */
class UiFactory {

    private static final Logger LOG = LoggerFactory.getLogger(UiFactory.class);
    private static final int YEAR_SECONDS = 365 * 24 * 3600;

    private final CurrentReader current;
    private final List<MenuEntry> menu;
    private final Map<Language, String> district;
    private final @Nullable Backdrop backdrop;
    private final @Nullable Bell bell;
    private final Map<Language, Messages> messages = new EnumMap<>(Language.class);

    UiFactory(
            CurrentReader current,
            List<MenuEntry> menu,
            Map<Language, String> district,
            @Nullable Backdrop backdrop,
            List<OwnWords> own,
            @Nullable Bell bell) {
        this.bell = bell;
        this.current = current;
        this.menu =
                menu.stream().sorted(Comparator.comparingInt(MenuEntry::order)).toList();
        this.district = district;
        this.backdrop = backdrop;
        Arrays.stream(Language.values()).forEach(language -> messages.put(language, new Messages(language, own)));
    }

    Ui make(HttpServletRequest request, HttpServletResponse response) {
        Language language = chosen(request, response, "lang", Language.class, Language.ZH);
        Theme theme = chosen(request, response, "theme", Theme.class, Theme.AUTO);
        return new Ui(
                language,
                theme,
                java.util.Objects.requireNonNull(messages.get(language)),
                address(request),
                () -> reader(request),
                menu,
                () -> (CsrfToken) request.getAttribute(CsrfToken.class.getName()),
                district.get(language),
                backdrop,
                // What is asked on the way to an error page may be what failed.
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null ? bell : null);
    }

    /** On the way to an error page the database may be what failed; the frame then shows itself as to a visitor. */
    private Reader reader(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null) {
            return current.get();
        }
        try {
            return current.get();
        } catch (DataAccessException | TransactionException e) {
            LOG.debug("an error page without its reader", e);
            return Reader.visitor();
        }
    }

    private static Address address(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed instanceof String text ? text : request.getRequestURI();
        String query = failed != null
                ? (String) request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING)
                : request.getQueryString();
        return new Address(path, parameters(query));
    }

    private static Map<String, List<String>> parameters(@Nullable String query) {
        var parameters = new LinkedHashMap<String, List<String>>();
        if (query != null) {
            UriComponentsBuilder.newInstance()
                    .query(query)
                    .build()
                    .getQueryParams()
                    .forEach((name, values) -> parameters.put(
                            decoded(name),
                            values.stream().map(UiFactory::decoded).toList()));
        }
        return parameters;
    }

    private static String decoded(@Nullable String text) {
        try {
            return text == null ? "" : java.net.URLDecoder.decode(text, java.nio.charset.StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }

    private static <T extends Enum<T>> T chosen(
            HttpServletRequest request, HttpServletResponse response, String name, Class<T> type, T otherwise) {
        Optional<T> asked = find(type, request.getParameter(name));
        if (asked.isPresent()) {
            if (!isFollowed(request)) {
                response.addCookie(cookie(request, name, asked.get().name().toLowerCase(Locale.ROOT)));
            }
            return asked.get();
        }
        Cookie[] cookies = request.getCookies();
        return Arrays.stream(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst()
                .flatMap(cookie -> find(type, cookie.getValue()))
                .orElse(otherwise);
    }

    /** A page that is followed goes on in the language that it was loaded in; whoever chose another one on another page keeps that. */
    private static boolean isFollowed(HttpServletRequest request) {
        String accepted = request.getHeader("Accept");
        return accepted != null && accepted.contains(MediaType.TEXT_EVENT_STREAM_VALUE);
    }

    private static <T extends Enum<T>> Optional<T> find(Class<T> type, @Nullable String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    private static Cookie cookie(HttpServletRequest request, String name, String value) {
        var cookie = new Cookie(name, value);
        cookie.setPath(request.getContextPath() + "/");
        cookie.setMaxAge(YEAR_SECONDS);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
