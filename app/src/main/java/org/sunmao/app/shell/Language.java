package org.sunmao.app.shell;

import java.util.Locale;

/** The two languages of the pages. Chinese comes first, whatever the browser says. */
public enum Language {
    /** 简体中文. */
    ZH(Locale.SIMPLIFIED_CHINESE, "zh-Hans-CN"),
    /** English. */
    EN(Locale.UK, "en");

    private final Locale locale;
    private final String tag;

    Language(Locale locale, String tag) {
        this.locale = locale;
        this.tag = tag;
    }

    public Locale locale() {
        return locale;
    }

    /** The language tag for HTML (BCP 47). */
    public String tag() {
        return tag;
    }

    /** {@code zh} or {@code en}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Language other() {
        return this == ZH ? EN : ZH;
    }
}
