package io.mailwright.ui.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.SubscriberRow;
import io.mailwright.domain.content.ItemContent;
import io.mailwright.ui.TestAccount;
import io.mailwright.ui.TestFrame;
import io.mailwright.ui.content.PreviewViewModel.Shown;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What people of a real account would see. */
class PreviewViewModelTest {
    private static final String PICTURES =
            "<img src=\"data:image/png;base64,AAAA\"><img src=\"https://x.org/a.png\">";

    @TempDir Path folder;
    private final TestFrame window = new TestFrame();
    private TestAccount account;
    private PreviewViewModel model;
    private ItemContent typed =
            new ItemContent(
                    "March", "For %%First Name%%", "<p>%%First Name%% %%Last Name%%</p>", null);

    @BeforeEach
    void open() {
        account = TestAccount.empty(folder);
        var list = account.list("News");
        account.person(list, "anna@example.org", Map.of("First Name", "Anna"));
        account.person(list, "bert@example.org", Map.of("First Name", "Bert", "Last Name", "Sea"));
        account.sync();
        model =
                new PreviewViewModel(
                        account.services().content(),
                        account.services().subscribers(),
                        window.frame().jobs());
        model.readFrom(() -> typed);
    }

    @AfterEach
    void close() {
        account.close();
        assertThat(window.problems()).isEmpty();
    }

    private Seen seen() {
        return Objects.requireNonNull(model.viewProperty().get());
    }

    private void seenBy(String part) {
        List<SubscriberRow> found = new ArrayList<>();
        model.find(part, found::addAll);
        assertThat(found).hasSize(1);
        model.seenBy(found.getFirst());
    }

    @Test
    void nobodyInParticularSeesItAsItIsWritten() {
        assertThat(model.viewProperty().get()).isNull();
        model.refresh();
        assertThat(seen().subject()).isEqualTo("For %%First Name%%");
        assertThat(seen().page().html()).contains("<p>%%First Name%% %%Last Name%%</p>");
        assertThat(seen().text()).isEmpty();
        model.textWantedProperty().set(true);
        assertThat(seen().text()).contains("%%First Name%%");
    }

    @Test
    void aPersonSeesTheirValuesAndItIsSaidWhatTheyLack() {
        seenBy("anna@");
        assertThat(seen().subject()).isEqualTo("For Anna");
        assertThat(seen().page().html()).contains("<p>Anna ");
        assertThat(seen().warning()).isEqualTo("No value of Last Name");
        seenBy("bert");
        assertThat(seen().page().html()).contains("<p>Bert Sea</p>");
        assertThat(seen().warning()).isEmpty();
        model.personProperty().set(null);
        assertThat(seen().subject()).isEqualTo("For %%First Name%%");
    }

    @Test
    void scriptsOfTheServerRunAndFaultsAreToldWithTheirPlace() {
        typed =
                new ItemContent(
                        "March",
                        "S",
                        "%%[IF [First Name] == \"Anna\" THEN]%%<i>you</i>%%[ELSE]%%<b>others</b>%%[ENDIF]%%",
                        null);
        seenBy("anna@");
        assertThat(seen().page().html()).contains("<i>you</i>").doesNotContain("others");
        typed = new ItemContent("March", "S", "<p>\n%%[IF 1 THEN]%%", null);
        model.refresh();
        assertThat(seen().warning()).startsWith("Nobody would get this: line 2, column ");
        assertThat(seen().page().html()).contains("<p>");
    }

    @Test
    void picturesAreThoseThatAreAllowed() {
        typed = new ItemContent("March", "", PICTURES, null);
        model.refresh();
        assertThat(seen().page().html()).contains("data:image").doesNotContain("x.org");
        model.picturesProperty().set(Shown.NONE);
        assertThat(seen().page().html()).doesNotContain("data:image").doesNotContain("x.org");
        model.picturesProperty().set(Shown.NETWORK);
        assertThat(seen().page().html())
                .contains("data:image")
                .contains("https://x.org/a.png")
                .contains("img-src data: http: https:");
    }

    @Test
    void darkColoursAreTheAuthorsOwnOrTurned() {
        model.darkProperty().set(true);
        assertThat(seen().page().html()).contains("invert(1)");
        typed =
                new ItemContent(
                        "March",
                        "",
                        "<style>@media (prefers-color-scheme: dark) { p { color: #eee } }</style><p>x</p>",
                        null);
        model.refresh();
        assertThat(seen().page().html())
                .doesNotContain("invert(1)")
                .doesNotContain("prefers-color-scheme")
                .contains("@media (min-width: 0) { p { color: #eee } }");
    }
}
