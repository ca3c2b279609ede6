package io.mailwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.EmailType;
import io.mailwright.domain.ListType;
import io.mailwright.domain.Status;
import io.mailwright.domain.Subscriber;
import io.mailwright.domain.tracking.Detail;
import io.mailwright.domain.tracking.Event;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.domain.tracking.UnsubscribeScope;
import io.mailwright.server.engine.tracking.Purpose;
import io.mailwright.server.engine.tracking.Token;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** What the links of a message do, over HTTP, with the links of a message that was sent. */
class TrackingTest {
    private static final String BODY =
            """
            <p>Dear %%First Name%%</p>
            <a alias="Offers" href="https://shop.example.org/o%C3%A9?who=%%First Name%%&amp;x[]=1">a</a>
            <a href="http://www.example.org/">b</a>
            """;

    @TempDir private Path data;
    private TrackedMailing mailing;
    private long ann;
    private long job;

    @BeforeEach
    void open() throws InterruptedException {
        mailing = new TrackedMailing(data);
        ann = mailing.subscriber("ann@example.org", Map.of("First Name", "Ann & Söhne\r\nX: y/z"));
        job = mailing.job(BODY);
        mailing.send(job);
    }

    @AfterEach
    void close() {
        mailing.close();
    }

    @Test
    void thePictureCountsOpens() throws Exception {
        var picture = mailing.link(job, ann, 'o');
        var answer = mailing.get(picture);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("image/gif");
        assertThat(answer.body()).startsWith("GIF89a").hasSize(43);
        assertIsGuarded(answer);
        mailing.get(picture);
        assertThat(mailing.events(job))
                .extracting(Event::type)
                .containsExactly(EventType.OPEN, EventType.OPEN);
        assertThat(mailing.events(job).getFirst())
                .isEqualTo(
                        new Event(
                                EventType.OPEN,
                                job,
                                ann,
                                mailing.list,
                                0,
                                mailing.now,
                                Detail.NONE));
    }

    @Test
    void aClickLeadsToTheAuthorsAddressAndIsCounted() throws Exception {
        var links = mailing.links(job, ann, 'c');
        var answer = mailing.get(links.get(0));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .contains(
                        "https://shop.example.org/o%C3%A9"
                                + "?who=Ann%20%26%20S%C3%B6hne%0D%0AX%3A%20y/z&x%5B%5D=1");
        assertThat(answer.headers().map()).doesNotContainKey("x");
        assertIsGuarded(answer);
        assertThat(mailing.get(links.get(1)).headers().firstValue("Location"))
                .contains("http://www.example.org/");
        assertThat(mailing.events(job))
                .extracting(event -> ((Detail.Click) event.detail()).alias())
                .containsExactly("Offers", "");
    }

    @Test
    void whoOnlyAsksAndPrefetchersCountNothing() throws Exception {
        for (char letter : new char[] {'o', 'c'}) {
            var link = mailing.link(job, ann, letter);
            var head = mailing.ask(HttpRequest.newBuilder(link).HEAD());
            assertThat(head.statusCode()).isEqualTo(letter == 'o' ? 200 : 302);
            assertThat(head.body()).isEmpty();
            var early = HttpRequest.newBuilder(link).header("Sec-Purpose", "prefetch;prerender");
            assertThat(mailing.ask(early).statusCode()).isEqualTo(head.statusCode());
            var post = HttpRequest.newBuilder(link).POST(BodyPublishers.ofString("x=y"));
            assertThat(mailing.ask(post).statusCode()).isEqualTo(405);
        }
        assertThat(mailing.events(job)).isEmpty();
    }

    @Test
    void aTokenWithOneWrongLetterLeadsNowhere() throws Exception {
        for (char letter : new char[] {'o', 'c', 'u'}) {
            var link = mailing.link(job, ann, letter).toString();
            int first = link.lastIndexOf('/') + 1;
            int end = link.endsWith(".gif") ? link.length() - 4 : link.length();
            for (int i = first; i < end - 1; i++) {
                var other = link.charAt(i) == 'A' ? 'B' : 'A';
                assertLeadsNowhere(
                        mailing.get(
                                URI.create(link.substring(0, i) + other + link.substring(i + 1))));
            }
        }
        assertThat(mailing.events(job)).isEmpty();
    }

