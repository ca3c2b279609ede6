package io.mailwright.server.engine.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.EmailType;
import io.mailwright.domain.Status;
import io.mailwright.domain.send.JobState;
import io.mailwright.server.engine.sending.delivery.DeliverTo;
import io.mailwright.server.engine.tracking.Purpose;
import io.mailwright.server.engine.tracking.Token;
import io.mailwright.server.engine.tracking.Tokens;
import io.mailwright.server.store.Job;
import io.mailwright.server.store.RecipientTable.Recipient;
import io.mailwright.server.store.RecipientTable.State;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

/** What the messages of a job are, read back from the files in which they are held. */
@Timeout(120)
class HoldTest {
    private static final DeliverTo HOLD = new DeliverTo.Hold();
    private static final Pattern CLICK =
            Pattern.compile("https://news\\.example\\.org/c/([\\w-]+)");

    @TempDir private Path data;
    private TestMailing mailing;

    @BeforeEach
    void open() {
        mailing = new TestMailing(data);
    }

    @AfterEach
    void close() {
        mailing.close();
    }

    @Test
    void aMessageIsPersonalAndHasItsHeaders() throws Exception {
        long ann = mailing.subscriber("ann@example.org", "Änne");
        long job = sent(TestMailing.content("<p>Dear %%First Name%% & more</p>"));

        var mail = mail(job, ann);
        assertThat(mail.getSubject()).isEqualTo("News for Änne");
        assertThat(mail.getHeader("Subject")[0]).isEqualTo("=?UTF-8?Q?News_for_=C3=84nne?=");
        assertThat(mail.getFrom())
                .extracting(Object::toString)
                .containsExactly("Ann <ann@example.org>");
        assertThat(mail.getAllRecipients())
                .extracting(Object::toString)
                .containsExactly("ann@example.org");
        assertThat(mail.getSentDate().toInstant()).isEqualTo(TestMailing.BEGIN);
        assertThat(mail.getMessageID())
                .matches("<%d\\.0\\.%d\\.[0-9a-f]{16}@example\\.org>".formatted(job, ann));
        assertThat(mail.getHeader("List-Unsubscribe-Post"))
                .containsExactly("List-Unsubscribe=One-Click");
        assertThat(mail.getHeader("Precedence")).containsExactly("bulk");
        assertThat(mail.isMimeType("multipart/alternative")).isTrue();
        assertThat(part(mail, 0)).contains("Dear Änne & more").doesNotContain("<p>");
        assertThat(part(mail, 1)).contains("<p>Dear Änne & more</p>", "Harbour &amp; Pine");
        assertThat(
                        ((Multipart) mail.getContent())
                                .getBodyPart(1)
                                .getHeader("Content-Transfer-Encoding"))
                .containsExactly("quoted-printable");
    }

    @Test
    void everyLinkLeadsByWayOfTheServerAndSaysWhose() throws Exception {
        long ann = mailing.subscriber("ann@example.org", "Ann");
        long job =
                sent(
                        TestMailing.content(
                                "<a alias='Shop &amp; more' href=\"http://shop.example.org/?a=1&amp;n=%%First Name%%&amp;l=%%linkname%%\">x</a>"
                                        + "<a href='mailto:a@example.org'>y</a>"
                                        + "<a conversion=\"false\" href=https://example.org/>z</a>"));

        var tokens = Tokens.of(mailing.store);
        var html = part(mail(job, ann), 1);
        var clicks =
                CLICK.matcher(html)
                        .results()
                        .map(found -> tokens.verify(found.group(1)).orElseThrow())
                        .toList();
        assertThat(clicks)
                .hasSize(2)
                .allSatisfy(token -> {
                    assertThat(token.purpose()).isEqualTo(Purpose.CLICK);
                    assertThat(token.job()).isEqualTo(job);
                    assertThat(token.subscriber()).isEqualTo(ann);
                    assertThat(token.list()).isEqualTo(mailing.list);
                });
        var shop =
                mailing.store
                        .read(tables -> tables.links().find(clicks.getFirst().link()))
                        .orElseThrow();
        assertThat(shop.url())
                .isEqualTo("http://shop.example.org/?a=1&n=%%First Name%%&l=Shop%20%26%20more");
        assertThat(shop.alias()).isEqualTo("Shop & more");
        assertThat(shop.conversion()).isTrue();
        assertThat(
                        mailing.store
                                .read(tables -> tables.links().find(clicks.getLast().link()))
                                .orElseThrow()
                                .conversion())
                .isFalse();
        assertThat(html).contains("mailto:a@example.org").doesNotContain(".invalid");
        assertThat(html)
                .containsPattern(
                        "<img src=\"https://news\\.example\\.org/o/[\\w-]+\\.gif\"[^>]*></body>");
        assertThat(html).containsPattern("https://news\\.example\\.org/p/[\\w-]+\">profile");
        assertThat(part(mail(job, ann), 0)).containsPattern(CLICK);
    }

