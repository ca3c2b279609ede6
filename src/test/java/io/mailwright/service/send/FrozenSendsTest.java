package io.mailwright.service.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailwright.domain.Failure;
import io.mailwright.domain.send.SendMail;
import io.mailwright.domain.send.SendPlan;
import io.mailwright.domain.send.Sender;
import io.mailwright.settings.Home;
import io.mailwright.settings.SigningKeyFile;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What is frozen on one computer is looked at and released on another, and cannot be changed. */
class FrozenSendsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:15:00Z");

    private static final FrozenSends.Subject SUBJECT =
            new FrozenSends.Subject(
                    "Harbour",
                    "March",
                    new SendPlan(
                            7,
                            List.of(1L, 2L),
                            List.of(3L),
                            new Sender("Ann", "ann@example.org"),
                            "x",
                            true,
                            false,
                            NOW.plusSeconds(3600),
                            false),
                    new SendMail(7, "March", "News", "<p>Hi</p>", null),
                    414_160);

    @TempDir Path folder;
    private FrozenSends ann;
    private FrozenSends ben;
    private Path file;

    @BeforeEach
    void open() {
        ann = of("hers");
        ben = of("his");
        file = folder.resolve("march.send");
    }

    private FrozenSends of(String home) {
        var keys = new SigningKeyFile(new Home(folder.resolve(home)));
        return new FrozenSends(keys, InstantSource.fixed(NOW));
    }

    @Test
    void anotherOpensRemarksAndReleases() {
        var frozen = ann.freeze(SUBJECT, "Ann", file);

        var opened = ben.open(file);
        assertThat(opened).isEqualTo(frozen);
        assertThat(opened.plan()).isEqualTo(SUBJECT.plan());
        assertThat(opened.mail()).isEqualTo(SUBJECT.mail());
        assertThat(opened.people()).isEqualTo(414_160);
        assertThat(opened.isReleased()).isFalse();
        ben.remark(file, "The second link is old", false, "Ben");
        var released = ben.remark(file, "", true, "Ben");

        assertThat(released.isReleased()).isTrue();
        assertThat(ann.open(file)).isEqualTo(released);
        assertThat(released.remarks()).hasSize(2);
        assertThat(released.remarks().getFirst().by().fingerprint())
                .isNotEqualTo(released.by().fingerprint());
    }

    @Test
    void nobodyReleasesTheirOwn() {
        ann.freeze(SUBJECT, "Ann", file);

        assertThat(ann.remark(file, "", true, "Ben").isReleased()).isFalse();
        assertThat(of("hers").remark(file, "", true, "Ben").isReleased())
                .as("by another window or account of the same home")
                .isFalse();
        assertThat(of("hers").isOurs(ann.open(file).by())).isTrue();
        assertThat(ben.isOurs(ann.open(file).by())).isFalse();
    }

    @Test
    void twoWindowsOfAHomeAgreeOnItsFirstKey() throws InterruptedException {
        var signers = new ConcurrentLinkedQueue<String>();
        var windows = new ArrayList<Thread>();
        for (int i = 0; i < 4; i++) {
            var one = folder.resolve("window%d.send".formatted(i));
            windows.add(
                    Thread.ofPlatform()
                            .start(() ->
                                    signers.add(
                                            of("new")
                                                    .freeze(SUBJECT, "Ann", one)
                                                    .by()
                                                    .fingerprint())));
        }
        for (var window : windows) {
            window.join();
        }

        assertThat(signers).hasSize(4);
        assertThat(Set.copyOf(signers)).hasSize(1);
    }

    /** There are keys whose signature is good for any text. */
    @Test
    void anAuthorCannotChangeWhatOthersReleased() throws IOException {
        ann.freeze(SUBJECT, "Ann", file);
        byte[] key = new byte[44];
        byte[] head = HexFormat.of().parseHex("302a300506032b6570032100");
        System.arraycopy(head, 0, key, 0, head.length);
        key[head.length] = 1;
        byte[] signature = new byte[64];
        signature[0] = 1;
        Files.writeString(
                file,
                Files.readString(file)
                        .replaceFirst("\"key\":\"[^\"]*", "\"key\":\"" + base64(key))
                        .replaceFirst(
                                "\"signature\":\"[^\"]*", "\"signature\":\"" + base64(signature)));
        assertThat(ben.remark(file, "", true, "Ben").isReleased()).isTrue();

        Files.writeString(file, Files.readString(file).replace("March", "April"));

        assertThatThrownBy(() -> ben.open(file)).isInstanceOf(Failure.FileUnusable.class);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Test
    void whatWasChangedIsFoundOut() throws IOException {
        ann.freeze(SUBJECT, "Ann", file);
        ben.remark(file, "No", false, "Ben");
        ben.remark(file, "Yes", true, "Ben");
        var content = Files.readString(file);

        for (var other :
                List.of(
                        content.replace("March", "April"),
                        content.replace("Yes", "Yes!"),
                        content.replaceFirst("\\{\"body\":\"[^}]*No[^}]*\\}[^}]*\\},", ""),
                        "{\"entries\":[]}",
                        "{}",
                        "no file at all")) {
            assertThat(other).isNotEqualTo(content);
            Files.writeString(file, other);
            assertThatThrownBy(() -> ann.open(file)).isInstanceOf(Failure.FileUnusable.class);
        }
    }
}
