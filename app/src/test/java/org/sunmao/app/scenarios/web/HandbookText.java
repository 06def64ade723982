package org.sunmao.app.scenarios.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of a printed handbook, page by page, and whether its contents and indexes say the pages on which things really stand. */
record HandbookText(List<String> pages) {

    private static final Pattern LINE =
            Pattern.compile("(?m)^\\s*((?:机会|能力) \\d+) ([^\\s.…].*?)[ .…]*\\.[ .]*(\\d+)\\s*$");
    private static final Pattern CARD = Pattern.compile("(?m)^\\s*((?:机会|能力) \\d+)\\s*$");

    static HandbookText of(byte[] pdf) throws IOException {
        var pages = new ArrayList<String>();
        try (var document = Loader.loadPDF(pdf)) {
            for (int i = 1; i <= document.getNumberOfPages(); i++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(i);
                stripper.setEndPage(i);
                pages.add(stripper.getText(document));
            }
        }
        return new HandbookText(pages);
    }

    String whole() {
        return String.join("\n", pages);
    }

    /** Each of these titles stands once in the contents and once as a card, on the page that the contents say; the indexes say the same pages. */
    void check(List<String> opportunities, List<String> capabilities) {
        Map<String, Integer> cards = new LinkedHashMap<>();
        for (int i = 0; i < pages.size(); i++) {
            int page = i + 1;
            CARD.matcher(pages.get(i))
                    .results()
                    .forEach(card -> assertThat(cards.put(card.group(1), page))
                            .as("once: " + card.group(1))
                            .isNull());
        }
        assertThat(cards).hasSize(opportunities.size() + capabilities.size());
        int first = cards.values().stream().mapToInt(page -> page).min().orElseThrow();
        int last = cards.values().stream().mapToInt(page -> page).max().orElseThrow();
        Map<String, String> titles = new LinkedHashMap<>();
        LINE.matcher(String.join("\n", pages.subList(0, first - 1))).results().forEach(line -> {
            assertThat(titles.put(line.group(1), line.group(2).strip()))
                    .as("once: " + line.group(1))
                    .isNull();
            assertThat(cards)
                    .as("contents: " + line.group())
                    .containsEntry(line.group(1), Integer.valueOf(line.group(3)));
            assertThat(pages.get(Integer.parseInt(line.group(3)) - 1))
                    .contains(line.group(2).strip());
        });
        var all = new ArrayList<>(opportunities);
        all.addAll(capabilities);
        assertThat(titles.values()).containsExactlyInAnyOrderElementsOf(all);
        List<String> indexed = new ArrayList<>();
        LINE.matcher(String.join("\n", pages.subList(last, pages.size())))
                .results()
                .forEach(line -> {
                    indexed.add(line.group(1));
                    assertThat(cards)
                            .as("index: " + line.group())
                            .containsEntry(line.group(1), Integer.valueOf(line.group(3)));
                    assertThat(titles)
                            .as("index: " + line.group())
                            .containsEntry(line.group(1), line.group(2).strip());
                });
        assertThat(indexed).as("by field and by owner").hasSizeGreaterThanOrEqualTo(2 * all.size());
    }
}
