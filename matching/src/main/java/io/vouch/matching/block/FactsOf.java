package io.vouch.matching.block;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.InvoiceLine;
import io.vouch.extraction.Reading;
import io.vouch.extraction.ReadingSource;
import io.vouch.extraction.value.NormalText;
import io.vouch.ingest.Outcome;
import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.compare.InvoiceTotal;
import io.vouch.matching.party.LookAlikes;
import io.vouch.matching.party.Party;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes from a paper what duplicate detection compares. */
public final class FactsOf {

    private static final List<FieldName> PLACES = List.of(
            FieldName.INVOICE_NUMBER,
            FieldName.ISSUE_DATE,
            FieldName.GROSS_AMOUNT,
            FieldName.SELLER_NAME,
            FieldName.SELLER_TAX_ID,
            FieldName.BUYER_NAME,
            FieldName.DELIVERY_NUMBER,
            FieldName.WAYBILL_NUMBER,
            FieldName.TRANSACTION_NUMBER,
            FieldName.NOTICE_NUMBER,
            FieldName.PURCHASE_ORDER_NUMBER);
    private static final int MAX_NUMBERS = 3;
    private static final int MAX_VALUE = 200;
    private static final int MAX_DIGITS = 30;
    /** Hexadecimal digits that keep the descriptions of one seller apart. */
    private static final int GOODS_DIGITS = 12;

    /** A total that is read less surely than so is more likely another amount of the paper. */
    private static final double DOUBTFUL_TOTAL = 0.5;

    private FactsOf() {}

    /**
     * The facts of a paper that proves one supply or payment; empty for other papers (one framework contract is filed in many
     * deals) and for documents that were not accepted.
     */
    public static Optional<InvoiceFacts> document(ExtractedDocument paper) {
        boolean wanted = paper.outcome() == Outcome.ACCEPTED && isUnique(paper.type());
        return wanted ? Optional.of(facts(paper)) : Optional.empty();
    }

    /** True for kinds of paper that belong to one deal only. */
    public static boolean isUnique(DocumentType type) {
        return switch (type) {
            case INVOICE, CREDIT_NOTE, RECEIPT, DELIVERY, BANK_RECEIPT, TRANSFER_NOTICE -> true;
            case CONTRACT,
                    ACKNOWLEDGEMENT,
                    BANK_STATEMENT,
                    REGISTRY_RECORD,
                    VERIFICATION,
                    LEDGER,
                    LETTER,
                    OTHER -> false;
        };
    }

    private static InvoiceFacts facts(ExtractedDocument paper) {
        boolean payment = paper.type() == DocumentType.BANK_RECEIPT;
        Party seller = Party.of(paper, FieldName.SELLER_NAME, FieldName.SELLER_TAX_ID);
        Party buyer = Party.of(paper, payment ? FieldName.PAYER_NAME : FieldName.BUYER_NAME, FieldName.BUYER_TAX_ID);
        return new InvoiceFacts(
                paper.documentId(),
                paper.tenant(),
                paper.deal(),
                paper.name(),
                paper.sequence(),
                paper.type(),
                paper.sha256(),
                paper.textDigest(),
                numbers(paper),
                paper.value(FieldName.INVOICE_CODE).map(LookAlikes::comparable).orElse(""),
                paper.value(payment ? FieldName.TRANSACTION_DATE : FieldName.ISSUE_DATE)
                        .orElse(""),
                seller.id(),
                seller.name(),
                buyer.id(),
                buyer.name(),
                payment ? total(paper, FieldName.AMOUNT) : gross(paper),
                paper.value(FieldName.CURRENCY).orElse(""),
                linesDigest(paper.lines()),
                isOcrAlone(paper),
                places(paper),
                paper.value(FieldName.CONTRACT_NUMBER)
                        .map(LookAlikes::comparable)
                        .orElse(""),
                goods(paper.lines()),
                paper.pageFingerprints().stream().limit(InvoiceFacts.MOST_LOOKS).toList(),
                figures(paper.lines()));
    }

    /** The chosen number, then the first that each other source gives: a forged print does not hide the number in the data. */
    private static List<String> numbers(ExtractedDocument paper) {
        Set<String> numbers = new LinkedHashSet<>();
        if (paper.type() == DocumentType.DELIVERY) {
            paper.value(FieldName.DELIVERY_NUMBER).map(LookAlikes::comparable).ifPresent(numbers::add);
            paper.value(FieldName.WAYBILL_NUMBER).map(LookAlikes::comparable).ifPresent(numbers::add);
            numbers.remove("");
            return List.copyOf(numbers);
        }
        if (paper.type() == DocumentType.BANK_RECEIPT) {
            return paper.value(FieldName.REMITTANCE).map(RemittedNumbers::of).orElse(List.of());
        }
        Set<ReadingSource> heard = EnumSet.noneOf(ReadingSource.class);
        for (Reading reading : paper.readings(FieldName.INVOICE_NUMBER)) {
            String number = LookAlikes.comparable(reading.value());
            if (heard.add(reading.source()) && !number.isEmpty() && numbers.size() < MAX_NUMBERS) {
                numbers.add(number);
            }
        }
        return List.copyOf(numbers);
    }

