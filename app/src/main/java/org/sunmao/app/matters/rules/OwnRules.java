package org.sunmao.app.matters.rules;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.sunmao.app.matters.MatterKind;
import org.sunmao.app.matters.MatterMove;
import org.sunmao.app.matters.MatterState;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * What a district changes of the kinds: deadlines, words, and optional states that it leaves out.
 *
 * <pre>
 * request:
 *   working-days: {received: 2, assigned: 5}
 *   without: [checked]
 *   texts:
 *     zh: {state.received: 已收件}
 * </pre>
 */
public final class OwnRules {

    private static final int MOST_DAYS = 750;
    private static final Set<String> PARTS = Set.of("working-days", "without", "texts");
    private static final Set<String> LANGUAGES = Set.of("zh", "en");

    private final String file;
    private final Map<String, MatterKind> kinds = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final List<String> order = new ArrayList<>();

    private OwnRules(String file, List<MatterKind> declared) {
        this.file = file;
        declared.forEach(kind -> {
            kinds.put(kind.code(), kind);
            order.add(kind.code());
        });
    }

    /**
     * Kinds and words as the district has them.
     *
     * @param kinds as declared, but for what the file changes
     * @param texts own words by {@code <language>/<message key>}
     */
    public record Applied(List<MatterKind> kinds, Map<String, String> texts) {}

    /**
     * Applies a document to declared kinds.
     *
     * @param file what it is called in messages
     * @throws IllegalArgumentException with file and line, what was found and what was expected
     */
    public static Applied apply(String file, String yaml, List<MatterKind> declared) {
        var rules = new OwnRules(file, declared);
        Node document;
        try {
            document = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(yaml));
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null
                    ? 0
                    : broken.getProblemMark().getLine();
            throw new IllegalArgumentException(
                    file + ", line " + (line + 1) + ": no YAML: " + broken.getProblem(), broken);
        }
        if (document != null) {
            rules.each(document, "kinds of matters", rules::kind);
        }
        return new Applied(rules.order.stream().map(rules.kinds::get).toList(), rules.texts);
    }

    private IllegalArgumentException fault(Node at, String found, String expected) {
        int line = at.getStartMark().getLine() + 1;
        return new IllegalArgumentException(file + ", line " + line + ": found “" + found + "”, expected " + expected);
    }

    private void each(Node node, String what, BiConsumer<ScalarNode, Node> told) {
        if (!(node instanceof MappingNode mapping)) {
            throw fault(node, text(node), what + " with a colon behind each");
        }
        var known = new HashSet<String>();
        mapping.getValue().forEach(pair -> {
            if (!(pair.getKeyNode() instanceof ScalarNode key)) {
                throw fault(pair.getKeyNode(), text(pair.getKeyNode()), "one of the " + what);
            }
            if (!known.add(key.getValue())) {
                throw fault(key, key.getValue(), "each of the " + what + " once");
            }
            told.accept(key, pair.getValueNode());
        });
    }

    private static String text(Node node) {
        return node instanceof ScalarNode scalar
                ? scalar.getValue()
                : node.getNodeId().name();
    }

    private void kind(ScalarNode key, Node value) {
        String code = key.getValue();
        if (!kinds.containsKey(code)) {
            throw fault(key, code, "one of " + String.join(", ", order));
        }
        each(value, "rules of " + code, (part, said) -> {
            switch (part.getValue()) {
                case "working-days" -> each(said, "states of " + code, (state, days) -> days(code, state, days));
                case "without" -> without(code, said);
                case "texts" -> each(said, "languages", (language, words) -> texts(code, language, words));
                default -> throw fault(part, part.getValue(), "one of " + String.join(", ", PARTS));
            }
        });
    }

    private MatterKind known(String code) {
        MatterKind kind = kinds.get(code);
        if (kind == null) {
            throw new IllegalStateException(code);
        }
        return kind;
    }

    private MatterState state(String code, ScalarNode node) {
        MatterKind kind = known(code);
        return kind.findState(node.getValue())
                .orElseThrow(() -> fault(
                        node,
                        node.getValue(),
                        "one of the states "
                                + String.join(
                                        ", ",
                                        kind.states().stream()
                                                .map(MatterState::code)
                                                .toList())));
    }

    private void days(String code, ScalarNode key, Node value) {
        MatterState state = state(code, key);
        String said = text(value);
        if (state.ends() || !said.matches("[0-9]{1,3}") || Integer.parseInt(said) > MOST_DAYS) {
            throw fault(value, said, "0 to " + MOST_DAYS + " working days of a state that is no end");
        }
        MatterKind kind = known(code);
        List<MatterState> states = kind.states().stream()
                .map(each -> each.equals(state)
                        ? new MatterState(each.code(), each.ends(), Integer.parseInt(said), each.instead())
                        : each)
                .toList();
        kinds.put(code, with(kind, states, kind.moves()));
    }

    private static MatterKind with(MatterKind kind, List<MatterState> states, List<MatterMove> moves) {
        return new MatterKind(
                kind.code(),
                kind.prefix(),
                kind.words(),
                kind.path(),
                states,
                moves,
                kind.fields(),
                kind.sights(),
                kind.acts());
    }

    private void without(String code, Node value) {
        if (!(value instanceof SequenceNode states)) {
            throw fault(value, text(value), "a list of states, such as [checked]");
        }
        for (Node each : states.getValue()) {
            if (!(each instanceof ScalarNode name)) {
                throw fault(each, text(each), "a state");
            }
            MatterState state = state(code, name);
            if (!state.optional()) {
                throw fault(name, name.getValue(), "a state that can be left out");
            }
            leaveOut(known(code), state);
        }
    }

    /** What led into the state leads to the one that takes its place; what led on from it is gone. */
    private void leaveOut(MatterKind kind, MatterState state) {
        String instead = String.valueOf(state.instead());
        var moves = new ArrayList<MatterMove>();
        for (MatterMove move : kind.moves()) {
            Set<String> from = new HashSet<>(move.from());
            from.remove(state.code());
            if (!from.isEmpty()) {
                moves.add(move.between(from, move.to().equals(state.code()) ? instead : move.to()));
            }
        }
        List<MatterState> states =
                kind.states().stream().filter(each -> !each.equals(state)).toList();
        kinds.put(kind.code(), with(kind, states, moves));
    }

    private static boolean names(MatterKind kind, String key) {
        String name = key.substring(key.indexOf('.') + 1);
        return key.startsWith("state.") && kind.findState(name).isPresent()
                || key.startsWith("field.") && kind.findField(name).isPresent()
                || key.startsWith("move.")
                        && kind.moves().stream().anyMatch(move -> move.word().equals(name));
    }

    private void texts(String code, ScalarNode language, Node words) {
        if (!LANGUAGES.contains(language.getValue())) {
            throw fault(language, language.getValue(), "zh or en");
        }
        each(words, "words", (key, said) -> {
            if (!names(known(code), key.getValue())) {
                throw fault(key, key.getValue(), "state., move. or field. and the name of one");
            }
            if (text(said).isBlank() || text(said).length() > 120) {
                throw fault(said, text(said), "a word of at most 120 characters");
            }
            texts.put(language.getValue() + "/" + known(code).words() + "." + key.getValue(), text(said));
        });
    }
}
