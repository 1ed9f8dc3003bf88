package io.vouch.ingest.ocr;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/**
 * A language file of the engine: a count of components, the offset of each (-1 for none), then their bytes, all little-endian.
 * Immutable.
 *
 * @see <a href="https://github.com/tesseract-ocr/tesseract/blob/5.3.0/src/ccutil/tessdatamanager.cpp">Tesseract's
 *     TessdataManager</a>
 */
public final class TrainedData {

    /** Place of the network among the components. */
    private static final int NETWORK = 17;

    /** Place of the list of symbols that the network tells apart: a count, then a line for each that begins with it. */
    private static final int SYMBOLS = 21;

    private static final int MOST_COMPONENTS = 64;

    private final byte[][] components;

    private TrainedData(byte[][] components) {
        this.components = components;
    }

    /** @throws IOException if these are no bytes of a language file */
    public static TrainedData of(byte[] file) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int count = file.length < Integer.BYTES ? 0 : in.getInt();
        if (count <= SYMBOLS || count > MOST_COMPONENTS || in.remaining() < count * Long.BYTES) {
            throw new IOException("this is no language file of the OCR engine");
        }
        long[] offsets = new long[count];
        in.asLongBuffer().get(offsets);
        byte[][] components = new byte[count][];
        long end = file.length;
        for (int i = count - 1; i >= 0; i--) {
            if (offsets[i] >= 0) {
                if (offsets[i] > end) {
                    throw new IOException("the components of this language file overlap");
                }
                components[i] = Arrays.copyOfRange(file, (int) offsets[i], (int) end);
                end = offsets[i];
            }
        }
        return new TrainedData(components);
    }

    /** The recognising network; empty for a file without one. */
    public byte[] network() {
        byte[] network = components[NETWORK];
        return network == null ? new byte[0] : network.clone();
    }

    /** The same with another network, whose symbols must be those of this file. */
    public TrainedData withNetwork(byte[] network) {
        byte[][] changed = components.clone();
        changed[NETWORK] = network.clone();
        return new TrainedData(changed);
    }

    /** Characters that the network tells apart, and the blank. */
    public Set<Integer> symbols() {
        Set<Integer> symbols = new TreeSet<>(Set.of((int) ' '));
        String text = components[SYMBOLS] == null ? "" : new String(components[SYMBOLS], StandardCharsets.UTF_8);
        text.lines().skip(1).map(line -> line.split(" ", 2)[0]).forEach(symbol -> {
            if (symbol.codePointCount(0, symbol.length()) == 1) {
                symbols.add(symbol.codePointAt(0));
            }
        });
        return symbols;
    }

    /** The bytes of the file. */
    public byte[] bytes() {
        int size = Integer.BYTES + components.length * Long.BYTES;
        for (byte[] component : components) {
            size += component == null ? 0 : component.length;
        }
        ByteBuffer out = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(components.length);
        long offset = Integer.BYTES + (long) components.length * Long.BYTES;
        for (byte[] component : components) {
            out.putLong(component == null ? -1 : offset);
            offset += component == null ? 0 : component.length;
        }
        for (byte[] component : components) {
            if (component != null) {
                out.put(component);
            }
        }
        return out.array();
    }
}
