package io.vouch.matching.compare;

import io.vouch.extraction.DocumentType;
import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.party.LookAlikes;
import io.vouch.matching.party.PartyLikeness;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.OptionalLong;

/** What the rules ask about two papers, each question answered once. */
final class PairView {

    /** Totals that are a multiple of this are reached by chance. */
    private static final BigDecimal ROUND = BigDecimal.valueOf(100);

    /** Of shorter numbers nearly every two are one slip apart. */
    private static final int LEAST_SLIPPED = 6;

    private final InvoiceFacts earlier;
    private final InvoiceFacts later;
    private final NumberLikeness number;
    private OptionalLong daysApart;
    private PartyLikeness seller;
    private PartyLikeness buyer;

    PairView(InvoiceFacts earlier, InvoiceFacts later) {
        this.earlier = earlier;
        this.later = later;
        number = closestNumbers();
    }

    /** Of all numbers that either paper gives for itself (a paper of the digital tax bill may show two), the closest two. */
    private NumberLikeness closestNumbers() {
        NumberLikeness closest = NumberLikeness.DIFFERENT;
        for (String one : earlier.numbers()) {
            for (String other : later.numbers()) {
                NumberLikeness likeness = NumberLikeness.of(one, other);
                closest = likeness.compareTo(closest) < 0 ? likeness : closest;
            }
        }
        return closest;
    }

    private static OptionalLong daysBetween(String one, String other) {
        try {
            return one.isEmpty() || other.isEmpty()
                    ? OptionalLong.empty()
                    : OptionalLong.of(Math.abs(LocalDate.parse(one).toEpochDay()
                            - LocalDate.parse(other).toEpochDay()));
        } catch (DateTimeParseException notADate) {
            return OptionalLong.empty();
        }
    }

    InvoiceFacts earlier() {
        return earlier;
    }

    InvoiceFacts later() {
        return later;
    }

    NumberLikeness number() {
        return number;
    }

    boolean bothNumbers() {
        return !earlier.numbers().isEmpty() && !later.numbers().isEmpty();
    }

    /** True if a picture may have misread one number for the other: one slip of a number long enough to say something. */
    boolean isNumberMisread() {
        return mayBeMisread()
                && earlier.numbers().stream()
                        .anyMatch(one -> later.numbers().stream().anyMatch(other -> isSlip(one, other)));
    }

    /** True if two numbers of equal length, long enough to say something, differ in one digit. */
    boolean isOneDigitApart() {
        return earlier.numbers().stream()
                .anyMatch(one -> later.numbers().stream().anyMatch(other -> differInOneDigit(one, other)));
    }

    private static boolean differInOneDigit(String one, String other) {
        if (one.length() != other.length() || one.length() < LEAST_SLIPPED) {
            return false;
        }
        int different = 0;
        for (int i = 0; i < one.length(); i++) {
            if (one.charAt(i) != other.charAt(i)) {
                different += Character.isDigit(one.charAt(i)) && Character.isDigit(other.charAt(i)) ? 1 : 2;
            }
        }
        return different == 1;
    }

    private static boolean isSlip(String one, String other) {
        return Math.min(one.length(), other.length()) >= LEAST_SLIPPED
                && CharacterNoise.isOneSlip(LookAlikes.fold(one), LookAlikes.fold(other));
    }

    /** Compared when first asked for: most pairs differ in what is cheaper to see. */
    PartyLikeness seller() {
        if (seller == null) {
            String name = areRolesTurned() ? later.buyerName() : later.sellerName();
            seller = party(earlier.sellerId(), earlier.sellerName(), later.sellerId(), name);
        }
        return seller;
    }

    PartyLikeness buyer() {
        if (buyer == null) {
            String name = areRolesTurned() ? later.sellerName() : later.buyerName();
            buyer = party(earlier.buyerId(), earlier.buyerName(), later.buyerId(), name);
        }
        return buyer;
    }

    /** True if a picture gives the seller's name for the buyer's and the buyer's for the seller's, and the seller's id is the same. */
    private boolean areRolesTurned() {
        return isPictured()
                && !earlier.sellerId().isEmpty()
                && earlier.sellerId().equals(later.sellerId())
                && !earlier.sellerName().equals(earlier.buyerName())
                && earlier.sellerName().equals(later.buyerName())
                && earlier.buyerName().equals(later.sellerName());
    }

