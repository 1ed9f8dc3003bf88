package io.vouch.alerts.job;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** A place in the log as eight bytes. */
final class LogSplitSerializer implements SimpleVersionedSerializer<LogSplit> {

    private static final int VERSION = 1;

    @Override
    public int getVersion() {
        return VERSION;
    }

    @Override
    public byte[] serialize(LogSplit split) {
        return ByteBuffer.allocate(Long.BYTES).putLong(split.sequence()).array();
    }

    @Override
    public LogSplit deserialize(int version, byte[] bytes) throws IOException {
        if (version != VERSION || bytes.length != Long.BYTES) {
            throw new IOException("a place in the submission log of unknown version " + version);
        }
        return new LogSplit(ByteBuffer.wrap(bytes).getLong());
    }
}
