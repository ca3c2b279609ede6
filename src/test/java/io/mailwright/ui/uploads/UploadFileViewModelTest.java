package io.mailwright.ui.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.upload.EncodingDoubt;
import io.mailwright.domain.upload.FilePreview;
import io.mailwright.domain.upload.Quoting;
import io.mailwright.ui.TestAccount;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.text.Texts;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;

class UploadFileViewModelTest {
    @TempDir Path folder;
    private final List<Throwable> problems = new ArrayList<>();
    private TestAccount account;
    private UploadFileViewModel model;

    @BeforeEach
    void open() {
        account = TestAccount.empty(folder);
        model = model(Runnable::run);
    }

    @AfterEach
    void close() {
        account.close();
        assertThat(problems).isEmpty();
    }

    @Test
    void whatWasFoundOutIsSaidInWords() throws IOException {
        model.choose(file("plain.csv", "Mail,Name\na@example.org,Ann\n"));
        assertThat(model.facts()).startsWith("1 row · 2 columns · UTF-8 · comma · ");
        model.choose(file("mark.csv", "\uFEFFMail;Name\na@example.org;Ann\n"));
        assertThat(model.facts()).contains("byte order mark removed", "semicolon");
        model.choose(file("title.csv", "As of March;\n\nMail;Name\na@example.org;Ann\n"));
        assertThat(model.facts()).contains("1 row · 2 lines above left out · 2 columns");
        model.choose(file("tab.txt", "Mail\tName\na@example.org\tAnn\n"));
        assertThat(model.facts()).contains("tab");
    }

    @Test
    void aTableIsReadAndItsColumnsAreMatchedToTheAccount() throws IOException {
        model.choose(
                file("people.csv", "email address,Vorname,First Name\na@example.org,Ann,Ann\n"));
        var chosen = Objects.requireNonNull(model.chosenProperty().get());
        assertThat(chosen.preview().rows()).containsExactly(List.of("a@example.org", "Ann", "Ann"));
        assertThat(chosen.suggested().mapping().targets())
                .containsEntry("email address", Attribute.EMAIL_ADDRESS)
                .containsEntry("First Name", "First Name");
        assertThat(chosen.attributes())
                .extracting(Attribute::name)
                .contains(Attribute.EMAIL_ADDRESS);
    }

    @Test
    void aFileThatCannotBeUsedTakesThePlaceOfAGoodOne() throws IOException {
        model.choose(file("good.csv", "Mail\na@example.org\n"));
        model.choose(file("empty.csv", ""));
        assertThat(model.chosenProperty().get()).isNull();
        assertThat(model.problemProperty().get()).contains("empty.csv");
        assertThat(model.facts()).isEmpty();

        model.choose(file("good.csv", "Mail\na@example.org\n"));
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(model.chosenProperty().get()).isNotNull();
    }

    @Test
    void ofFilesChosenInHasteTheLastCounts() throws IOException {
        var waiting = new ArrayList<Runnable>();
        var hasty = model(waiting::add);
        hasty.choose(file("first.csv", "Mail\na@example.org\n"));
        hasty.choose(file("last.csv", "Mail\na@example.org\n"));
        assertThat(hasty.readingProperty().get()).isTrue();
        waiting.reversed().forEach(Runnable::run);
        var chosen = Objects.requireNonNull(hasty.chosenProperty().get());
        assertThat(chosen.preview().file()).hasFileName("last.csv");
        assertThat(hasty.readingProperty().get()).isFalse();
    }

