package io.mailwright.server.engine.sending;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import io.mailwright.domain.ListImport;
import io.mailwright.domain.ListImport.Format;
import io.mailwright.domain.ListImport.Mode;
import io.mailwright.domain.WorkState;
import io.mailwright.server.engine.sending.delivery.DeliverTo;
import io.mailwright.server.store.AccountSettings;
import io.mailwright.server.store.ImportTable.Import;
import io.mailwright.server.store.ImportTable.Progress;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Who asked to be told of the end of an import is told, and nobody else. */
class ImportNoticesTest {
    private static final String OPS = "ops@example.org";

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
    void theCountsAndTheResultsFileAreTold() throws Exception {
        long id = ended(OPS, null);
        try (var sending = mailing.send(new DeliverTo.Hold())) {
            assertThat(new ImportNotices(mailing.store, sending).run()).isEmpty();
            assertThat(new ImportNotices(mailing.store, sending).run()).isEmpty();
        }
        var message = Files.readString(held().getFirst());
        assertThat(held()).hasSize(1);
        assertThat(message)
                .contains("To: ops@example.org", "<news@example.org>")
                .contains("Subject: Import %d of spring.csv is complete".formatted(id))
                .contains("Lists: News", "Rows: 10", "Added: 5", "Updated: 3", "Rejected: 2")
                .contains("spring_%d_result.csv".formatted(id))
                .doesNotContain("List-Unsubscribe");
    }

    @Test
    void whyItFailedIsTold() throws Exception {
        ended(OPS, "The file cannot be read");
        try (var sending = mailing.send(new DeliverTo.Hold())) {
            new ImportNotices(mailing.store, sending).run();
        }
        assertThat(Files.readString(held().getFirst()))
                .contains("spring.csv failed", "It could not be carried out: The file cannot be");
    }

    @Test
    void whoMustNotBeMailedIsNot() throws Exception {
        ended("", null);
        ended("never@example.org", null);
        mailing.change(tables ->
                tables.masterUnsubscribes().add("never@example.org", "", "", mailing.now));
        try (var sending = mailing.send(new DeliverTo.Hold())) {
            assertThat(new ImportNotices(mailing.store, sending).run()).isEmpty();
        }
        assertThat(held()).isEmpty();
        assertThat(due()).isEmpty();
    }

    @Test
    void withoutASendersAddressNobodyIsTold() throws Exception {
        mailing.change(tables ->
                tables.settings()
                        .put(new AccountSettings(1, "Harbour", "", "", "", "", "", "", "")));
        ended(OPS, null);
        try (var sending = mailing.send(new DeliverTo.Hold())) {
            assertThat(new ImportNotices(mailing.store, sending).run()).isEmpty();
        }
        assertThat(held()).isEmpty();
    }

    @Test
    void simulatedNothingGoesOut() throws Exception {
        ended(OPS, null);
        try (var sending = mailing.send(DeliverTo.Simulate.USUAL)) {
            assertThat(new ImportNotices(mailing.store, sending).run()).isEmpty();
        }
        assertThat(held()).isEmpty();
        assertThat(due()).isEmpty();
    }

    @Test
    void whatIsPutOffGoesLaterAndTheImportStaysComplete() throws Exception {
        long id = ended(OPS, null);
        var recipients = new AtomicInteger();
        try (var server =
                        new ScriptedSmtp((verb, _) ->
                                verb.equals("RCPT") && recipients.getAndIncrement() == 0
                                        ? "451 not now"
                                        : null);
                var sending =
                        mailing.send(DeliverTo.parse("smtp://127.0.0.1:" + server.port(), ""))) {
            var notices = new ImportNotices(mailing.store, sending);
            assertThat(notices.run()).isPresent();
            assertThat(due()).extracting(Import::state).containsExactly(WorkState.COMPLETE);
            assertThat(notices.run()).isEmpty();
            assertThat(server.taken())
                    .singleElement()
                    .satisfies(taken ->
                            assertThat(taken.message())
                                    .contains("Message-ID: <import.%d@example.org>".formatted(id)));
        }
        assertThat(due()).isEmpty();
    }

    @Test
    void whatIsRefusedIsNotTriedAgain() throws Exception {
        ended(OPS, null);
        try (var server =
                        new ScriptedSmtp(
                                (verb, _) -> verb.equals("RCPT") ? "550 nobody here" : null);
                var sending =
                        mailing.send(DeliverTo.parse("smtp://127.0.0.1:" + server.port(), ""))) {
            assertThat(new ImportNotices(mailing.store, sending).run()).isEmpty();
        }
        assertThat(due()).isEmpty();
    }

    @Test
    void anotherMakeOfMailServerTakesIt() throws Exception {
        long id = ended(OPS, null);
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try (var sending =
                mailing.send(
                        DeliverTo.parse("smtp://127.0.0.1:" + server.getSmtp().getPort(), ""))) {
            server.setUser(OPS, "");
            new ImportNotices(mailing.store, sending).run();
            assertThat(server.getReceivedMessages()).hasSize(1);
            var message = server.getReceivedMessages()[0];
            assertThat(message.getSubject()).startsWith("Import %d of".formatted(id));
            assertThat((String) message.getContent()).contains("Rejected: 2");
        } finally {
            server.stop();
        }
    }

    @Test
    void afterADayItIsGivenUp() throws Exception {
        ended(OPS, null);
        mailing.now = TestMailing.BEGIN.plus(Duration.ofHours(25));
        try (var sending = mailing.send(new DeliverTo.Hold())) {
            assertThat(new ImportNotices(mailing.store, sending).run()).isEmpty();
        }
        assertThat(held()).isEmpty();
    }

    /** An import that ended now. */
    private long ended(String notice, @Nullable String problem) {
        return mailing.store.change(tables -> {
            var imports = tables.imports();
            long id = imports.create(order(notice), "import", mailing.now);
            imports.put(id, new Progress(10, 5, 3, 2, 200));
            var what = imports.find(id).orElseThrow();
            if (problem == null) {
                imports.complete(what, "spring_%d_result.csv".formatted(id), mailing.now);
            } else {
                imports.fail(what, problem, mailing.now);
            }
            return id;
        });
    }

    private ListImport order(String notice) {
        return new ListImport(
                List.of(mailing.list),
                "spring.csv",
                Format.CSV,
                true,
                List.of("Email Address"),
                Mode.ADD_UPDATE,
                notice);
    }

    private List<Import> due() {
        return mailing.store.read(tables -> tables.imports().noticesDue(TestMailing.BEGIN));
    }

    private List<Path> held() throws IOException {
        var outbox = data.resolve("outbox");
        if (!Files.exists(outbox)) {
            return List.of();
        }
        try (var files = Files.walk(outbox)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
