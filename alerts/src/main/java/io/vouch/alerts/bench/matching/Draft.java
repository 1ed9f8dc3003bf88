package io.vouch.alerts.bench.matching;

import io.vouch.extraction.DocumentType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * An invented invoice before anybody reads it.
 *
 * @param code of older Chinese invoices, or empty
 * @param contract or empty
 * @param picture stands for the very sheet and its scan: equal pictures are misread alike
 * @param original the number that a credit note takes back, or empty
 */
record Draft(
        DocumentType type,
        String number,
        String code,
        LocalDate date,
        Firm seller,
        Firm buyer,
        String currency,
        BigDecimal gross,
        List<Item> items,
        String contract,
        Medium medium,
        long picture,
        String original) {

    /** How a paper comes. */
    enum Medium {
        XML,
        TEXT,
        SCAN
    }

    Draft numbered(String newNumber) {
        return new Draft(
                type, newNumber, code, date, seller, buyer, currency, gross, items, contract, medium, picture,
                original);
    }

    Draft dated(LocalDate newDate) {
        return new Draft(
                type, number, code, newDate, seller, buyer, currency, gross, items, contract, medium, picture,
                original);
    }

    Draft between(Firm newSeller, Firm newBuyer) {
        return new Draft(
                type, number, code, date, newSeller, newBuyer, currency, gross, items, contract, medium, picture,
                original);
    }

    Draft totalling(BigDecimal newGross, String newCurrency) {
        return new Draft(
                type,
                number,
                code,
                date,
                seller,
                buyer,
                newCurrency,
                newGross,
                items,
                contract,
                medium,
                picture,
                original);
    }

    Draft billing(List<Item> newItems, BigDecimal newGross) {
        return new Draft(
                type, number, code, date, seller, buyer, currency, newGross, newItems, contract, medium, picture,
                original);
    }

    Draft under(String newContract) {
        return new Draft(
                type,
                number,
                code,
                date,
                seller,
                buyer,
                currency,
                gross,
                items,
                newContract,
                medium,
                picture,
                original);
    }

    Draft on(Medium newMedium, long newPicture) {
        return new Draft(
                type,
                number,
                code,
                date,
                seller,
                buyer,
                currency,
                gross,
                items,
                contract,
                newMedium,
                newPicture,
                original);
    }

    /** The credit note that takes all of it back. */
    Draft takenBack(String noteNumber, long newPicture) {
        return new Draft(
                DocumentType.CREDIT_NOTE,
                noteNumber,
                code,
                date,
                seller,
                buyer,
                currency,
                gross.negate(),
                items,
                contract,
                medium,
                newPicture,
                number);
    }
}
