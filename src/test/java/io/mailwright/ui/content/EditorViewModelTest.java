package io.mailwright.ui.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.content.ItemContent;
import io.mailwright.domain.content.ItemDraft;
import io.mailwright.domain.content.ItemKind;
import io.mailwright.domain.content.ItemVersion;
import io.mailwright.service.Services;
import io.mailwright.service.content.Content;
import io.mailwright.ui.TestAccount;
import io.mailwright.ui.TestFrame;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

/** What is typed, kept and saved, by one window or two. */
class EditorViewModelTest {
    private static final Publishing.Answer PLAIN = new Publishing.Answer(false, "");

    @TempDir Path folder;
    private final TestFrame window = new TestFrame();
    private final List<String> told = new ArrayList<>();
    private TestAccount account;
    private Content content;
    private long item;

    /** A window, and what stands in its editor. */
    private static final class Page {
        private final EditorViewModel model;
        private String html = "";

        Page(Services services, TestFrame window, List<String> told) {
            model =
                    new EditorViewModel(
                            services.content(),
                            services.guidedSends().drafts(),
                            window.frame(),
                            (words, _, _) -> told.add(words));
            model.readFrom(() -> html, () -> null);
            model.openedProperty()
                    .subscribe(opened -> {
                        if (opened != null) {
                            html = opened.html();
                        }
                    });
        }

        Page open(long item) {
            model.open(item);
            return this;
        }

        void type(String text) {
            html = text;
            model.typed();
        }
    }

    @BeforeEach
    void write() {
        account = TestAccount.empty(folder);
        content = account.services().content();
        item =
                content.library()
                        .create(
                                ItemKind.EMAIL,
                                null,
                                new ItemContent("March", "Tea", "<p>one</p>", null))
                        .id();
    }

    @AfterEach
    void close() {
        account.close();
    }

    private Page page() {
        return new Page(account.services(), window, told);
    }

    @Test
    void whatIsTypedIsKeptAndSavedAsAVersion() {
        var page = page().open(item);
        assertThat(page.html).isEqualTo("<p>one</p>");
        assertThat(page.model.standingProperty().get()).startsWith("version 1, saved ");
        assertThat(page.model.unsavedProperty().get()).isFalse();
        assertThat(content.library().drafts(item)).as("opening is no typing").isEmpty();
        page.type("<p>two</p>");
        page.model.subjectProperty().set("Cups");
        assertThat(page.model.standingProperty().get()).startsWith("kept ");
        assertThat(content.library().drafts(item))
                .extracting(ItemDraft::content)
                .containsExactly(new ItemContent("March", "Cups", "<p>two</p>", null));
        page.model.save();
        assertThat(page.model.standingProperty().get()).startsWith("version 2, saved ");
        assertThat(page.model.unsavedProperty().get()).isFalse();
        assertThat(content.library().drafts(item)).isEmpty();
        page.model.close();
    }

    @Test
    void aWindowThatIsGoneLeavesWhatWasTypedToTheNext() {
        var first = page().open(item);
        first.type("<p>half a thou</p>");
        first.model.close();
        var next = page().open(item);
        assertThat(next.html).isEqualTo("<p>half a thou</p>");
        assertThat(next.model.unsavedProperty().get()).isTrue();
        assertThat(next.model.noticeProperty().get()).startsWith("Goes on with what was typed ");
        next.model.discard();
        assertThat(next.html).isEqualTo("<p>one</p>");
        assertThat(next.model.noticeProperty().get()).isEmpty();
        assertThat(content.library().drafts(item)).isEmpty();
        next.model.close();
    }

    @Test
    void ofTwoWindowsBothAreKeptAndItIsSaid() {
        var mine = page().open(item);
        mine.type("<p>mine</p>");
        var yours = page().open(item);
        assertThat(yours.html).as("what is typed elsewhere is left there").isEqualTo("<p>one</p>");
        assertThat(yours.model.noticeProperty().get()).contains("in another window");
        yours.type("<p>yours</p>");
        yours.model.save();
        mine.model.save();
        assertThat(mine.model.noticeProperty().get())
                .startsWith("Another window saved 1 version meanwhile; yours is version 3.");
        assertThat(content.library().versions(item))
                .extracting(ItemVersion::content)
                .extracting(ItemContent::html)
                .containsExactly("<p>mine</p>", "<p>yours</p>", "<p>one</p>");
        mine.type("<p>mine again</p>");
        mine.model.save();
        assertThat(mine.model.noticeProperty().get()).as("it was said").isEmpty();
        mine.model.close();
        yours.model.close();
    }

