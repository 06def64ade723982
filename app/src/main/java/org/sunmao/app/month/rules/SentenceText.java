package org.sunmao.app.month.rules;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sunmao.linkage.text.Folding;

/** A sentence of which one thing after another is read; what was read is taken out, so that nothing is read twice. */
final class SentenceText {

    private String text;

    /** Full-width forms become plain, and blanks go, but not between two digits. */
    SentenceText(String typed) {
        this.text = Folding.foldKeepingSpaces(typed).replaceAll("(?<![0-9]) | (?![0-9])", "");
    }

    /** The first place that fits, read and taken out; a break stays behind it. */
    <T> Optional<T> take(Pattern pattern, Function<MatchResult, T> read) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        T found = read.apply(matcher.toMatchResult());
        text = text.substring(0, matcher.start()) + "|" + text.substring(matcher.end());
        return Optional.of(found);
    }

    boolean take(Pattern pattern) {
        return take(pattern, any -> Boolean.TRUE).isPresent();
    }

    boolean says(Pattern pattern) {
        return pattern.matcher(text).find();
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** What is left, without the little words between. */
    String rest() {
        return text.replaceAll("[|,，。.;；!！、:：()\\s]+", " ")
                .replaceAll(
                        "(?<= |^)(的|有|共|是|现|目前|现在|这|那|我们|本|楼|大厦|房间|房子|一间|一套|办公室|写字间|还|了|和|面积|大概|约|左右|单元|一共|个|间|位置|附近|那边|这边|，)+(?= |$)",
                        "")
                .replaceAll(" +", " ")
                .strip();
    }

    @Override
    public String toString() {
        return text;
    }
}
