package org.sunmao.app.launch.link;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.code.CodeKind;
import org.sunmao.linkage.code.CodeReading;
import org.sunmao.linkage.code.CreditCode;

/**
 * Finds the rows that filled sheets speak of, and keeps the answers that hold: those about rows that still say what they said, and that do
 * not contradict each other. Everything else becomes a message.
 */
final class AnswerReader {

    private static final Set<String> YES = Set.of("是", "对", "同一", "yes", "y", "true", "1", "√", "✓");
    private static final Set<String> NO = Set.of("否", "不是", "不", "no", "n", "false", "0", "×", "✗");
    private static final Set<String> UNSURE = Set.of("", "不确定", "unsure", "?", "-");

    private final List<InputList> lists;
    private final List<String> problems = new ArrayList<>();
    private final Map<RowPair, List<GivenAnswer>> yes = new LinkedHashMap<>();
    private final Map<RowPair, List<GivenAnswer>> no = new LinkedHashMap<>();

    AnswerReader(List<InputList> lists) {
        this.lists = lists;
    }

    /** What is wrong with rows that do not count, a sentence each. */
    List<String> problems() {
        return problems;
    }

    /**
     * Reads the sheets.
     *
     * @throws org.sunmao.app.launch.console.Refusal if a file is no clerical sheet
     */
    Answers read(List<Path> files) {
        List<GivenAnswer> given = new ArrayList<>();
        for (Path file : files) {
            FilledSheet.read(file).stream().filter(this::isAnswered).forEach(given::add);
        }
        Known known = new Known(given);
        for (GivenAnswer answer : given) {
            RowRef left = known.find(answer, answer.left(), "left", null);
            RowRef right = left == null ? null : known.find(answer, answer.right(), "right", left);
            if (left != null && right != null) {
                (isYes(answer) ? yes : no)
                        .computeIfAbsent(RowPair.of(left, right), p -> new ArrayList<>(1))
                        .add(answer);
            }
        }
        new Contradictions().drop();
        return new Answers(Set.copyOf(yes.keySet()), Set.copyOf(no.keySet()));
    }

