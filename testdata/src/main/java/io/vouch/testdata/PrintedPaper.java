package io.vouch.testdata;

import io.vouch.testdata.truth.TruthDocument;

/** A file and the truth about it. */
record PrintedPaper(String fileName, byte[] bytes, TruthDocument truth) {
    PrintedPaper named(String newName) {
        return new PrintedPaper(newName, bytes, truth);
    }
}
