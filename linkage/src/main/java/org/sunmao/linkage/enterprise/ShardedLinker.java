package org.sunmao.linkage.enterprise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sunmao.linkage.Constraint;
import org.sunmao.linkage.Link;
import org.sunmao.linkage.decision.Decisions;
import org.sunmao.linkage.decision.Followers;
import org.sunmao.linkage.file.PackedReader;
import org.sunmao.linkage.file.PackedWriter;
import org.sunmao.linkage.parts.Components;
import org.sunmao.linkage.parts.Parts;
import org.sunmao.linkage.parts.Shared;

/**
 * Decides as {@link EnterpriseLinker} does under the same pinned model, over records that lie in parts, on as many machines as there
 * are: every link is the same, to the last bit, however many parts there are and whatever lies in which. No machine needs to hold
 * more than a few parts, the model, the decisions, and where the buildings of the register stand.
 *
 * <p>The one difference that is left: the index of one machine tells keys apart by some 54 of their 64 bits, this by all. Among ten
 * million keys, two are taken for one there once in some hundred runs.
 *
 * <p>The steps: records are dealt out by stretches of their keys and read; anchors of one code or number become clusters; anchors
 * and records meet at their keys, and the records learn who is filed under them; the best candidates of each, at most {@value
 * Candidates#MOST}, are sent to it and compared; new records are joined with each other.
 */
public final class ShardedLinker {
    /** So many edges between records are joined where the run was started; more are left to the parts. */
    private static final int FEW_EDGES = 1_000_000;

    private final EnterpriseModel model;
    private final int fewEdges;

    /**
     * A linker that decides by the given model.
     *
     * @throws IllegalArgumentException if the model is not pinned: then how common values are would have to be counted first
     */
    public ShardedLinker(EnterpriseModel model) {
        this(model, FEW_EDGES);
    }

    /** Leaves more edges than this to the parts. */
    ShardedLinker(EnterpriseModel model, int fewEdges) {
        this.fewEdges = fewEdges;
        if (!model.isPinned()) {
            throw new IllegalArgumentException(
                    "The model " + model.id() + " is not pinned; EnterpriseTrainer gives a pinned one");
        }
        this.model = model;
    }

    /**
     * What came of a run.
     *
     * @param links blocks of {@link LinkBytes links}, one for every record, parts and what is in them in the order of keys
     * @param anchors how many records found a cluster
     * @param records how many looked for one
     */
    public record Outcome(Parts links, long anchors, long records) {
        /** Hears every link, in the order of keys. */
        public void forEach(LinkReceiver receiver) {
            links.forEach(block -> {
                PackedReader in = new PackedReader(block);
                while (!in.isAtEnd()) {
                    receiver.link(LinkBytes.read(in));
                }
            });
        }
    }

    /** Hears links. */
    @FunctionalInterface
    public interface LinkReceiver {
        /** The link of one record. */
        void link(Link link);
    }

    /**
     * Decides about every record. Most of the work is done before this returns, the last step when the links are asked for.
     *
     * @param records blocks of {@link PackedRecord records}, in whatever parts and order; read twice
     * @throws IllegalArgumentException if two records have one key; where parts lie on other machines, whatever they wrap it in
     */
    public Outcome link(Parts records, Collection<Constraint> constraints) {
        return new Run(records, constraints).link();
    }

    /** One run. */
    private final class Run {
        private final Parts given;
        private final Decisions decisions;
        private final List<Shared> told = new ArrayList<>();
        private Told.Offsets offsets = new Told.Offsets(new int[1], new int[1]);

        Run(Parts given, Collection<Constraint> constraints) {
            this.given = given;
            decisions = new Decisions(constraints);
            tell(model.toBytes());
            tell(Told.bytes(constraints));
        }

        private void tell(byte[] piece) {
            told.add(given.share(piece));
        }

        Outcome link() {
            tell(bounds().toBytes());
            Parts read = given.then(ReadSteps.DEAL, told)
                    .exchanged()
                    .then(ReadSteps.READ, told)
                    .kept();
            summarise(read.only(ReadSteps.SUMMARY));
            Parts anchors = read.only(ReadSteps.ANCHORS);
            Parts others = read.only(ReadSteps.OTHERS);
            Parts clusters = clusters(anchors);
            Parts chosen = chosen(anchors, others).kept();
            Parts delivered = anchors.then(
                            DecideSteps.DELIVER,
                            told,
                            chosen.only(DecideSteps.WANTED).exchanged(),
                            clusters)
                    .exchanged();
            Parts decided = others.then(DecideSteps.DECIDE, told, chosen.only(DecideSteps.CHOSEN), delivered)
                    .kept();
            tell(followers(decided));
            Parts links = anchors.then(NewSteps.FINISH, told, clusters, decided, newClusters(decided));
            int parts = given.count();
            return new Outcome(links, offsets.anchors()[parts], offsets.others()[parts]);
        }

        /** Cuts the order of keys into stretches of about the same number of records. */
        private Told.KeyBounds bounds() {
            TreeMap<String, Double> weights = new TreeMap<>();
            double[] all = {0};
            given.then(ReadSteps.SAMPLE, told).forEach(block -> {
                PackedReader in = new PackedReader(block);
                int n = in.count();
                int sampled = in.count();
                for (int i = 0; i < sampled; i++) {
                    weights.merge(in.string(), (double) n / sampled, Double::sum);
                }
                all[0] += n;
            });
            List<String> bounds = new ArrayList<>();
            double before = 0;
            for (Map.Entry<String, Double> key : weights.entrySet()) {
                if (bounds.size() + 1 < given.count() && before >= all[0] * (bounds.size() + 1) / given.count()) {
                    bounds.add(key.getKey());
                }
                before += key.getValue();
            }
            return new Told.KeyBounds(bounds.toArray(String[]::new));
        }

