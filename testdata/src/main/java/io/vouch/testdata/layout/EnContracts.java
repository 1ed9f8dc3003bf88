package io.vouch.testdata.layout;

import io.vouch.testdata.deal.InvoiceItem;
import io.vouch.testdata.deal.SalesContract;
import io.vouch.testdata.page.Block;
import io.vouch.testdata.page.Field;
import io.vouch.testdata.page.FlowStyle;
import io.vouch.testdata.page.Prose;
import io.vouch.testdata.page.Span;
import io.vouch.testdata.page.Typeface;
import java.util.ArrayList;
import java.util.List;

/** Sales, supply, framework and lease contracts in English: four wordings of sale and one of lease. */
final class EnContracts {
    static final List<ProseLayout<SalesContract>> ALL = List.of(
            new ProseLayout<>("en-contract-sale", FlowStyle.a4(66, 10.5, 15.5, Typeface.SERIF), EnContracts::sale),
            new ProseLayout<>("en-contract-supply", FlowStyle.a4(60, 10, 15, Typeface.SANS), EnContracts::supply),
            new ProseLayout<>(
                    "en-contract-confirmation", FlowStyle.a4(58, 10, 15.5, Typeface.SANS), EnContracts::confirmation),
            new ProseLayout<>(
                    "en-contract-agreement", FlowStyle.a4(72, 11, 16.5, Typeface.SERIF), EnContracts::agreement),
            new ProseLayout<>("en-contract-lease", FlowStyle.a4(66, 11, 17, Typeface.SERIF), EnContracts::lease));

    private EnContracts() {}

    static Prose values(SalesContract contract, String dateForm) {
        String noun =
                switch (contract.kind()) {
                    case LEASE -> "Lease Agreement";
                    case FRAMEWORK -> "Framework Supply Agreement";
                    case SERVICE -> "Services Agreement";
                    case WORKS -> "Works Contract";
                    case SALES -> "Contract of Sale";
                };
        return new Prose()
                .put("kind", noun)
                .put("number", contract.number(), Field.CONTRACT_NUMBER, contract.number())
                .put(
                        "date",
                        Show.date(contract.signed(), dateForm),
                        Field.SIGN_DATE,
                        contract.signed().toString())
                .put(
                        "seller",
                        contract.seller().name(),
                        Field.SELLER_NAME,
                        contract.seller().name())
                .put(
                        "buyer",
                        contract.buyer().name(),
                        Field.BUYER_NAME,
                        contract.buyer().name())
                .put(
                        "sellerId",
                        contract.seller().taxId(),
                        Field.SELLER_TAX_ID,
                        contract.seller().taxId())
                .put(
                        "buyerId",
                        contract.buyer().taxId(),
                        Field.BUYER_TAX_ID,
                        contract.buyer().taxId())
                .put("sellerAddress", contract.seller().address())
                .put("buyerAddress", contract.buyer().address())
                .put("sellerLei", contract.seller().lei())
                .put("buyerLei", contract.buyer().lei())
                .put("sellerPerson", contract.seller().representative())
                .put("buyerPerson", contract.buyer().representative())
                .put("currency", contract.currency(), Field.CURRENCY, contract.currency())
                .put("total", Show.grouped(contract.total()), Field.TOTAL_AMOUNT, Show.plain(contract.total()))
                .put("words", contract.words(), Field.AMOUNT_IN_WORDS, contract.words())
                .put(
                        "days",
                        Integer.toString(contract.termDays()),
                        Field.PAYMENT_TERM_DAYS,
                        Integer.toString(contract.termDays()))
                .put(
                        "holder",
                        contract.payee().holder(),
                        Field.PAYEE_NAME,
                        contract.payee().holder())
                .put(
                        "account",
                        contract.payee().number(),
                        Field.PAYEE_ACCOUNT,
                        contract.payee().number())
                .put(
                        "bank",
                        contract.payee().bank(),
                        Field.PAYEE_BANK,
                        contract.payee().bank());
    }