    @Test
    void whileOneKeepingRunsTheNextWaitsAndTakesTheLatest() {
        Deque<Runnable> work = new ArrayDeque<>();
        var slow = new TestFrame(work::add);
        var page = new Page(account.services(), slow, told).open(item);
        work.remove().run();
        page.type("<p>t</p>");
        page.type("<p>tw</p>");
        page.type("<p>two</p>");
        assertThat(work).hasSize(1);
        work.remove().run();
        assertThat(kept()).isEqualTo("<p>t</p>");
        assertThat(work).as("one for all that came meanwhile").hasSize(1);
        work.remove().run();
        assertThat(kept()).isEqualTo("<p>two</p>");
        assertThat(work).isEmpty();
        page.model.close();
    }

    @Test
    void savingWaitsForAKeepingThatRuns() {
        Deque<Runnable> work = new ArrayDeque<>();
        var slow = new TestFrame(work::add);
        var page = new Page(account.services(), slow, told).open(item);
        work.remove().run();
        page.type("<p>t</p>");
        page.model.save();
        assertThat(work).as("the keeping alone").hasSize(1);
        while (!work.isEmpty()) {
            work.removeLast().run();
        }
        assertThat(content.library().item(item).version()).isEqualTo(2);
        assertThat(content.library().drafts(item)).isEmpty();
        assertThat(page.model.unsavedProperty().get()).isFalse();
        page.model.close();
    }

    @Test
    void discardingShowsWhatWasSavedThoughNothingElseWasShownSince() {
        var page = page().open(item);
        page.type("<p>x</p>");
        page.model.discard();
        assertThat(page.html).isEqualTo("<p>one</p>");
        assertThat(page.model.unsavedProperty().get()).isFalse();
        page.model.close();
    }

    @Test
    void whoLeavesWaitsUntilAllIsKept() {
        Deque<Runnable> work = new ArrayDeque<>();
        var page = new Page(account.services(), new TestFrame(work::add), told).open(item);
        work.remove().run();
        page.type("<p>t</p>");
        page.type("<p>two</p>");
        var left = new ArrayList<String>();
        page.model.whenKept(() -> left.add(kept()));
        work.remove().run();
        assertThat(left).as("there is more").isEmpty();
        work.remove().run();
        assertThat(left).containsExactly("<p>two</p>");
        page.model.whenKept(() -> left.add("again"));
        assertThat(left).as("nothing to wait for").hasSize(2);
        page.model.close();
    }

    @Test
    void whatCannotBeKeptHoldsWhoLeavesOnce() {
        Deque<Runnable> work = new ArrayDeque<>();
        var page = new Page(account.services(), new TestFrame(work::add), told).open(item);
        work.remove().run();
        page.type("<p>t</p>");
        account.services().close();
        var left = new ArrayList<String>();
        page.model.whenKept(() -> left.add("left"));
        work.remove().run();
        assertThat(left).isEmpty();
        assertThat(page.model.standingProperty().get()).isEqualTo("not kept");
        assertThat(page.model.noticeProperty().get())
                .contains("cannot be kept", "loses what is changed");
        page.model.whenKept(() -> left.add("left"));
        assertThat(left).as("there may be room by now").isEmpty();
        work.remove().run();
        assertThat(left).containsExactly("left");
    }

    @Test
    void whatCouldNotBeKeptWhileItWasTypedHoldsWhoLeavesToo() {
        Deque<Runnable> work = new ArrayDeque<>();
        var page = new Page(account.services(), new TestFrame(work::add), told).open(item);
        work.remove().run();
        page.type("<p>t</p>");
        account.services().close();
        work.remove().run();
        assertThat(page.model.noticeProperty().get())
                .contains("cannot be kept")
                .doesNotContain("loses");
        var left = new ArrayList<String>();
        page.model.whenKept(() -> left.add("left"));
        assertThat(work).as("tried once more").hasSize(1);
        work.remove().run();
        assertThat(left).isEmpty();
        assertThat(page.model.noticeProperty().get()).contains("loses what is changed");
        page.model.whenKept(() -> left.add("left"));
        assertThat(left).as("there may be room by now").isEmpty();
        work.remove().run();
        assertThat(left).containsExactly("left");
    }

