package io.vouch.matching.check.party;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.Reading;
import io.vouch.extraction.value.BankIds;
import io.vouch.extraction.value.NormalText;
import io.vouch.matching.DealPapers;
import io.vouch.matching.Evidence;
import io.vouch.matching.check.Contacts;
import io.vouch.matching.check.DealParties;
import io.vouch.matching.check.PaperFields;
import io.vouch.matching.check.Signatories;
import io.vouch.matching.compare.Misreading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What seller and buyer have in common, the heaviest first.
 *
 * @param compared true if anything stood on both sides
 */
record SharedTraits(List<Trait> found, boolean compared) {

    /** Shorter texts are a town or a park, without street and number. */
    private static final int SHORTEST_ADDRESS = 9;

    private static final int SHORTEST_ACCOUNT = 8;

    /** Nobody but its holder pays from an account. */
    private static final double ACCOUNT = 6;
    /** A street and a number: parks and agents are the only accident. */
    private static final double ADDRESS = 4;
    /** A line is one firm's, but for agents and shared offices. */
    private static final double TELEPHONE = 5;
    /** Domains that anybody can have are left out; groups share theirs. */
    private static final double MAIL_DOMAIN = 4;
    /** Some names are common. */
    static final double PERSON = 3;
    /** Whoever hands papers in may have photographed them all: a hint beside others, no more. */
    private static final double DEVICE = 2;

    SharedTraits {
        found = List.copyOf(found);
    }

    /** @param weight log-odds, base 2 */
    record Trait(
            String code,
            double weight,
            ExtractedDocument paper,
            String title,
            String english,
            String chinese,
            List<Evidence> evidence) {}

    static SharedTraits of(DealPapers deal) {
        List<Trait> found = new ArrayList<>();
        boolean compared = false;
        for (ExtractedDocument paper : deal.ofType(DocumentType.INVOICE)) {
            Optional<Reading> seller = trusted(paper, FieldName.SELLER_ADDRESS);
            Optional<Reading> buyer = trusted(paper, FieldName.BUYER_ADDRESS);
            compared |= seller.isPresent() && buyer.isPresent();
            if (found.isEmpty() && seller.isPresent() && buyer.isPresent() && isOneDoor(seller.get(), buyer.get())) {
                found.add(address(paper, seller.get()));
            }
            if (seller.isPresent() && buyer.isPresent()) {
                contact(paper, seller.get(), buyer.get())
                        .filter(one ->
                                found.stream().noneMatch(trait -> trait.code().equals(one.code())))
                        .ifPresent(found::add);
            }
        }
        compared |= account(deal, found);
        for (ExtractedDocument paper : deal.ofType(DocumentType.ACKNOWLEDGEMENT)) {
            Signatories.Shared shared = Signatories.of(deal, paper);
            compared |= shared.known();
            shared.by().ifPresent(notice -> found.add(person(paper, notice)));
            SharedDevice device = SharedDevice.of(deal, paper);
            device.by().ifPresent(sellers -> found.add(device(paper, sellers, device.name())));
        }
        found.sort((one, other) -> Double.compare(other.weight(), one.weight()));
        return new SharedTraits(found, compared);
    }

    private static Optional<Reading> trusted(ExtractedDocument paper, FieldName field) {
        return paper.reading(field).filter(Misreading::isTrusted);
    }

    /** One text, printed twice: a single line that was read for both parties shows nothing. */
    private static boolean isOneDoor(Reading seller, Reading buyer) {
        String address = NormalText.digestible(seller.value());
        return address.length() >= SHORTEST_ADDRESS
                && address.chars().anyMatch(Character::isDigit)
                && address.equals(NormalText.digestible(buyer.value()))
                && (seller.page() == 0
                        || seller.page() != buyer.page()
                        || !seller.box().equals(buyer.box()));
    }

    private static Trait address(ExtractedDocument paper, Reading address) {
        return new Trait(
                "SHARED_ADDRESS",
                ADDRESS,
                paper,
                "Seller and buyer have one address: %s".formatted(address.value()),
                "Seller and buyer share an address, to the number",
                "买卖双方地址相同",
                List.of(
                        PaperFields.evidence(paper, FieldName.SELLER_ADDRESS, ""),
                        PaperFields.evidence(paper, FieldName.BUYER_ADDRESS, "")));
    }