    @Test
    void aTokenIsForItsPurposeItsJobAndItsMessageOnly() throws Exception {
        var click = mailing.link(job, ann, 'c').getPath().substring("/c/".length());
        assertLeadsNowhere(mailing.get(mailing.root().resolve("/u/" + click)));
        long other =
                mailing.store.change(t -> t.links().idOf(otherJob(), "http://evil/", "", true));
        assertLeadsNowhere(mailing.get(signed(new Token(Purpose.CLICK, job, 0, ann, 1, other))));
        assertLeadsNowhere(mailing.get(signed(new Token(Purpose.OPEN, job, 0, ann + 1, 1, 0))));
        assertLeadsNowhere(mailing.get(signed(new Token(Purpose.CLICK, job, 0, ann, 1, 0))));
        assertThat(mailing.events(job)).isEmpty();
    }

    private long otherJob() {
        return mailing.job("<p>x</p>");
    }

    @Test
    void onlyWebPagesAreLedTo() throws Exception {
        for (var url : Stream.of("javascript:alert(1)", "ftp://a/", "http://", "//evil").toList()) {
            long link = mailing.store.change(t -> t.links().idOf(job, url, "", true));
            assertLeadsNowhere(mailing.get(signed(new Token(Purpose.CLICK, job, 0, ann, 1, link))));
        }
    }

    @Test
    void aValueCannotChangeTheHost() {
        mailing.change(tables ->
                tables.subscribers()
                        .update(
                                new Subscriber(
                                        ann,
                                        "ann@example.org",
                                        EmailType.HTML,
                                        Map.of("First Name", "@evil.example:1\\#?x"))));
        long link =
                mailing.store.change(t ->
                        t.links().idOf(job, "https://bücher.example/%%First Name%%", "", true));
        var answer = mailing.get(signed(new Token(Purpose.CLICK, job, 0, ann, 1, link)));
        assertThat(answer.headers().firstValue("Location"))
                .contains("https://xn--bcher-kva.example/%40evil.example%3A1%5C%23%3Fx");
    }

    @Test
    void nothingElseIsReached() throws Exception {
        var token = mailing.link(job, ann, 'o').getPath();
        for (var path :
                Stream.of(
                                "/",
                                "/integrate.aspx?qf=xml&xml=x",
                                "/o/../integrate.aspx",
                                "/o/%2e%2e/integrate.aspx",
                                "//integrate.aspx",
                                "/x" + token,
                                token + "/",
                                token + "%00",
                                token.replace("/o/", "/O/"),
                                token.replace("/o/", "/o//"),
                                token.replace("/o/", "/o/;a=b/"))
                        .toList()) {
            assertThat(raw("GET " + path + " HTTP/1.1"))
                    .as(path)
                    .matches("(?s)HTTP/1.1 (404|400) .*")
                    .doesNotContain("<exacttarget>");
        }
        assertThat(raw("TRACE " + token + " HTTP/1.1")).startsWith("HTTP/1.1 405 ");
        assertThat(mailing.events(job)).isEmpty();
        var api = mailing.running().url().resolve(token);
        assertThat(mailing.get(api).statusCode()).isEqualTo(404);
    }

    @Test
    void lookingAtTheUnsubscribePageChangesNothing() throws Exception {
        var link = mailing.link(job, ann, 'u');
        var page = mailing.get(link);
        assertIsGuarded(page);
        Golden.assertPage("unsubscribe", page);
        mailing.post(link, "something", "else");
        mailing.post(link);
        assertThat(mailing.standing(ann, mailing.list)).isEqualTo(Status.ACTIVE);
        assertThat(mailing.events(job)).isEmpty();
    }

    @Test
    void sendingItLeavesTheListOnce() throws Exception {
        var link = mailing.link(job, ann, 'u');
        Golden.assertPage("unsubscribed", mailing.post(link, "scope", "list"));
        assertThat(mailing.standing(ann, mailing.list)).isEqualTo(Status.UNSUBSCRIBED);
        assertThat(mailing.standing(ann, mailing.master())).isEqualTo(Status.ACTIVE);
        assertThat(mailing.post(link, "scope", "list").statusCode()).isEqualTo(200);
        assertThat(mailing.events(job))
                .extracting(Event::detail)
                .containsExactly(
                        new Detail.Unsubscribe(UnsubscribeScope.LIST, "By the link in a message"));
    }

