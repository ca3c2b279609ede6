package io.mailwright.ui.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.check.CheckedMail;
import io.mailwright.domain.check.Finding;
import io.mailwright.domain.check.Rule;
import io.mailwright.ui.TestAccount;
import io.mailwright.ui.TestFrame;
import io.mailwright.ui.content.ChecksViewModel.Checked;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;

/** What is told of an e-mail while it is written. */
class ChecksViewModelTest {
    private static final String MISSPELT =
            "<p>%%Frist Name%%</p>%%unsub_center_url%% %%Member_Busname%%";

    @TempDir Path folder;
    private final Deque<Runnable> work = new ArrayDeque<>();
    private final TestFrame window = new TestFrame(work::add);
    private TestAccount account;
    private ChecksViewModel model;
    private @Nullable CheckedMail typed = new CheckedMail("News", MISSPELT, null);

    @BeforeEach
    void open() {
        account = TestAccount.empty(folder);
        account.sync();
        model = new ChecksViewModel(account.services(), window.frame().jobs());
        model.readFrom(() -> typed);
    }

    @AfterEach
    void close() {
        account.close();
        assertThat(window.problems()).isEmpty();
    }

    private Checked checked() {
        return Objects.requireNonNull(model.checkedProperty().get());
    }

    private void work() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    private Finding finding(Rule rule) {
        return checked().findings().stream()
                .filter(one -> one.rule() == rule)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsTypedMeanwhileIsLookedThroughNext() {
        model.refresh();
        typed = new CheckedMail("News", "<p>half</p>", null);
        model.refresh();
        typed = new CheckedMail("", "<p>whole</p>", null);
        model.refresh();
        assertThat(work).as("one at a time").hasSize(1);
        work.remove().run();
        assertThat(checked().mail().html()).isEqualTo(MISSPELT);
        work();
        assertThat(checked().mail().html()).isEqualTo("<p>whole</p>");
        assertThat(finding(Rule.SUBJECT_MISSING)).isNotNull();
    }

    @Test
    void aFixFitsAsLongAsItsPartIsWhatItWas() {
        model.refresh();
        work();
        var fix = finding(Rule.UNKNOWN_NAME).fixes().getFirst();
        assertThat(fix.applied(MISSPELT)).contains("%%First Name%%");
        assertThat(model.fits(fix)).isTrue();
        typed = new CheckedMail("Another subject", MISSPELT, null);
        assertThat(model.fits(fix)).isTrue();
        typed = new CheckedMail("News", " " + MISSPELT, null);
        assertThat(model.fits(fix)).isFalse();
    }

    @Test
    void aBlockIsNoMail() {
        typed = null;
        model.refresh();
        assertThat(work).isEmpty();
        assertThat(model.checkedProperty().get()).isNull();
    }

    @Test
    void aPictureOfTheLibraryMayBeNamedAndAnotherFileIsToldOf() {
        var html = "<img src=\"picture:1/a.png\" alt=\"\"><a href=\"picture:2/b.pdf\">B</a>";
        typed = new CheckedMail("News", html, null);
        model.refresh();
        work();
        assertThat(checked().findings())
                .extracting(Finding::rule)
                .contains(Rule.LINK_TO_FILE)
                .doesNotContain(Rule.IMAGE_BROKEN, Rule.LINK_BROKEN);
    }
}
