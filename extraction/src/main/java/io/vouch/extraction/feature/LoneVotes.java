package io.vouch.extraction.feature;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.FieldName.ValueKind;
import io.vouch.extraction.candidate.Candidate;
import io.vouch.extraction.candidate.Spot;
import io.vouch.extraction.layout.PageLayout;
import io.vouch.extraction.layout.Row;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Weak votes for values without any label: the first date of a page, a company that nothing else claims, words. */
final class LoneVotes {

    private static final int HEAD_ROWS = 4;
    private static final Pattern FACTORING = Pattern.compile(
            "(?im)^.{0,40}(?:factoring|receivables? (?:purchase|finance|financing)|invoice discounting|保理).{0,40}$");

    /** Not a benefactor, nor a manufactory. */
    private static final Pattern FACTOR =
            Pattern.compile("保理|(?<!\\p{L})factor(?:s|ing)?(?!\\p{L})|receivables financ");

    private LoneVotes() {}

    static void cast(Scene scene) {
        dates(scene);
        words(scene);
        parties(scene);
    }

    private static void dates(Scene scene) {
        FieldName field =
                switch (scene.type()) {
                    case INVOICE, CREDIT_NOTE, RECEIPT -> FieldName.ISSUE_DATE;
                    case CONTRACT -> FieldName.SIGN_DATE;
                    case TRANSFER_NOTICE, ACKNOWLEDGEMENT -> FieldName.NOTICE_DATE;
                    case DELIVERY -> FieldName.DELIVERY_DATE;
                    case BANK_RECEIPT -> FieldName.TRANSACTION_DATE;
                    default -> null;
                };
        if (field == null) {
            return;
        }
        // A notice is dated under its signature, other papers at their head.
        boolean last = field == FieldName.NOTICE_DATE;
        List<Candidate> dates = scene.candidates().stream()
                .filter(candidate -> candidate.kind() == ValueKind.DATE && !isClaimed(scene, candidate, field))
                .toList();
        for (int i = 0; i < dates.size() && i < 4; i++) {
            Candidate date = dates.get(last ? dates.size() - 1 - i : i);
            boolean alone = date.spot().to() - date.spot().from()
                    >= date.spot().run().text().length() - 6;
            scene.vote(date, field, 0.42 - 0.08 * i + (alone ? 0.12 : 0), "lone");
        }
    }

    private static boolean isClaimed(Scene scene, Candidate candidate, FieldName field) {
        return scene.votes(candidate).stream().anyMatch(vote -> vote.field() != field && vote.weight() > 0.5);
    }

    private static void words(Scene scene) {
        for (Candidate candidate : scene.candidates()) {
            if (candidate.kind() == ValueKind.WORDS
                    && FieldPlan.fields(scene.type()).contains(FieldName.AMOUNT_IN_WORDS)) {
                scene.vote(
                        candidate, FieldName.AMOUNT_IN_WORDS, candidate.shape().equals("misread") ? 0.5 : 0.7, "lone");
            }
        }
    }

    /** On notices: the company at the foot assigns. On invoices that are not Chinese: the first company is the seller. */
    private static void parties(Scene scene) {
        if (scene.type() == DocumentType.TRANSFER_NOTICE) {
            parties(scene, true).ifPresent(name -> scene.vote(name, FieldName.ASSIGNOR_NAME, 0.5, "foot"));
        }
        factors(scene);
        if (scene.type() == DocumentType.CONTRACT && !scene.layout().isEmpty()) {
            head(scene);
        }
        if (scene.type().isInvoiceLike()) {
            parties(scene, false).ifPresent(name -> scene.vote(name, FieldName.SELLER_NAME, 0.55, "first"));
        }
    }

    /** A company with factoring in its name is the one who factors. */
    private static void factors(Scene scene) {
        for (FieldName field : List.of(FieldName.ASSIGNEE_NAME, FieldName.FACTOR_NAME)) {
            if (!FieldPlan.fields(scene.type()).contains(field)) {
                continue;
            }
            for (Candidate candidate : scene.candidates()) {
                String name = candidate.value().toLowerCase(Locale.ROOT);
                boolean factor = FACTOR.matcher(name).find();
                if (candidate.kind() == ValueKind.PARTY && candidate.shape().equals("suffix") && factor) {
                    scene.vote(candidate, field, 0.5, "name");
                }
            }
        }
    }

    /** A factoring contract on the factor's own paper: the first company stands at the head and has no role beside it. */
    private static void head(Scene scene) {
        PageLayout page = scene.layout().pages().get(0);
        String top = page.rows().stream().limit(HEAD_ROWS).map(Row::text).collect(Collectors.joining("\n"));
        if (!FACTORING.matcher(top).find()) {
            return;
        }
        parties(scene, false)
                .filter(name -> name.spot().page() == page && name.spot().row() < HEAD_ROWS)
                .ifPresent(name -> scene.vote(name, FieldName.FACTOR_NAME, 0.8, "head"));
    }

    private static Optional<Candidate> parties(Scene scene, boolean last) {
        List<Candidate> names = scene.candidates().stream()
                .filter(candidate -> candidate.kind() == ValueKind.PARTY
                        && candidate.shape().equals("suffix")
                        && !isBank(candidate.value())
                        && standsAlone(candidate.spot())
                        && scene.votes(candidate).stream().allMatch(vote -> vote.weight() < 0.6))
                .toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(names.get(last ? names.size() - 1 : 0));
    }

    private static boolean isBank(String name) {
        return name.contains("银行")
                || name.contains("分行")
                || name.toLowerCase(Locale.ROOT).contains("bank");
    }

    private static boolean standsAlone(Spot spot) {
        return spot.to() - spot.from() >= spot.run().text().length() - 10;
    }
}
