package org.sunmao.peers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import no.priv.garshol.duke.Comparator;
import no.priv.garshol.duke.ConfigurationImpl;
import no.priv.garshol.duke.Processor;
import no.priv.garshol.duke.Property;
import no.priv.garshol.duke.PropertyImpl;
import no.priv.garshol.duke.Record;
import no.priv.garshol.duke.RecordImpl;
import no.priv.garshol.duke.comparators.ExactComparator;
import no.priv.garshol.duke.comparators.JaroWinkler;
import no.priv.garshol.duke.comparators.JaroWinklerTokenized;
import no.priv.garshol.duke.comparators.Levenshtein;
import no.priv.garshol.duke.comparators.LongestCommonSubstring;
import no.priv.garshol.duke.comparators.NumericComparator;
import no.priv.garshol.duke.comparators.QGramComparator;
import no.priv.garshol.duke.databases.LuceneDatabase;
import no.priv.garshol.duke.datasources.InMemoryDataSource;
import no.priv.garshol.duke.matchers.AbstractMatchListener;
import org.jspecify.annotations.Nullable;

/**
 * Duke: candidates from an index of Lucene, compared property by property, the probabilities combined as Bayes has it.
 *
 * <p>Settings: {@code duke.COLUMN} = comparator, probability if different, probability if equal, and, where Duke is not to choose itself whether candidates are
 * looked up by it, {@code look} or {@code skip}. A column without one is not used. {@code duke.fuzzy} = {@code false}: words are not looked up with slips;
 * {@code duke.hits}: the most candidates of a row.
 */
final class DukeLinker implements Linker {

    /** Below this nobody puts a threshold. */
    private static final double FLOOR = 0.05;

    private static final String ID = "id";

    @Override
    public List<Pair> link(Rows left, @Nullable Rows right, Properties settings, Stage stage) {
        ConfigurationImpl configuration = configuration(left, settings);
        var database = new LuceneDatabase();
        database.setConfiguration(configuration);
        database.setFuzzySearch(Boolean.parseBoolean(settings.getProperty("duke.fuzzy", "true")));
        if (settings.containsKey("duke.hits")) {
            database.setMaxSearchHits(Integer.parseInt(settings.getProperty("duke.hits")));
        }
        database.setOverwrite(true);
        var processor = new Processor(configuration, database);
        List<Pair> pairs = Collections.synchronizedList(new ArrayList<>());
        var asked = new AtomicLong();
        processor.addMatchListener(new AbstractMatchListener() {
            @Override
            public void matches(Record one, Record other, double confidence) {
                pairs.add(new Pair(one.getValue(ID), other.getValue(ID), confidence));
            }
        });
        stage.at("indexing");
        List<Record> queries = records(left, configuration);
        if (right == null) {
            queries.forEach(database::index);
        } else {
            records(right, configuration).forEach(database::index);
        }
        database.commit();
        for (Record query : queries) {
            stage.done("queries", asked.getAndIncrement(), queries.size());
            processor.linkRecords(List.of(new InMemoryDataSource(List.of(query))), true);
        }
        processor.close();
        pairs.removeIf(pair -> right == null && pair.left().equals(pair.right()));
        return pairs;
    }

    private static ConfigurationImpl configuration(Rows rows, Properties settings) {
        List<Property> properties = new ArrayList<>(List.of(new PropertyImpl(ID)));
        for (String column : rows.columns()) {
            String setting = settings.getProperty("duke." + column);
            if (setting != null) {
                String[] parts = setting.split(",");
                var property = new PropertyImpl(
                        column,
                        comparator(parts[0].strip()),
                        Double.parseDouble(parts[1].strip()),
                        Double.parseDouble(parts[2].strip()));
                property.setLookupBehaviour(lookup(parts.length > 3 ? parts[3].strip() : ""));
                properties.add(property);
            }
        }
        var configuration = new ConfigurationImpl();
        configuration.setProperties(properties);
        configuration.setThreshold(FLOOR);
        configuration.validate();
        return configuration;
    }

    private static List<Record> records(Rows rows, ConfigurationImpl configuration) {
        List<Record> records = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            var one = new RecordImpl();
            one.addValue(ID, rows.ids().get(i));
            for (int c = 0; c < rows.columns().size(); c++) {
                String column = rows.columns().get(c);
                String cell = rows.cells().get(i).get(c).strip().toLowerCase(Locale.ROOT);
                if (!cell.isEmpty() && configuration.getPropertyByName(column) != null) {
                    one.addValue(column, cell);
                }
            }
            records.add(one);
        }
        return records;
    }

    private static Property.Lookup lookup(String word) {
        return switch (word) {
            case "" -> Property.Lookup.DEFAULT;
            case "look" -> Property.Lookup.TRUE;
            case "skip" -> Property.Lookup.FALSE;
            default -> throw new IllegalArgumentException("a property is to look or to skip, not " + word);
        };
    }

    private static Comparator comparator(String name) {
        return switch (name) {
            case "exact" -> new ExactComparator();
            case "jaro-winkler" -> new JaroWinkler();
            case "jaro-winkler-tokenized" -> new JaroWinklerTokenized();
            case "levenshtein" -> new Levenshtein();
            case "substring" -> new LongestCommonSubstring();
            case "numeric" -> new NumericComparator();
            case "q-grams" -> new QGramComparator();
            default -> throw new IllegalArgumentException("Duke has no comparator " + name);
        };
    }
}
