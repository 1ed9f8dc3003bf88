package io.vouch.testdata;

import java.util.List;
import java.util.Set;

/** What is special about a generated deal: a planted fraud, or an innocent cause that looks like one. */
public interface Plot {
    /** The name on the command line and in truth, such as {@code dup-split}. */
    String tag();

    /** Checks of which any one is the right answer; empty for what is innocent. */
    List<String> checks();

    /** Checks that may rightly fire with it. */
    List<String> near();

    /** Checks that must not fire; for a fraud those of its innocent neighbours. */
    List<String> forbidden();

    /** The rules of honest papers that it breaks; none for what is innocent. */
    Set<Rule> breaks(boolean blatant);

    /** The deals that it needs. */
    Cast cast();

    /** What the media of the papers must be for it to show. */
    Need need();

    /** How many deals, and in which relation. */
    enum Cast {
        /** One deal before funding. */
        ONE(1),
        /** One deal with only one invoice. */
        SINGLE(1),
        /** One deal with several invoices issued over months. */
        SERIES(1),
        /** One deal after its due date, with payment and bank statement. */
        REPAID(1),
        /** Two deals of the same parties under one framework contract, weeks apart. */
        PAIR(2),
        /** The papers of one deal, handed in twice. */
        TWICE(2),
        /** Two deals of two months' rent. */
        RENT(2),
        /** Two deals of unrelated firms. */
        STRANGERS(2),
        /** Three deals in which three firms sell the same goods. */
        TRIANGLE(3),
        /** Five deals of one pair, a month apart. */
        HISTORY(5);

        private final int deals;

        Cast(int deals) {
            this.deals = deals;
        }

        int deals() {
            return deals;
        }
    }

    /** A demand on media. */
    enum Need {
        /** Any medium will do. */
        NONE,
        /** Invoices and notice must be PDFs with text. */
        TEXT,
        /** Invoices must carry their data beside the print: QR code or embedded XML. */
        DATA,
        /** Notice and acknowledgement must show seals. */
        SEAL,
        /** Invoices must be pictures. */
        PICTURE
    }
}
