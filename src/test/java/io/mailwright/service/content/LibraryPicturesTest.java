package io.mailwright.service.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailwright.cache.Database;
import io.mailwright.domain.Failure;
import io.mailwright.domain.content.ItemKind;
import io.mailwright.domain.content.LibraryItem;
import io.mailwright.service.FilePlace;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Random;

import javax.imageio.ImageIO;

/** Pictures that are made to fit, and kept. */
class LibraryPicturesTest {
    @TempDir Path folder;

    /** Noise cannot be pressed, so this is the worst a picture can be. */
    private static byte[] noise(int width, int height, int type, String format) throws IOException {
        var picture = new BufferedImage(width, height, type);
        var random = new Random(7);
        for (int i = 0; i < width * height; i++) {
            picture.setRGB(i % width, i / width, random.nextInt());
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, format, bytes);
        return bytes.toByteArray();
    }

    private static BufferedImage read(FittedPicture picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture.bytes()));
    }

    @Test
    void aSmallOneStaysAsItIs() throws IOException {
        var png = noise(100, 60, BufferedImage.TYPE_INT_RGB, "png");
        var fitted = FittedPicture.of(png);
        assertThat(fitted.bytes()).isSameAs(png);
        assertThat(fitted.mediaType()).isEqualTo("image/png");
        assertThat(fitted.width()).isEqualTo(100);
        assertThat(fitted.height()).isEqualTo(60);
    }

    @Test
    void aLargeOneIsMadeToFitInItsShape() throws IOException {
        var fitted = FittedPicture.of(noise(1600, 800, BufferedImage.TYPE_INT_RGB, "png"));
        assertThat(fitted.bytes().length).isLessThan(FittedPicture.MOST_BYTES);
        assertThat(fitted.mediaType()).isEqualTo("image/jpeg");
        assertThat(read(fitted).getWidth()).isEqualTo(fitted.width()).isBetween(200, 1200);
        assertThat(read(fitted).getHeight()).isEqualTo(fitted.height());
        assertThat(fitted.width() / (double) fitted.height()).isBetween(1.95, 2.05);
    }

    @Test
    void oneOfManyPixelsIsNotReadWhole() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(9000, 4500, BufferedImage.TYPE_BYTE_BINARY), "bmp", bytes);
        var fitted = FittedPicture.of(bytes.toByteArray());
        assertThat(fitted.width()).isEqualTo(1200);
        assertThat(fitted.height()).isEqualTo(600);
    }

    @Test
    void whatIsClearStaysClear() throws IOException {
        var fitted = FittedPicture.of(noise(500, 500, BufferedImage.TYPE_INT_ARGB, "png"));
        assertThat(fitted.mediaType()).isEqualTo("image/png");
        assertThat(fitted.bytes().length).isLessThan(FittedPicture.MOST_BYTES);
        assertThat(read(fitted).getColorModel().hasAlpha()).isTrue();
    }

    @Test
    void aBitmapBecomesWhatMailProgramsShow() throws IOException {
        var fitted = FittedPicture.of(noise(20, 20, BufferedImage.TYPE_INT_RGB, "bmp"));
        assertThat(fitted.mediaType()).isEqualTo("image/jpeg");
    }

    /** A photograph whose left half is red, with the note that a camera leaves of how it lies. */
    private static byte[] photo(int width, int height, int orientation) throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < width * height; i++) {
            picture.setRGB(i % width, i / width, i % width < width / 2 ? 0xff0000 : 0x0000ff);
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", bytes);
        var jpeg = ByteBuffer.wrap(bytes.toByteArray());
        var noted = ByteBuffer.allocate(jpeg.capacity() + 36);
        noted.putShort(jpeg.getShort()).putShort((short) 0xFFE1).putShort((short) 34);
        noted.put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
        noted.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        noted.putShort((short) orientation).putShort((short) 0).putInt(0);
        return noted.put(jpeg).array();
    }

    private static boolean isRed(BufferedImage picture, double x, double y) {
        int colour =
                picture.getRGB((int) (x * picture.getWidth()), (int) (y * picture.getHeight()));
        return (colour >> 16 & 0xff) > 150 && (colour & 0xff) < 100;
    }

    @ParameterizedTest
    @CsvSource({
        "2,false,true,false",
        "3,false,true,false",
        "4,false,false,false",
        "5,true,false,true",
        "6,true,false,true",
        "7,true,true,true",
        "8,true,true,true"
    })
    void aPhotographIsTurnedAsTheCameraWasHeld(
            int orientation, boolean lies, boolean isTurnedOver, boolean isUpDown)
            throws IOException {
        var fitted = FittedPicture.of(photo(160, 80, orientation));

        assertThat(fitted.width()).isEqualTo(lies ? 80 : 160);
        assertThat(fitted.height()).isEqualTo(lies ? 160 : 80);
        var seen = read(fitted);
        boolean first = isUpDown ? isRed(seen, 0.5, 0.1) : isRed(seen, 0.1, 0.5);
        boolean last = isUpDown ? isRed(seen, 0.5, 0.9) : isRed(seen, 0.9, 0.5);
        assertThat(first).isEqualTo(!isTurnedOver);
        assertThat(last).isEqualTo(isTurnedOver);
    }

    @Test
    void onesThatStandOrSayNothingUsableStayAsTheyAre() throws IOException {
        for (int orientation : new int[] {1, 0, 9}) {
            var file = photo(160, 80, orientation);
            assertThat(FittedPicture.of(file).bytes()).isSameAs(file);
        }
        var cut = Arrays.copyOf(photo(160, 80, 6), 20);
        assertThat(Upright.orientation(cut)).isEqualTo(1);
    }

    @Test
    void aFileThatIsNoPictureIsKeptAsItIs() throws IOException {
        var pdf = Files.writeString(folder.resolve("Price list.PDF"), "%PDF-1.7 \u00fc");
        var large = folder.resolve("large.zip");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(20 * 1024 * 1024 + 1);
        }
        try (var db = Database.open(folder.resolve("Account.db"))) {
            var pictures = pictures(db);
            var item = pictures.addAny(pdf, null);
            assertThat(item.name()).isEqualTo("Price list.PDF");
            var kept = pictures.find(item.id()).orElseThrow();
            assertThat(kept.isPicture()).isFalse();
            assertThat(kept.mediaType()).isEqualTo("application/pdf");
            assertThat(pictures.bytes(item.id())).contains(Files.readAllBytes(pdf));
            assertThatThrownBy(() -> pictures.addAny(large, null))
                    .isInstanceOf(Failure.FileUnusable.class)
                    .hasMessageContaining("20 MB");
            var wrong = Files.writeString(folder.resolve("no.png"), "words");
            assertThatThrownBy(() -> pictures.addAny(wrong, null))
                    .hasMessageContaining("no picture");
            assertThat(pictures.all()).hasSize(1);
        }
    }

    @Test
    void whatIsNoPictureIsRefusedInWords() throws IOException {
        var file = Files.writeString(folder.resolve("a.png"), "<svg/>");
        var broken = noise(50, 50, BufferedImage.TYPE_INT_RGB, "bmp");
        try (var db = Database.open(folder.resolve("Account.db"))) {
            var pictures = pictures(db);
            assertThatThrownBy(() -> pictures.add(file, null))
                    .isInstanceOf(Failure.FileUnusable.class)
                    .hasMessageContaining("no picture");
            assertThatThrownBy(() -> pictures.add("b.bmp", cut(broken), null))
                    .isInstanceOf(Failure.Invalid.class)
                    .hasMessageContaining("damaged");
            assertThat(pictures.all()).isEmpty();
        }
    }

    private static byte[] cut(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
    }

    private static Pictures pictures(Database db) {
        return new Pictures(
                new ContentLibrary(db, InstantSource.system()), null, FilePlace.NONE, db);
    }

    @Test
    void itIsKeptUnderItsNameAndNamedByItsNumber() throws IOException {
        var gif = noise(10, 10, BufferedImage.TYPE_BYTE_INDEXED, "gif");
        var file = Files.write(folder.resolve("Spring head.GIF"), gif);
        try (var db = Database.open(folder.resolve("Account.db"))) {
            var pictures = pictures(db);
            LibraryItem item = pictures.add(file, null);
            assertThat(item.name()).isEqualTo("Spring head.gif");
            assertThat(item.kind()).isEqualTo(ItemKind.FILE);
            assertThat(pictures.bytes(item.id())).contains(gif);
            var kept = pictures.find(item.id()).orElseThrow();
            assertThat(kept.isPicture()).isTrue();
            assertThat(kept.size()).isEqualTo(gif.length);
            assertThat(kept.url()).isNull();
            var name = PictureNames.of(item.id(), item.name());
            assertThat(name).isEqualTo("picture:%d/Spring-head.gif", item.id());
            var html = "<img src=\"%s\"><img src='%s'>".formatted(name, "picture:99/a.png");
            assertThat(PictureNames.in(html)).containsExactly(item.id(), 99L);
            assertThat(PictureNames.replaced(html, id -> "n$" + id))
                    .isEqualTo("<img src=\"n$%d\"><img src='n$99'>", item.id());
        }
    }

    @Test
    void whereTheyAreFoundIsAnAddress() {
        try (var db = Database.open(folder.resolve("Account.db"))) {
            var pictures = pictures(db);
            assertThat(pictures.base()).isEmpty();
            assertThatThrownBy(() -> pictures.setBase("javascript:alert(1)"))
                    .isInstanceOf(Failure.Invalid.class);
            assertThatThrownBy(() -> pictures.setBase("https://x.org/a\"b"))
                    .isInstanceOf(Failure.Invalid.class);
            pictures.setBase(" https://image.example.com/lib/1 ");
            assertThat(pictures.base()).isEqualTo("https://image.example.com/lib/1/");
        }
    }
}
