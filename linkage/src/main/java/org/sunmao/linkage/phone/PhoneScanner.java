package org.sunmao.linkage.phone;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.text.Folding;
import org.sunmao.linkage.text.WordSet;

/**
 * Takes a cell apart into groups of digits and puts neighbouring groups together until they make a number; the fewest groups win,
 * so that two numbers side by side stay two.
 */
final class PhoneScanner {
    private static final WordSet LABELS = WordSet.of(
            "电话 联系电话 电话号码 手机 手机号 手机号码 移动电话 固定电话 固话 座机 办公电话 办公室 办公 传真 联系方式 热线 服务热线 客服 总机 号码 或 和 及 TEL PHONE MOBILE FAX T M "
                    + "暂无 无 没有 未知 不详 N A NA NULL NONE");
    private static final WordSet EXTENSIONS = WordSet.of("转 分机 转分机 内线 EXT X 转内线");

    /** So many groups are looked at; a longer cell is no list of telephones. */
    private static final int MOST_GROUPS = 200;

    private static final int MOST_JOINED = 5;
    private static final int MOBILE_LENGTH = 11;

    private final String text;

    /** Start and end of each group of digits and stars. */
    private final List<int[]> groups = new ArrayList<>();

    private final List<Phone> phones = new ArrayList<>(1);
    private final StringBuilder leftover = new StringBuilder();
    private double certainty = 1;
    private boolean digitsLeft;

    PhoneScanner(String cell) {
        text = Folding.foldKeepingSpaces(cell);
        int i = 0;
        while (i < text.length() && groups.size() < MOST_GROUPS) {
            int end = i;
            while (end < text.length() && isDigit(text.charAt(end))) {
                end++;
            }
            if (end > i) {
                groups.add(new int[] {i, end});
            }
            i = end + 1;
        }
    }

    Phones scan() {
        int end = 0;
        int g = 0;
        while (g < groups.size()) {
            leaveWords(end, groups.get(g)[0]);
            int used = take(g);
            end = groups.get(g + used - 1)[1];
            g += used;
        }
        leaveWords(end, text.length());
        boolean left = !leftover.isEmpty();
        double factor = digitsLeft ? 0.5 : left ? 0.95 : 1;
        return new Phones(phones, leftover.toString(), phones.isEmpty() && left ? 0 : certainty * factor);
    }

    /** Takes the number that starts with a group; gives back how many groups it used. */
    private int take(int g) {
        StringBuilder digits = new StringBuilder();
        for (int k = 0; k < MOST_JOINED && g + k < groups.size(); k++) {
            if (k > 0 && !isSoft(g + k)) {
                break;
            }
            digits.append(group(g + k));
            Phone phone = digits.length() > 16 ? null : PhoneShape.of(digits.toString());
            if (phone != null) {
                return k + 1 + addWithExtension(phone, g + k + 1);
            }
        }
        leaveGroup(group(g));
        return 1;
    }

    private void leaveGroup(String digits) {
        if (digits.length() == 2 * MOBILE_LENGTH) {
            Phone first = PhoneShape.of(digits.substring(0, MOBILE_LENGTH));
            Phone second = PhoneShape.of(digits.substring(MOBILE_LENGTH));
            if (first != null && second != null) {
                add(first);
                add(second);
                return;
            }
        }
        if (!PhoneShape.isFiller(digits)) {
            digitsLeft = true;
            leave(digits);
        }
    }

    /** Adds a number with what follows it: an extension, or the last digits of another number (85912345/46). How many groups that is. */
    private int addWithExtension(Phone phone, int next) {
        String between = next < groups.size() ? between(next) : "";
        String digits = next < groups.size() ? group(next) : "";
        boolean possible = digits.length() <= 6 && !digits.isEmpty() && phone.kind() != PhoneKind.MOBILE;
        String words =
                between.replace(" ", "").replace("-", "").replace("(", "").replace(".", "");
        if (possible
                && (EXTENSIONS.contains(words) || words.equals("#") || between.equals("-") && digits.length() <= 5)) {
            add(new Phone(phone.digits(), phone.kind(), digits));
            return 1;
        }
        add(phone);
        if (possible && digits.length() <= 4 && (between.equals("/") || between.equals(","))) {
            String head = phone.digits().substring(0, phone.digits().length() - digits.length());
            add(new Phone(head + digits, phone.kind(), ""));
            return 1;
        }
        return 0;
    }

    private void add(Phone phone) {
        if (PhoneShape.isFiller(phone)) {
            return;
        }
        double sure = switch (phone.kind()) {
            case MOBILE -> Phones.SURE_MOBILE;
            case LANDLINE -> 0.98;
            case LOCAL -> 0.8;
            case SERVICE -> phone.digits().length() == 10 ? 0.99 : 0.8;
        };
        certainty = Math.min(certainty, phone.masked() ? 0.6 : sure);
        if (!phones.contains(phone)) {
            phones.add(phone);
        }
    }

    /** True where what stands between a group and the one before may stand inside a number. */
    private boolean isSoft(int g) {
        String between = between(g);
        for (int i = 0; i < between.length(); i++) {
            if (" -().".indexOf(between.charAt(i)) < 0) {
                return false;
            }
        }
        return between.length() <= 3;
    }

    private String between(int g) {
        return text.substring(groups.get(g - 1)[1], groups.get(g)[0]);
    }

    private String group(int g) {
        return text.substring(groups.get(g)[0], groups.get(g)[1]);
    }

    private void leaveWords(int from, int to) {
        int i = from;
        while (i < to) {
            int end = i;
            while (end < to && isWordCharacter(text.charAt(end))) {
                end++;
            }
            if (end > i) {
                String word = withoutLabel(text.substring(i, end));
                leave(word == null ? "" : word);
            }
            i = end + 1;
        }
    }

    private static @Nullable String withoutLabel(String word) {
        if (LABELS.contains(word) || EXTENSIONS.contains(word)) {
            return null;
        }
        int label = LABELS.longestEndingAt(word, 0, word.length());
        return label >= 2 ? word.substring(0, word.length() - label) : word;
    }

    private void leave(String word) {
        if (!word.isEmpty()) {
            leftover.append(leftover.isEmpty() ? "" : " ").append(word);
        }
    }

    private static boolean isWordCharacter(char c) {
        return Character.isLetterOrDigit(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9' || c == '*';
    }
}
