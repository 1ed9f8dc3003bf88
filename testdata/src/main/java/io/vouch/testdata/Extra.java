package io.vouch.testdata;

import java.io.IOException;

/** A paper beyond the usual ones of a deal. */
@FunctionalInterface
interface Extra {
    PrintedPaper print(DealPrinter printer) throws IOException;
}
