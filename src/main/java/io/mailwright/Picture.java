package io.mailwright;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Writes an image as PNG, without the desktop libraries that JavaFX can do without. */
final class Picture {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] KIND = {8, 2, 0, 0, 0};
    private static final int BYTES = 4;

    private Picture() {}

    static Path write(Image image, Path file) throws IOException {
        try (var out = new DataOutputStream(Files.newOutputStream(file))) {
            out.write(SIGNATURE);
            chunk(out, "IHDR", header(image));
            chunk(out, "IDAT", pixels(image));
            chunk(out, "IEND", new byte[0]);
        }
        return file;
    }

    /** Size, then eight bits each of red, green and blue, not interlaced. */
    private static byte[] header(Image image) {
        return ByteBuffer.allocate(2 * Integer.BYTES + KIND.length)
                .putInt((int) image.getWidth())
                .putInt((int) image.getHeight())
                .put(KIND)
                .array();
    }

    private static byte[] pixels(Image image) throws IOException {
        int width = (int) image.getWidth();
        var row = new byte[width * BYTES];
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed)) {
            for (int y = 0; y < (int) image.getHeight(); y++) {
                var format = PixelFormat.getByteBgraInstance();
                image.getPixelReader().getPixels(0, y, width, 1, format, row, 0, row.length);
                out.write(0);
                for (int x = 0; x < row.length; x += BYTES) {
                    out.write(row[x + 2]);
                    out.write(row[x + 1]);
                    out.write(row[x]);
                }
            }
        }
        return packed.toByteArray();
    }

    private static void chunk(DataOutputStream out, String name, byte[] data) throws IOException {
        var kind = name.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(kind);
        sum.update(data);
        out.writeInt(data.length);
        out.write(kind);
        out.write(data);
        out.writeInt((int) sum.getValue());
    }
}
