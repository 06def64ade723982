package org.sunmao.linkage.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalibrationTest {
    private final double[] said = new double[20_000];
    private final boolean[] truth = new boolean[said.length];

    /** Truth is drawn with the probability that the said one stands for when its log-odds are turned by a line. */
    private void world(double slope, double offset, long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < said.length; i++) {
            said[i] = random.nextDouble();
            truth[i] = random.nextDouble() < new Calibration.Line(slope, offset).apply(said[i]);
        }
    }

    private double[] corrected(Calibration calibration) {
        double[] out = new double[said.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = calibration.apply(said[i]);
        }
        return out;
    }

    /** Figures of Newcombe (1998), table I, to four digits. */
    @ParameterizedTest
    @CsvSource({
        "81, 263, .2553, .3662",
        "15, 148, .0624, .1605",
        "0, 20, 0, .1611",
        "1, 29, .0061, .1718",
        "29, 29, .8830, 1"
    })
    void the_interval_is_that_of_wilson(long hits, long n, double low, double high) {
        Reliability.Interval found = Reliability.wilson(hits, n);
        assertThat(found.low()).isCloseTo(low, within(5e-5));
        assertThat(found.high()).isCloseTo(high, within(5e-5));
    }

    @Test
    void honest_probabilities_have_next_to_no_error() {
        world(1, 0, 1);
        Reliability measured = Reliability.of(said, truth);
        assertThat(measured.error()).isLessThan(.015);
        assertThat(measured.bins()).hasSize(10);
        assertThat(measured.bins())
                .filteredOn(b -> b.low() <= b.said() && b.said() <= b.high())
                .hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void boastful_probabilities_are_found_out() {
        world(.4, -1, 2);
        assertThat(Reliability.of(said, truth).error()).isGreaterThan(.1);
    }

    @Test
    void bins_and_errors_are_counted_as_by_hand() {
        Reliability measured =
                Reliability.of(new double[] {.1, .2, .9, 1}, new boolean[] {false, true, true, true}, 0, .5, 1);
        assertThat(measured.bins()).extracting(Reliability.Bin::count).containsExactly(2, 2);
        assertThat(measured.bins()).extracting(Reliability.Bin::share).containsExactly(.5, 1.0);
        assertThat(measured.error()).isCloseTo((.35 + .05) / 2, within(1e-12));
        assertThat(measured.brier()).isCloseTo((.01 + .64 + .01) / 4, within(1e-12));
    }

    @Test
    void a_line_is_found_again() {
        world(.4, -1, 3);
        Calibration found = Calibration.line(said, truth);
        assertThat(found).isInstanceOfSatisfying(Calibration.Line.class, line -> {
            assertThat(line.slope()).isCloseTo(.4, within(.04));
            assertThat(line.offset()).isCloseTo(-1, within(.08));
        });
        assertThat(Reliability.of(corrected(found), truth).error()).isLessThan(.015);
    }

    @Test
    void steps_take_any_rising_form() {
        Random random = new Random(4);
        for (int i = 0; i < said.length; i++) {
            said[i] = random.nextInt(101) / 100.0;
            truth[i] = random.nextDouble() < (said[i] < .7 ? .05 : .9);
        }
        Calibration found = Calibration.isotonic(said, truth);
        assertThat(found.apply(.3)).isCloseTo(.05, within(.03));
        assertThat(found.apply(.95)).isCloseTo(.9, within(.03));
        assertThat(Reliability.of(said, truth).error()).isGreaterThan(.15);
        assertThat(Reliability.of(corrected(found), truth).error()).isLessThan(.02);
        double last = 0;
        for (double p = 0; p <= 1; p += .001) {
            assertThat(found.apply(p)).isGreaterThanOrEqualTo(last);
            last = found.apply(p);
        }
    }

    @Test
    void few_or_no_labels_change_little_and_never_give_certainty() {
        double[] few = {.9, .8, .95};
        Calibration line = Calibration.line(few, new boolean[] {true, true, true});
        assertThat(line.apply(.99)).isBetween(.9, .9999);
        assertThat(Calibration.line(new double[0], new boolean[0]).apply(.3)).isCloseTo(.3, within(1e-9));
        assertThat(Calibration.isotonic(new double[0], new boolean[0]).apply(.3))
                .isEqualTo(.3);
        assertThat(new Calibration.None().apply(.3)).isEqualTo(.3);
    }

    @Test
    void the_least_squares_sequence_in_order_is_that_of_the_books() {
        assertThat(Isotonic.nonDecreasing(new double[] {1, 3, 2, 4, 3.5, 3, 5}, new double[] {1, 1, 1, 1, 1, 1, 1}))
                .containsExactly(new double[] {1, 2.5, 2.5, 3.5, 3.5, 3.5, 5}, within(1e-12));
        assertThat(Isotonic.nonIncreasing(new double[] {1, 4}, new double[] {3, 1}))
                .containsExactly(new double[] {1.75, 1.75}, within(1e-12));
    }

    @Test
    void the_picture_is_xml_with_a_point_and_an_interval_per_bin() throws Exception {
        world(1, 0, 5);
        Map<String, Reliability> series = new LinkedHashMap<>();
        series.put("a < b & c", Reliability.of(said, truth));
        String svg = ReliabilityPlot.svg("Title", "said", "true", series);
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new java.io.ByteArrayInputStream(svg.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(document.getElementsByTagName("circle").getLength()).isEqualTo(11);
        assertThat(document.getDocumentElement().getTextContent()).contains("a < b & c (n = 20,000, ECE 0.0");
    }

    @Test
    void agreement_on_a_rare_value_weighs_more() {
        TermFrequencies names = new TermFrequencies();
        for (String name : List.of("smith", "smith", "smith", "smith", "smith", "smith", "adams", "adams")) {
            names.add(name);
        }
        double u = names.agreement();
        assertThat(u).isEqualTo((36 + 4) / 64.0);
        assertThat(names.bits("smith", u, 9)).isCloseTo(Math.log(u / .75) / Math.log(2), within(1e-12));
        assertThat(names.bits("adams", u, 9)).isGreaterThan(1).isLessThan(names.bits("unheard of", u, 9));
        assertThat(names.bits("unheard of", u, .5)).isEqualTo(.5);
        assertThat(new TermFrequencies().share("x")).isEqualTo(1);
    }
}
