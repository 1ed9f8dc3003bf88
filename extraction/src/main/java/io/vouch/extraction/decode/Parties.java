package io.vouch.extraction.decode;

import io.vouch.extraction.FieldName;
import io.vouch.extraction.value.NormalText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One company plays one role, and one number names one thing: the fields take their values in order of certainty, none takes a
 * value that is taken.
 */
final class Parties {

    private static final List<List<FieldName>> DISTINCT = List.of(
            List.of(FieldName.SELLER_NAME, FieldName.BUYER_NAME, FieldName.FACTOR_NAME),
            List.of(FieldName.SELLER_TAX_ID, FieldName.BUYER_TAX_ID),
            List.of(FieldName.DEBTOR_NAME, FieldName.ASSIGNOR_NAME, FieldName.ASSIGNEE_NAME),
            List.of(FieldName.INVOICE_NUMBER, FieldName.CONTRACT_NUMBER, FieldName.PURCHASE_ORDER_NUMBER),
            List.of(FieldName.NOTICE_NUMBER, FieldName.CONTRACT_NUMBER, FieldName.FACTORING_CONTRACT_NUMBER),
            List.of(FieldName.PAYER_NAME, FieldName.PAYEE_NAME),
            List.of(FieldName.PAYER_ACCOUNT, FieldName.PAYEE_ACCOUNT));

    private Parties() {}

    static void settle(Map<FieldName, List<Choice>> choices) {
        DISTINCT.forEach(fields -> settle(fields, choices));
    }

    private static void settle(List<FieldName> fields, Map<FieldName, List<Choice>> choices) {
        List<FieldName> open =
                new ArrayList<>(fields.stream().filter(choices::containsKey).toList());
        Map<String, FieldName> taken = new HashMap<>();
        while (!open.isEmpty()) {
            FieldName surest = open.get(0);
            for (FieldName field : open) {
                if (margin(choices.get(field)) > margin(choices.get(surest))) {
                    surest = field;
                }
            }
            open.remove(surest);
            List<Choice> free = new ArrayList<>(choices.get(surest));
            free.removeIf(choice -> taken.containsKey(NormalText.digestible(choice.value())));
            if (free.isEmpty()) {
                choices.remove(surest);
            } else {
                choices.put(surest, free);
                taken.put(NormalText.digestible(free.get(0).value()), surest);
            }
        }
    }

    private static double margin(List<Choice> choices) {
        return choices.isEmpty() ? 0 : choices.get(0).chance();
    }
}
