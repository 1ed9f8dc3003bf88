package io.vouch.extraction.feature;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.FieldName.ValueKind;
import io.vouch.extraction.candidate.Candidate;
import io.vouch.extraction.candidate.Spot;
import io.vouch.extraction.layout.PageLayout;
import io.vouch.extraction.layout.Row;
import io.vouch.extraction.value.NormalText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The two companies that a Western contract is made between, where no role is written beside them, and whose tax ids those are
 * that follow a company's name. Supplier first is the custom; who is paid by the contract is the supplier whatever the order.
 */
final class ContractParties {

    private static final double ORDERED = 0.72;
    private static final double PAID = 0.84;
    private static final double TAX_ID = 0.95;

    /** Lines that may stand between "between" and the second company. */
    private static final int REACH = 6;

    private static final int TOP_ROWS = 30;
    /** Letters between a company and its tax id: its address. */
    private static final int FARTHEST = 160;

    private static final Pattern BETWEEN = Pattern.compile("(?i)(?:^|[ ,])(?:by and )?between(?=:? |:?$)");

    private ContractParties() {}

    static void cast(Scene scene) {
        if (scene.type() != DocumentType.CONTRACT || scene.layout().isEmpty()) {
            return;
        }
        between(scene);
        taxIds(scene);
    }

    private static void between(Scene scene) {
        PageLayout page = scene.layout().pages().get(0);
        List<Row> rows = page.rows();
        for (int i = 0; i < Math.min(TOP_ROWS, rows.size()); i++) {
            Matcher between = BETWEEN.matcher(rows.get(i).text());
            if (between.find()) {
                List<Candidate> two = following(scene, page, i, between.end());
                if (two.size() == 2) {
                    cast(scene, two.get(0), two.get(1));
                }
                return;
            }
        }
    }

    private static List<Candidate> following(Scene scene, PageLayout page, int row, int from) {
        List<Candidate> names = scene.candidates().stream()
                .filter(candidate -> candidate.kind() == ValueKind.PARTY
                        && candidate.shape().equals("suffix")
                        && candidate.spot().page() == page
                        && (candidate.spot().row() > row
                                ? candidate.spot().row() <= row + REACH
                                : candidate.spot().row() == row
                                        && candidate.spot().from() >= from))
                .toList();
        return names.stream()
                .filter(name -> names.stream()
                        .limit(names.indexOf(name))
                        .noneMatch(earlier -> same(earlier.value(), name.value())))
                .limit(2)
                .toList();
    }

    private static void cast(Scene scene, Candidate first, Candidate second) {
        boolean swapped = isPaid(scene, second) && !isPaid(scene, first);
        double weight = isPaid(scene, first) || isPaid(scene, second) ? PAID : ORDERED;
        boolean factoring =
                hasRole(scene, first, FieldName.FACTOR_NAME) || hasRole(scene, second, FieldName.FACTOR_NAME);
        if (!factoring) {
            scene.vote(swapped ? second : first, FieldName.SELLER_NAME, weight, "between");
            scene.vote(swapped ? first : second, FieldName.BUYER_NAME, weight, "between");
        }
    }

    private static boolean isPaid(Scene scene, Candidate name) {
        return scene.candidates().stream()
                .filter(candidate -> candidate.kind() == ValueKind.PARTY && same(candidate.value(), name.value()))
                .anyMatch(candidate -> hasRole(scene, candidate, FieldName.PAYEE_NAME));
    }

    private static boolean hasRole(Scene scene, Candidate candidate, FieldName field) {
        return scene.strongest(candidate, field) >= 0.45;
    }

    private static boolean same(String one, String other) {
        return NormalText.digestible(one).equals(NormalText.digestible(other));
    }

    /** A tax id belongs to the company named last before it in the same sentence or line. */
    private static void taxIds(Scene scene) {
        for (Candidate candidate : List.copyOf(scene.candidates())) {
            if (candidate.kind() == ValueKind.TAX_ID) {
                owner(scene, candidate.spot()).ifPresent(owner -> {
                    double seller = scene.strongest(owner, FieldName.SELLER_NAME);
                    double buyer = scene.strongest(owner, FieldName.BUYER_NAME);
                    if (Math.max(seller, buyer) > 0.5) {
                        FieldName field = seller >= buyer ? FieldName.SELLER_TAX_ID : FieldName.BUYER_TAX_ID;
                        scene.vote(candidate, field, TAX_ID, "owner");
                    }
                });
            }
        }
    }

    private static Optional<Candidate> owner(Scene scene, Spot id) {
        return scene.candidates().stream()
                .filter(candidate -> candidate.kind() == ValueKind.PARTY
                        && candidate.spot().sameCell(id)
                        && candidate.spot().to() <= id.from()
                        && id.from() - candidate.spot().to() < FARTHEST)
                .reduce((one, other) -> other.spot().to() >= one.spot().to() ? other : one);
    }
}
