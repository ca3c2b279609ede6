package io.mailwright.server.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.server.engine.ImageLibrary.Outcome;
import io.mailwright.server.store.Store;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

class ImageLibraryTest {
    @TempDir private Path data;
    private Store store;
    private ImageLibrary images;

    @BeforeEach
    void open() {
        store = Store.open(data.resolve("account.db"), InstantSource.system());
        images = new ImageLibrary(store, data.resolve("images"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void noTwoHaveTheSameName() throws IOException {
        assertThat(images.move(file("a.b.gif", "one"))).isEqualTo(new Outcome.Moved("a.b.gif"));
        assertThat(images.move(file("A.B.GIF", "two"))).isEqualTo(new Outcome.Moved("A.B-2.GIF"));
        assertThat(images.move(file("a.b.gif", "three"))).isEqualTo(new Outcome.Moved("a.b-3.gif"));

        assertThat(data.resolve("images/a.b.gif")).hasContent("one");
        assertThat(data.resolve("images/A.B-2.GIF")).hasContent("two");
        assertThat(data.resolve("images/a.b-3.gif")).hasContent("three");
        assertThat(data.resolve("images")).isDirectoryNotContaining("glob:**.part");
        assertThat(data.resolve("a.b.gif")).doesNotExist();
    }

    @Test
    void onlyPicturesUnder200KilobytesAreTaken() throws IOException {
        assertThat(images.move(file("a.png", "x".repeat(200 * 1024 - 1))))
                .isInstanceOf(Outcome.Moved.class);
        for (var file : new Path[] {file("b.png", "x".repeat(200 * 1024)), file("png", "x")}) {
            assertThat(images.move(file)).isInstanceOf(Outcome.Refused.class);
            assertThat(file).exists();
        }
        assertThat(images.move(file("a.svg", "x")))
                .isEqualTo(new Outcome.Refused("File type is not supported."));
        assertThat(images.move(data.resolve("none.gif")))
                .isEqualTo(new Outcome.Refused("File does not exist."));
    }

    @Test
    void aFileACrashLeftBehindIsWrittenOver() throws IOException {
        Files.createDirectories(data.resolve("images"));
        Files.writeString(data.resolve("images/a.gif"), "half");
        Files.writeString(data.resolve("images/.a.gif.part"), "half");

        assertThat(images.move(file("a.gif", "whole"))).isEqualTo(new Outcome.Moved("a.gif"));
        assertThat(data.resolve("images/a.gif")).hasContent("whole");
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(data.resolve(name), content);
    }
}
