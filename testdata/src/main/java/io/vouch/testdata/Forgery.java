package io.vouch.testdata;

import java.io.IOException;

/** What is done to a finished file, and what it then says. On a {@code dry} run there are no bytes to change. */
@FunctionalInterface
interface Forgery {
    PrintedPaper applied(PrintedPaper paper, boolean dry) throws IOException;
}
