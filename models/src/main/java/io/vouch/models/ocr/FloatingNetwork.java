package io.vouch.models.ocr;

import java.io.IOException;
import java.nio.BufferOverflowException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * A network of the engine with its weights as fractions, from one whose weights are whole numbers of a scale for each row: each weight is
 * number times scale. The engine's trainer goes on only from fractions, while its small models ("fast") come in whole numbers.
 *
 * <p>All is little-endian; a text is its length and its bytes. A layer is a zero byte, its name, two flags of training, flags, inputs,
 * outputs and count of weights, its own name, then what its kind needs.
 *
 * @see <a href="https://github.com/tesseract-ocr/tesseract/blob/5.3.0/src/lstm/weightmatrix.cpp">Tesseract's WeightMatrix</a>
 */
final class FloatingNetwork {

    private static final Set<String> OF_LAYERS = Set.of(
            "Series",
            "Parallel",
            "Replicated",
            "ParBidiLSTM",
            "DepParUDLSTM",
            "Par2dLSTM",
            "RTLReversed",
            "TTBReversed",
            "XYTranspose");
    private static final Set<String> OF_ONE_MATRIX =
            Set.of("Logistic", "LinLogistic", "LinTanh", "Tanh", "Relu", "Linear", "Softmax", "SoftmaxNoCTC");
    private static final Set<String> OF_TWO_NUMBERS = Set.of("Convolve", "Maxpool", "Reconfig");
    private static final Set<String> OF_GATES = Set.of("LSTM", "SummLSTM");
    private static final int GATES = 4;

    private static final int WHOLE_NUMBERS = 1;
    private static final int DOUBLES = 128;
    /** Of a layer: a learning rate for each of its parts follows. */
    private static final int OWN_RATES = 64;

    private static final int DEEPEST = 16;
    private static final int MOST_LAYERS = 256;

    private final ByteBuffer in;
    private final ByteBuffer out;

    private FloatingNetwork(byte[] network) {
        in = ByteBuffer.wrap(network).order(ByteOrder.LITTLE_ENDIAN);
        out = ByteBuffer.allocate(Double.BYTES * network.length + 1024).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * @param network a component of a language file, of whole numbers
     * @throws IOException if it is none that this build can read
     */
    static byte[] of(byte[] network) throws IOException {
        FloatingNetwork floating = new FloatingNetwork(network);
        try {
            floating.layer(0);
            floating.text();
            floating.putInt(floating.in.getInt() & ~WHOLE_NUMBERS);
        } catch (BufferUnderflowException | BufferOverflowException | IllegalArgumentException e) {
            throw new IOException("the network of this language file ends too early", e);
        }
        floating.out.put(floating.in);
        byte[] bytes = new byte[floating.out.position()];
        floating.out.flip().get(bytes);
        return bytes;
    }

    private void layer(int depth) throws IOException {
        if (depth > DEEPEST || in.get() != 0) {
            throw new IOException("this network has a form that is not known here");
        }
        out.put((byte) 0);
        String kind = text();
        copy(2);
        int flags = putInt(in.getInt());
        copy(3 * Integer.BYTES);
        text();
        if (OF_LAYERS.contains(kind)) {
            layers(flags, depth);
        } else if (kind.equals("Input")) {
            copy(5 * Integer.BYTES);
        } else if (OF_TWO_NUMBERS.contains(kind)) {
            copy(2 * Integer.BYTES);
        } else if (OF_ONE_MATRIX.contains(kind)) {
            weights();
        } else if (OF_GATES.contains(kind)) {
            copy(Integer.BYTES);
            for (int gate = 0; gate < GATES; gate++) {
                weights();
            }
        } else {
            throw new IOException("this network has a layer that is not known here: " + kind);
        }
    }

    private void layers(int flags, int depth) throws IOException {
        int count = putInt(in.getInt());
        if (count < 0 || count > MOST_LAYERS) {
            throw new IOException("this network has %d layers in one".formatted(count));
        }
        for (int i = 0; i < count; i++) {
            layer(depth + 1);
        }
        if ((flags & OWN_RATES) != 0) {
            int rates = putInt(in.getInt());
            copy(Float.BYTES * Math.min(rates, MOST_LAYERS));
        }
    }

    private void weights() throws IOException {
        int mode = in.get() & 0xFF;
        if ((mode & WHOLE_NUMBERS) == 0 || (mode & DOUBLES) == 0) {
            throw new IOException("the weights of this network are no whole numbers");
        }
        int rows = in.getInt();
        int columns = in.getInt();
        in.get();
        if (rows < 0 || columns < 0 || (long) rows * columns > in.remaining()) {
            throw new IOException("the weights of this network are cut off");
        }
        byte[] numbers = new byte[rows * columns];
        in.get(numbers);
        int scales = in.getInt();
        if (scales < rows) {
            throw new IOException("rows of weights in this network have no scale");
        }
        out.put((byte) (mode & ~WHOLE_NUMBERS));
        putInt(rows);
        putInt(columns);
        out.putDouble(0);
        for (int row = 0; row < rows; row++) {
            double scale = in.getDouble();
            for (int column = 0; column < columns; column++) {
                out.putDouble(numbers[row * columns + column] * scale);
            }
        }
        in.position(in.position() + Double.BYTES * (scales - rows));
    }

    private String text() {
        int length = putInt(in.getInt());
        if (length < 0 || length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] bytes = new byte[length];
        in.get(bytes);
        out.put(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private int putInt(int value) {
        out.putInt(value);
        return value;
    }

    private void copy(int bytes) {
        for (int i = 0; i < bytes; i++) {
            out.put(in.get());
        }
    }
}
