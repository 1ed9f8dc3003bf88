package io.vouch.matching.check.crossdocument;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.matching.check.PaperFields;
import java.util.List;
import java.util.Optional;

/** The parts that companies play in a deal, and the field in which each kind of paper names them. */
enum DealRole {
    SELLER("seller", "卖方/转让人"),
    BUYER("buyer", "买方/债务人"),
    FACTOR("factor", "保理商/受让人");

    /** Where a role is named; {@code taxId} is absent where such papers give none. */
    record Field(FieldName name, Optional<FieldName> taxId) {}

    private final String english;
    private final String chinese;

    DealRole(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    String english() {
        return english;
    }

    String chinese() {
        return chinese;
    }

    /** True for the sales contract that the receivable comes from. */
    static boolean isBaseContract(ExtractedDocument paper) {
        return paper.type() == DocumentType.CONTRACT && !PaperFields.isFactoring(paper);
    }

    /** The field in which a paper names this role; empty if such papers do not. */
    Optional<Field> in(ExtractedDocument paper) {
        return switch (paper.type()) {
            case INVOICE, CREDIT_NOTE -> ofSale();
            case CONTRACT -> PaperFields.isFactoring(paper) ? ofFactoring() : ofSale();
            case TRANSFER_NOTICE, ACKNOWLEDGEMENT -> ofNotice();
            default -> Optional.empty();
        };
    }

    private Optional<Field> ofSale() {
        return switch (this) {
            case SELLER -> Optional.of(new Field(FieldName.SELLER_NAME, Optional.of(FieldName.SELLER_TAX_ID)));
            case BUYER -> Optional.of(new Field(FieldName.BUYER_NAME, Optional.of(FieldName.BUYER_TAX_ID)));
            case FACTOR -> Optional.empty();
        };
    }

    private Optional<Field> ofFactoring() {
        return switch (this) {
            case SELLER -> Optional.of(new Field(FieldName.SELLER_NAME, Optional.of(FieldName.SELLER_TAX_ID)));
            case FACTOR -> Optional.of(new Field(FieldName.FACTOR_NAME, Optional.empty()));
            case BUYER -> Optional.empty(); // the "buyer" of such a contract may be its factor, who buys the receivable
        };
    }

    private Optional<Field> ofNotice() {
        FieldName name =
                switch (this) {
                    case SELLER -> FieldName.ASSIGNOR_NAME;
                    case BUYER -> FieldName.DEBTOR_NAME;
                    case FACTOR -> FieldName.ASSIGNEE_NAME;
                };
        return Optional.of(new Field(name, Optional.empty()));
    }

    /** The parts that a company of this part cannot play in the same deal; factors are not held against the parties of the sale. */
    List<DealRole> others() {
        return switch (this) {
            case SELLER -> List.of(BUYER, FACTOR);
            case BUYER -> List.of(SELLER, FACTOR);
            case FACTOR -> List.of();
        };
    }

    static List<DealRole> all() {
        return List.of(values());
    }
}