    static String assignment(SalesContract contract) {
        return switch (contract.assignment()) {
            case ALLOWED -> "The Seller may assign its claims for payment to a factor or bank; it shall notify the Buyer in writing.";
            case PROHIBITED -> "The Seller shall not assign any claim under this contract without the prior written consent of the Buyer.";
            case SILENT -> "Amendments of this contract are valid only if made in writing and signed by both parties.";
        };
    }

    static Block table(SalesContract contract) {
        List<List<Span>> rows = new ArrayList<>();
        rows.add(List.of("Description", "Quantity", "Unit", "Unit price", "Net amount").stream()
                .map(Span::plain)
                .toList());
        for (InvoiceItem item : contract.items()) {
            String model =
                    item.good().model().isEmpty() ? "" : ", " + item.good().model();
            rows.add(List.of(
                    Span.plain(item.good().name() + model),
                    Span.plain(item.quantity().toPlainString()),
                    Span.plain(item.good().unit()),
                    Span.plain(Show.grouped(item.unitPrice())),
                    Span.plain(Show.grouped(item.net()))));
        }
        return new Block.Grid(List.of(3.2, 1.0, 0.8, 1.3, 1.6), rows);
    }

    static Block signatures(Prose prose) {
        return prose.columns(
                List.of("For the Seller", "______________________", "{sellerPerson}, Director"),
                List.of("For the Buyer", "______________________", "{buyerPerson}, Director"));
    }

    private static List<Block> sale(SalesContract contract) {
        Prose prose = values(contract, "d MMMM yyyy");
        return List.of(
                prose.title("{kind}"),
                prose.centred("Contract No. {number}"),
                new Block.Gap(0.5),
                prose.paragraph(
                        "This contract is made on {date} between {seller}, of {sellerAddress}, VAT number {sellerId} (the Seller), and"
                                + " {buyer}, of {buyerAddress}, VAT number {buyerId} (the Buyer)."),
                prose.heading("1. Subject"),
                prose.paragraph("The Seller sells and the Buyer buys the following:"),
                table(contract),
                prose.paragraph("The total price including value added tax is {currency} {total} ({words})."),
                prose.heading("2. Delivery and acceptance"),
                prose.paragraph(
                        "Delivery is made free to the Buyer's works. The Buyer inspects the goods within seven days of arrival; without written"
                                + " complaint within that time they are deemed accepted."),
                prose.heading("3. Payment"),
                Clauses.fixed(
                        Clauses.term(
                                prose.paragraph(
                                        "Each invoice is payable within {days} days of its date, by bank transfer to account {account} in the name of {holder} with"
                                                + " {bank}. A change of account requires a letter signed by a director of the Seller."))),
                prose.heading("4. Assignment"),
                Clauses.assignment(contract, prose.paragraph(assignment(contract))),
                prose.heading("5. Law and courts"),
                prose.paragraph(
                        "This contract is governed by the law of the Seller's seat, whose courts have jurisdiction."),
                new Block.Gap(1.5),
                signatures(prose));
    }

    private static List<Block> supply(SalesContract contract) {
        Prose prose = values(contract, "dd MMM yyyy");
        return List.of(
                prose.title("{kind}"),
                prose.columns(
                        List.of("Supplier: {seller}", "{sellerAddress}", "VAT ID: {sellerId}"),
                        List.of("Customer: {buyer}", "{buyerAddress}", "VAT ID: {buyerId}")),
                new Block.Gap(0.4),
                prose.columns(List.of("Agreement number: {number}"), List.of("Date of agreement: {date}")),
                prose.heading("Goods and services"),
                table(contract),
                prose.paragraph("Contract value (incl. VAT): {currency} {total}"),
                prose.paragraph("In words: {words}"),
                prose.heading("Terms"),
                Clauses.term(prose.paragraph(
                        "(a) Payment term: {days} days net from the date of invoice, without deduction.")),
                prose.paragraph("(b) Bank details: {holder}; IBAN {account}; {bank}."),
                Clauses.assignment(contract, prose.paragraph("(c) " + assignment(contract))),
                prose.paragraph("(d) Title passes upon payment in full; risk passes upon delivery."),
                prose.paragraph("(e) Defects shall be notified in writing within ten days."),
                new Block.Gap(2),
                signatures(prose));
    }

