package io.vouch.ingest.archive;

import io.vouch.ingest.Content;
import io.vouch.ingest.Content.Member;
import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.RawFile;
import io.vouch.ingest.ReasonCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes the members of one archive, or the attachments of one mail, within the limits. A bad member is refused by name and the next one is taken; only when
 * the whole budget is spent does unpacking stop, and the archive says so.
 */
public final class Unpacking {

    /** Any archive may unpack to that much, whatever the ratio: a blank scan compresses by a thousand and harms nobody. */
    static final long HARMLESS_BYTES = 16L << 20;
    /** Refused members cost work too; that much of it is done at most, as a multiple of the bytes allowed. */
    private static final int WORK_TIMES = 2;

    private static final int BUFFER_BYTES = 1 << 16;

    private final IngestLimits limits;
    private final Path folder;
    private final long packedBytes;
    private final List<Member> members = new ArrayList<>();
    private long unpacked;
    private long work;
    private ReasonCode reason = ReasonCode.NONE;
    private String message = "";

    public Unpacking(RawFile archive, IngestLimits limits) throws IOException {
        this.limits = limits;
        this.folder = Files.createDirectories(archive.scratch().resolve("members"));
        this.packedBytes = Math.max(1, Files.size(archive.path()));
    }

    /** Opens the bytes of a member; may fail like any reading. */
    public interface Source {
        InputStream open() throws IOException;
    }

    /** True while members can still be taken. */
    public boolean goesOn() {
        return reason == ReasonCode.NONE;
    }

    /** Unpacks one member. */
    public void take(String name, Source source) {
        if (!admits(name)) {
            return;
        }
        if (MemberNames.leaveTheArchive(name)) {
            add(name, ReasonCode.UNSAFE_PATH, "Its path leads out of the archive.");
            return;
        }
        Path file = folder.resolve("m" + members.size());
        try (InputStream in = source.open();
                OutputStream out = Files.newOutputStream(file)) {
            Refusal refusal = copy(in, out);
            if (refusal == null) {
                members.add(new Member(name, file, ReasonCode.NONE, ""));
            } else {
                add(name, refusal.code(), refusal.message());
            }
        } catch (IOException | RuntimeException e) {
            Refusal refusal = ArchiveProblem.of(e);
            add(name, refusal.code(), refusal.message());
        }
        discardRefused(file);
    }

    /** Names a member that is not unpacked, and why. */
    void refuse(String name, ReasonCode code, String sentence) {
        if (admits(name)) {
            add(name, code, sentence);
        }
    }

    /** Ends the unpacking; members already taken stay. */
    void stop(ReasonCode code, String sentence) {
        if (goesOn()) {
            reason = code;
            message = sentence;
        }
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    /** The members so far, without pages. */
    public Content content() {
        return new Content(List.of(), List.of(), List.of(), members, reason, message);
    }

    private boolean admits(String name) {
        if (!goesOn() || MemberNames.isNoise(name)) {
            return false;
        }
        if (members.size() >= limits.maxEntries()) {
            stop(
                    ReasonCode.TOO_MANY_ENTRIES,
                    "The archive holds more than the %d files that are left to read; the first ones were read."
                            .formatted(limits.maxEntries()));
        }
        return goesOn();
    }

    private void add(String name, ReasonCode code, String sentence) {
        members.add(new Member(name, folder, code, sentence));
    }

    private void discardRefused(Path file) {
        if (members.get(members.size() - 1).failure() != ReasonCode.NONE) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                stop(ReasonCode.INTERNAL, "The scratch folder cannot be used.");
            }
        }
    }

    /** Copies a member; null if it fits. */
    private Refusal copy(InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        long size = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            size += read;
            work += read;
            Refusal refusal = judge(size);
            if (refusal != null) {
                return refusal;
            }
            out.write(buffer, 0, read);
        }
        unpacked += size;
        return null;
    }

    private Refusal judge(long size) {
        if (work > limits.maxUnpackedBytes() * WORK_TIMES) {
            stop(ReasonCode.BOMB, "Unpacking the archive costs too much.");
        }
        if (unpacked + size > Math.max(HARMLESS_BYTES, packedBytes * limits.maxRatio())) {
            return new Refusal(
                    ReasonCode.BOMB,
                    "With it the archive unpacks to more than %d times its size.".formatted(limits.maxRatio()));
        }
        if (size > limits.maxBytes()) {
            return new Refusal(ReasonCode.TOO_LARGE, "It unpacks to more than %d bytes.".formatted(limits.maxBytes()));
        }
        if (unpacked + size > limits.maxUnpackedBytes()) {
            return new Refusal(ReasonCode.TOO_LARGE, "The submission unpacks to more than is read of one.");
        }
        return null;
    }

    /** Why a member is not read. */
    record Refusal(ReasonCode code, String message) {}
}