    @Test
    void orEverything() throws Exception {
        var link = mailing.link(job, ann, 'u');
        mailing.post(link, "scope", "all");
        mailing.post(link, "scope", "all");
        mailing.post(link, "scope", "list");
        assertThat(mailing.isBlocked("ann@example.org")).isTrue();
        assertThat(mailing.standing(ann, mailing.master())).isEqualTo(Status.UNSUBSCRIBED);
        assertThat(mailing.events(job)).hasSize(1);
        assertThat(mailing.get(link).body()).contains("unsubscribed from everything");
    }

    @Test
    void aMailProgramLeavesByOneClick() throws Exception {
        var header = mailing.message(job, ann).getHeader("List-Unsubscribe")[0];
        var link = URI.create(header.replaceAll("[<>]", ""));
        assertThat(mailing.post(link, "List-Unsubscribe", "One-Click").statusCode()).isEqualTo(200);
        assertThat(mailing.standing(ann, mailing.list)).isEqualTo(Status.UNSUBSCRIBED);
        assertThat(mailing.events(job)).hasSize(1);
    }

    @Test
    void inPartsToo() throws Exception {
        var parts =
                """
                --b\r
                Content-Disposition: form-data; name="List-Unsubscribe"\r
                \r
                One-Click\r
                --b--\r
                """;
        var answer =
                mailing.ask(
                        HttpRequest.newBuilder(mailing.link(job, ann, 'u'))
                                .header("Content-Type", "multipart/form-data; boundary=b")
                                .POST(BodyPublishers.ofString(parts)));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(mailing.standing(ann, mailing.list)).isEqualTo(Status.UNSUBSCRIBED);
    }

    @Test
    void aListNobodyMayKnowIsNotNamed() throws Exception {
        mailing.stop();
        long hidden =
                mailing.store.change(tables -> {
                    long id = tables.lists().create("Bad payers", ListType.PRIVATE, mailing.now);
                    tables.memberships().put(id, ann, Status.ACTIVE, null, mailing.now);
                    return id;
                });
        long second = mailing.job(hidden, "<p>x</p>");
        mailing.send(second);
        var link = mailing.link(second, ann, 'u');
        assertThat(mailing.get(link).body())
                .doesNotContain("Bad payers")
                .contains("The list this message came by");
        mailing.post(link, "scope", "list");
        assertThat(mailing.standing(ann, hidden)).isEqualTo(Status.UNSUBSCRIBED);
        assertThat(mailing.standing(ann, mailing.list)).isEqualTo(Status.ACTIVE);
    }

    @Test
    void tooMuchAndWhatCannotBeReadChangesNothing() throws Exception {
        var link = mailing.link(job, ann, 'u');
        var huge = mailing.post(link, "scope", "list", "x", "y".repeat(70_000));
        assertThat(huge.statusCode()).isEqualTo(413);
        var bad =
                mailing.ask(
                        HttpRequest.newBuilder(link)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("scope=list&x=%zz")));
        assertThat(bad.statusCode()).isEqualTo(400);
        assertThat(mailing.events(job)).isEmpty();
    }

    @Test
    void linksGoOnLeadingThereAfterARestart() throws Exception {
        var link = mailing.link(job, ann, 'o');
        mailing.stop();
        mailing.send();
        assertThat(mailing.get(link).statusCode()).isEqualTo(200);
        assertThat(mailing.events(job)).hasSize(1);
    }

    private URI signed(Token token) {
        return mailing.root()
                .resolve("/" + token.purpose().letter() + "/" + mailing.tokens().sign(token));
    }

    private static void assertLeadsNowhere(HttpResponse<String> answer) throws IOException {
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertIsGuarded(answer);
        Golden.assertPage("nowhere", answer);
    }

    private static void assertIsGuarded(HttpResponse<String> answer) {
        var headers = answer.headers();
        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Cache-Control")).contains("no-store");
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'")
                .doesNotContain("script-src");
    }

    private String raw(String line) throws IOException {
        try (var socket = new Socket(mailing.root().getHost(), mailing.root().getPort())) {
            var request = line + "\r\nHost: x\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
