package io.vouch.extraction.decode;

import io.vouch.extraction.FieldName;
import io.vouch.extraction.FieldName.ValueKind;
import io.vouch.extraction.value.NormalText;
import io.vouch.extraction.value.PartyNames;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One company plays one role, and one number names one thing: of all ways to share the values out, the likeliest as a whole. A
 * field leaves its best value to another that has no second. Only who pays may also be who is paid.
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

    /** Who pays itself is named twice, each time beside its label. */
    private static final Set<FieldName> MAY_BE_ONE = EnumSet.of(FieldName.PAYER_NAME, FieldName.PAYEE_NAME);

    /** The chance of a name with its label beside it. */
    private static final double LABELLED = 0.6;

    private Parties() {}

    static void settle(Map<FieldName, List<Choice>> choices) {
        DISTINCT.forEach(fields -> settle(fields, choices));
    }

    private static void settle(List<FieldName> fields, Map<FieldName, List<Choice>> choices) {
        List<FieldName> open = fields.stream().filter(choices::containsKey).toList();
        Map<FieldName, Choice> best = new Assignment(open, choices).best();
        open.forEach(field -> {
            List<Choice> free = new ArrayList<>();
            Choice own = best.get(field);
            if (own != null) {
                free.add(own);
            }
            choices.get(field).stream()
                    .filter(choice -> choice != own && best.values().stream().noneMatch(taken -> same(taken, choice)))
                    .forEach(free::add);
            if (free.isEmpty()) {
                choices.remove(field);
            } else {
                choices.put(field, free);
            }
        });
    }

    /** A full stop behind a company's name makes no other company. */
    private static boolean same(Choice one, Choice other) {
        return key(one).equals(key(other));
    }

    private static String key(Choice choice) {
        return choice.candidate().kind() == ValueKind.PARTY
                ? PartyNames.key(choice.value())
                : NormalText.digestible(choice.value());
    }

    /** All ways to give each field one of its likeliest values or none; the way with the greatest joint chance is taken. */
    private static final class Assignment {

        /** More values of a field are never worth it. */
        private static final int TOP = 6;

        /** The chance of a field to be missing although values stand for it. */
        private static final double LEAST_MISSING = 0.02;

        private final List<FieldName> fields;
        private final Map<FieldName, List<Choice>> choices;
        private final Choice[] chosen;
        private Choice[] best;
        private double most = Double.NEGATIVE_INFINITY;

        Assignment(List<FieldName> fields, Map<FieldName, List<Choice>> choices) {
            this.fields = fields;
            this.choices = choices;
            this.chosen = new Choice[fields.size()];
            this.best = chosen.clone();
        }

        /** The value of each field that gets one. */
        Map<FieldName, Choice> best() {
            choose(0, 0);
            Map<FieldName, Choice> values = new EnumMap<>(FieldName.class);
            for (int i = 0; i < best.length; i++) {
                if (best[i] != null) {
                    values.put(fields.get(i), best[i]);
                }
            }
            return values;
        }

        private void choose(int index, double chance) {
            if (index == fields.size()) {
                if (chance > most) {
                    most = chance;
                    best = chosen.clone();
                }
                return;
            }
            List<Choice> ranked = choices.get(fields.get(index));
            for (Choice choice : ranked.subList(0, Math.min(TOP, ranked.size()))) {
                if (isFree(choice, index)) {
                    chosen[index] = choice;
                    choose(index + 1, chance + Math.log(choice.chance()));
                }
            }
            chosen[index] = null;
            choose(
                    index + 1,
                    chance + Math.log(Math.max(LEAST_MISSING, 1 - ranked.get(0).chance())));
        }

        private static boolean isNamedTwice(Choice one, Choice other) {
            return !one.candidate().spot().box().equals(other.candidate().spot().box())
                    && Math.min(one.chance(), other.chance()) >= LABELLED;
        }

        private boolean isFree(Choice choice, int index) {
            for (int i = 0; i < index; i++) {
                boolean taken = chosen[i] != null && same(chosen[i], choice);
                if (taken && !(MAY_BE_ONE.contains(fields.get(index)) && isNamedTwice(chosen[i], choice))) {
                    return false;
                }
            }
            return true;
        }
    }
}