    private static List<Block> confirmation(SalesContract contract) {
        Prose prose = values(contract, "MMMM d, yyyy");
        return List.of(
                prose.heading("{seller}"),
                prose.paragraph("{sellerAddress}"),
                prose.paragraph("VAT {sellerId}"),
                new Block.Gap(0.8),
                prose.title("Sales Contract"),
                prose.columns(
                        List.of("Buyer:", "{buyer}", "{buyerAddress}", "VAT {buyerId}"),
                        List.of("Contract ref.: {number}", "Signed on: {date}")),
                prose.paragraph("We confirm having sold to you on the terms below:"),
                table(contract),
                prose.paragraph("TOTAL {currency} {total}, say {words}."),
                Clauses.term(prose.paragraph("Payment: net {days} days after invoice date.")),
                prose.paragraph("Pay to: {holder}, {bank}, account {account}."),
                Clauses.assignment(contract, prose.paragraph("Assignment: " + assignment(contract))),
                prose.paragraph("Inspection: at the Buyer's premises within five working days of receipt."),
                new Block.Gap(2),
                signatures(prose));
    }

    private static List<Block> agreement(SalesContract contract) {
        Prose prose = values(contract, "d MMMM yyyy");
        return List.of(
                prose.centred("Agreement number {number}"),
                prose.title("{kind}"),
                prose.centred("between"),
                prose.centred("{seller} (registered for VAT under {sellerId})"),
                prose.centred("and"),
                prose.centred("{buyer} (registered for VAT under {buyerId})"),
                prose.centred("dated {date}"),
                new Block.Gap(0.6),
                prose.paragraph(
                        "1.1 The Seller agrees to supply, and the Buyer to take and pay for, the items in this table:"),
                table(contract),
                prose.paragraph(
                        "1.2 The value of this agreement including tax shall not exceed {currency} {total} ({words})."),
                Clauses.term(prose.paragraph(
                        "2.1 The Buyer shall pay every invoice no later than {days} days after its date of issue.")),
                Clauses.fixed(
                        prose.paragraph(
                                "2.2 Payments shall be made to {holder}, account number {account}, kept at {bank}, and to no other account.")),
                Clauses.assignment(contract, prose.paragraph("3.1 " + assignment(contract))),
                prose.paragraph("4.1 Neither party is liable for delay caused by events beyond its control."),
                prose.paragraph("4.2 This agreement takes effect when both parties have signed it."),
                new Block.Gap(2),
                signatures(prose));
    }

    private static List<Block> lease(SalesContract contract) {
        Prose prose = values(contract, "d MMMM yyyy");
        return List.of(
                prose.title("{kind}"),
                prose.centred("Reference {number}, made on {date}"),
                new Block.Gap(0.5),
                prose.paragraph("Landlord: {seller}, {sellerAddress}, VAT number {sellerId}"),
                prose.paragraph("Tenant: {buyer}, {buyerAddress}, VAT number {buyerId}"),
                prose.heading("1. Rent"),
                table(contract),
                prose.paragraph(
                        "The rent for the term of one year, including value added tax, is {currency} {total} ({words})."),
                prose.heading("2. Payment"),
                Clauses.term(prose.paragraph(
                        "The Landlord invoices each month separately. The Tenant pays each invoice within {days} days to account {account} of"
                                + " {holder} with {bank}.")),
                prose.heading("3. Assignment"),
                Clauses.assignment(
                        contract,
                        prose.paragraph(assignment(contract)
                                .replace("Seller", "Landlord")
                                .replace("Buyer", "Tenant"))),
                prose.heading("4. Use"),
                prose.paragraph("The Tenant uses the premises for storage and keeps them in good repair."),
                new Block.Gap(2),
                prose.columns(
                        List.of("For the Landlord", "______________________", "{sellerPerson}"),
                        List.of("For the Tenant", "______________________", "{buyerPerson}")));
    }
}
