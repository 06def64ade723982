package org.sunmao.app.policies.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sunmao.sample.SamplePolicies;

class SamplePoliciesTest {

    @Test
    void all_of_the_sample_can_be_kept_and_only_the_last_breaks_the_rules() {
        List<PolicyReader.Result> results =
                SamplePolicies.listDocuments().stream().map(PolicyReader::read).toList();
        assertThat(results).hasSize(5).allMatch(result -> result.text() != null);
        assertThat(results.subList(0, 4)).allMatch(result -> result.faults().isEmpty());
        assertThat(results.get(4).faults())
                .extracting(Fault::kind)
                .containsExactly("unfair-sentence-tax-paid", "unfair-sentence-promise-to-stay");
    }
}
