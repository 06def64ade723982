package org.sunmao.app.policies.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A mapping of the document with the line of each key; notes a fault for whatever is not as it should be and goes on. */
final class Block {

    private final Map<String, Node> values = new LinkedHashMap<>();
    private final int line;
    private final List<Fault> faults;

    private Block(int line, List<Fault> faults) {
        this.line = line;
        this.faults = faults;
    }

    /**
     * Reads a mapping; null, with a fault, when it is none.
     *
     * @param known keys that may stand there; none for any
     */
    static @Nullable Block of(Node node, Set<String> known, List<Fault> faults) {
        if (!(node instanceof MappingNode mapping)) {
            faults.add(Fault.of(line(node), "mapping", text(node), String.join(", ", known)));
            return null;
        }
        var block = new Block(line(node), faults);
        for (NodeTuple tuple : mapping.getValue()) {
            String key = text(tuple.getKeyNode());
            if (!known.isEmpty() && !known.contains(key)) {
                faults.add(Fault.of(line(tuple.getKeyNode()), "key", key, String.join(", ", known)));
            } else if (block.values.putIfAbsent(key, tuple.getValueNode()) != null) {
                faults.add(Fault.of(line(tuple.getKeyNode()), "twice", key));
            }
        }
        return block;
    }

    static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    /** What stands there as one text, for messages too. */
    static String text(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        return node instanceof SequenceNode sequence
                ? sequence.getValue().stream().map(Block::text).toList().toString()
                : "{…}";
    }

    int line() {
        return line;
    }

    Map<String, Node> values() {
        return values;
    }

    @Nullable
    Node node(String key) {
        return values.get(key);
    }

    /** The value of a key as text, empty when there is none. */
    String text(String key, int longest, boolean required) {
        Node node = values.get(key);
        String said = node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
        if (node != null && !(node instanceof ScalarNode)) {
            faults.add(Fault.of(line(node), "text", key));
        } else if (said.isEmpty() && required) {
            faults.add(Fault.of(node == null ? line : line(node), "missing", key));
        } else if (said.length() > longest) {
            faults.add(Fault.of(node == null ? line : line(node), "long", key, Integer.toString(longest)));
        }
        return said;
    }

    /** The value of a key read by a reader that answers null to what it cannot read; a fault of this kind then. */
    <T> @Nullable T read(String key, String fault, BiFunction<String, List<Fault>, @Nullable T> reader) {
        Node node = values.get(key);
        if (node == null) {
            return null;
        }
        T value = node instanceof ScalarNode scalar
                ? reader.apply(scalar.getValue().strip(), faults)
                : null;
        if (value == null) {
            faults.add(Fault.of(line(node), fault, text(node), key));
        }
        return value;
    }

    /** The members of a list; a single value is a list of one. */
    static List<Node> list(Node node) {
        return node instanceof SequenceNode sequence ? new ArrayList<>(sequence.getValue()) : List.of(node);
    }
}
