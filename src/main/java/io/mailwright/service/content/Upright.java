package io.mailwright.service.content;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Turns the pixels of photographs as the camera was held, which JPEG files only note (Exif 2.3, tag
 * 0x0112): whoever writes a picture anew loses the note, and many mail programs do not heed it.
 */
final class Upright {
    /** As it is to be seen. */
    static final int AS_IT_IS = 1;

    private static final int START = 0xFFD8;
    private static final int APP1 = 0xFFE1;
    private static final int SCAN = 0xFFDA;
    private static final long EXIF = 0x457869660000L;
    private static final int ORIENTATION = 0x0112;
    private static final int ENTRY_BYTES = 12;
    private static final int LAST = 8;

    private Upright() {}

    /** How a file says that it lies, from 1 to 8; 1 if it does not say. */
    static int orientation(byte[] file) {
        try {
            var in = ByteBuffer.wrap(file);
            if ((in.getShort() & 0xFFFF) != START) {
                return AS_IT_IS;
            }
            int mark = in.getShort() & 0xFFFF;
            while (mark != SCAN && mark >>> 8 == 0xFF) {
                int length = (in.getShort() & 0xFFFF) - 2;
                var segment = in.slice(in.position(), length);
                if (mark == APP1 && isExif(segment)) {
                    return noted(segment.slice());
                }
                in.position(in.position() + length);
                mark = in.getShort() & 0xFFFF;
            }
            return AS_IT_IS;
        } catch (BufferUnderflowException
                | IllegalArgumentException
                | IndexOutOfBoundsException _) {
            return AS_IT_IS;
        }
    }

    private static boolean isExif(ByteBuffer segment) {
        long head = ((long) segment.getInt() << 16) | (segment.getShort() & 0xFFFF);
        return head == EXIF;
    }

    private static int noted(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY_BYTES;
            if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION) {
                int value = tiff.getShort(entry + 8) & 0xFFFF;
                return value >= AS_IT_IS && value <= LAST ? value : AS_IT_IS;
            }
        }
        return AS_IT_IS;
    }

    /** The picture turned so that it is to be seen as it is. */
    static BufferedImage turned(BufferedImage picture, int orientation) {
        if (orientation == AS_IT_IS) {
            return picture;
        }
        int width = picture.getWidth();
        int height = picture.getHeight();
        boolean lies = orientation > 4;
        var upright =
                new BufferedImage(
                        lies ? height : width,
                        lies ? width : height,
                        picture.getColorModel().hasAlpha()
                                ? BufferedImage.TYPE_INT_ARGB
                                : BufferedImage.TYPE_INT_RGB);
        var pen = upright.createGraphics();
        pen.drawImage(picture, turn(orientation, width, height), null);
        pen.dispose();
        return upright;
    }

    /** From where a pixel lies to where it is to be seen. */
    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
