package io.mailwright.service.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailwright.cache.Database;
import io.mailwright.cache.FolderStore;
import io.mailwright.domain.Failure;
import io.mailwright.domain.SetAside;
import io.mailwright.domain.content.EmailBody;
import io.mailwright.domain.content.Folder;
import io.mailwright.domain.content.ItemContent;
import io.mailwright.domain.content.ItemKind;
import io.mailwright.domain.content.ItemVersion;
import io.mailwright.domain.content.LibraryItem;
import io.mailwright.domain.content.Saved;
import io.mailwright.service.content.LineDiff.Change;
import io.mailwright.service.content.LineDiff.Line;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What is written here is never lost: not by saving, by two windows, by a crash or a new copy. */
class ContentLibraryTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:15:00Z");

    @TempDir Path folder;
    private Database db;
    private ContentLibrary library;

    @BeforeEach
    void open() {
        db = Database.open(folder.resolve("Account.db"));
        library = new ContentLibrary(db, () -> NOW);
    }

    @AfterEach
    void close() {
        db.close();
    }

    private static ItemContent content(String html) {
        return new ItemContent("March", "New teas", html, null);
    }

    private LibraryItem march() {
        return library.create(ItemKind.EMAIL, null, content("<p>one</p>"));
    }

    @Test
    void everySaveIsAVersion() {
        long item = march().id();
        assertThat(library.save(item, "w1", 1, content("<p>two</p>"), "shorter"))
                .isEqualTo(new Saved(2, 0));
        assertThat(library.save(item, "w1", 2, content("<p>three</p>"), ""))
                .isEqualTo(new Saved(3, 0));
        assertThat(library.restore(item, 1)).isEqualTo(new Saved(4, 0));
        assertThat(library.versions(item))
                .extracting(version -> version.content().html())
                .containsExactly("<p>one</p>", "<p>three</p>", "<p>two</p>", "<p>one</p>");
        assertThat(library.version(item, 2).note()).isEqualTo("shorter");
        assertThat(library.item(item).version()).isEqualTo(4);
        assertThatThrownBy(() -> library.version(item, 5))
                .isInstanceOf(Failure.NotOne.class)
                .hasMessageContaining("no version 5");
    }

    @Test
    void twoWindowsLoseNothingOfEachOther() {
        long item = march().id();
        library.keep(item, "w1", 1, content("<p>mine</p>"));
        library.keep(item, "w2", 1, content("<p>yours</p>"));
        library.keep(item, "w1", 1, content("<p>mine, longer</p>"));
        assertThat(library.drafts(item))
                .extracting(draft -> draft.content().html())
                .containsExactlyInAnyOrder("<p>mine, longer</p>", "<p>yours</p>");
        library.save(item, "w2", 1, content("<p>yours</p>"), "");
        assertThat(library.save(item, "w1", 1, content("<p>mine, longer</p>"), ""))
                .as("one version was saved elsewhere")
                .isEqualTo(new Saved(3, 1));
        assertThat(library.versions(item)).extracting(ItemVersion::number).containsExactly(3, 2, 1);
        assertThat(library.drafts(item)).isEmpty();
        assertThat(library.item(item).hasDraft()).isFalse();
    }

    @Test
    void whatWasTypedIsThereAfterACrash() throws IOException {
        long item = march().id();
        library.keep(item, "w1", 1, content("<p>half a sent"));
        // As a process that was killed leaves them.
        var crashed = Files.createDirectory(folder.resolve("crashed"));
        for (var suffix : List.of(".db", ".db-wal")) {
            var name = "Account.library" + suffix;
            Files.copy(folder.resolve(name), crashed.resolve(name));
        }
        try (var again = Database.open(crashed.resolve("Account.db"))) {
            var found = new ContentLibrary(again, () -> NOW);
            assertThat(found.item(item).hasDraft()).isTrue();
            assertThat(found.drafts(item).getFirst().content().html()).isEqualTo("<p>half a sent");
        }
    }

    @Test
    void aNewLocalCopyLeavesTheLibrary() throws IOException {
        long item = march().id();
        db.close();
        Database.delete(folder.resolve("Account.db"));
        open();
        assertThat(library.item(item).name()).isEqualTo("March");
        db.close();
        Files.write(folder.resolve("Account.library.db"), new byte[5_000]);
        open();
        assertThat(library.search("")).isEmpty();
        assertThat(library.setAside())
                .extracting(SetAside::kind)
                .containsExactly(SetAside.Kind.LIBRARY);
    }

    @Test
    void itemsAreFoundByWhatIsInThemAndThrownAwayWithoutLoss() {
        var march = march();
        var block = library.create(ItemKind.BLOCK, null, new ItemContent("Foot_er", "", "50%", ""));
        var adopted = library.adopt("Welcome", "Hello", new EmailBody(77, "<b>TEA</b>", NOW));
        assertThat(library.search("TEAS")).containsExactly(march);
        assertThat(library.search("t_r")).as("no wildcard").isEmpty();
        assertThat(library.search("_e")).containsExactly(block);
        assertThat(library.search("0%")).containsExactly(block);
        assertThat(library.version(adopted.id(), 1).note()).isEqualTo("E-mail 77 of the account");
        library.delete(march.id());
        assertThat(library.search("teas")).isEmpty();
        assertThat(library.deleted()).extracting(LibraryItem::id).containsExactly(march.id());
        library.takeBack(march.id());
        assertThat(library.search("teas")).hasSize(1);
    }

    @Test
    void whatIsInAFolderOutlivesIt() {
        var folders = new FolderStore(db);
        long outer = folders.create("campaigns", null);
        long inner = folders.create("Black Friday", outer);
        long inmost = folders.create("Teasers", inner);
        long item = library.create(ItemKind.EMAIL, inner, content("x")).id();
        folders.rename(outer, "Campaigns");
        folders.remove(inner);
        assertThat(folders.all())
                .containsExactly(
                        new Folder(outer, "Campaigns", null), new Folder(inmost, "Teasers", outer));
        assertThat(library.item(item).folder()).isEqualTo(outer);
        folders.remove(outer);
        assertThat(library.item(item).folder()).isNull();
    }

    @Test
    void versionsDifferLineByLine() {
        long item = library.create(ItemKind.EMAIL, null, content("a\nb\nc\nd")).id();
        library.save(item, "w", 1, content("a\nc\nx\nd\ne"), "");
        assertThat(library.difference(item, 1, 2))
                .containsExactly(
                        new Line(Change.SAME, "a"),
                        new Line(Change.REMOVED, "b"),
                        new Line(Change.SAME, "c"),
                        new Line(Change.ADDED, "x"),
                        new Line(Change.SAME, "d"),
                        new Line(Change.ADDED, "e"));
        assertThat(LineDiff.between("", "a")).containsExactly(new Line(Change.ADDED, "a"));
        assertThat(LineDiff.between("a\nb", "")).hasSize(2);
        assertThat(LineDiff.between("", "")).isEmpty();
        var long1 = "x\n".repeat(5_000);
        var long2 = "y\n".repeat(5_000);
        assertThat(LineDiff.between(long1, long2)).hasSize(10_000);
    }

    @Test
    void aCopyBeginsWithTheLastVersionAndAnotherNameIsAVersion() {
        var march = march();
        library.save(march.id(), "w", 1, content("<p>two</p>"), "");
        var copy = library.duplicate(march.id(), "April");
        assertThat(copy.name()).isEqualTo("April");
        assertThat(library.version(copy.id(), 1).content().html()).isEqualTo("<p>two</p>");
        assertThat(library.rename(copy.id(), "May")).isEqualTo(new Saved(2, 0));
        assertThat(library.item(copy.id()).name()).isEqualTo("May");
        assertThat(library.version(copy.id(), 2).content().html()).isEqualTo("<p>two</p>");
        assertThat(library.item(march.id()).version()).isEqualTo(2);
    }

    @Test
    void whatWasThrownAwayCanBeTakenBackForThirtyDays() {
        var old = march();
        var recent = march();
        library.delete(old.id());
        var later = new ContentLibrary(db, () -> NOW.plus(Duration.ofDays(31)));
        later.delete(recent.id());
        assertThat(library.purge()).isZero();
        assertThat(later.purge()).isEqualTo(1);
        assertThat(later.deleted()).extracting(LibraryItem::id).containsExactly(recent.id());
        assertThat(List.copyOf(later.versions(old.id()))).isEmpty();
    }

    @Test
    void namesSubjectsAndTextPartsDifferToo() {
        long item = march().id();
        library.save(item, "", 1, new ItemContent("May", "Cups", "<p>one</p>", "Own"), "");
        assertThat(library.difference(item, 1, 2))
                .extracting(line -> line.change() + " " + line.text())
                .containsExactlyInAnyOrder(
                        "REMOVED Name: March",
                        "ADDED Name: May",
                        "REMOVED Subject: New teas",
                        "ADDED Subject: Cups",
                        "SAME <p>one</p>",
                        "REMOVED Text made from the HTML",
                        "ADDED Own");
    }

    @Test
    void whatComesAfterSomethingPurgedIsNotTakenForIt() {
        var thumbnails = new Thumbnails(db);
        march();
        long old = march().id();
        thumbnails.keepVersion(old, 1, new byte[] {1});
        library.delete(old);
        new ContentLibrary(db, () -> NOW.plus(Duration.ofDays(31))).purge();
        new ContentLibrary(db, () -> NOW.plus(Duration.ofDays(62))).purge();
        assertThat(march().id()).isEqualTo(old + 1);
        assertThat(march().id()).isEqualTo(old + 2);
        assertThat(thumbnails.ofVersion(old, 1)).isEmpty();
    }

    @Test
    void aFolderIsNeverInsideItself() {
        var folders = new Folders(db);
        long outer = folders.create("Campaigns", null);
        long inner = folders.create("Spring", outer);
        assertThatThrownBy(() -> folders.move(outer, inner)).isInstanceOf(Failure.Invalid.class);
        assertThatThrownBy(() -> folders.move(outer, outer)).isInstanceOf(Failure.Invalid.class);
        folders.move(inner, null);
        folders.move(outer, inner);
        assertThat(folders.all())
                .containsExactly(
                        new Folder(outer, "Campaigns", inner), new Folder(inner, "Spring", null));
    }

    @Test
    void aBlockIsBroughtUpToDateWhereverItIs() {
        var blocks = new Blocks(library);
        long block =
                library.create(
                                ItemKind.BLOCK,
                                null,
                                new ItemContent("Head -- $1 > x", "", "<h1>Old</h1>", null))
                        .id();
        var html = "<body>%s<p>Text</p>%s</body>";
        var one = blocks.insertion(block);
        long item = library.create(ItemKind.EMAIL, null, content(html.formatted(one, one))).id();
        march();
        library.save(block, "", 1, new ItemContent("Head", "", "<h1>\\New $1</h1>", null), "");
        assertThat(library.usedIn(library.item(block)))
                .extracting(LibraryItem::id)
                .containsExactly(item);
        assertThatThrownBy(() -> library.delete(block))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessage("Head is in 1 others, such as March: take it out there first.");
        assertThat(blocks.update(block)).isEqualTo(1);
        var now = blocks.insertion(block);
        assertThat(library.version(item, 2).content().html())
                .isEqualTo(html.formatted(now, now))
                .contains("<h1>\\New $1</h1>");
        assertThat(blocks.update(block)).as("nothing to do any more").isZero();
    }

    @Test
    void aDifferenceIsShownWithWhatIsAroundIt() {
        var lines = LineDiff.between("a\nb\nc\nd\ne\nf\ng", "a\nb\nc\nD\ne\nf\ng");
        assertThat(LineDiff.around(lines, 1))
                .containsExactly(
                        new Line(Change.SAME, "c"),
                        new Line(Change.REMOVED, "d"),
                        new Line(Change.ADDED, "D"),
                        new Line(Change.SAME, "e"));
        assertThat(LineDiff.around(LineDiff.between("a\nb", "a\nb"), 3)).isEmpty();
    }

    @Test
    void aSmallPictureIsDrawnOnceForEachVersion() {
        var small = new Thumbnails(db);
        small.keepVersion(1, 1, new byte[] {1});
        small.keepVersion(12, 1, new byte[] {12});
        small.keepVersion(1, 2, new byte[] {2});
        small.keepEmail(1, new byte[] {3});
        assertThat(small.ofVersion(1, 1)).as("of an older version").isEmpty();
        assertThat(small.ofVersion(1, 2)).contains(new byte[] {2});
        assertThat(small.ofVersion(12, 1)).contains(new byte[] {12});
        assertThat(small.ofEmail(1)).contains(new byte[] {3});
    }
}
