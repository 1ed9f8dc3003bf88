package io.vouch.models.labels;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vouch.extraction.DocumentType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContractKeysTest {

    private static Map<String, List<LabelledDocument.Value>> fields(String key) throws JsonProcessingException {
        return ContractKeys.fields(new ObjectMapper().readTree(key));
    }

    private static List<String> values(Map<String, List<LabelledDocument.Value>> fields, String field) {
        return fields.getOrDefault(field, List.of()).stream()
                .map(LabelledDocument.Value::value)
                .toList();
    }

    @Test
    void anyPartyOfAKeyIsRightAsSellerAndAsBuyer() throws JsonProcessingException {
        var fields = fields("{\"party\":[\"Ann_Lee\",\"Acme_Inc.\"],\"effective_date\":[\"2012-01-06\"]}");
        assertThat(values(fields, "seller_name")).containsExactly("Ann Lee", "Acme Inc.");
        assertThat(values(fields, "buyer_name")).containsExactly("Ann Lee", "Acme Inc.");
        assertThat(values(fields, "sign_date")).containsExactly("2012-01-06");
    }

    @Test
    void whatPartiesAreCalledIsNoPartOfTheirNames() throws JsonProcessingException {
        var fields = fields(
                "{\"Parties\":{\"answer\":\"Galen (Chemicals) Limited (\\\"GALEN\\\"); Leo Pharma A/S (\\\"LEO\\\")\"},"
                        + "\"Agreement Date\":{\"answer\":\"7/15/05\"},\"Effective Date\":{\"answer\":\"04/[]/2003\"}}");
        assertThat(values(fields, "seller_name")).containsExactly("Galen (Chemicals) Limited", "Leo Pharma A/S");
        assertThat(values(fields, "sign_date")).containsExactly("2005-07-15");
    }

    @Test
    void ofAContractWithOnePartyNothingIsKnown() throws JsonProcessingException {
        assertThat(fields("{\"party\":[\"Ann_Lee\"]}")).isEmpty();
    }

    @Test
    void aKeyThatDoesNotSayWhoSellsTeachesNoRoles() throws JsonProcessingException {
        var document = new LabelledDocument(
                "kleister/1",
                DocumentType.CONTRACT,
                "1",
                List.of(),
                fields("{\"party\":[\"Ann_Lee\",\"Acme_Inc.\"]}"),
                false);
        assertThat(document.tellsRoles()).isFalse();
    }
}
