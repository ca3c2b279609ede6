package io.mailwright.server.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailwright.domain.Failure;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;

class FileAreaTest {
    private static final Instant NOW = Instant.parse("2010-08-31T14:50:00Z");

    @TempDir private Path data;
    private FileArea files;

    @BeforeEach
    void open() {
        files = FileArea.in(data);
    }

    @Test
    void whatIsPublishedIsFoundWhole() throws IOException {
        files.publish(Folder.ROOT, "export.zip", out -> out.write(bytes("all of it")));

        var found = files.find("export.zip").orElseThrow();
        assertThat(found.path()).hasContent("all of it");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(found.path())))
                .isEqualTo("rw-------");
    }

    @Test
    void whatCannotBeWrittenIsNotThere() throws IOException {
        assertThatThrownBy(() ->
                        files.publish(
                                Folder.IMPORT,
                                "result.csv",
                                out -> {
                                    out.write(bytes("half"));
                                    throw new IOException("the disk is full");
                                }))
                .hasMessage("the disk is full");

        assertThat(files.at(Folder.IMPORT, "result.csv")).isEmpty();
        assertThat(data.resolve("ftp-unfinished/written")).isEmptyDirectory();
    }

    @Test
    void anUploadIsFoundWhenItIsFinished() throws IOException {
        try (var upload = files.upload(Folder.IMPORT, "spring.csv", 0)) {
            upload.stream().write(bytes("Email\n"));
            assertThat(files.find("spring.csv")).isEmpty();
            assertThat(files.at(Folder.IMPORT, "spring.csv").orElseThrow().finished()).isFalse();
            upload.finish();
        }
        assertThat(files.find("spring.csv").orElseThrow().path()).hasContent("Email\n");
    }

    @Test
    void whatIsImportedComesBeforeWhatLiesInTheRoot() throws IOException {
        files.publish(Folder.ROOT, "both.csv", out -> out.write(bytes("root")));
        files.publish(Folder.IMPORT, "both.csv", out -> out.write(bytes("import")));

        assertThat(files.find("both.csv").orElseThrow().folder()).isEqualTo(Folder.IMPORT);
    }

    @Test
    void anUploadBrokenOffIsContinued() throws IOException {
        try (var upload = files.upload(Folder.IMPORT, "spring.csv", 0)) {
            upload.stream().write(bytes("Email\nana@exa~~~~"));
        }
        assertThat(files.find("spring.csv")).isEmpty();

        // Four bytes of it did not come as they were sent.
        try (var upload = files.upload(Folder.IMPORT, "spring.csv", 13)) {
            upload.stream().write(bytes("mple.org\n"));
            upload.finish();
        }
        assertThat(files.find("spring.csv").orElseThrow().path())
                .hasContent("Email\nana@example.org\n");
    }

    @Test
    void aFinishedFileThatIsContinuedIsUnfinishedAgain() throws IOException {
        files.publish(Folder.IMPORT, "spring.csv", out -> out.write(bytes("one")));
        try (var upload = files.upload(Folder.IMPORT, "spring.csv", 3)) {
            assertThat(files.find("spring.csv")).isEmpty();
            upload.stream().write(bytes(" two"));
            upload.finish();
        }
        assertThat(files.find("spring.csv").orElseThrow().path()).hasContent("one two");
    }

    @Test
    void theLaterOfTwoUploadsOfOneFileCounts() throws IOException {
        try (var first = files.upload(Folder.IMPORT, "spring.csv", 0)) {
            first.stream().write(bytes("first"));
            try (var second = files.upload(Folder.IMPORT, "spring.csv", 0)) {
                second.stream().write(bytes("second"));
                assertThatThrownBy(first::finish).isInstanceOf(ClosedChannelException.class);
                second.finish();
            }
        }
        assertThat(files.find("spring.csv").orElseThrow().path()).hasContent("second");
    }

    @Test
    void noMoreIsContinuedThanThereIs() {
        assertThatThrownBy(() -> files.upload(Folder.IMPORT, "spring.csv", 1))
                .hasMessageContaining("not so many bytes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "..",
                "../account.db",
                "a/b",
                "/etc/passwd",
                "..\\account.db",
                "C:evil",
                "a\0b",
                "a\r\nDELE x",
                "a\u202Efdp.exe",
                "\uD800",
                "con",
                "LPT1.csv",
                "trailing.",
                "trailing ",
                "import",
                "EXPORT"
            })
    void whatIsNoBareNameIsNoFile(String name) {
        assertThat(files.isAllowed(Folder.ROOT, name)).isFalse();
        assertThat(files.find(name)).isEmpty();
        assertThatThrownBy(() -> files.upload(Folder.ROOT, name, 0))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> files.publish(Folder.ROOT, name, _ -> {}))
                .isInstanceOf(IOException.class);
    }

    @Test
    void namesHaveAnEnd() {
        assertThat(files.isAllowed(Folder.IMPORT, "a".repeat(200))).isTrue();
        assertThat(files.isAllowed(Folder.IMPORT, "a".repeat(201))).isFalse();
        assertThat(files.isAllowed(Folder.IMPORT, "字".repeat(67))).isFalse();
    }

    @Test
    void aLinkIsNoFile() throws IOException {
        var secret = Files.writeString(data.resolve("account.db"), "secret");
        Files.createSymbolicLink(data.resolve("ftp/import/link.csv"), secret);
        Files.createSymbolicLink(data.resolve("ftp-unfinished/received/import/new.csv"), secret);

        assertThat(files.find("link.csv")).isEmpty();
        assertThat(files.list(Folder.IMPORT)).isEmpty();
        assertThatThrownBy(() -> files.upload(Folder.IMPORT, "new.csv", 0))
                .isInstanceOf(IOException.class);
        assertThat(secret).hasContent("secret");
    }

    @Test
    void aFolderThatIsALinkIsRefused() throws IOException {
        var elsewhere = Files.createDirectory(data.resolve("elsewhere"));
        var other = Files.createDirectories(data.resolve("other"));
        Files.createSymbolicLink(other.resolve("ftp"), elsewhere);

        assertThatThrownBy(() -> FileArea.in(other))
                .isInstanceOf(Failure.FileUnusable.class)
                .hasMessageContaining("link");
    }

    @Test
    void filesGoAfter72Hours() throws IOException {
        files.publish(Folder.ROOT, "old.zip", out -> out.write(1));
        files.publish(Folder.ROOT, "young.zip", out -> out.write(1));
        files.upload(Folder.IMPORT, "broken-off.csv", 0).close();
        try (var running = files.upload(Folder.IMPORT, "running.csv", 0)) {
            age(Folder.ROOT, "old.zip", 72 * 60);
            age(Folder.ROOT, "young.zip", 72 * 60 - 1);
            age(Folder.IMPORT, "broken-off.csv", 100 * 60);
            age(Folder.IMPORT, "running.csv", 100 * 60);

            files.removeUntil(NOW.minus(FileArea.KEPT));

            assertThat(files.list(Folder.ROOT))
                    .extracting(StoredFile::name)
                    .containsExactly("young.zip");
            assertThat(files.list(Folder.IMPORT))
                    .extracting(StoredFile::name)
                    .containsExactly("running.csv");
            assertThat(running.size()).isZero();
        }
    }

    private void age(Folder folder, String name, long minutes) throws IOException {
        Files.setLastModifiedTime(
                files.at(folder, name).orElseThrow().path(),
                FileTime.from(NOW.minusSeconds(minutes * 60)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
