package io.vouch.ingest.worker;

import io.vouch.ingest.Content;
import io.vouch.ingest.FormatReader;
import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.MediaTypes;
import io.vouch.ingest.RawFile;
import io.vouch.ingest.ReadFailure;
import io.vouch.ingest.ReasonCode;
import io.vouch.ingest.detect.ContentDetector;
import io.vouch.ingest.page.Box;
import io.vouch.ingest.page.Page;
import io.vouch.ingest.page.Word;
import io.vouch.ingest.page.WordSource;
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

        private static final List<java.nio.ByteBuffer> EATEN = new ArrayList<>();

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
            if (text.startsWith("wait for ")) {
                waitFor(java.nio.file.Path.of(
                        text.substring("wait for ".length()).strip()));
            }
            if (text.startsWith("pages ")) {
                return pages(text.strip().split(" "), file, limits);
            }
            switch (text.strip()) {
                case "hang" -> sleep(Long.MAX_VALUE);
                case "die" -> Runtime.getRuntime().halt(137);
                case "eat memory" -> eat();
                case "eat native memory" -> eatNative();
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

        /** {@code pages COUNT MILLIS_EACH DEADLY_PAGE}: as a reader of paged files does it. */
        private static Content pages(String[] words, RawFile file, IngestLimits limits) {
            List<Page> pages = new ArrayList<>();
            for (int number = 1; number <= Integer.parseInt(words[1]); number++) {
                if (pages.size() == limits.maxPages()) {
                    return content(pages, ReasonCode.TOO_MANY_PAGES);
                }
                if (number == Integer.parseInt(words[3])) {
                    Runtime.getRuntime().halt(137);
                }
                sleep(Long.parseLong(words[2]));
                var word = new Word("w" + number, new Box(1, 1, 9, 9), List.of(), 1, WordSource.TEXT);
                pages.add(new Page(number, 100, 100, List.of(word), false, "en", ""));
                if (!file.progress().goesOnAfter(number)) {
                    return content(pages, ReasonCode.TIMEOUT);
                }
            }
            return content(pages, ReasonCode.NONE);
        }

        private static Content content(List<Page> pages, ReasonCode reason) {
            return new Content(pages, List.of(), List.of(), List.of(), reason, "");
        }

        private static void waitFor(java.nio.file.Path marker) {
            while (Files.notExists(marker)) {
                sleep(20);
            }
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

        private static void sleep(long millis) {
            try {
                Thread.sleep(millis);
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

        /** Outside the heap, and touched so that it is resident; slowly, as native code grows. */
        private static void eatNative() {
            for (int i = 0; i < 4_000; i++) {
                EATEN.add(java.nio.ByteBuffer.allocateDirect(1 << 20));
                for (int at = 0; at < 1 << 20; at += 4_096) {
                    EATEN.get(i).put(at, (byte) 1);
                }
                sleep(2);
            }
        }

        private static int overflow(int depth) {
            return overflow(depth + 1) + 1;
        }
    }
}
