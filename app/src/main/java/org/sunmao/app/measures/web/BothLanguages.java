package org.sunmao.app.measures.web;

import org.sunmao.app.shell.Formats;
import org.sunmao.app.shell.Language;
import org.sunmao.app.shell.Messages;

/** Words for programs, which get them in both languages at once. */
final class BothLanguages {

    private final Messages chinese = new Messages(Language.ZH);
    private final Messages english = new Messages(Language.EN);

    /** Chinese and English. */
    record Text(String zh, String en) {}

    Text of(String key) {
        return new Text(chinese(key), english(key));
    }

    String chinese(String key) {
        return chinese.get(key, new Formats(Language.ZH, "", ""));
    }

    String english(String key) {
        return english.get(key, new Formats(Language.EN, "", ""));
    }
}