    /** A telephone or a mail domain that stands behind both addresses, as old invoices print it. */
    private static Optional<Trait> contact(ExtractedDocument paper, Reading seller, Reading buyer) {
        if (seller.page() == buyer.page() && seller.box().equals(buyer.box()) && seller.page() > 0) {
            return Optional.empty(); // one line that was read for both
        }
        Contacts sellers = Contacts.in(seller.value());
        Contacts buyers = Contacts.in(buyer.value());
        boolean telephone = sellers.telephones().stream().anyMatch(buyers.telephones()::contains);
        boolean domain = sellers.domains().stream().anyMatch(buyers.domains()::contains);
        if (!telephone && !domain) {
            return Optional.empty();
        }
        String what = telephone ? "telephone" : "mail domain";
        return Optional.of(new Trait(
                telephone ? "SHARED_TELEPHONE" : "SHARED_MAIL_DOMAIN",
                telephone ? TELEPHONE : MAIL_DOMAIN,
                paper,
                "Seller and buyer have one %s".formatted(what),
                "Seller and buyer share a %s".formatted(what),
                telephone ? "买卖双方电话相同" : "买卖双方邮箱域名相同",
                List.of(
                        PaperFields.evidence(paper, FieldName.SELLER_ADDRESS, ""),
                        PaperFields.evidence(paper, FieldName.BUYER_ADDRESS, ""))));
    }

    /** The debtor pays from an account that the seller's own papers name. Returns whether both were known. */
    private static boolean account(DealPapers deal, List<Trait> found) {
        DealParties parties = DealParties.of(deal);
        boolean known = false;
        for (ExtractedDocument receipt : deal.ofType(DocumentType.BANK_RECEIPT)) {
            Optional<Reading> from = trusted(receipt, FieldName.PAYER_ACCOUNT);
            boolean debtors = trusted(receipt, FieldName.PAYER_NAME)
                    .filter(payer -> DealParties.isOneOf(parties.debtors(), payer.value()))
                    .isPresent();
            if (from.isEmpty() || !debtors) {
                continue;
            }
            String account = BankIds.normaliseAccount(from.get().value());
            for (ExtractedDocument invoice : deal.ofType(DocumentType.INVOICE)) {
                Optional<Reading> own = trusted(invoice, FieldName.PAYEE_ACCOUNT);
                known |= own.isPresent();
                boolean same = own.isPresent()
                        && account.length() >= SHORTEST_ACCOUNT
                        && BankIds.normaliseAccount(own.get().value()).equals(account);
                if (same && found.stream().noneMatch(trait -> trait.code().equals("SHARED_ACCOUNT"))) {
                    found.add(account(receipt, invoice, account));
                }
            }
        }
        return known;
    }

    private static Trait account(ExtractedDocument receipt, ExtractedDocument invoice, String account) {
        return new Trait(
                "SHARED_ACCOUNT",
                ACCOUNT,
                receipt,
                "The debtor pays from the seller's account %s".formatted(PaperFields.masked(account)),
                "The debtor's account is the seller's",
                "债务人付款账户即卖方账户",
                List.of(
                        PaperFields.evidence(receipt, FieldName.PAYER_ACCOUNT, ""),
                        PaperFields.evidence(invoice, FieldName.PAYEE_ACCOUNT, "")));
    }

    private static Trait device(ExtractedDocument acknowledgement, ExtractedDocument sellers, String name) {
        return new Trait(
                "SHARED_DEVICE",
                DEVICE,
                acknowledgement,
                "One camera took papers of seller and buyer: %s".formatted(PaperFields.shortened(name)),
                "One device, by its serial number, took papers of both sides, and others did not",
                "双方文件由同一设备拍摄或扫描",
                List.of(SharedDevice.evidence(acknowledgement, name), SharedDevice.evidence(sellers, name)));
    }

    private static Trait person(ExtractedDocument acknowledgement, ExtractedDocument notice) {
        String name = acknowledgement.value(FieldName.SIGNATORY).orElse("");
        return new Trait(
                "SHARED_SIGNATORY",
                PERSON,
                acknowledgement,
                "%s signs for seller and buyer".formatted(PaperFields.shortened(name)),
                "One person signs for both sides",
                "双方签字人为同一人",
                List.of(
                        PaperFields.evidence(acknowledgement, FieldName.SIGNATORY, ""),
                        PaperFields.evidence(notice, FieldName.SIGNATORY, "")));
    }
}