    private static boolean isOcrAlone(ExtractedDocument paper) {
        FieldName number = paper.type() == DocumentType.DELIVERY ? FieldName.DELIVERY_NUMBER : FieldName.INVOICE_NUMBER;
        return paper.readings(number).stream().allMatch(reading -> reading.source() == ReadingSource.OCR);
    }

    /** The total; where a picture does not show it surely, what net and tax make, if both were read surely. */
    private static String gross(ExtractedDocument paper) {
        boolean lost = paper.reading(FieldName.GROSS_AMOUNT).isEmpty();
        return (lost ? InvoiceTotal.netAndTax(paper) : InvoiceTotal.madeBySum(paper))
                .map(total -> plain(total.toPlainString()))
                .orElseGet(() -> total(paper, FieldName.GROSS_AMOUNT));
    }

    /** What a picture hardly shows counts as lost: a wrong total would part two papers that all else brings together. */
    private static String total(ExtractedDocument paper, FieldName field) {
        return paper.reading(field)
                .filter(reading -> reading.source() != ReadingSource.OCR || reading.confidence() >= DOUBTFUL_TOTAL)
                .map(reading -> plain(reading.value()))
                .orElse("");
    }

    private static String plain(String amount) {
        if (amount.length() > MAX_DIGITS) {
            return "";
        }
        try {
            BigDecimal number = new BigDecimal(amount);
            return Math.abs(number.scale()) > MAX_DIGITS
                    ? ""
                    : number.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException notAnAmount) {
            return "";
        }
    }

    private static String linesDigest(List<InvoiceLine> lines) {
        List<String> texts = lines.stream()
                .map(line -> String.join(
                        "|",
                        NormalText.digestible(line.description()),
                        plain(line.quantity()),
                        plain(line.unitPrice()),
                        plain(line.netAmount())))
                .sorted()
                .toList();
        return texts.isEmpty() ? "" : digest(String.join("\n", texts));
    }

    /** One line of one piece says no more than the total; of more lines, or of other quantities, the figures name the delivery. */
    private static String figures(List<InvoiceLine> lines) {
        boolean telling = lines.size() > 1
                || lines.stream()
                        .map(line -> plain(line.quantity()))
                        .anyMatch(quantity -> !quantity.isEmpty() && !quantity.equals("1"));
        String figures = lines.stream().map(FactsOf::figures).sorted().collect(Collectors.joining("\n"));
        return telling ? digest(figures).substring(0, GOODS_DIGITS) : "";
    }

    private static List<String> goods(List<InvoiceLine> lines) {
        Stream<String> descriptions = lines.stream()
                .map(line -> NormalText.digestible(line.description()))
                .filter(description -> !description.isEmpty())
                .map(description -> digest(description).substring(0, GOODS_DIGITS))
                .distinct()
                .sorted()
                .limit(InvoiceFacts.MOST_GOODS);
        Stream<String> singles = lines.stream()
                .map(line -> NormalText.digestible(line.description()) + '|' + figures(line))
                .map(line -> InvoiceFacts.LINE + digest(line).substring(0, GOODS_DIGITS))
                .sorted()
                .limit(InvoiceFacts.MOST_GOODS);
        return Stream.concat(descriptions, singles).toList();
    }

    /** Quantity and price say what the line makes; a picture may have lost that. */
    private static String figures(InvoiceLine line) {
        String quantity = plain(line.quantity());
        String price = plain(line.unitPrice());
        boolean both = !quantity.isEmpty() && !price.isEmpty();
        return String.join("|", quantity, price, both ? "" : plain(line.netAmount()));
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static List<InvoiceFacts.Place> places(ExtractedDocument paper) {
        List<InvoiceFacts.Place> places = new ArrayList<>();
        for (FieldName field : PLACES) {
            paper.shown(field)
                    .ifPresent(reading -> places.add(
                            new InvoiceFacts.Place(field, shortened(reading.value()), reading.page(), reading.box())));
        }
        return places;
    }

    private static String shortened(String value) {
        return value.length() <= MAX_VALUE ? value : value.substring(0, MAX_VALUE);
    }
}
