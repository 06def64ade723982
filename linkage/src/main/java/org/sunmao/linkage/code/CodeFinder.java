package org.sunmao.linkage.code;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.text.Folding;

/** Finds a code among the words and other numbers of a text. */
final class CodeFinder {
    /** Words that announce a code; they are not left over. */
    private static final String[] LABELS = {
        "统一社会信用代码",
        "社会信用代码",
        "纳税人识别号",
        "组织机构代码证",
        "组织机构代码",
        "营业执照注册号",
        "营业执照号",
        "工商注册号",
        "信用代码",
        "注册号",
        "税号",
        "代码",
        "号码",
        "编号",
        "USCC"
    };

    /** So many stretches of letters and digits are looked at; a longer text is no cell of a list. */
    private static final int MOST_TOKENS = 200;

    private static final int WIDEST_GAP = 3;

    private final String text;
    private final List<int[]> tokens = new ArrayList<>();
    private @Nullable CodeReading best;

    private CodeFinder(String text) {
        this.text = text;
        int i = 0;
        while (i < text.length() && tokens.size() < MOST_TOKENS) {
            int end = i;
            while (end < text.length() && CodeText.isCodeCharacter(Folding.plain(text.charAt(end)))) {
                end++;
            }
            if (end > i) {
                tokens.add(new int[] {i, end});
            }
            i = end + 1;
        }
    }

    /** The likeliest code in a text of several stretches of letters and digits, or null where none has the form of one. */
    static @Nullable CodeReading find(String text) {
        CodeFinder finder = new CodeFinder(text);
        if (finder.tokens.size() < 2) {
            return null;
        }
        for (int first = 0; first < finder.tokens.size(); first++) {
            finder.tryFrom(first);
        }
        return finder.best;
    }

    /** What stands beside a code: without labels and punctuation. */
    static String leftover(String before, String after) {
        String rest = Folding.fold(before + ' ' + after);
        if (rest.isEmpty()) {
            return rest;
        }
        for (String label : LABELS) {
            rest = rest.replace(label, "");
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < rest.length(); i++) {
            if (Character.isLetterOrDigit(rest.charAt(i))) {
                out.append(rest.charAt(i));
            }
        }
        return out.toString();
    }

    private void tryFrom(int first) {
        int start = tokens.get(first)[0];
        int length = 0;
        for (int last = first; last < tokens.size(); last++) {
            int[] token = tokens.get(last);
            if (last > first && !isGap(tokens.get(last - 1)[1], token[0])) {
                return;
            }
            length += token[1] - token[0];
            if (length > CreditCode.USCC_LENGTH) {
                return;
            }
            consider(start, token[1]);
        }
    }

    private boolean isGap(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = Folding.plain(text.charAt(i));
            if (c != ' ' && c != '-' && c != 0) {
                return false;
            }
        }
        return to - from <= WIDEST_GAP;
    }

    private void consider(int start, int end) {
        CodeReading reading = CreditCode.readWhole(text.substring(start, end));
        if (rank(reading) > (best == null ? 0 : rank(best))) {
            List<CodeFinding> findings = new ArrayList<>(reading.findings());
            findings.remove(CodeFinding.SEPARATORS_REMOVED);
            findings.add(CodeFinding.FOUND_IN_TEXT);
            String leftover = leftover(text.substring(0, start), text.substring(end));
            best = new CodeReading(
                    reading.kind(), reading.value(), reading.valid(), findings, reading.expected(), leftover);
        }
    }

    /** A valid code before one that is not; a number that only has the right length is none. */
    private static int rank(CodeReading reading) {
        boolean legal = !reading.findings().contains(CodeFinding.ILLEGAL_CHARACTER);
        return switch (reading.kind()) {
            case USCC -> reading.valid() ? 5 : legal ? 2 : 0;
            case REGISTRATION_15 -> reading.valid() ? 4 : 1;
            case ORGANISATION_9 -> reading.valid() ? 3 : 0;
            case UNREADABLE -> 0;
        };
    }
}
