package org.sunmao.app.front.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.sunmao.app.search.SearchText;
import org.sunmao.app.search.SearchText.Sort;
import org.sunmao.app.shell.Formats;
import org.sunmao.app.shell.Language;
import org.sunmao.app.shell.Messages;

/** What things of the platform are called in both languages: who reads English types Chinese, and the other way round. */
@Component
class Names {

    private final List<Messages> languages =
            Arrays.stream(Language.values()).map(Messages::new).toList();

    /**
     * Both names of a message key, and what else people call it.
     *
     * @param also key of other names, parted by commas; there need be none
     */
    List<SearchText> of(String key, String also) {
        var texts = new ArrayList<SearchText>();
        both(key).forEach(name -> texts.add(new SearchText(Sort.NAME, name)));
        both(also)
                .flatMap(names -> Arrays.stream(names.split("[,，]")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(name -> texts.add(new SearchText(Sort.ALIAS, name)));
        return texts;
    }

    /** Every text of a key that there is. */
    Stream<String> both(String key) {
        return languages.stream()
                .filter(messages -> messages.has(key))
                .map(messages -> messages.get(key, new Formats(Language.ZH, "", "")));
    }
}
