package org.sunmao.app.shell;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.sunmao.app.access.AskedTime;
import org.sunmao.app.access.Backdrop;
import org.sunmao.app.access.OpenPurpose;
import org.sunmao.app.access.Purpose;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Right;
import org.sunmao.app.foundation.Clocks;

/**
 * What every page is made with: words, formats, who reads, where one is. Each template takes it as its first parameter
 * {@code ui}; controllers get it as an argument when they need it.
 */
public final class Ui {

    private static final Assets ASSETS = new Assets();
    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    private final Language language;
    private final Theme theme;
    private final Messages messages;
    private final Formats formats;
    private final Address address;
    private final Supplier<Reader> reader;
    private final List<MenuEntry> menu;
    private final Supplier<@Nullable CsrfToken> csrf;
    private final @Nullable String district;
    private final @Nullable Backdrop backdrop;
    private final @Nullable Bell bell;

    /** As the other, without an outside map. */
    public Ui(
            Language language,
            Theme theme,
            Messages messages,
            Address address,
            Supplier<Reader> reader,
            List<MenuEntry> menu,
            Supplier<@Nullable CsrfToken> csrf,
            @Nullable String district) {
        this(language, theme, messages, address, reader, menu, csrf, district, null);
    }

    /** Made once per request by the frame; {@code menu} holds all entries, those of the reader are shown. */
    public Ui(
            Language language,
            Theme theme,
            Messages messages,
            Address address,
            Supplier<Reader> reader,
            List<MenuEntry> menu,
            Supplier<@Nullable CsrfToken> csrf,
            @Nullable String district,
            @Nullable Backdrop backdrop) {
        this(language, theme, messages, address, reader, menu, csrf, district, backdrop, null);
    }

    /** As the other, with a bell. */
    public Ui(
            Language language,
            Theme theme,
            Messages messages,
            Address address,
            Supplier<Reader> reader,
            List<MenuEntry> menu,
            Supplier<@Nullable CsrfToken> csrf,
            @Nullable String district,
            @Nullable Backdrop backdrop,
            @Nullable Bell bell) {
        this.bell = bell;
        this.language = language;
        this.theme = theme;
        this.messages = messages;
        this.address = address;
        this.reader = reader;
        this.menu = List.copyOf(menu);
        this.csrf = csrf;
        this.district = district;
        this.backdrop = backdrop;
        var bare = new Formats(language, "", "");
        this.formats =
                new Formats(language, messages.get("shell.unknown", bare), messages.get("shell.until-now", bare));
    }

    /**
     * The same page's words and addresses for what is drawn when its request is over, and for more than one reader: without token against
     * forgery, menu and theme.
     *
     * @param path of the page
     * @param without parameters that do not belong to it
     * @param shared whom it is drawn for
     */
    public Ui detached(String path, Collection<String> without, Reader shared) {
        var kept = new LinkedHashMap<>(address.query());
        without.forEach(kept::remove);
        return new Ui(
                language, Theme.AUTO, messages, new Address(path, kept), () -> shared, List.of(), () -> null, district);
    }

    /** The text of a message key; see {@link Messages} for arguments. */
    public String t(String key, Object... arguments) {
        return messages.get(key, formats, arguments);
    }

    /** The text of the key when there is one, else the fallback: for words that come from data, such as a source's columns. */
    public String tOr(String key, String fallback) {
        return messages.has(key) ? t(key) : fallback;
    }

    public Language language() {
        return language;
    }

    public Locale locale() {
        return language.locale();
    }

    /** {@code zh} or {@code en}. */
    public String lang() {
        return language.word();
    }

    public Theme theme() {
        return theme;
    }

    /** Against forged requests: what every form that posts carries; null where nothing protects, as in tests of templates. */
    public @Nullable CsrfToken csrf() {
        return csrf.get();
    }

    /** The path of this page, without query. */
    public String path() {
        return address.path();
    }

    /** This page with its query. */
    public String here() {
        return address.here();
    }

    /** This page with one parameter of its query changed, or removed when the value is null. */
    public String with(String name, @Nullable Object value) {
        return address.with(name, value);
    }

    /** Another path with the query of this page, from the beginning of its list: such as the same list as a workbook. */
    public String elsewhere(String path) {
        return address.elsewhere(path);
    }

    /** A parameter of this page's query, null when it has none. */
    public @Nullable String query(String name) {
        return address.value(name);
    }

