package io.vouch.models.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.models.data.Split.Part;
import io.vouch.models.labels.LabelledDocument;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SplitTest {

    private static List<LabelledDocument> documents(int count) {
        List<LabelledDocument> documents = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            documents.add(Labelled.paper("set/" + i, "layout " + i % 17, Map.of("seller_name", "Vendor " + i % 29)));
        }
        return documents;
    }

    private static Set<String> keys(List<LabelledDocument> documents) {
        Set<String> keys = new HashSet<>();
        documents.forEach(document -> keys.addAll(Split.keys(document)));
        return keys;
    }

    @Test
    void noVendorAndNoLayoutStandsInBothParts() {
        Map<Part, List<LabelledDocument>> parts = Split.of(documents(400));

        assertThat(parts.get(Part.TEST)).isNotEmpty();
        assertThat(keys(parts.get(Part.TRAIN))).doesNotContainAnyElementsOf(keys(parts.get(Part.TEST)));
    }

    @Test
    void laterDocumentsMoveNoneThatWereThere() {
        List<LabelledDocument> before = Split.of(documents(100)).get(Part.TEST);

        assertThat(Split.of(documents(400)).get(Part.TEST)).containsAll(before);
    }

    @Test
    void aReceiptsGroupAndItsVendorAreOneKey() {
        assertThat(Split.keys(Labelled.paper("sroie/1", "ACMESTORES", Map.of("seller_name", "Acme Stores Sdn Bhd"))))
                .hasSize(1);
    }
}