    @Test
    void oneClickLeavesByTheHeader() throws Exception {
        long ann = mailing.subscriber("ann@example.org", "Ann");
        long job = sent(TestMailing.content(""));

        var header = mail(job, ann).getHeader("List-Unsubscribe")[0];
        var token = header.replaceFirst("^<https://news\\.example\\.org/u/", "").replace(">", "");
        assertThat(Tokens.of(mailing.store).verify(token))
                .contains(new Token(Purpose.UNSUBSCRIBE, job, 0, ann, mailing.list, 0));
    }

    @Test
    void withoutMultipartThePartIsThatOfTheEmailType() throws Exception {
        long ann = mailing.subscriber("ann@example.org", EmailType.TEXT, "Ann");
        long bob = mailing.subscriber("bob@example.org", EmailType.HTML, "Bob");
        var content = TestMailing.content("<p>Hello</p>");
        long job = sent(with(content, false, false));

        assertThat(mail(job, ann).isMimeType("text/plain")).isTrue();
        assertThat((String) mail(job, ann).getContent()).contains("Hello").doesNotContain("<p>");
        assertThat(mail(job, bob).isMimeType("text/html")).isTrue();
        assertThat((String) mail(job, bob).getContent())
                .contains("<p>Hello</p>")
                .contains("/o/")
                .doesNotContain("/c/");
    }

