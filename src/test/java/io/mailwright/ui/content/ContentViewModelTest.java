package io.mailwright.ui.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.content.ItemContent;
import io.mailwright.domain.content.ItemKind;
import io.mailwright.domain.content.LibraryItem;
import io.mailwright.service.content.Content;
import io.mailwright.ui.TestAccount;
import io.mailwright.ui.TestFrame;
import io.mailwright.ui.content.ContentViewModel.Order;
import io.mailwright.ui.content.ContentViewModel.State;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What the library shows of a real account, and what is done to it. */
class ContentViewModelTest {
    @TempDir Path folder;
    private final TestFrame window = new TestFrame();
    private TestAccount account;
    private Content content;
    private ContentViewModel model;
    private long weekly;
    private long spring;
    private LibraryItem march;
    private LibraryItem april;
    private LibraryItem masthead;
    private String said = "";
    private Runnable offered = () -> {};

    @BeforeEach
    void write() {
        account = TestAccount.empty(folder);
        account.services().emails().add("From before", "Old news", "<p>Quay</p>", null);
        account.sync();
        content = account.services().content();
        weekly = content.folders().create("Weekly", null);
        spring = content.folders().create("Spring", weekly);
        masthead = make(ItemKind.BLOCK, null, "Masthead", "<h1>Harbour</h1>");
        march = make(ItemKind.EMAIL, weekly, "March", "<p>Tea</p>");
        april = make(ItemKind.EMAIL, spring, "April", "<p>Cups</p>");
        model = new ContentViewModel(content, window.frame(), this::tell);
    }

    @AfterEach
    void close() {
        model.close();
        account.close();
    }

    private LibraryItem make(ItemKind kind, Long in, String name, String html) {
        return content.library().create(kind, in, new ItemContent(name, "News", html, null));
    }

    private void tell(String words, String action, Runnable run) {
        said = words;
        offered = run;
    }

    private List<String> names() {
        return model.shown().stream().map(Piece::name).toList();
    }

    private String chosen() {
        return Objects.requireNonNull(model.chosenProperty().get()).name();
    }

    @Test
    void placesKindsAndWordsNarrow() {
        assertThat(model.stateProperty().get()).isEqualTo(State.LOADING);
        model.open(null);
        assertThat(model.summaryProperty().get()).isEqualTo("2 e-mails · 1 block · no files");
        assertThat(names()).containsExactly("April", "March");
        model.placeProperty().set(new Place.In(spring));
        assertThat(names()).containsExactly("April");
        model.placeProperty().set(new Place.In(weekly));
        assertThat(names()).as("with what is in the folders inside").hasSize(2);
        model.kindProperty().set(ItemKind.BLOCK);
        assertThat(model.stateProperty().get()).isEqualTo(State.EMPTY);
        model.placeProperty().set(new Place.Everything());
        assertThat(names()).containsExactly("Masthead");
        model.kindProperty().set(ItemKind.EMAIL);
        model.textProperty().set("CUPS");
        assertThat(names()).containsExactly("April");
        model.textProperty().set("nothing at all");
        assertThat(model.stateProperty().get()).isEqualTo(State.NO_MATCH);
    }

    @Test
    void starredOnesAreFoundAndArchivedOnesAreOutOfTheWay() {
        model.open(null);
        model.changes().star(march);
        model.placeProperty().set(new Place.Starred());
        assertThat(names()).containsExactly("March");
        model.changes().archive(content.library().item(march.id()));
        assertThat(names()).as("out of the way").isEmpty();
        model.placeProperty().set(new Place.Everything());
        assertThat(names()).containsExactly("April");
        model.placeProperty().set(new Place.In(weekly));
        assertThat(names()).containsExactly("April");
        assertThat(model.summaryProperty().get()).startsWith("1 e-mail ·");
        model.placeProperty().set(new Place.Archived());
        assertThat(names()).containsExactly("March");
        assertThat(said).isEqualTo("March is in the archive");

        offered.run();

        assertThat(chosen()).isEqualTo("March");
        assertThat(model.placeProperty().get()).isEqualTo(new Place.Everything());
        model.changes().star(content.library().item(march.id()));
        model.placeProperty().set(new Place.Starred());
        assertThat(names()).isEmpty();
    }

    @Test
    void theAccountsOwnAreBesideAndACopyIsWrittenOn() {
        model.open(null);
        model.placeProperty().set(new Place.Account());
        assertThat(names()).containsExactly("From before");
        var made = new ArrayList<Long>();
        model.changes().adopt((Piece.Theirs) model.shown().getFirst(), made::add);
        assertThat(content.library().version(made.getFirst(), 1).content().html())
                .isEqualTo("<p>Quay</p>");
        assertThat(chosen()).isEqualTo("From before");
        assertThat(model.placeProperty().get()).isEqualTo(new Place.Everything());
    }

    @Test
    void orderByName() {
        make(ItemKind.EMAIL, null, "aardvark", "");
        model.open(null);
        model.orderProperty().set(Order.NAME);
        assertThat(names()).containsExactly("aardvark", "April", "March");
    }

    @Test
    void whatIsMadeIsChosenWhereverOneLooks() {
        model.open(march.id());
        assertThat(chosen()).isEqualTo("March");
        model.placeProperty().set(new Place.In(spring));
        var made = new ArrayList<Long>();
        model.changes().create(ItemKind.BLOCK, "  Foot ", null, made::add);
        assertThat(model.kindProperty().get()).isEqualTo(ItemKind.BLOCK);
        assertThat(chosen()).isEqualTo("Foot");
        assertThat(content.library().item(made.getFirst()).name()).isEqualTo("Foot");
    }

    @Test
    void whatWasThrownAwayIsSaidAndTakenBack() {
        model.open(march.id());
        model.changes().delete(march);
        assertThat(names()).containsExactly("April");
        assertThat(said).isEqualTo("Deleted March; it can be taken back for 30 days");
        model.placeProperty().set(new Place.Deleted());
        assertThat(names()).containsExactly("March");
        offered.run();
        model.placeProperty().set(new Place.Everything());
        assertThat(names()).containsExactlyInAnyOrder("March", "April");
    }

    @Test
    void whatOthersNeedStays() {
        var html = content.blocks().insertion(masthead.id());
        make(ItemKind.EMAIL, null, "May", html);
        model.open(masthead.id());
        model.changes().delete(masthead);
        assertThat(said).contains("Masthead is in 1 others, such as May");
        assertThat(content.library().deleted()).isEmpty();
        content.library()
                .save(
                        masthead.id(),
                        "",
                        1,
                        new ItemContent("Masthead", "", "<h1>Pine</h1>", null),
                        "");
        model.changes().updateUses(masthead);
        assertThat(said).isEqualTo("1 was brought up to date");
    }

    @Test
    void aFolderThatIsGoneIsLeft() {
        model.open(null);
        model.placeProperty().set(new Place.In(spring));
        model.changes().move(april, null, "No folder");
        assertThat(said).isEqualTo("April is in No folder now");
        assertThat(model.placeProperty().get())
                .as("where it is to be seen")
                .isEqualTo(new Place.Everything());
        offered.run();
        assertThat(content.library().item(april.id()).folder()).isEqualTo(spring);
        model.placeProperty().set(new Place.In(weekly));
        model.changes().removeFolder(weekly, () -> {});
        assertThat(model.placeProperty().get()).isEqualTo(new Place.Everything());
        assertThat(model.shelvesProperty().get().branches())
                .extracting(branch -> branch.folder().name() + branch.depth())
                .containsExactly("Spring0");
    }
}
