package org.sunmao.app.requests.web;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.requests.desk.AskDesk.Asked;
import org.sunmao.app.requests.store.OriginBook.Contact;

/**
 * What somebody typed into the form of the door; nothing is null.
 *
 * @param website the field that people do not see; whatever fills it in is a program
 * @param form the key of the form
 */
public record AskForm(
        String title,
        String content,
        String sort,
        String firm,
        String place,
        String name,
        String phone,
        String website,
        String form) {

    private static final Pattern PHONE = Pattern.compile("[0-9+（）() -]{7,30}");
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_CONTENT = 2000;
    private static final int LEAST_CONTENT = 5;

    /** Takes what an address or a form may leave out as empty. */
    public AskForm(
            @Nullable String title,
            @Nullable String content,
            @Nullable String sort,
            @Nullable String firm,
            @Nullable String place,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String website,
            @Nullable String form) {
        this.title = text(title);
        this.content = text(content);
        this.sort = text(sort);
        this.firm = text(firm);
        this.place = text(place);
        this.name = text(name);
        this.phone = text(phone);
        this.website = text(website);
        this.form = text(form);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\u0000", "").strip();
    }

    /** A form that nothing is typed into. */
    static AskForm empty() {
        return new AskForm(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                UUID.randomUUID().toString());
    }

    /** The same with a key of its own. */
    AskForm again() {
        return new AskForm(
                title,
                content,
                sort,
                firm,
                place,
                name,
                phone,
                "",
                UUID.randomUUID().toString());
    }

    /** The word of what is wrong first, from the top of the form; empty where nothing is. */
    Optional<String> fault(Set<String> sorts) {
        if (!website.isEmpty()) {
            return Optional.of("website");
        }
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            return Optional.of("title");
        }
        if (content.length() < LEAST_CONTENT || content.length() > LONGEST_CONTENT) {
            return Optional.of("content");
        }
        if (!sort.isEmpty() && !sorts.contains(sort)) {
            return Optional.of("sort");
        }
        if (firm.isEmpty() || firm.length() > 120) {
            return Optional.of("firm");
        }
        if (place.length() > 200) {
            return Optional.of("place");
        }
        if (name.length() > 60) {
            return Optional.of("name");
        }
        if (!phone.isEmpty() && !PHONE.matcher(phone).matches()) {
            return Optional.of("phone");
        }
        return key().isEmpty() ? Optional.of("form") : Optional.empty();
    }

    private Optional<UUID> key() {
        try {
            return Optional.of(UUID.fromString(form));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** What is asked, of a form without fault. */
    Asked asked() {
        return new Asked(
                title,
                content,
                sort,
                firm,
                place,
                phone.isEmpty() ? null : new Contact(name, phone),
                key().orElseThrow());
    }
}