    @Test
    void noValueCanBeginAHeaderOfItsOwn() throws Exception {
        long ann = mailing.subscriber("ann@example.org", "Ann\r\nBcc: eve@example.org\r\n\r\nHi");
        var content = TestMailing.content("");
        long job =
                sent(
                        new Job.Content(
                                0,
                                "x",
                                content.subject(),
                                content.html(),
                                null,
                                "Ann\r\nX-Evil: 1",
                                "ann@example.org",
                                "",
                                true,
                                true));

        var mail = mail(job, ann);
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getHeader("X-Evil")).isNull();
        assertThat(mail.getSubject()).isEqualTo("News for Ann Bcc: eve@example.org Hi");
    }

    @Test
    void aJobWithoutTheFooterIsRefusedWithTheReason() throws Exception {
        mailing.subscriber("ann@example.org", "Ann");
        var content = TestMailing.content("");
        long job =
                mailing.job(
                        new Job.Content(
                                0, "x", "s", "<p>%%Nobody%%</p>", null, "", "", "", true, true));

        try (var sending = mailing.send(HOLD)) {
            sending.wake();
            mailing.awaitState(job, JobState.ERROR);
        }

        assertThat(mailing.find(job).problem())
                .contains(
                        "A profile center link is missing",
                        "A valid physical mailing address is missing",
                        "Unknown personalisation string: Nobody");
        assertThat(mailing.recipients(job)).isEmpty();
        assertThat(content.subject()).isNotEmpty();
    }

    @Test
    void whoseMessageCannotBeBuiltIsLeftOutAndTheOthersGetTheirs() throws Exception {
        long ann = mailing.subscriber("ann@example.org", "Ann");
        long bob = mailing.subscriber("bob@example.org", "");
        long job =
                sent(
                        TestMailing.content(
                                "%%=Substring([First Name], 1, IIF(Empty([First Name]), -1, 2))=%%"));

        assertThat(mailing.recipient(job, ann).state()).isEqualTo(State.SENT);
        assertThat(mailing.recipient(job, bob))
                .extracting(Recipient::state, Recipient::code)
                .containsExactly(State.NOT_SENT, 26);
        assertThat(Files.exists(file(job, bob))).isFalse();
    }

    @Test
    void oneWhoseAddressCannotBeWrittenInAsciiIsLeftOut() throws Exception {
        long ann = mailing.subscriber("änne@example.org", "Ann");
        long bob = mailing.subscriber("bob@münchen.example", "Bob");
        long job = sent(TestMailing.content(""));

        assertThat(mailing.recipient(job, ann).code()).isEqualTo(5);
        assertThat(mail(job, bob).getHeader("To")).containsExactly("bob@xn--mnchen-3ya.example");
    }

    @Test
    void aScheduledJobWaitsForItsTimeAndOverdueItWaitsForAPerson() throws Exception {
        long ann = mailing.subscriber("ann@example.org", "Ann");
        var planned = TestMailing.BEGIN.plus(Duration.ofHours(2));
        long job = scheduled(planned);
        try (var sending = mailing.send(HOLD)) {
            long first = mailing.job(TestMailing.content(""));
            sending.wake();
            mailing.awaitState(first, JobState.COMPLETE);
            assertThat(mailing.find(job).state()).isEqualTo(JobState.SCHEDULED);
        }
        mailing.now = planned.plus(Duration.ofHours(3));
        try (var _ = mailing.send(HOLD)) {
            mailing.awaitState(job, JobState.PAUSED);
            assertThat(mailing.find(job).problem()).contains("--overdue send");
            assertThat(mailing.recipients(job)).isEmpty();
        }
        try (var _ = mailing.send(HOLD, Overdue.SEND)) {
            mailing.awaitState(job, JobState.COMPLETE);
        }
        assertThat(mailing.find(job).problem()).isNull();
        assertThat(Files.exists(file(job, ann))).isTrue();
    }

    @Test
    void aScheduledJobGoesOutAfterARestart() throws Exception {
        mailing.subscriber("ann@example.org", "Ann");
        var planned = TestMailing.BEGIN.plus(Duration.ofHours(2));
        long job = scheduled(planned);
        mailing.send(HOLD).close();

        try (var sending = mailing.send(HOLD)) {
            mailing.now = planned;
            sending.wake();
            mailing.awaitState(job, JobState.COMPLETE);
        }
        assertThat(mailing.find(job).started()).isEqualTo(planned);
    }

    @Test
    void whoLeavesWhileTheJobRunsIsLeftOut() throws Exception {
        long ann = mailing.subscriber("ann@example.org", "Ann");
        long job = mailing.job("");
        mailing.change(tables -> {
            tables.audience().fill(job, 0, 10, mailing.now);
            tables.jobs().begin(job, mailing.now);
            tables.memberships().put(mailing.list, ann, Status.UNSUBSCRIBED, null, mailing.now);
        });

        try (var _ = mailing.send(HOLD)) {
            mailing.awaitState(job, JobState.COMPLETE);
        }
        assertThat(mailing.recipient(job, ann))
                .extracting(Recipient::state, Recipient::code)
                .containsExactly(State.NOT_SENT, 31);
    }

    @Test
    void aSingleAndATriggeredMessageGoOutWithWhatWasGiven() throws Exception {
        long ann = mailing.subscriber("ann@example.org", "Ann");
        long single =
                mailing.job(
                        TestMailing.content(""),
                        job -> kind(job, Job.Kind.SINGLE, JobState.SCHEDULED));
        long triggered =
                mailing.job(
                        TestMailing.content(
                                "<p>%%_JobSubscriberBatchID%% %%_SubscriberKey%% %%ReplyName%%</p>"),
                        job -> kind(job, Job.Kind.TRIGGERED, JobState.SENDING));
        mailing.change(tables -> {
            tables.recipients().create(pending(single, 0, ann, Map.of()));
            var given =
                    Map.of(
                            "first name", "Given",
                            "_subscriberkey", "ann-1",
                            "replyname", "Care",
                            "replyemailaddress", "care@example.org");
            tables.recipients().create(pending(triggered, 7, ann, given));
        });

        try (var sending = mailing.send(HOLD)) {
            mailing.awaitState(single, JobState.COMPLETE);
            var file = data.resolve("outbox/%d/%d-7.eml".formatted(triggered, ann));
            TestMailing.await(() -> Files.exists(file));
            assertThat(read(file).getSubject()).isEqualTo("News for Given");
            assertThat(part(read(file), 1)).contains("<p>7 ann-1 Care</p>");
            assertThat(read(file).getFrom()[0]).hasToString("Care <care@example.org>");
            assertThat(read(file).getHeader("Precedence")).isNull();

            mailing.change(
                    tables -> tables.recipients().create(pending(triggered, 8, ann, Map.of())));
            sending.wake();
            TestMailing.await(() ->
                    Files.exists(data.resolve("outbox/%d/%d-8.eml".formatted(triggered, ann))));
        }
        assertThat(mailing.find(triggered).state()).isEqualTo(JobState.SENDING);
        assertThat(mail(single, ann).getSubject()).isEqualTo("News for Ann");
    }

    @Test
    void ofTwoServersOfAStoreOneSendsAndTheOtherGoesOnAfterIt() throws Exception {
        mailing.subscribers(20);
        try (var second = mailing.send(HOLD)) {
            long job = mailing.job("");
            try (var first = mailing.send(HOLD)) {
                first.wake();
                second.wake();
                mailing.awaitState(job, JobState.COMPLETE);
            }
            long next = mailing.job("");
            mailing.awaitState(next, JobState.COMPLETE);
            assertThat(mailing.recipients(next))
                    .hasSize(20)
                    .allMatch(row -> row.state() == State.SENT);
        }
    }

    private long scheduled(java.time.Instant at) {
        return mailing.job(
                TestMailing.content(""),
                job ->
                        new Job(
                                0,
                                job.kind(),
                                job.content(),
                                false,
                                false,
                                at,
                                null,
                                null,
                                JobState.SCHEDULED,
                                null));
    }

    private static Job kind(Job job, Job.Kind kind, JobState state) {
        return new Job(
                0, kind, job.content(), false, false, job.planned(), null, null, state, null);
    }

    private Recipient pending(long job, long batch, long subscriber, Map<String, String> given) {
        return new Recipient(
                job,
                batch,
                subscriber,
                mailing.list,
                State.PENDING,
                mailing.now,
                null,
                null,
                given);
    }

    private static Job.Content with(Job.Content content, boolean multipart, boolean trackLinks) {
        return new Job.Content(
                0,
                content.emailName(),
                content.subject(),
                content.html(),
                content.text(),
                content.fromName(),
                content.fromEmail(),
                "",
                multipart,
                trackLinks);
    }

    private long sent(Job.Content content) throws InterruptedException {
        long job = mailing.job(content);
        try (var _ = mailing.send(HOLD)) {
            mailing.awaitState(job, JobState.COMPLETE);
        }
        return job;
    }

    private Path file(long job, long subscriber) {
        return data.resolve("outbox/%d/%d.eml".formatted(job, subscriber));
    }

    private MimeMessage mail(long job, long subscriber) throws IOException, MessagingException {
        return read(file(job, subscriber));
    }

    private static MimeMessage read(Path file) throws IOException, MessagingException {
        try (var in = Files.newInputStream(file)) {
            return new MimeMessage(Session.getInstance(new Properties()), in);
        }
    }

    private static String part(Part mail, int number) throws IOException, MessagingException {
        return (String) ((Multipart) mail.getContent()).getBodyPart(number).getContent();
    }
}