    private PartyLikeness party(String id, String name, String otherId, String otherName) {
        return isPictured()
                ? PicturedParty.of(id, name, otherId, otherName)
                : PartyLikeness.of(id, name, otherId, otherName);
    }

    /** Days between the two dates; empty if one is unknown. */
    OptionalLong daysApart() {
        if (daysApart == null) {
            daysApart = daysBetween(earlier.date(), later.date());
        }
        return daysApart;
    }

    boolean sameDate() {
        return daysApart().isPresent() && daysApart().getAsLong() == 0;
    }

    boolean sameMonth() {
        return daysApart().isPresent()
                && earlier.date().substring(0, 7).equals(later.date().substring(0, 7));
    }

    boolean sameGross() {
        return !earlier.gross().isEmpty() && earlier.gross().equals(later.gross());
    }

    /** Equal, or of a picture, which may have lost a total or misread it by a character. */
    boolean grossAgrees() {
        return sameGross()
                || (isPictured()
                        && (!bothGross()
                                || isMisread(NumberLikeness.of(earlier.gross(), later.gross()))
                                || isTotalOfSameFigures()));
    }

    /** The same quantities at the same prices under certain numbers one digit apart make one total: one digit of it was misread. */
    private boolean isTotalOfSameFigures() {
        return sameFigures()
                && !mayBeMisread()
                && isOneDigitApart()
                && Misreading.isOneSlip(earlier.gross(), later.gross());
    }

    private static boolean isMisread(NumberLikeness totals) {
        return totals != NumberLikeness.DIFFERENT && totals != NumberLikeness.PART;
    }

    /** True for totals with cents, tens or ones, which two trades seldom share by chance; of a picture but for a misread character. */
    boolean isTotalUneven() {
        return bothGross() && grossAgrees() && isUneven(earlier.gross()) && isUneven(later.gross());
    }

    private static boolean isUneven(String gross) {
        return new BigDecimal(gross).remainder(ROUND).signum() != 0;
    }

    /** True if the papers name two contracts, and neither name may be a misreading of the other. */
    boolean contractsDiffer() {
        String one = earlier.contract();
        String other = later.contract();
        return !one.isEmpty()
                && !other.isEmpty()
                && !one.equals(other)
                && !(isPictured() && CharacterNoise.explains(one, other));
    }

    boolean sameContract() {
        return !earlier.contract().isEmpty() && earlier.contract().equals(later.contract());
    }

    boolean bothGross() {
        return !earlier.gross().isEmpty() && !later.gross().isEmpty();
    }

    boolean sameLines() {
        return !earlier.lines().isEmpty() && earlier.lines().equals(later.lines());
    }

    /** The same goods: every line alike, or, as words of pictures are misread, every quantity, price and amount. */
    boolean sameGoods() {
        return sameLines() || (isPictured() && sameFigures());
    }

    boolean sameFigures() {
        return !earlier.figures().isEmpty() && earlier.figures().equals(later.figures());
    }

    boolean bothLines() {
        return !earlier.lines().isEmpty() && !later.lines().isEmpty();
    }

    /** True if one is a credit note and the other is not. */
    boolean oneTakesBack() {
        return (earlier.type() == DocumentType.CREDIT_NOTE) != (later.type() == DocumentType.CREDIT_NOTE);
    }

    /** True if a number was read by OCR alone, so that it may be misread. */
    boolean mayBeMisread() {
        return earlier.ocr() || later.ocr();
    }

    /** True if one is a picture, so that all but a certain number may be misread. */
    boolean isPictured() {
        return earlier.isPicture() || later.isPicture();
    }

    /** How many steps apart the two numbers are in one series; empty if they are not of one form. */
    OptionalLong serialStep() {
        if (earlier.numbers().isEmpty() || later.numbers().isEmpty()) {
            return OptionalLong.empty();
        }
        return SerialNumbers.step(earlier.numbers().get(0), later.numbers().get(0));
    }
}
