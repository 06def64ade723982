package org.sunmao.app.policies.text;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.evidence.Hashes;
import org.sunmao.app.policies.AmountRule;
import org.sunmao.app.policies.Caps;
import org.sunmao.app.policies.Clause;
import org.sunmao.app.policies.Condition;
import org.sunmao.app.policies.PolicyText;
import org.sunmao.app.policies.rules.FairCompetition;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads the YAML document of a policy. It makes no objects of what it reads but its own, and tells every fault with its line. */
public final class PolicyReader {

    /** Longer documents are refused unread. */
    public static final int LONGEST = 200_000;

    private static final int MOST_CLAUSES = 100;
    private static final Set<String> KEYS = Set.of(
            "policy",
            "policy-en",
            "department",
            "number",
            "valid-from",
            "valid-to",
            "apply-from",
            "apply-to",
            "guide-published",
            "budget",
            "enterprise-year",
            "text",
            "clauses");
    private static final Set<String> CLAUSE = Set.of("key", "title", "title-en", "text", "when", "amount", "caps");

    private final List<Fault> faults = new ArrayList<>();

    private PolicyReader() {}

    /**
     * What came of it.
     *
     * @param text null where the form has faults; a document in which only sentences break a rule can be read, and kept as a draft
     */
    public record Result(@Nullable PolicyText text, List<Fault> faults) {

        public Result {
            faults = List.copyOf(faults);
        }
    }

    /** Reads a document. */
    public static Result read(String yaml) {
        var reader = new PolicyReader();
        PolicyText text = yaml.length() > LONGEST ? reader.tooLong() : reader.document(yaml);
        boolean readable = reader.faults.stream().allMatch(Fault::ofSentence);
        return new Result(readable ? text : null, reader.faults);
    }

    private @Nullable PolicyText tooLong() {
        faults.add(Fault.of(1, "long", "policy", Integer.toString(LONGEST)));
        return null;
    }

    private @Nullable PolicyText document(String yaml) {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(30);
        options.setCodePointLimit(LONGEST * 4);
        try {
            Node node = new Yaml(options).compose(new StringReader(yaml));
            if (node == null) {
                faults.add(Fault.of(1, "mapping", "", "policy, department, …"));
                return null;
            }
            return node.getAnchor() == null ? policy(node) : null;
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null
                    ? 1
                    : broken.getProblemMark().getLine() + 1;
            faults.add(Fault.of(line, "yaml", Objects.toString(broken.getProblem(), "")));
        } catch (YAMLException broken) {
            faults.add(Fault.of(1, "yaml", Objects.toString(broken.getMessage(), "")));
        }
        return null;
    }

    private @Nullable PolicyText policy(Node node) {
        Block block = Block.of(node, KEYS, faults);
        if (block == null) {
            return null;
        }
        LocalDate from = day(block, "valid-from");
        LocalDate to = day(block, "valid-to");
        if (from == null && block.node("valid-from") == null) {
            faults.add(Fault.of(block.line(), "missing", "valid-from"));
        }
        ordered(block, "valid-to", from, to);
        LocalDate applyFrom = day(block, "apply-from");
        LocalDate applyTo = day(block, "apply-to");
        ordered(block, "apply-to", applyFrom, applyTo);
        String text = block.text("text", 20_000, true);
        lint(block, "text", text);
        String title = block.text("policy", 100, true);
        lint(block, "policy", title);
        return new PolicyText(
                title,
                block.text("policy-en", 160, false),
                block.text("department", 60, true),
                block.text("number", 60, true),
                from == null ? LocalDate.MIN : from,
                to,
                applyFrom,
                applyTo,
                day(block, "guide-published"),
                block.read("budget", "value-money", (said, all) -> Values.money(said)),
                block.read("enterprise-year", "value-money", (said, all) -> Values.money(said)),
                text,
                clauses(block));
    }

    private @Nullable LocalDate day(Block block, String key) {
        return block.read(key, "value-date", (text, all) -> Values.day(text));
    }

    private void ordered(Block block, String key, @Nullable LocalDate from, @Nullable LocalDate to) {
        Node node = block.node(key);
        if (node != null && from != null && to != null && to.isBefore(from)) {
            faults.add(Fault.of(Block.line(node), "order", to.toString(), from.toString()));
        }
    }

    private void lint(Block block, String key, String text) {
        Node node = block.node(key);
        if (node == null) {
            return;
        }
        FairCompetition.text(text)
                .forEach(found -> faults.add(Fault.of(
                        Block.line(node) + above(node, text, found.sentence()),
                        "unfair-sentence-" + found.rule().word(),
                        found.sentence(),
                        found.word())));
    }

    /** A text in block style begins below its key. */
    private static int above(Node node, String text, String sentence) {
        int at = text.indexOf(sentence);
        boolean block = node instanceof ScalarNode scalar
                && (scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED);
        return at < 0 || !block
                ? 0
                : 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    private List<Clause> clauses(Block block) {
        Node node = block.node("clauses");
        if (node == null) {
            faults.add(Fault.of(block.line(), "missing", "clauses"));
            return List.of();
        }
        List<Node> members = Block.list(node);
        if (members.isEmpty() || members.size() > MOST_CLAUSES) {
            faults.add(Fault.of(Block.line(node), "clauses", Integer.toString(members.size()), "1", "" + MOST_CLAUSES));
        }
        var clauses = new ArrayList<Clause>();
        var keys = new HashSet<String>();
        for (Node member : members) {
            Clause clause = clause(member);
            if (clause != null && !keys.add(clause.key())) {
                faults.add(Fault.of(Block.line(member), "twice", clause.key()));
            }
            if (clause != null) {
                clauses.add(clause);
            }
        }
        return clauses;
    }

    private @Nullable Clause clause(Node node) {
        Block block = Block.of(node, CLAUSE, faults);
        if (block == null) {
            return null;
        }
        String key = block.text("key", 40, true);
        if (!key.isEmpty() && !key.matches("[a-z][a-z0-9-]{0,39}")) {
            faults.add(Fault.of(block.line(), "clause-key", key));
        }
        String title = block.text("title", 60, true);
        String titleEn = block.text("title-en", 100, false);
        String text = block.text("text", 5_000, true);
        lint(block, "title", title);
        lint(block, "title-en", titleEn);
        lint(block, "text", text);
        Node when = required(block, "when");
        Condition condition = when == null ? null : new ConditionReader(faults).read(when, 1);
        var amounts = new AmountReader(faults);
        Node sum = required(block, "amount");
        AmountRule amount = sum == null ? null : amounts.read(sum);
        Node capped = block.node("caps");
        Caps caps = capped == null ? Caps.NONE : amounts.caps(capped);
        if (condition == null || amount == null) {
            return null;
        }
        String hash = Hashes.hex(List.of(key, title, text, condition.toString(), amount.toString(), caps.toString()));
        return new Clause(key, title, titleEn, text, condition, amount, caps, hash);
    }

    private @Nullable Node required(Block block, String key) {
        Node node = block.node(key);
        if (node == null) {
            faults.add(Fault.of(block.line(), "missing", key));
        }
        return node;
    }
}
