package org.sunmao.app.intake.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TemplatesTest {

    @ParameterizedTest
    @EnumSource(SourceKind.class)
    void a_template_is_recognised_as_what_it_is_and_every_column_is_understood(SourceKind kind) {
        List<String> headers = Templates.headers(kind);
        Suggestion suggestion = new MappingSuggester().suggest(headers, List.of(), null, null);
        assertThat(headers).hasSizeGreaterThan(4).doesNotHaveDuplicates();
        assertThat(suggestion.mapping().kind()).isEqualTo(kind);
        assertThat(suggestion.mapping().columns()).containsOnlyKeys(headers);
        assertThat(suggestion.mapping().missing()).isEmpty();
    }
}
