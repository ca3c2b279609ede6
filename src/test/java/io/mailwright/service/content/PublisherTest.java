package io.mailwright.service.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.mailwright.cache.Database;
import io.mailwright.domain.Failure;
import io.mailwright.domain.content.EmailHeading;
import io.mailwright.domain.content.ItemContent;
import io.mailwright.domain.content.ItemKind;
import io.mailwright.domain.content.Publication;
import io.mailwright.domain.fault.Fault;
import io.mailwright.server.LocalServer;
import io.mailwright.server.store.Store;
import io.mailwright.service.FilePlaces;
import io.mailwright.xmlapi.Credentials;
import io.mailwright.xmlapi.HttpTransport;
import io.mailwright.xmlapi.XmlApi;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

/** Versions that become e-mails of a real server, which loses answers. */
class PublisherTest {
    @TempDir Path folder;
    private LocalServer server;
    private HttpTransport transport;
    private Database db;
    private ContentLibrary library;
    private EmailService emails;
    private Publisher publisher;
    private Pictures pictures;
    private long item;

    @BeforeEach
    void open() {
        server =
                LocalServer.start(
                        new LocalServer.Options(
                                        folder.resolve("server"),
                                        InetAddress.getLoopbackAddress(),
                                        0,
                                        "u",
                                        "u",
                                        false)
                                .withFtp(0));
        transport = new HttpTransport(server.url());
        var api = new XmlApi(transport, () -> new Credentials("u", "u"), 1);
        db = Database.open(folder.resolve("Account.db"));
        library = new ContentLibrary(db, InstantSource.system());
        emails = new EmailService(api);
        pictures = new Pictures(library, api, FilePlaces.of(server.ftp().orElseThrow(), "u"), db);
        publisher = new Publisher(library, pictures, api, db);
        item = library.create(ItemKind.EMAIL, null, content("<p>one</p>")).id();
    }

    @AfterEach
    void close() {
        db.close();
        transport.close();
        server.close();
    }

    private static ItemContent content(String html) {
        return new ItemContent("March", "New teas", html, "one");
    }

    /** What no call tells. */
    private String text(long email) {
        try (var store = Store.open(folder.resolve("server/account.db"), InstantSource.system())) {
            return store.read(tables -> tables.emails().find(email)).orElseThrow().text();
        }
    }

    private void faults(String... faults) {
        server.faults().set(Stream.of(faults).map(Fault::parse).toList(), 1);
    }

    @Test
    void aVersionBecomesOneEmailOnly() {
        long first = publisher.publish(item, 1);
        assertThat(publisher.publish(item, 1)).isEqualTo(first);
        library.save(item, "w", 1, content("<p>two</p>"), "");
        long second = publisher.publish(item, 2);
        assertThat(emails.all())
                .extracting(EmailHeading::id)
                .containsExactlyInAnyOrder(first, second);
        assertThat(emails.html(second)).isEqualTo("<p>two</p>");
        assertThat(publisher.history(item))
                .extracting(Publication::version, Publication::emailId)
                .containsExactly(tuple(2, second), tuple(1, first));
        assertThat(library.item(item).published()).isEqualTo(second);
    }

    @Test
    void whatTheAccountCannotBeGivenIsNotAskedFor() {
        var twoLines = new ItemContent("March", "New\nBcc: eve@example.org", "<p>one</p>", null);
        library.save(item, "w", 1, twoLines, "");

        assertThatThrownBy(() -> publisher.publish(item, 2))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining("The subject holds a line break");
        assertThat(publisher.history(item)).isEmpty();
        assertThat(emails.all()).isEmpty();
    }

    @Test
    void anAnswerThatWasLostIsFoundAndNotAskedForAgain() {
        emails.add("March", "New teas", "<p>another with its name</p>", null);
        faults("lost:1:email.add");
        assertThatThrownBy(() -> publisher.publish(item, 1))
                .isInstanceOf(Failure.Unreachable.class);
        assertThat(publisher.history(item))
                .extracting(Publication::emailId)
                .containsExactly((Long) null);
        faults();
        var made =
                emails.all().stream()
                        .filter(email -> emails.html(email.id()).equals("<p>one</p>"))
                        .toList();
        assertThat(made).hasSize(1);
        assertThat(publisher.publish(item, 1)).isEqualTo(made.getFirst().id());
        assertThat(emails.all()).hasSize(2);
    }

    @Test
    void whatIsPushedAgainAfterALostAnswerIsNotMadeTwice() {
        var pushed = new PushedEmails(library, publisher, db);
        var words = new ItemContent("Pushed", "Teas", "<p>pushed</p>", "Own text");
        long before = pushed.push(words);
        faults("lost:1:email.add");
        assertThatThrownBy(() -> pushed.push(words))
                .isInstanceOf(Failure.Unreachable.class)
                .hasMessageContaining("looks first");
        faults();

        long again = pushed.push(words);

        assertThat(again).as("not the one that was made on purpose before").isNotEqualTo(before);
        assertThat(emails.all()).extracting(EmailHeading::id).containsExactly(before, again);
        assertThat(text(again)).as("which came after the lost answer").isEqualTo("Own text");
        assertThat(pushed.push(words)).as("on purpose").isGreaterThan(again);
        faults("busy:1:email.add");
        assertThatThrownBy(() -> pushed.push(words)).isInstanceOf(Failure.class);
        faults();
        assertThat(pushed.push(words)).as("not another's").isGreaterThan(again + 1);
    }

    @Test
    void whatIsRefusedAsItIsPushedLeavesNothingInTheLibrary() {
        var pushed = new PushedEmails(library, publisher, db);
        var words = new ItemContent("Pushed", "Teas", "", null);

        assertThatThrownBy(() -> pushed.push(words)).isInstanceOf(Failure.Refused.class);

        assertThat(library.search("pushed")).isEmpty();
        assertThat(emails.all()).isEmpty();
    }

