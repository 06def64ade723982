package org.sunmao.app.policies.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.policies.Attribute;
import org.sunmao.app.policies.Condition;
import org.sunmao.app.policies.rules.FairCompetition;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads the conditions of a clause. */
final class ConditionReader {

    static final int MOST_QUESTIONS = 30;
    private static final int DEEPEST = 8;

    private final List<Fault> faults;
    private int questions;

    ConditionReader(List<Fault> faults) {
        this.faults = faults;
    }

    /** The condition; null, with faults, when it is none. */
    @Nullable
    Condition read(Node node, int depth) {
        if (depth > DEEPEST) {
            faults.add(Fault.of(Block.line(node), "deep", Block.text(node), Integer.toString(DEEPEST)));
            return null;
        }
        Block block = Block.of(node, Set.of(), faults);
        if (block == null) {
            return null;
        }
        if (block.values().size() != 1) {
            faults.add(Fault.of(
                    block.line(),
                    "one-condition",
                    String.join(", ", block.values().keySet())));
            return null;
        }
        Map.Entry<String, Node> only = block.values().entrySet().iterator().next();
        return switch (only.getKey()) {
            case "all", "any" -> several(only.getKey(), only.getValue(), depth);
            case "not" -> {
                Condition inner = read(only.getValue(), depth + 1);
                yield inner == null ? null : new Condition.Not(inner);
            }
            default -> leaf(only.getKey(), block.line(), only.getValue());
        };
    }

    private @Nullable Condition several(String word, Node node, int depth) {
        List<Node> members = Block.list(node);
        if (members.isEmpty()) {
            faults.add(Fault.of(Block.line(node), "empty", word));
            return null;
        }
        var conditions = new ArrayList<Condition>();
        for (Node member : members) {
            Condition condition = read(member, depth + 1);
            if (condition != null) {
                conditions.add(condition);
            }
        }
        if (conditions.size() < members.size()) {
            return null;
        }
        return word.equals("all") ? new Condition.All(conditions) : new Condition.Any(conditions);
    }

    private @Nullable Condition leaf(String word, int line, Node node) {
        questions++;
        if (questions == MOST_QUESTIONS + 1) {
            faults.add(Fault.of(line, "many", word, Integer.toString(MOST_QUESTIONS)));
        }
        Attribute attribute = Attribute.find(word).orElse(null);
        if (attribute == null) {
            faults.addAll(unknown(line, word, "attribute", words()));
            return null;
        }
        return attribute.kind().ranged() ? range(attribute, node) : oneOf(attribute, node);
    }

    /** A name that is not known: one that no clause may hang on is named with the rule. */
    static List<Fault> unknown(int line, String word, String kind, String known) {
        List<FairCompetition.Rule> broken = FairCompetition.name(word);
        return broken.isEmpty()
                ? List.of(Fault.of(line, kind, word, known))
                : broken.stream()
                        .map(rule -> Fault.of(line, "unfair-" + rule.word(), word))
                        .toList();
    }

    private static String words() {
        return Arrays.stream(Attribute.values()).map(Attribute::word).collect(Collectors.joining(", "));
    }

    private @Nullable Condition oneOf(Attribute attribute, Node node) {
        var values = new ArrayList<String>();
        for (Node member : Block.list(node)) {
            String said =
                    member instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
            String value = switch (attribute.kind()) {
                case YES_NO -> Values.yesNo(said);
                case CODE -> Values.code(said);
                default -> said.isEmpty() || said.length() > 60 ? null : said;
            };
            if (value == null) {
                faults.add(
                        Fault.of(Block.line(member), "value-" + kind(attribute), Block.text(member), attribute.word()));
            } else {
                values.add(value);
            }
        }
        boolean whole = !values.isEmpty() && (attribute.kind() != Attribute.Kind.YES_NO || values.size() == 1);
        if (!whole) {
            faults.add(Fault.of(Block.line(node), "value-" + kind(attribute), Block.text(node), attribute.word()));
        }
        return whole ? new Condition.OneOf(attribute, values) : null;
    }

    private static String kind(Attribute attribute) {
        return switch (attribute.kind()) {
            case YES_NO -> "yes-no";
            case CODE -> "code";
            case MONEY -> "money";
            case DATE -> "date";
            case NUMBER -> "number";
            default -> "text";
        };
    }

    private @Nullable Condition range(Attribute attribute, Node node) {
        if (!(node instanceof MappingNode)) {
            faults.add(Fault.of(Block.line(node), "range", Block.text(node), attribute.word()));
            return null;
        }
        int before = faults.size();
        Block block = Block.of(node, Set.of("from", "to"), faults);
        if (block == null) {
            return null;
        }
        String fault = "value-" + kind(attribute);
        String from = block.read("from", fault, (text, all) -> bound(attribute, text));
        String to = block.read("to", fault, (text, all) -> bound(attribute, text));
        if (from == null && to == null && faults.size() == before) {
            faults.add(Fault.of(block.line(), "range", "{}", attribute.word()));
        }
        return faults.size() > before ? null : new Condition.Range(attribute, from, to);
    }

    private static @Nullable String bound(Attribute attribute, String text) {
        Object value = switch (attribute.kind()) {
            case MONEY -> Values.money(text);
            case DATE -> Values.day(text);
            default -> Values.number(text);
        };
        return value == null ? null : value.toString();
    }
}
