package io.vouch.alerts.job;

import java.io.IOException;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * Whether the log has a reader.
 *
 * @param isRead true if a reader has the split, and remembers its place itself
 */
record LogPlan(boolean isRead) {

    /** One byte. */
    static final class Serializer implements SimpleVersionedSerializer<LogPlan> {

        private static final int VERSION = 1;

        @Override
        public int getVersion() {
            return VERSION;
        }

        @Override
        public byte[] serialize(LogPlan plan) {
            return new byte[] {(byte) (plan.isRead() ? 1 : 0)};
        }

        @Override
        public LogPlan deserialize(int version, byte[] bytes) throws IOException {
            if (version != VERSION || bytes.length != 1) {
                throw new IOException("a plan of the submission log of unknown version " + version);
            }
            return new LogPlan(bytes[0] == 1);
        }
    }
}