    @Test
    void whatIsSaidOfTheFormatIsTriedAtOnceAndTheRestStaysFound() throws IOException {
        model.choose(file("odd.csv", "Mail;Name\na@example.org;Ann, B\nb@example.org;Ben\n"));
        assertThat(preview().columns()).containsExactly("Mail", "Name");
        model.read(choice -> choice.withDelimiter(','));
        assertThat(preview().columns()).containsExactly("Mail;Name");
        model.read(choice -> choice.withHeading(false));
        assertThat(preview().rows()).hasSize(3);
        assertThat(preview().columns()).containsExactly("Column 1", "Column 2");

        assertThat(model.facts()).startsWith("3 rows · 2 columns");
        model.read(choice -> choice.withAbove(1));
        assertThat(model.facts()).startsWith("2 rows · 1 line above left out · 2 columns");

        model.choose(file("other.csv", "Mail;Name\na@example.org;Ann\n"));
        assertThat(preview().columns()).as("of that file only").containsExactly("Mail", "Name");
    }

    @Test
    void aBrokenRowIsSaidAndLenientReadingOffered() throws IOException {
        model.choose(file("broken.csv", "Mail,Name\na@example.org,\"Ann\" B\nb@example.org,Ben\n"));
        assertThat(model.chosenProperty().get()).isNull();
        assertThat(model.problemProperty().get()).contains("line 2", "closing quote");
        assertThat(model.remedyProperty().get()).isEqualTo(Quoting.LENIENT);
        model.readOtherwise();
        assertThat(model.remedyProperty().get()).isNull();
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(preview().rows()).isNotEmpty();

        model.choose(file("empty.csv", ""));
        assertThat(model.remedyProperty().get()).as("does not help").isNull();
    }

    @Test
    void aQuoteNeverClosedIsSaidAndReadingByLinesOffered() throws IOException {
        model.choose(file("open.csv", "Mail,Name\na@example.org,\"Ann\nb@example.org,Ben\n"));
        assertThat(model.problemProperty().get()).contains("line 2", "never closed");
        assertThat(model.remedyProperty().get()).isEqualTo(Quoting.IN_LINE);
        model.readOtherwise();
        assertThat(preview().rows())
                .containsExactly(
                        List.of("a@example.org", "\"Ann"), List.of("b@example.org", "Ben"));
    }

    @Test
    void whereTwoEncodingsFitBothAreShownAndOneIsChosen() throws IOException {
        var file = folder.resolve("two.csv");
        Files.write(
                file, "Mail;Name\na@example.org;Señor\n".getBytes(Charset.forName("windows-1252")));
        model.choose(file);
        assertThat(doubt().found()).isEqualTo(Charset.forName("windows-1252"));
        assertThat(doubt().rival()).isEqualTo(Charset.forName("windows-1250"));
        assertThat(doubt().samples()).containsExactly(new EncodingDoubt.Sample("Señor", "Seńor"));

        model.readAsRival();
        assertThat(preview().rows()).containsExactly(List.of("a@example.org", "Seńor"));
        assertThat(Objects.requireNonNull(model.chosenProperty().get()).doubt())
                .as("it was said")
                .isEmpty();
    }

    private EncodingDoubt doubt() {
        return Objects.requireNonNull(model.chosenProperty().get()).doubt().orElseThrow();
    }

    @Test
    void pastedRowsAreAFileOfTheOwnersAlone() throws IOException {
        model.paste("Mail\tName\na@example.org\tAnn\n");
        var kept = preview().file();
        assertThat(preview().columns()).containsExactly("Mail", "Name");
        assertThat(kept.getFileName().toString()).startsWith("pasted-20").endsWith(".tsv");
        assertThat(Files.getPosixFilePermissions(kept))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));

        Files.setLastModifiedTime(kept, FileTime.from(Instant.now().minus(Duration.ofDays(31))));
        model.paste("Mail\nb@example.org\n");
        assertThat(kept.getParent().toFile().list()).as("the old one is forgotten").hasSize(1);
    }

    private FilePreview preview() {
        return Objects.requireNonNull(model.chosenProperty().get()).preview();
    }

    private UploadFileViewModel model(Executor background) {
        return new UploadFileViewModel(
                account.services().uploads(),
                account.services().subscribers(),
                new Jobs(background, Runnable::run, problems::add),
                Texts.of(UploadsScreen.class));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
