package io.vouch.ingest.worker;

import io.vouch.ingest.Fixtures;
import io.vouch.ingest.detect.ContentDetector;

/** A child with all real readers, but for recognition, which is what costs time. */
final class BlindWorkerMain {

    private BlindWorkerMain() {}

    public static void main(String[] arguments) throws Exception {
        WorkerMain.run(arguments, ContentDetector::new, () -> Fixtures.readers(Fixtures.blind()));
    }
}