    @Test
    void aFileThatNoCallTakesIsNotPublished() throws IOException {
        var pdf = Files.writeString(folder.resolve("Price list.pdf"), "%PDF-1.7");
        pictures.setBase("https://image.example.com/lib");
        long file = pictures.addAny(pdf, null).id();

        assertThatThrownBy(() -> pictures.publish(file))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining("\"Price list.pdf\"")
                .hasMessageContaining("put it on your web site");
    }

    @Test
    void anEmailLeadsToAFileWhereSomebodyPutIt() throws IOException {
        long file = pictures.addAny(Files.writeString(folder.resolve("a.pdf"), "%PDF"), null).id();
        var link = PictureNames.of(file, "a.pdf");
        long mail =
                library.create(
                                ItemKind.EMAIL,
                                null,
                                new ItemContent(
                                        "Prices",
                                        "Prices",
                                        "<a href=\"" + link + "\">A</a>",
                                        "See " + link + " now"))
                        .id();
        assertThatThrownBy(() -> pictures.findAt(file, "files/a b.pdf"))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining("https://");
        pictures.findAt(file, " https://www.example.com/a.pdf ");
        assertThat(pictures.publishable()).containsExactly(file);

        faults("lost:1:email.add");
        assertThatThrownBy(() -> publisher.publish(mail, 1)).isInstanceOf(Failure.class);
        faults();
        pictures.findAt(file, "https://www.example.com/moved/a.pdf");
        long made = publisher.publish(mail, 1);

        assertThat(emails.all()).as("looked up, though it moved").hasSize(1);
        var html = emails.html(made);
        assertThat(text(made)).isEqualTo("See https://www.example.com/moved/a.pdf now");
        assertThat(html).contains("href=\"https://www.example.com/a.pdf\"");
        assertThat(publisher.formOf(mail, 1, html)).isEqualTo(Publisher.Form.AS_WRITTEN);
        pictures.findAt(file, "");
        assertThatThrownBy(() -> pictures.publish(file)).hasMessageContaining("a.pdf");
    }

    @Test
    void whatWasNeverMadeIsMadeNow() {
        faults("busy:1:email.add");
        assertThatThrownBy(() -> publisher.publish(item, 1)).isInstanceOf(Failure.class);
        faults();
        assertThat(emails.all()).isEmpty();
        long made = publisher.publish(item, 1);
        assertThat(emails.all()).extracting(EmailHeading::id).containsExactly(made);
        assertThat(publisher.history(item)).hasSize(1);
    }

    @Test
    void whoPublishesWhileItIsBeingPublishedIsToldOfThatOne() throws Exception {
        faults("slow=0.4:#1:email.add");
        var first =
                CompletableFuture.supplyAsync(
                        () -> publisher.publish(item, 1), Thread.ofPlatform()::start);
        while (publisher.history(item).isEmpty() && !first.isDone()) {
            Thread.sleep(1);
        }
        var api = new XmlApi(transport, () -> new Credentials("u", "u"), 1);
        long second = new Publisher(library, pictures, api, db).publish(item, 1);
        assertThat(second).isEqualTo(first.get(60, TimeUnit.SECONDS));
        assertThat(emails.all()).extracting(EmailHeading::id).containsExactly(second);
        assertThat(publisher.history(item))
                .extracting(Publication::emailId)
                .containsExactly(second);
    }

    @Test
    void aBlockIsNotPublished() {
        long block = library.create(ItemKind.BLOCK, null, content("x")).id();
        assertThatThrownBy(() -> publisher.publish(block, 1)).isInstanceOf(Failure.Invalid.class);
        assertThat(List.copyOf(publisher.history(block))).isEmpty();
    }

    @Test
    void picturesGoToTheAccountOnceAndAreFoundThere() throws IOException {
        var picture = new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        long head = pictures.add("Spring head.png", bytes.toByteArray(), null).id();
        var name = PictureNames.of(head, "Spring head.png");
        var html = "<style>p { color: red }</style><p>x</p><img src=\"%s\"><img src=\"%s\">";
        library.save(item, "w", 1, content(html.formatted(name, name)), "");
        assertThatThrownBy(() -> publisher.publish(item, 2))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining("where the account's pictures are found");
        assertThat(emails.all()).as("nothing was made").isEmpty();
        pictures.setBase("https://image.example.com/lib");
        library.rename(head, "Spring head");
        long first = publisher.publish(item, 2, Publisher.Form.INLINED);
        var url = String.valueOf(pictures.find(head).orElseThrow().url());
        assertThat(url)
                .matches(
                        "https://image.example.com/lib/Spring-head-%d-[0-9a-f]{12}.png"
                                .formatted(head));
        assertThat(emails.html(first))
                .isEqualTo(html.formatted(url, url).replace("<p>", "<p style=\"color: red\">"));
        library.save(item, "w", 2, content("<b>3</b><img src=\"%s\">".formatted(name)), "");
        faults("lost:1:email.add");
        assertThatThrownBy(() -> publisher.publish(item, 3)).isInstanceOf(Failure.class);
        faults();
        long second = publisher.publish(item, 3);
        assertThat(emails.html(second)).as("not given twice").contains(url);
        assertThat(emails.all()).hasSize(2);
    }

    @Test
    void aPictureThatIsGoneStopsItBeforeAnythingIsMade() {
        library.save(item, "w", 1, content("<img src=\"picture:99/a.png\">"), "");
        assertThatThrownBy(() -> publisher.publish(item, 2))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining("no picture 99");
        assertThat(emails.all()).isEmpty();
        assertThat(List.copyOf(publisher.history(item))).isEmpty();
    }
}
