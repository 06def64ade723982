package org.sunmao.linkage.enterprise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.Candidate;
import org.sunmao.linkage.Constraint;
import org.sunmao.linkage.Link;
import org.sunmao.linkage.Links;
import org.sunmao.linkage.Reason;
import org.sunmao.linkage.Zone;
import org.sunmao.linkage.decision.Decisions;
import org.sunmao.linkage.decision.Followers;
import org.sunmao.linkage.index.UnionFind;
import org.sunmao.linkage.region.LocalRegions;

/**
 * Decides which records speak of the same enterprise. Anchors found clusters; two different valid codes never share one. Every
 * other record is joined to a cluster, laid before a person, or new. The outcome is a function of the set of records and
 * constraints and of the model: neither the order of the records nor the number of threads has any influence.
 */
public final class EnterpriseLinker {
    private final EnterpriseModel model;
    private final int threads;
    private final boolean learns;

    /** A linker that decides by the given model, with one thread. */
    public EnterpriseLinker(EnterpriseModel model) {
        this(model, 1);
    }

    /** A linker that decides by the given model, with so many threads. */
    public EnterpriseLinker(EnterpriseModel model, int threads) {
        this(model, threads, false);
    }

    private EnterpriseLinker(EnterpriseModel model, int threads, boolean learns) {
        this.model = model;
        this.threads = Math.max(1, threads);
        this.learns = learns;
    }

    /** A linker that learns a model from the very records that it links, before it decides about them. */
    public static EnterpriseLinker learning(int threads) {
        return new EnterpriseLinker(EnterpriseModel.builtin(), threads, true);
    }

    /** Every reason that a link may give, as {@code comparison.level}: whoever shows reasons needs words for these. */
    public static List<String> listReasons() {
        return Arrays.stream(Level.values())
                .map(level -> level.comparison + '.' + level.code)
                .toList();
    }

    /** Hears how far a run is; called often, and always in the thread that runs. */
    public interface Progress {
        /** So many of so many steps are done. */
        void at(long done, long all);
    }

    /**
     * Decides about every record.
     *
     * @throws IllegalArgumentException if two records have one key
     */
    public Links link(Collection<EnterpriseRecord> records, Collection<Constraint> constraints) {
        return link(records, constraints, (done, all) -> {});
    }

    /** As {@link #link(Collection, Collection)}, telling how far it is. */
    public Links link(Collection<EnterpriseRecord> records, Collection<Constraint> constraints, Progress progress) {
        Run run = new Run(records, new Decisions(constraints), progress);
        Map<String, Link> links = new TreeMap<>();
        AnchorIndex anchors = run.register.anchors();
        for (int i = 0; i < anchors.size(); i++) {
            links.put(anchors.row(i).key(), run.founded(i));
        }
        run.decide(link -> links.put(link.key(), link), Explanation.MOST_SHOWN, null);
        List<Profile> others = run.others;
        finish(others, k -> anchors.row(k) >= 0, run.decisions, links);
        return new Links(new ArrayList<>(links.values()), run.register.model().id());
    }

    /**
     * Decides about every record that is no anchor, without joining new records with each other, and keeps nothing: for lists too
     * large to hold their links. Each link shows its best candidate alone, and its reasons are without the values compared.
     *
     * @param receiver hears each link, in the order of the records' keys, in the calling thread
     * @throws IllegalArgumentException if two records have one key
     */
    public Statistics link(Collection<EnterpriseRecord> records, Progress progress, Consumer<Link> receiver) {
        return link(records, progress, receiver, null);
    }

    /** As {@link #link(Collection, Progress, Consumer)}, for measuring: tells every pair that is compared. */
    public Statistics link(
            Collection<EnterpriseRecord> records,
            Progress progress,
            Consumer<Link> receiver,
            @Nullable PairWatcher watcher) {
        Run run = new Run(records, new Decisions(List.of()), progress);
        run.decide(receiver, 0, watcher);
        return run.statistics();
    }

    /**
     * As {@link #link(Collection, Progress, Consumer)}, with decisions between records and anchors; those that join two records of
     * which neither is an anchor are not carried out. What comes back can still be asked for the model and for the reasons of single
     * links.
     *
     * @param shown so many candidates stand with each link, and the values with its reasons; with 0 the best alone, without values
     * @throws IllegalArgumentException if two records have one key
     */
    public EnterpriseRun run(
            Collection<EnterpriseRecord> records,
            Collection<Constraint> constraints,
            int shown,
            Progress progress,
            Consumer<Link> receiver) {
        Run run = new Run(records, new Decisions(constraints), progress);
        run.decide(receiver, shown, null);
        return new EnterpriseRun(run.register, run.others, run.decisions, run.statistics(), run.learned);
    }

    /** Hears of every pair that is compared; called by all threads of a run. */
    public interface PairWatcher {
        /** The record with that key is compared with the anchor with that key. */
        void compared(String key, String anchorKey);
    }

