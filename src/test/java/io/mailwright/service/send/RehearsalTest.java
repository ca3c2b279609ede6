package io.mailwright.service.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import io.mailwright.domain.Failure;
import io.mailwright.domain.Status;
import io.mailwright.domain.send.Rehearsed;
import io.mailwright.domain.send.SendCode;
import io.mailwright.domain.send.SendMail;
import io.mailwright.domain.send.SendPlan;
import io.mailwright.domain.send.Sender;
import io.mailwright.server.engine.sending.delivery.DeliverTo;
import io.mailwright.server.rehearsal.RehearsalServer;
import io.mailwright.service.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What is rehearsed is what a mail server of another make then gets, but for ids and dates. */
class RehearsalTest {
    private static final Pattern TO = Pattern.compile("(?md)^To: (.*)\\r$");

    @TempDir Path folder;
    private final GreenMail mailServer =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private SendAccount account;
    private long list;

    @BeforeEach
    void open() {
        mailServer.start();
        account =
                new SendAccount(
                        folder,
                        DeliverTo.parse("smtp://127.0.0.1:" + mailServer.getSmtp().getPort(), ""));
        list = account.list("Weekly");
    }

    @AfterEach
    void close() {
        account.close();
        mailServer.stop();
    }

    private SendPlan plan(long email) {
        return new SendPlan(
                email,
                List.of(list),
                List.of(),
                new Sender("Ann & Co", "ann@example.org"),
                "x",
                true,
                true,
                null,
                false);
    }

    private Rehearsed rehearsed(SendPlan plan, SendMail mail) {
        return new Rehearsals("Harbour", account.guided.audiences(), account.copy)
                .rehearse(plan, mail, RehearsalServer::play, Progress.NONE);
    }

    /** Without what is another one each time. */
    private static String plain(String message) {
        // What comes before the date is of the mail server.
        return message.substring(message.indexOf("Date: "))
                .replace("=\r\n", "")
                .replaceAll("(?m)^(Date|Message-ID): .*", "$1")
                .replaceAll("=_[-\\w.]+", "BOUNDARY")
                .replaceAll("https?://[\\w.:-]+/(\\w)/[\\w-]+", "http://server/$1/token")
                .stripTrailing();
    }

    private Map<String, String> received() throws Exception {
        var all = new TreeMap<String, String>();
        for (var message : mailServer.getReceivedMessages()) {
            var out = new ByteArrayOutputStream();
            message.writeTo(out);
            add(all, out.toString(StandardCharsets.US_ASCII));
        }
        return all;
    }

    private static Map<String, String> made(Rehearsed rehearsed) throws IOException {
        var all = new TreeMap<String, String>();
        for (var message : rehearsed.messages()) {
            assertThat(Files.size(message.file())).isEqualTo(message.bytes());
            add(all, Files.readString(message.file()));
        }
        return all;
    }

    private static void add(Map<String, String> all, String message) {
        var to = TO.matcher(message);
        assertThat(to.find()).isTrue();
        all.put(to.group(1), plain(message));
    }

    @Test
    void aRehearsalIsWhatTheMailServerGetsAndMailsNobody() throws Exception {
        account.person("Ann", Status.ACTIVE, Map.of(list, Status.ACTIVE));
        account.person("Béa", Status.ACTIVE, Map.of(list, Status.ACTIVE));
        account.person("Cid", Status.ACTIVE, Map.of(list, Status.UNSUBSCRIBED));
        long email =
                account.email(
                        "<p>Dear %%First Name%% of %%_listname%%, %%additionalinfo_%% &uuml; –</p>"
                                + "%%[ IF [First Name] == \"Ann\" THEN ]%%<b>Ahoy</b>%%[ ENDIF ]%%"
                                + "<a href=\"https://example.org/?n=%%First Name%%\" alias=\"Shop\">Shop</a>");
        account.sync();
        var mail = account.guided.mail(email);

        var rehearsed = rehearsed(plan(email), mail);

        assertThat(mailServer.getReceivedMessages()).isEmpty();
        assertThat(rehearsed.people()).isEqualTo(2);
        assertThat(rehearsed.built()).isEqualTo(2);
        assertThat(rehearsed.failed()).isZero();
        account.await(account.sends.send(plan(email), false).jobId());
        assertThat(mailServer.waitForIncomingEmail(5000, 2)).isTrue();
        assertThat(made(rehearsed)).hasSize(2).isEqualTo(received());
    }

    @Test
    void aMessageThatCannotBeMadeIsTold() {
        long ann = account.person("Ann", Status.ACTIVE, Map.of(list, Status.ACTIVE));
        account.person("Bea", Status.ACTIVE, Map.of(list, Status.ACTIVE));
        account.sync();
        var mail =
                new SendMail(
                        1,
                        "March",
                        "News",
                        "%%[ IF [First Name] == \"Ann\" THEN ]%%%%=Substring(\"a\", \"x\")=%%%%[ ENDIF"
                                + " ]%%"
                                + SendAccount.FOOTER,
                        null);

        var rehearsed = rehearsed(plan(1), mail);

        assertThat(rehearsed.built()).isEqualTo(1);
        var failed = rehearsed.messages().stream().filter(m -> m.why() != null).findFirst();
        assertThat(failed.orElseThrow().why()).isEqualTo(SendCode.BUILD_EMAIL_ERROR);
        assertThat(failed.orElseThrow().subscriber()).isEqualTo(ann);
        assertThat(failed.orElseThrow().file()).isNull();
    }

    @Test
    void noServerIsAskedForContent() throws IOException {
        account.person("Ann", Status.ACTIVE, Map.of(list, Status.ACTIVE));
        account.sync();
        var fetch = "%%httpget;2 \"http://shop.invalid/coupon?e=[Email Address]\"%%";
        var mail = new SendMail(1, "March", "News", fetch + SendAccount.FOOTER, null);

        var rehearsed = rehearsed(plan(1), mail);

        assertThat(rehearsed.failed()).isZero();
        assertThat(made(rehearsed).values())
                .singleElement()
                .asString()
                .contains("[content of shop.invalid is left out]");
    }

    @Test
    void whatMayNotBeSentIsRefusedInTheRehearsalToo() {
        account.person("Ann", Status.ACTIVE, Map.of(list, Status.ACTIVE));
        account.sync();

        assertThatThrownBy(
                        () -> rehearsed(plan(1), new SendMail(1, "M", "News", "<p>Hi</p>", null)))
                .isInstanceOf(Failure.Refused.class)
                .hasMessageContaining("profile center link");
        assertThat(folder.resolve("copy.db.rehearsal")).isEmptyDirectory();
        assertThatThrownBy(() ->
                        rehearsed(
                                new SendPlan(
                                        1,
                                        List.of(account.list("Empty")),
                                        List.of(),
                                        Sender.OF_ACCOUNT,
                                        "",
                                        true,
                                        true,
                                        null,
                                        false),
                                new SendMail(1, "M", "N", SendAccount.FOOTER, null)))
                .isInstanceOf(Failure.class);
    }
}
