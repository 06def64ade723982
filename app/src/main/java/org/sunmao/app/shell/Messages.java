package org.sunmao.app.shell;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The words of every room in one language, from {@code messages/<room>_<language>.properties} in UTF-8; a room's keys begin with
 * its name.
 *
 * <p>{@code {0}} stands for an argument, {@code {0|row|rows}} for the first word when that argument is one and for the second
 * otherwise; a number that is written already, with a sign or without, counts as one too. An apostrophe is an apostrophe.
 */
public final class Messages {

    private static final Logger LOG = LoggerFactory.getLogger(Messages.class);
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)(?:\\|([^|}]*)\\|([^|}]*))?}");

    private static final Set<String> ONE = Set.of("1", "+1", "−1");

    private final Map<String, String> words = new TreeMap<>();

    /** Reads every room's file of this language from the class path. */
    public Messages(Language language) {
        try {
            String pattern = "classpath*:messages/*_" + language.word() + ".properties";
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                read(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, but for what a district says in its own words. */
    public Messages(Language language, List<OwnWords> own) {
        this(language);
        own.forEach(each -> words.putAll(each.of(language)));
    }

    private void read(Resource file) throws IOException {
        var properties = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        properties.forEach((key, value) -> words.put((String) key, (String) value));
    }

    /** The text of a key; a key that is missing shows itself in brackets and is logged. */
    public String get(String key, Formats formats, Object... arguments) {
        String text = words.get(key);
        if (text == null) {
            LOG.warn("no text for the message key {}", key);
            return "⟦" + key + "⟧";
        }
        return arguments.length == 0
                ? text
                : ARGUMENT.matcher(text)
                        .replaceAll(found -> Matcher.quoteReplacement(filled(found, formats, arguments)));
    }

    /** Whether there is a text of this key. */
    public boolean has(String key) {
        return words.containsKey(key);
    }

    private static String filled(MatchResult found, Formats formats, Object[] arguments) {
        int index = Integer.parseInt(found.group(1));
        if (index >= arguments.length) {
            return found.group();
        }
        Object value = arguments[index];
        if (found.group(2) != null) {
            return isOne(value) ? found.group(2) : found.group(3);
        }
        return value instanceof Number number ? formats.number(number) : String.valueOf(value);
    }

    private static boolean isOne(Object value) {
        return value instanceof Number number
                ? new BigDecimal(number.toString()).abs().compareTo(BigDecimal.ONE) == 0
                : ONE.contains(String.valueOf(value));
    }
}
