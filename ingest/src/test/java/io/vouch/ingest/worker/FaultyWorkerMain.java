package io.vouch.ingest.worker;

import io.vouch.ingest.Content;
import io.vouch.ingest.FormatReader;
import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.MediaTypes;
import io.vouch.ingest.RawFile;
import io.vouch.ingest.ReadFailure;
import io.vouch.ingest.detect.ContentDetector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** A child with the real readers behind one that does what a text file tells it to: hang, die, run out of memory. */
final class FaultyWorkerMain {

    private FaultyWorkerMain() {}

    public static void main(String[] arguments) throws Exception {
        WorkerMain.run(arguments, ContentDetector::new, () -> {
            List<FormatReader> readers = new ArrayList<>();
            readers.add(new FaultyReader());
            readers.addAll(Readers.all());
            return readers;
        });
    }

    private static final class FaultyReader implements FormatReader {

        private RawFile current;

        @Override
        public boolean reads(String mediaType) {
            return mediaType.equals(MediaTypes.TEXT);
        }

        @Override
        public Content read(RawFile file, IngestLimits limits) throws ReadFailure {
            current = file;
            String text = text(file);
            if (text.startsWith("die once ")) {
                dieUnlessExists(text.substring("die once ".length()).strip());
            }
            switch (text.strip()) {
                case "hang" -> sleep();
                case "die" -> Runtime.getRuntime().halt(137);
                case "eat memory" -> eat();
                case "overflow" -> overflow(0);
                case "throw" -> throw new IllegalStateException("as told");
                default -> {
                    // An ordinary text.
                }
            }
            return Readers.all().stream()
                    .filter(reader -> reader.reads(MediaTypes.TEXT))
                    .findFirst()
                    .orElseThrow()
                    .read(current, limits);
        }

        private static void dieUnlessExists(String marker) {
            try {
                if (Files.notExists(java.nio.file.Path.of(marker))) {
                    Files.createFile(java.nio.file.Path.of(marker));
                    Runtime.getRuntime().halt(137);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String text(RawFile file) {
            try {
                return Files.readString(file.path());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void sleep() {
            try {
                Thread.sleep(Long.MAX_VALUE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private static void eat() {
            List<byte[]> eaten = new ArrayList<>();
            while (eaten.size() < Integer.MAX_VALUE) {
                eaten.add(new byte[16 << 20]);
            }
        }

        private static int overflow(int depth) {
            return overflow(depth + 1) + 1;
        }
    }
}
