package io.vouch.testdata.layout;

import io.vouch.testdata.deal.FactoringContract;
import io.vouch.testdata.deal.SalesContract;
import io.vouch.testdata.page.Block;
import io.vouch.testdata.page.ClauseKind;

/** Says of paragraphs which clauses they are. */
final class Clauses {
    private Clauses() {}

    /** When the price falls due. */
    static Block term(Block block) {
        return Block.Clause.of(ClauseKind.PAYMENT_TERM, true, block);
    }

    /** That no other account is paid to, or none without a formal change. */
    static Block fixed(Block block) {
        return Block.Clause.of(ClauseKind.ACCOUNT_FIXED, true, block);
    }

    /** That nothing is set off against the price. */
    static Block noSetOff(Block block) {
        return Block.Clause.of(ClauseKind.SET_OFF, false, block);
    }

    /** Whether the receivable may be assigned; a contract may be silent on it. */
    static Block assignment(SalesContract contract, Block block) {
        return switch (contract.assignment()) {
            case ALLOWED -> Block.Clause.of(ClauseKind.ASSIGNMENT_PROHIBITED, false, block);
            case PROHIBITED -> Block.Clause.of(ClauseKind.ASSIGNMENT_PROHIBITED, true, block);
            case SILENT -> block;
        };
    }

    /** Whether the factor may turn to the seller. */
    static Block recourse(FactoringContract contract, Block block) {
        return Block.Clause.of(ClauseKind.RECOURSE, contract.recourse(), block);
    }
}