        private void summarise(Parts summaries) {
            int parts = given.count();
            int[] anchors = new int[parts + 1];
            int[] others = new int[parts + 1];
            TreeSet<Place> places = new TreeSet<>();
            summaries.forEach(block -> {
                PackedReader in = new PackedReader(block);
                int part = in.count();
                anchors[part + 1] = in.count();
                others[part + 1] = in.count();
                while (!in.isAtEnd()) {
                    places.add(new Place(in.string(), in.int64()));
                }
            });
            for (int part = 0; part < parts; part++) {
                anchors[part + 1] = Math.addExact(anchors[part + 1], anchors[part]);
                others[part + 1] = Math.addExact(others[part + 1], others[part]);
            }
            offsets = new Told.Offsets(anchors, others);
            tell(offsets.toBytes());
            PackedWriter out = new PackedWriter();
            places.forEach(place -> {
                out.text(place.key);
                out.int64(place.roadAndNumber);
            });
            tell(out.toByteArray());
        }

        /** The clusters of several anchors, each member in its part. */
        private Parts clusters(Parts anchors) {
            NamedAnchors named = named(anchors);
            tell(ties(named));
            Parts edges = anchors.then(ClusterSteps.IDENTIFY, told).exchanged().then(ClusterSteps.TIE, told);
            Parts found = anchors.then(
                            ClusterSteps.GATHER,
                            told,
                            Components.of(edges, fewEdges)
                                    .then(ClusterSteps.TELL_COMPONENT, told)
                                    .exchanged())
                    .exchanged()
                    .then(ClusterSteps.CLUSTER, told)
                    .kept();
            found.only(ClusterSteps.NAMED).forEach(block -> {
                PackedReader in = new PackedReader(block);
                while (!in.isAtEnd()) {
                    named.cluster(NamedAnchors.readCluster(in));
                }
            });
            tell(named.toBytes());
            return found.only(ClusterSteps.CLUSTERED).exchanged();
        }

        private NamedAnchors named(Parts anchors) {
            NamedAnchors named = new NamedAnchors();
            if (!decisions.isEmpty()) {
                anchors.then(ClusterSteps.FIND_NAMED, told).forEach(block -> {
                    PackedReader in = new PackedReader(block);
                    while (!in.isAtEnd()) {
                        named.add(in.string(), in.count());
                    }
                });
            }
            return named;
        }

        /** Edges between anchors that persons joined. */
        private byte[] ties(NamedAnchors named) {
            PackedWriter out = new PackedWriter();
            named.forEach((key, id) -> {
                String target = decisions.mustLink(key);
                if (target != null && named.isAnchor(target)) {
                    Components.edge(out, id, named.id(target));
                }
            });
            return out.toByteArray();
        }

        private Parts chosen(Parts anchors, Parts others) {
            Parts answers = anchors.then(KeySteps.FILE, told)
                    .exchanged()
                    .then(KeySteps.ANSWER, told, others.then(KeySteps.ASK, told).exchanged())
                    .exchanged();
            Parts ofGrams = anchors.then(KeySteps.FILE_GRAMS, told)
                    .exchanged()
                    .then(
                            KeySteps.ANSWER,
                            told,
                            others.then(KeySteps.ASK_GRAMS, told, answers).exchanged())
                    .exchanged();
            return others.then(DecideSteps.CHOOSE, told, answers, ofGrams);
        }

        /** Records that persons tied to each other share one fate; these are few, and are put together here. */
        private byte[] followers(Parts decided) {
            PackedWriter out = new PackedWriter();
            if (decisions.isEmpty()) {
                return out.toByteArray();
            }
            Map<String, Link> links = new TreeMap<>();
            decided.then(NewSteps.FIND_TIED, told).forEach(block -> {
                PackedReader in = new PackedReader(block);
                while (!in.isAtEnd()) {
                    Link link = LinkBytes.read(in);
                    links.put(link.key(), link);
                }
            });
            Map<String, Link> followed = new TreeMap<>(links);
            List<String> keys = new ArrayList<>(links.keySet());
            new Followers(decisions, key -> !links.containsKey(key)).follow(keys, followed);
            followed.forEach((key, link) -> {
                if (!link.equals(links.get(key))) {
                    LinkBytes.write(link, out);
                }
            });
            return out.toByteArray();
        }

        /** The key of the first record of each set of several new ones. */
        private Parts newClusters(Parts decided) {
            Parts edges = decided.then(NewSteps.IDENTIFY, told).exchanged().then(NewSteps.TIE, told);
            return decided.then(
                            NewSteps.TELL_KEY,
                            told,
                            Components.of(edges, fewEdges)
                                    .then(NewSteps.ASK_KEY, told)
                                    .exchanged())
                    .exchanged();
        }
    }

    private record Place(String key, long roadAndNumber) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byKey = key.compareTo(other.key);
            return byKey != 0 ? byKey : Long.compare(roadAndNumber, other.roadAndNumber);
        }
    }
}
