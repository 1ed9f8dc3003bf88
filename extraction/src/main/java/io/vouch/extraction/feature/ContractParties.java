package io.vouch.extraction.feature;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.FieldName.ValueKind;
import io.vouch.extraction.candidate.Candidate;
import io.vouch.extraction.candidate.Spot;
import io.vouch.extraction.layout.PageLayout;
import io.vouch.extraction.layout.Row;
import io.vouch.extraction.layout.RunJoiner;
import io.vouch.extraction.layout.TextRun;
import io.vouch.extraction.value.NormalText;
import io.vouch.ingest.page.Box;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The two companies that a Western contract is made between, where no role is written beside them, and whose tax ids those are
 * that follow a company's name. Supplier first is the custom; who is paid by the contract is the supplier whatever the order.
 */
final class ContractParties {

    private static final double ORDERED = 0.72;
    private static final double PAID = 0.84;
    /** The contract itself says who supplies. */
    private static final double TOLD = 0.94;

    private static final double TAX_ID = 0.95;

    /** Paragraphs at the head among which the sentence of the parties stands. */
    private static final int TOP_PASSAGES = 30;
    /** Letters between a company and its tax id: its address. */
    private static final int FARTHEST = 160;

    private static final Pattern SUPPLIES = Pattern.compile(
            "(?:seller|supplier|vendor|assignor|contractor|subcontractor"
                    + "|(?:service )?provider|lessor|licensor|manufacturer|consultant|landlord|executive|employee|agent|carrier)s?");

    private static final Pattern BUYS = Pattern.compile("(?:buyer|purchaser|customer|account debtor|debtor|distributor"
            + "|lessee|licensee|employer|tenant|client|principal|shipper|importer)s?");

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
        List<TextRun> passages = page.passages().stream().limit(TOP_PASSAGES).toList();
        if (passages.isEmpty() || scene.language().equals("zh")) {
            return;
        }
        TextRun head = RunJoiner.join(passages);
        List<Preamble.Party> parties = Preamble.parties(head.text());
        List<Candidate> names =
                parties.stream().map(party -> named(scene, page, head, party)).toList();
        if (names.size() == 1) {
            cast(
                    scene,
                    names.get(0),
                    supplies(parties.get(0).term()) ? FieldName.SELLER_NAME : FieldName.BUYER_NAME,
                    ORDERED);
        } else if (names.size() > 1 && names.stream().noneMatch(name -> hasRole(scene, name, FieldName.FACTOR_NAME))) {
            cast(scene, parties, names);
        }
    }

    /** The company where it was found as one already, else a new one; a company named twice is one. */
    private static Candidate named(Scene scene, PageLayout page, TextRun head, Preamble.Party party) {
        Spot spot = new Spot(page, row(page, head.box(party.from(), party.to())), 0, head, party.from(), party.to());
        String name = spot.text();
        Optional<Candidate> known = scene.candidates().stream()
                .filter(candidate -> candidate.kind() == ValueKind.PARTY
                        && candidate.spot().page() == page
                        && same(candidate.value(), name))
                .findFirst();
        if (known.isEmpty()) {
            Candidate candidate = new Candidate(ValueKind.PARTY, name, spot, "prose");
            scene.add(candidate);
            return candidate;
        }
        return known.get();
    }

    private static int row(PageLayout page, Box box) {
        return page.rows().stream()
                .filter(row -> row.box().y1() > (box.y0() + Math.min(box.y1(), box.y0() + page.textHeight())) / 2)
                .findFirst()
                .map(Row::index)
                .orElse(0);
    }

    /** By what the contract calls them; where it says nothing of roles, the first supplies and the second pays. */
    private static void cast(Scene scene, List<Preamble.Party> parties, List<Candidate> names) {
        int seller = first(parties, ContractParties::supplies);
        int buyer = first(parties, ContractParties::buys);
        boolean told = seller >= 0 || buyer >= 0;
        if (!told && isPaid(scene, names.get(1)) && !isPaid(scene, names.get(0))) {
            seller = 1;
        }
        seller = seller >= 0 ? seller : buyer == 0 ? 1 : 0;
        buyer = buyer >= 0 ? buyer : seller == 0 ? 1 : 0;
        boolean paid = isPaid(scene, names.get(0)) || isPaid(scene, names.get(1));
        double weight = told ? TOLD : paid ? PAID : ORDERED;
        cast(scene, names.get(seller), FieldName.SELLER_NAME, weight);
        cast(scene, names.get(buyer), FieldName.BUYER_NAME, weight);
    }

    private static void cast(Scene scene, Candidate name, FieldName field, double weight) {
        scene.vote(name, field, weight, "between");
    }

    private static int first(List<Preamble.Party> parties, Predicate<String> role) {
        for (int i = 0; i < parties.size(); i++) {
            if (role.test(parties.get(i).term())) {
                return i;
            }
        }
        return -1;
    }

    private static boolean supplies(String term) {
        return SUPPLIES.matcher(term).matches();
    }

    private static boolean buys(String term) {
        return BUYS.matcher(term).matches();
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