    private static String word(GivenAnswer answer) {
        return Normalizer.normalize(answer.answer(), Normalizer.Form.NFKC)
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static boolean isYes(GivenAnswer answer) {
        return YES.contains(word(answer));
    }

    private boolean isAnswered(GivenAnswer answer) {
        String word = word(answer);
        if (UNSURE.contains(word) || word.equals("?") || word.equals("？")) {
            return false;
        }
        if (YES.contains(word) || NO.contains(word)) {
            return true;
        }
        problems.add(answer.problem(
                answer.column(),
                '"' + answer.answer() + '"',
                "是, 否, 不确定, yes, no, unsure or nothing",
                "Correct the cell and run again; until then the row does not count."));
        return false;
    }

    /** The rows that are spoken of. */
    private final class Known {
        private final Map<String, Integer> listByName = new HashMap<>();
        private final Map<Integer, Map<String, List<Integer>>> rowsById = new TreeMap<>();
        private final Map<RowRef, String> marks = new HashMap<>();

        Known(List<GivenAnswer> given) {
            for (int i = 0; i < lists.size(); i++) {
                listByName.put(lists.get(i).name(), i);
            }
            Map<String, Set<String>> ids = new TreeMap<>();
            for (GivenAnswer answer : given) {
                for (GivenAnswer.Side side : List.of(answer.left(), answer.right())) {
                    ids.computeIfAbsent(side.list(), l -> new HashSet<>()).add(side.id());
                }
            }
            ids.forEach((name, some) -> {
                Integer list = listByName.get(name);
                if (list != null) {
                    read(list, some);
                }
            });
        }

        private void read(int list, Set<String> ids) {
            Map<String, List<Integer>> rows = new HashMap<>();
            Set<Integer> wanted = new TreeSet<>();
            for (int row = 0; row < lists.get(list).size(); row++) {
                String id = lists.get(list).id(row);
                if (ids.contains(id)) {
                    rows.computeIfAbsent(id, i -> new ArrayList<>(1)).add(row);
                    wanted.add(row);
                }
            }
            rowsById.put(list, rows);
            lists.get(list)
                    .cells(wanted)
                    .forEach((row, cells) -> marks.put(
                            new RowRef(list, row), RowMark.of(lists.get(list).name(), cells)));
        }

        /** The row that is meant; null, and a message, where there is none that still says the same. */
        @Nullable
        RowRef find(GivenAnswer answer, GivenAnswer.Side side, String which, @Nullable RowRef taken) {
            Integer list = listByName.get(side.list());
            if (list == null) {
                problems.add(answer.problem(
                        which + "_list",
                        '"' + side.list() + '"',
                        "one of "
                                + String.join(
                                        ", ",
                                        listByName.keySet().stream().sorted().toList()),
                        "Give that list too, or take the sheet away; the row does not count."));
                return null;
            }
            List<Integer> rows = rowsById.getOrDefault(list, Map.of()).getOrDefault(side.id(), List.of());
            if (rows.isEmpty()) {
                problems.add(answer.problem(
                        which + "_id",
                        '"' + side.id() + '"',
                        "an id of " + side.list(),
                        "The list no longer has that row; the row of the sheet does not count."));
                return null;
            }
            for (int row : rows) {
                RowRef ref = new RowRef(list, row);
                if (side.mark().equals(marks.get(ref)) && !ref.equals(taken)) {
                    return ref;
                }
            }
            problems.add(answer.problem(
                    which + "_mark",
                    "that row " + side.id() + " of " + side.list() + " says something else than it did",
                    "what it said when the sheet was written",
                    "Write a new sheet with --sheet and answer it there; the row does not count."));
            return null;
        }
    }

    /** Answers that cannot all be right. */
    private final class Contradictions {
        private final Map<RowRef, Set<RowRef>> sets = new HashMap<>();

        void drop() {
            Set<RowPair> both = new HashSet<>(yes.keySet());
            both.retainAll(no.keySet());
            for (RowPair pair : both) {
                tell(yes.get(pair), "yes for a pair that has no in " + where(no.get(pair)), "one answer");
                yes.remove(pair);
                no.remove(pair);
            }
            yes.keySet().forEach(this::join);
            for (RowPair pair : List.copyOf(yes.keySet())) {
                Set<String> codes = codes(sets.getOrDefault(pair.left(), Set.of()));
                if (codes.size() > 1) {
                    tell(
                            yes.get(pair),
                            "yes, which with the other answers makes one of the valid codes "
                                    + String.join(", ", codes),
                            "one code for one enterprise");
                    yes.remove(pair);
                }
            }
            sets.clear();
            yes.keySet().forEach(this::join);
            for (RowPair pair : List.copyOf(no.keySet())) {
                if (sets.getOrDefault(pair.left(), Set.of()).contains(pair.right())) {
                    tell(no.get(pair), "no for two rows that other answers make one", "answers that fit each other");
                    no.remove(pair);
                }
            }
        }

        private void join(RowPair pair) {
            Set<RowRef> all = new TreeSet<>(sets.getOrDefault(pair.left(), Set.of(pair.left())));
            all.addAll(sets.getOrDefault(pair.right(), Set.of(pair.right())));
            all.forEach(row -> sets.put(row, all));
        }

        private void tell(@Nullable List<GivenAnswer> answers, String found, String expected) {
            if (answers != null) {
                answers.forEach(answer -> problems.add(answer.problem(
                        answer.column(),
                        found,
                        expected,
                        "Correct the answers and run again; until then this one does not count.")));
            }
        }

        private String where(@Nullable List<GivenAnswer> answers) {
            return answers == null || answers.isEmpty()
                    ? ""
                    : answers.get(0).file() + ", row " + answers.get(0).line();
        }

        private Set<String> codes(Set<RowRef> rows) {
            Set<String> codes = new TreeSet<>();
            for (RowRef row : rows) {
                InputList list = lists.get(row.list());
                String text = list.enterprises() == null
                        ? null
                        : list.firms().rows().get(row.row()).code();
                CodeReading code = CreditCode.read(text);
                if (code.valid() && code.kind() == CodeKind.USCC) {
                    codes.add(code.value());
                }
            }
            return codes;
        }
    }
}