    @Test
    void whatCouldNotBeSavedIsToBeKeptStill() {
        Deque<Runnable> work = new ArrayDeque<>();
        var page = new Page(account.services(), new TestFrame(work::add), told).open(item);
        work.remove().run();
        page.type("<p>t</p>");
        page.type("<p>two</p>");
        page.model.save();
        work.remove().run();
        account.services().close();
        work.remove().run();
        assertThat(work).as("the keeping").hasSize(1);
        assertThat(page.model.noticeProperty().get()).startsWith("It was not saved as a version: ");
        assertThat(page.model.unsavedProperty().get()).isTrue();
    }

    @Test
    void whatWasJustSavedIsPublishedBeforeItIsReadAgain() {
        Deque<Runnable> work = new ArrayDeque<>();
        var page = new Page(account.services(), new TestFrame(work::add), told).open(item);
        work.remove().run();
        page.type("<p>two</p>");
        work.remove().run();
        page.model.save();
        work.remove().run();
        page.model.publish(PLAIN);
        while (!work.isEmpty()) {
            work.remove().run();
        }
        assertThat(content.library().item(item).publishedVersion()).isEqualTo(2);
        page.model.close();
    }

    private String kept() {
        return content.library().drafts(item).getFirst().content().html();
    }

    @Test
    void whatIsPublishedIsUsedInASend() {
        var begun = new ArrayList<Long>();
        var page = page().open(item);
        page.model.useInSend(begun::add);
        assertThat(told).containsExactly("A send wants an e-mail of the account: publish it first");
        assertThat(begun).isEmpty();
        page.model.publish(PLAIN);
        page.model.useInSend(begun::add);

        var draft = account.services().guidedSends().drafts().find(begun.getFirst());
        assertThat(draft.name()).isEqualTo("March");
        assertThat(draft.plan().emailId())
                .isEqualTo(content.library().item(item).published())
                .isPositive();
    }

    @Test
    void publishingSavesWhatIsTypedFirst() {
        var page = page().open(item);
        page.type("<p>two</p>");
        page.model.publish(PLAIN);
        assertThat(window.problems()).isEmpty();
        var known = Objects.requireNonNull(page.model.itemProperty().get());
        assertThat(known.publishedVersion()).isEqualTo(2);
        long email = Objects.requireNonNull(known.published());
        assertThat(account.services().emails().html(email)).isEqualTo("<p>two</p>");
        page.model.publish(PLAIN);
        assertThat(account.services().emails().all()).as("nothing twice").hasSize(1);
        page.model.close();
    }

    @Test
    void whereThePicturesAreFoundIsAskedAndStylesGoIntoElementsByChoice() {
        var page = page().open(item);
        page.type("<style>p { color: red }</style><p>two</p>");
        page.model.publish(new Publishing.Answer(true, " "));
        long email =
                Objects.requireNonNull(
                        Objects.requireNonNull(page.model.itemProperty().get()).published());
        assertThat(account.services().emails().html(email))
                .isEqualTo("<style>p { color: red }</style><p style=\"color: red\">two</p>");
        page.type("<img src=\"picture:7/a.png\">");
        var asked = new ArrayList<Publishing.Question>();
        page.model.ask(asked::add);
        assertThat(asked).containsExactly(new Publishing.Question("March", true, ""));
        page.model.publish(new Publishing.Answer(false, "no address"));
        assertThat(window.problems()).hasSize(1);
        page.model.close();
    }

    @Test
    void offlineWritingGoesOnAndPublishingIsRefusedInWords() {
        var page = page().open(item);
        account.pullThePlug();
        page.type("<p>two</p>");
        page.model.publish(PLAIN);
        assertThat(window.problems()).hasSize(1);
        assertThat(content.library().item(item).version()).as("saved, not lost").isEqualTo(2);
        page.type("<p>three</p>");
        assertThat(kept()).isEqualTo("<p>three</p>");
        page.model.close();
    }
}
