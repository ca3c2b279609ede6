package io.mailwright.service.content;

import io.mailwright.domain.Failure;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.IntStream;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A picture that an account takes: one of its types, under 200 KB ({@code email-send.md} M6, grade
 * C). A larger one is made narrower and pressed until it fits, a photograph that lies is turned; a
 * small one that stands stays as it is, byte for byte.
 */
public final class FittedPicture {
    /** All there may be, less one. */
    public static final int MOST_BYTES = 200 * 1024;

    /** Twice the usual width of a mail ({@code email-send.md} M1), for fine screens. */
    private static final int WIDEST = 1200;

    /** More than any camera has; what claims more is made to fill the memory. */
    private static final long MOST_PIXELS = 120_000_000;

    private static final int READ_PIXELS = 20_000_000;

    private static final float[] QUALITIES = {0.9f, 0.8f, 0.7f, 0.55f};
    private static final double NARROWER = 0.8;
    private static final int NARROWEST = 100;

    private final String mediaType;
    private final int width;
    private final int height;
    private final byte[] bytes;

    private FittedPicture(String mediaType, int width, int height, byte[] bytes) {
        this.mediaType = mediaType;
        this.width = width;
        this.height = height;
        this.bytes = bytes;
    }

    /**
     * Makes one of the bytes of a file.
     *
     * @throws Failure.Invalid if it is no picture, or moves and is too large: frames would be lost
     */
    public static FittedPicture of(byte[] file) {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new Failure.Invalid("It is no picture in PNG, JPEG, GIF or BMP.");
            }
            var reader = readers.next();
            try {
                reader.setInput(in);
                return of(file, reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw new Failure.Invalid("The picture is damaged.");
        }
    }

    private static FittedPicture of(byte[] file, ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        var type = "image/" + reader.getFormatName().toLowerCase(Locale.ROOT);
        boolean usable = type.matches("image/(png|jpeg|gif)");
        int orientation = Upright.orientation(file);
        boolean isUpright = orientation == Upright.AS_IT_IS;
        if (usable && isUpright && file.length < MOST_BYTES) {
            return new FittedPicture(type, width, height, file);
        }
        if ((long) width * height > MOST_PIXELS) {
            throw new Failure.Invalid(
                    "The picture has %d × %d pixels: make it smaller.".formatted(width, height));
        }
        if (type.equals("image/gif") && reader.getNumImages(true) > 1) {
            throw new Failure.Invalid(
                    "The picture moves and has 200 KB or more: make it smaller where it was made.");
        }
        var how = reader.getDefaultReadParam();
        int step = step(width, height);
        how.setSourceSubsampling(step, step, 0, 0);
        return pressed(Upright.turned(reader.read(0, how), orientation));
    }

    /** Of a very large one only each so manieth pixel is read: all would fill the memory. */
    private static int step(int width, int height) {
        int forWidth = width / (2 * WIDEST);
        int forAll = (int) Math.sqrt((double) width * height / READ_PIXELS);
        return Math.max(1, Math.max(forWidth, forAll));
    }

    private static FittedPicture pressed(BufferedImage picture) throws IOException {
        boolean clear = hasClearPixels(picture);
        int width = Math.min(picture.getWidth(), WIDEST);
        while (true) {
            var scaled = scaled(picture, width, clear);
            if (clear) {
                var png = png(scaled);
                if (png.length < MOST_BYTES) {
                    return new FittedPicture("image/png", width, scaled.getHeight(), png);
                }
            } else {
                for (float quality : QUALITIES) {
                    var jpeg = jpeg(scaled, quality);
                    if (jpeg.length < MOST_BYTES) {
                        return new FittedPicture("image/jpeg", width, scaled.getHeight(), jpeg);
                    }
                }
            }
            if (width <= NARROWEST) {
                throw new Failure.Invalid("The picture cannot be made smaller than 200 KB.");
            }
            width = Math.max(NARROWEST, (int) (width * NARROWER));
        }
    }

    private static boolean hasClearPixels(BufferedImage picture) {
        return picture.getColorModel().hasAlpha()
                && IntStream.range(0, picture.getHeight())
                        .anyMatch(y ->
                                IntStream.range(0, picture.getWidth())
                                        .anyMatch(x -> picture.getRGB(x, y) >>> 24 != 0xff));
    }

    private static BufferedImage scaled(BufferedImage picture, int width, boolean clear) {
        int height = Math.max(1, (int) ((long) picture.getHeight() * width / picture.getWidth()));
        var type = clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        var scaled = new BufferedImage(width, height, type);
        var pen = scaled.createGraphics();
        if (!clear) {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, width, height);
        }
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return scaled;
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }

    private static byte[] jpeg(BufferedImage picture, float quality) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** {@code image/png}, {@code image/jpeg} or {@code image/gif}. */
    public String mediaType() {
        return mediaType;
    }

    /** In pixels, 1 or more, as is the height. */
    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Of a whole file of that type. */
    public byte[] bytes() {
        return bytes;
    }

    /** How files of that type end, with the dot. */
    public String ending() {
        return ending(mediaType);
    }

    static String ending(String mediaType) {
        return switch (mediaType) {
            case "image/png" -> ".png";
            case "image/gif" -> ".gif";
            default -> ".jpg";
        };
    }
}