    /**
     * What a run took.
     *
     * @param anchors records that found a cluster
     * @param records records that were decided about
     * @param pairs pairs of a record and an anchor that were compared
     * @param indexBytes memory of the index
     * @param model what decided, learned or given
     */
    public record Statistics(int anchors, int records, long pairs, long indexBytes, EnterpriseModel model) {}

    /**
     * Scores one record against one anchor alone. Without a register to say what is common, values count as common as they are
     * in the register of a usual city; {@link #link} knows more, and competitors too.
     */
    public Candidate compare(EnterpriseRecord record, EnterpriseRecord anchor) {
        Register register = Register.typical(model);
        Pool pool = new Pool();
        Profile left = new Profile(record, LocalRegions.NONE, pool);
        Profile right = new Profile(anchor, LocalRegions.NONE, pool);
        List<Reason> reasons = register.explanation(1).reasons(left, right, 0, 0);
        double bits = reasons.stream().mapToDouble(Reason::bits).sum();
        return new Candidate(anchor.key(), bits, 1 / (1 + Math.pow(2, -bits)), reasons);
    }

    /** One run over a set of records. */
    private final class Run {
        private final Decisions decisions;
        private final Progress progress;
        private final Register register;
        private final List<Profile> others;
        private final EnterpriseRun.@Nullable Learned learned;
        private final long steps;
        private long step;
        private long pairs;

        Run(Collection<EnterpriseRecord> records, Decisions decisions, Progress progress) {
            this.decisions = decisions;
            this.progress = progress;
            List<EnterpriseRecord> sorted = sorted(records);
            List<EnterpriseRecord> anchors = new ArrayList<>();
            List<EnterpriseRecord> asked = new ArrayList<>();
            sorted.forEach(r -> (r.anchor() ? anchors : asked).add(r));
            // Every record is read, and every one that is no anchor is then decided about.
            steps = sorted.size() + asked.size();
            Workers workers = new Workers(threads, n -> progress.at(step += n, steps));
            Register read = Register.of(model, anchors, decisions, workers);
            others = workers.map(asked, read::read);
            if (learns) {
                Learner learner = new Learner(read, others, decisions, model);
                register = read.with(learner.learn());
                learned = new EnterpriseRun.Learned(
                        learner.pairs(), learner.rounds(), learner.converged(), learner.decided());
            } else {
                register = read;
                learned = null;
            }
        }

        Link founded(int row) {
            String key = register.anchors().row(row).key();
            return new Link(key, Zone.LINKED, register.anchors().clusterKey(row), 0, 1, List.of(), false, List.of());
        }

        void decide(Consumer<Link> receiver, int most, @Nullable PairWatcher watcher) {
            Workers workers = new Workers(threads, n -> progress.at(step += n, steps));
            pairs += workers.<Profile, Link>inOrder(
                    others, () -> new Judge(register, decisions, most, watcher), receiver);
        }

        Statistics statistics() {
            return new Statistics(
                    register.anchors().size(),
                    others.size(),
                    pairs,
                    register.anchors().indexBytes(),
                    register.model());
        }
    }

    static List<EnterpriseRecord> sorted(Collection<EnterpriseRecord> records) {
        List<EnterpriseRecord> sorted = new ArrayList<>(records);
        if (!isSorted(sorted)) {
            sorted.sort(Comparator.comparing(EnterpriseRecord::key));
        }
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).key().equals(sorted.get(i - 1).key())) {
                throw new IllegalArgumentException(
                        "Two records have the key " + sorted.get(i).key());
            }
        }
        return sorted;
    }

    private static boolean isSorted(List<EnterpriseRecord> records) {
        for (int i = 1; i < records.size(); i++) {
            if (records.get(i - 1).key().compareTo(records.get(i).key()) > 0) {
                return false;
            }
        }
        return true;
    }

    /** Carries out decisions that join records to each other, and joins new records; the records must be sorted by key. */
    static void finish(List<Profile> others, Predicate<String> isAnchor, Decisions decisions, Map<String, Link> links) {
        new Followers(decisions, isAnchor)
                .follow(others.stream().map(Profile::key).toList(), links);
        joinNew(others, decisions, links);
    }

    /** Records that are new by themselves are joined with each other; those that a person set apart stay apart. */
    private static void joinNew(List<Profile> others, Decisions decisions, Map<String, Link> links) {
        List<Profile> free = new ArrayList<>();
        for (Profile p : others) {
            Link link = links.get(p.key());
            boolean untouched = decisions.cannotLink(p.key()).isEmpty();
            if (link != null && link.zone() == Zone.NEW && !link.asserted() && untouched) {
                free.add(p);
            }
        }
        UnionFind sets = NewRecords.join(free);
        for (int i = 0; i < free.size(); i++) {
            String cluster = free.get(sets.find(i)).key();
            links.computeIfPresent(free.get(i).key(), (k, l) -> Followers.inCluster(l, cluster));
        }
    }
}
