package io.mailwright.ui.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.content.ItemContent;
import io.mailwright.domain.content.ItemKind;
import io.mailwright.domain.content.LibraryItem;
import io.mailwright.service.content.Content;
import io.mailwright.service.content.LineDiff;
import io.mailwright.ui.TestAccount;
import io.mailwright.ui.TestFrame;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Objects;

/** What is told of the chosen piece, and what becomes of its versions. */
class ItemDetailViewModelTest {
    @TempDir Path folder;
    private final TestFrame window = new TestFrame();
    private TestAccount account;
    private Content content;
    private ContentViewModel library;
    private ItemDetailViewModel detail;
    private LibraryItem march;
    private String said = "";

    @BeforeEach
    void write() {
        account = TestAccount.empty(folder);
        account.services().emails().add("From before", "Old news", "<p>Quay</p>", null);
        account.sync();
        content = account.services().content();
        march = make(ItemKind.EMAIL, "March", "<p>Tea</p>");
        library = new ContentViewModel(content, window.frame(), this::tell);
        detail = new ItemDetailViewModel(content, library, window.frame(), this::tell);
    }

    @AfterEach
    void close() {
        library.close();
        account.close();
    }

    private LibraryItem make(ItemKind kind, String name, String html) {
        return content.library().create(kind, null, new ItemContent(name, "News", html, null));
    }

    private void tell(String words, String action, Runnable run) {
        said = words;
    }

    @Test
    void nothingIsToldOfNothing() {
        assertThat(detail.facts()).isEmpty();
        assertThat(detail.canPublish()).isFalse();
        assertThat(detail.historyProperty().get()).isEqualTo(ItemHistory.NONE);
    }

    @Test
    void ofTheAccountsOwnItIsToldThatNobodyCanChangeThem() {
        library.open(march.id());
        assertThat(detail.historyProperty().get().versions()).hasSize(1);
        library.placeProperty().set(new Place.Account());
        assertThat(detail.facts()).contains("nobody can change it");
        assertThat(detail.canPublish()).isFalse();
        assertThat(detail.historyProperty().get()).isEqualTo(ItemHistory.NONE);
    }

    @Test
    void whereAFileIsFoundIsSaidAndKept() throws IOException {
        var pdf = Files.writeString(folder.resolve("Prices.pdf"), "%PDF");
        library.open(content.pictures().addAny(pdf, null).id());
        assertThat(detail.hasAddress()).isTrue();
        assertThat(detail.facts()).contains("No address yet");
        detail.keepAddress("my files");
        assertThat(detail.refusalProperty().get()).contains("https://");
        assertThat(detail.address()).isEmpty();
        detail.keepAddress("https://www.example.com/prices.pdf");
        assertThat(detail.refusalProperty().get()).isEmpty();
        assertThat(detail.address()).isEqualTo("https://www.example.com/prices.pdf");
        assertThat(detail.facts()).isEqualTo("Found at https://www.example.com/prices.pdf");
        detail.keepAddress("");
        assertThat(detail.address()).isEmpty();
        library.open(march.id());
        assertThat(detail.hasAddress()).isFalse();
    }

    @Test
    void ofABlockItIsToldWhereItIsAndNoneIsPublished() {
        var masthead = make(ItemKind.BLOCK, "Masthead", "<h1>Harbour</h1>");
        make(ItemKind.EMAIL, "May", content.blocks().insertion(masthead.id()));
        library.open(masthead.id());
        assertThat(detail.historyProperty().get().uses())
                .extracting(LibraryItem::name)
                .containsExactly("May");
        assertThat(detail.canPublish()).isFalse();
        var asked = new ArrayList<Publishing.Question>();
        detail.ask(asked::add);
        assertThat(asked).isEmpty();
    }

    @Test
    void versionsArePublishedComparedAndRestored() {
        content.library()
                .save(march.id(), "", 1, new ItemContent("March", "News", "<p>Two</p>", null), "");
        library.open(march.id());
        assertThat(detail.facts()).startsWith("Version 2, ");
        assertThat(detail.canPublish()).isTrue();
        var asked = new ArrayList<Publishing.Question>();
        detail.ask(asked::add);
        assertThat(asked).containsExactly(new Publishing.Question("March", false, ""));
        detail.publish(new Publishing.Answer(false, ""));
        assertThat(window.problems()).isEmpty();
        assertThat(detail.canPublish()).as("it is there as it is").isFalse();
        var email = Objects.requireNonNull(detail.historyProperty().get().emailOf(2));
        assertThat(account.services().emails().html(email)).isEqualTo("<p>Two</p>");
        assertThat(detail.facts()).endsWith("version 2 is e-mail " + email + " of the account");
        var lines = new ArrayList<LineDiff.Line>();
        detail.compare(2, lines::addAll);
        assertThat(lines)
                .containsExactly(
                        new LineDiff.Line(LineDiff.Change.REMOVED, "<p>Tea</p>"),
                        new LineDiff.Line(LineDiff.Change.ADDED, "<p>Two</p>"));
        detail.compare(1, found -> lines.addAll(0, found));
        assertThat(lines.getFirst())
                .isEqualTo(new LineDiff.Line(LineDiff.Change.ADDED, "<p>Tea</p>"));
        library.changes().restore(march.id(), 1);
        assertThat(detail.historyProperty().get().versions()).hasSize(3);
        assertThat(detail.canPublish()).isTrue();
        library.changes().delete(content.library().item(march.id()));
        assertThat(said)
                .isEqualTo(
                        "Deleted March here; the account keeps e-mail %d, which nobody can delete there",
                        email);
    }
}
