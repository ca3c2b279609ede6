package io.mailwright.service.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailwright.cache.Database;
import io.mailwright.domain.Failure;
import io.mailwright.domain.content.ItemContent;
import io.mailwright.domain.content.ItemKind;
import io.mailwright.service.FilePlace;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import javax.imageio.ImageIO;

/** E-mails that come out of files and go into them. */
class MailFilesTest {
    @TempDir Path folder;
    private Database db;
    private ContentLibrary library;
    private Pictures pictures;
    private MailFiles files;
    private byte[] png;

    @BeforeEach
    void open() throws IOException {
        db = Database.open(folder.resolve("Account.db"));
        library = new ContentLibrary(db, InstantSource.system());
        pictures = new Pictures(library, null, FilePlace.NONE, db);
        files = new MailFiles(library, pictures);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB), "png", bytes);
        png = bytes.toByteArray();
    }

    @AfterEach
    void close() {
        db.close();
    }

    private ItemContent bring(Path file) {
        return library.version(files.bring(file, null).id(), 1).content();
    }

    private Path zip(Map<String, byte[]> entries) throws IOException {
        var file = folder.resolve("March.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return file;
    }

    @Test
    void htmlComesWithThePicturesBesideItAndNoOthers() throws IOException {
        var place = Files.createDirectories(folder.resolve("mail/img"));
        Files.write(place.resolve("a b.png"), png);
        Files.write(folder.resolve("secret.png"), png);
        Files.createSymbolicLink(place.resolve("link.png"), folder.resolve("secret.png"));
        var html =
                "<img src=\"img/a%20b.png\"><td background='img/a%20b.png'><img src=\"../secret.png\">"
                        + "<img src=\"img/link.png\"><img src=\"/etc/passwd\"><img src=\"https://x.org/a.png\">";
        var mail = bring(Files.writeString(folder.resolve("mail/March.html"), html));
        var picture = pictures.all().getFirst().item();
        assertThat(pictures.all()).hasSize(1);
        assertThat(mail.name()).isEqualTo("March");
        assertThat(mail.html())
                .isEqualTo(html.replace("img/a%20b.png", "picture:" + picture + "/a-b.png"));
    }

    @Test
    void anArchiveLeadsNowhereAndMayNotUnfoldWithoutEnd() throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put("__MACOSX/index.html", new byte[0]);
        entries.put("mail/other.html", "<p>other</p>".getBytes(StandardCharsets.UTF_8));
        entries.put(
                "mail/index.html",
                "<img src=\"img/a.png\"><img src=\"../../b.png\"><img src=\"a%00.png\">"
                        .getBytes(StandardCharsets.UTF_8));
        entries.put("mail/img/a.png", png);
        entries.put("../../b.png", png);
        var mail = bring(zip(entries));
        assertThat(mail.html())
                .matches(
                        "<img src=\"picture:\\d+/a.png\"><img src=\"picture:\\d+/b.png\"><img src=\"a%00.png\">");
        assertThat(Files.exists(folder.resolve("../../b.png"))).isFalse();
        assertThatThrownBy(() -> files.bring(zip(Map.of("a.txt", new byte[1])), null))
                .isInstanceOf(Failure.FileUnusable.class)
                .hasMessageContaining("no HTML file");
        assertThatThrownBy(() -> files.bring(zip(Map.of("a.html", new byte[51 << 20])), null))
                .isInstanceOf(Failure.FileUnusable.class)
                .hasMessageContaining("more than 50 MB");
    }

    @Test
    void theEncodingIsTheOneItSaysOrIsIn() throws IOException {
        var latin = Charset.forName("windows-1252");
        var said = "<meta charset=\"windows-1252\"><p>Caf\u00e9 \u20ac</p>";
        assertThat(bring(Files.writeString(folder.resolve("a.html"), said, latin)).html())
                .isEqualTo(said);
        var polish = "<meta charset='iso-8859-2'><p>\u0141\u00f3d\u017a</p>";
        var eastern = Charset.forName("iso-8859-2");
        assertThat(bring(Files.writeString(folder.resolve("d.html"), polish, eastern)).html())
                .isEqualTo(polish);
        var plain = "<p>Caf\u00e9</p>";
        assertThat(bring(Files.writeString(folder.resolve("b.html"), plain, latin)).html())
                .isEqualTo(plain);
        assertThat(bring(Files.writeString(folder.resolve("c.htm"), "\uFEFF" + plain)).html())
                .isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zip", "eml"})
    void whatGoesOutComesBack(String ending) throws IOException {
        long picture = pictures.add("../Spring head.png", png, null).id();
        var html = "<p>Caf\u00e9 %%First Name%%</p><img src=\"%s\">";
        var name = PictureNames.of(picture, library.item(picture).name());
        var content =
                new ItemContent("March", "T\u00e9 %%City%%", html.replace("%s", name), "Own text");
        long item = library.create(ItemKind.EMAIL, null, content).id();
        var file = folder.resolve("out." + ending);
        files.export(item, 1, file);
        var back = bring(file);
        assertThat(back.html())
                .matches("<p>Caf\u00e9 %%First Name%%</p><img src=\"picture:\\d+/.*png\">");
        assertThat(back.html()).doesNotContain(name);
        assertThat(back.text()).isEqualTo("Own text");
        if (ending.equals("eml")) {
            assertThat(back.subject()).isEqualTo("T\u00e9 %%City%%");
        } else {
            try (var zip = new ZipFile(file.toFile())) {
                assertThat(zip.stream().map(ZipEntry::getName))
                        .containsExactly(
                                "index.html",
                                "images/%d-.-Spring-head.png".formatted(picture),
                                "text.txt");
            }
        }
        assertThat(Files.exists(folder.resolve("out." + ending + ".part"))).isFalse();
    }

    @Test
    void picturesOfStylesAndWithoutQuotesComeToo() throws IOException {
        var html =
                "<img src=img/a.png width=3><td style=\"background:url('img/a.png')\">"
                        + "<style>p { background: URL( img/a.png ) }</style><p style='x:url(&quot;img/a.png&quot;)'>"
                        + "<a href=\"?src=1\">curl(1)</a>";
        Files.write(Files.createDirectories(folder.resolve("img")).resolve("a.png"), png);
        var mail = bring(Files.writeString(folder.resolve("a.html"), html));
        var name = PictureNames.of(pictures.all().getFirst().item(), "a.png");
        assertThat(mail.html()).isEqualTo(html.replace("img/a.png", name));
        assertThat(pictures.all()).hasSize(1);
    }

    @Test
    void namesOfOldArchivesAreReadToo() throws IOException {
        var file = folder.resolve("old.zip");
        var old = Charset.forName("IBM437");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file), old)) {
            zip.putNextEntry(new ZipEntry("Fr\u00fchling.html"));
            zip.write("<img src=\"T\u00fcr.png\">".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("T\u00fcr.png"));
            zip.write(png);
        }
        assertThat(bring(file).html()).startsWith("<img src=\"picture:");
        Files.write(file, new byte[] {'P', 'K', 3, 4, 0, 0});
        assertThatThrownBy(() -> files.bring(file, null)).isInstanceOf(Failure.FileUnusable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "; charset=utf-8", "; charset=x-nobody-knows", "; charset=\"us ascii\""})
    void aMessageIsReadWhateverEncodingItSays(String said) throws IOException {
        var file = folder.resolve("a.eml");
        var lines =
                List.of(
                        "Subject: =?x-unknown?Q?Hi?=",
                        "Content-Type: text/html" + said,
                        "Content-Transfer-Encoding: 8bit",
                        "",
                        "<p>Caf\u00e9</p>");
        Files.write(file, String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8));
        assertThat(bring(file).html()).contains("<p>Caf\u00e9</p>");
    }

    @Test
    void aSubjectOfTwoLinesComesAsOne() throws IOException {
        var file = folder.resolve("two.eml");
        Files.writeString(
                file,
                "Subject: =?utf-8?Q?News=0D=0ABcc:_eve=40example.org?=\r\n"
                        + "Content-Type: text/html\r\n\r\n<p>Hi</p>");

        assertThat(bring(file).subject()).isEqualTo("News Bcc: eve@example.org");
    }

    @Test
    void asHtmlItIsWholeByItself() throws IOException {
        long picture = pictures.add("a.png", png, null).id();
        var content =
                new ItemContent(
                        "March",
                        "",
                        "<img src=\"" + PictureNames.of(picture, "a.png") + "\">",
                        null);
        long item = library.create(ItemKind.EMAIL, null, content).id();
        files.export(item, 1, folder.resolve("out.html"));
        assertThat(Files.readString(folder.resolve("out.html")))
                .startsWith("<img src=\"data:image/png;base64,");
        var taken = Files.createDirectories(folder.resolve("taken.html/inside")).getParent();
        assertThatThrownBy(() -> files.export(item, 1, taken))
                .isInstanceOf(Failure.FileUnusable.class);
        assertThat(folder.resolve("taken.html.part")).as("half of it").doesNotExist();
        assertThatThrownBy(() -> files.export(item, 1, folder.resolve("out.pdf")))
                .isInstanceOf(Failure.FileUnusable.class);
        assertThatThrownBy(() -> files.bring(folder.resolve("none.eml"), null))
                .isInstanceOf(Failure.FileUnusable.class)
                .hasMessageContaining("no such file");
    }
}