    /** The address of a style sheet or script under {@code static/}, with a mark of its content. */
    public String asset(String path) {
        return ASSETS.address(path);
    }

    /** Who reads; a visitor when nobody has signed in. */
    public Reader reader() {
        return reader.get();
    }

    /** How many notices the reader has not read, asked anew with each call; null where there is no bell. */
    public @Nullable Integer unread() {
        return bell == null || reader().role() == null ? null : Integer.valueOf(bell.countUnread(reader()));
    }

    /** Whether a stated purpose would show this reader more than this page does. */
    public boolean mayOpen() {
        return reader().may(Right.PERSONAL_PLAIN) && !path().equals("/purpose");
    }

    /** The purpose under which this page is read; null when there is none. */
    public @Nullable Purpose purpose() {
        return OpenPurpose.current();
    }

    /** Where a purpose is stated; the way leads back to this page. */
    public String purposeHref() {
        return "/purpose?back=" + URLEncoder.encode(here(), StandardCharsets.UTF_8);
    }

    /** Whether this page can be asked for another day, and as it was known at another moment. */
    public boolean clocked() {
        return AskedTime.isClocked();
    }

    /** Of which day this page is, and as known at which moment. */
    public Clocks clocks() {
        return reader().scope().clocks();
    }

    /** In words, where a clock is set: the day, the moment, or both. */
    public String clocksSaid() {
        return clocksSaid(clocks()) + (language == Language.EN ? " " : "") + t("shell.clocks.fixed");
    }

    /** These clocks in words; one of them is set. */
    public String clocksSaid(Clocks clocks) {
        if (clocks.knownOn() == null) {
            return t("shell.clocks.true-on", date(clocks.trueOn()));
        }
        return clocks.trueOn() == null
                ? t("shell.clocks.known-on", time(clocks.knownOn()))
                : t("shell.clocks.both", date(clocks.trueOn()), time(clocks.knownOn()));
    }

    /** The moment as a field of a form writes it, empty for now. */
    public String knownOnField() {
        return momentField(clocks().knownOn());
    }

    /** A moment as a field of a form writes it, to the second and never before it; empty for none. */
    public String momentField(@Nullable Instant moment) {
        return moment == null
                ? ""
                : FIELD.format(moment.plusNanos(999_999_999)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .atZone(Formats.ZONE));
    }

    /** This page as it is now. */
    public String now() {
        return address.without("true-on", "known-on");
    }

    /** The parameters of this page but for the clocks; a month belongs to the day that is chosen. */
    public Map<String, List<String>> besideClocks() {
        var kept = new LinkedHashMap<>(address.query());
        List.of("true-on", "known-on", "month", "after", "before").forEach(kept::remove);
        return kept;
    }

    /** The menu as this reader sees it. */
    public List<MenuEntry> menu() {
        return menu.stream().filter(entry -> entry.isFor(reader())).toList();
    }

    /** The district's name in the page's language; null when none was set. */
    public @Nullable String district() {
        return district;
    }

    /** The outside map below the platform's own; null where the district has chosen none. */
    public @Nullable Backdrop backdrop() {
        return backdrop;
    }

    public Formats formats() {
        return formats;
    }

    /** What stands for a value that nobody knows; never 0. */
    public String unknown() {
        return formats.unknown();
    }

    /** See {@link Formats#number}. */
    public String number(@Nullable Number value) {
        return formats.number(value);
    }

    /** See {@link Formats#area}. */
    public String area(@Nullable BigDecimal sqm) {
        return formats.area(sqm);
    }

    /** See {@link Formats#money}. */
    public String money(@Nullable Long fen) {
        return formats.money(fen);
    }

    /** See {@link Formats#moneyExact}. */
    public String moneyExact(@Nullable Long fen) {
        return formats.moneyExact(fen);
    }

    /** See {@link Formats#percent}. */
    public String percent(@Nullable BigDecimal ratio) {
        return formats.percent(ratio);
    }

    /** See {@link Formats#date}. */
    public String date(@Nullable LocalDate day) {
        return formats.date(day);
    }

    /** See {@link Formats#month}. */
    public String month(@Nullable YearMonth month) {
        return formats.month(month);
    }

    /** See {@link Formats#time}. */
    public String time(@Nullable Instant instant) {
        return formats.time(instant);
    }

    /** See {@link Formats#interval}. */
    public String interval(@Nullable LocalDate from, @Nullable LocalDate to) {
        return formats.interval(from, to);
    }
}
