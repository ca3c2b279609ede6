package io.mailwright.ui.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.cache.LedgerLag;
import io.mailwright.domain.Attribute;
import io.mailwright.domain.DataType;
import io.mailwright.domain.MailList;
import io.mailwright.domain.upload.Blanks;
import io.mailwright.domain.upload.CheckReport;
import io.mailwright.domain.upload.DateOrder;
import io.mailwright.domain.upload.DecimalMark;
import io.mailwright.domain.upload.DuplicateRule;
import io.mailwright.domain.upload.Finding;
import io.mailwright.domain.upload.Mapping;
import io.mailwright.domain.upload.Recipe;
import io.mailwright.domain.upload.RecipeStep;
import io.mailwright.domain.upload.RowState;
import io.mailwright.domain.upload.Spelling;
import io.mailwright.domain.upload.UploadMode;
import io.mailwright.domain.upload.UploadPlan;
import io.mailwright.service.Progress;
import io.mailwright.ui.TestAccount;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.text.Texts;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class UploadCheckViewModelTest {
    private static final int MANY = CheckReport.KEPT + 20;
    @TempDir Path folder;
    private final List<Throwable> problems = new ArrayList<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private TestAccount account;
    private MailList weekly;

    @BeforeEach
    void open() {
        account = TestAccount.empty(folder);
        weekly = account.list("Weekly");
        account.person(weekly, "ann@example.org", Map.of("First Name", "Ann"));
        account.sync();
    }

    @AfterEach
    void close() {
        account.close();
        assertThat(problems).isEmpty();
    }

    @Test
    void beginsWithTheRejectedRowsIfThereAreAny() throws IOException {
        var model = model(Runnable::run);
        model.check(plan("new@example.org,New\nnobody,No\nann@example.org,Anna\n"));
        assertThat(model.shownProperty().get()).isEqualTo(RowState.REJECTED);
        assertThat(model.rows()).extracting(row -> row.row().line()).containsExactly(3L);

        model.check(plan("new@example.org,New\n"));
        assertThat(model.shownProperty().get()).isEqualTo(RowState.CREATED);
        assertThat(model.rows())
                .extracting(row -> row.row().email())
                .containsExactly("new@example.org");
    }

    @Test
    void allAreCountedTheFirstAreKept() throws IOException {
        var model = model(Runnable::run);
        model.check(
                plan(
                        IntStream.range(0, MANY)
                                .mapToObj(i -> "p" + i + "@example.org,P\n")
                                .collect(Collectors.joining())));
        var sums = Objects.requireNonNull(model.sumsProperty().get());
        assertThat(sums.created()).isEqualTo(MANY);
        assertThat(model.rows()).hasSize(CheckReport.KEPT);
        assertThat(model.rows().getLast().row().email())
                .isEqualTo("p" + (CheckReport.KEPT - 1) + "@example.org");
        model.shownProperty().set(RowState.SKIPPED);
        assertThat(model.rows()).isEmpty();
    }

    @Test
    void aCellOfWhichThereIsNothingToSayIsMendedToo() throws IOException {
        var model = model(Runnable::run);
        model.check(plan("new@example.org,nwe\nzoe@example.org,\n"));
        assertThat(model.showsCells()).isTrue();
        var name = model.cells().used().getLast();
        assertThat(model.cells().cell(model.rows().getFirst(), name)).isEqualTo("nwe");

        model.mend(model.rows().getFirst(), name, " New ");
        model.mend(model.rows().getLast(), name, "Zoe");

        assertThat(model.rows())
                .extracting(row -> model.cells().cell(row, name))
                .containsExactly("New", "Zoe");
        assertThat(model.plan().recipe().steps())
                .containsExactly(
                        new RecipeStep.MendCell(2, name, "nwe", "New"),
                        new RecipeStep.MendCell(3, name, "", "Zoe"));
        model.mend(model.rows().getLast(), name, "Zoe");
        assertThat(model.plan().recipe().steps()).as("nothing new").hasSize(2);
    }

    @Test
    void aValueThatWouldChangeStaysAsTheAccountHasItIfWanted() throws IOException {
        for (var blanks : Blanks.values()) {
            var model = model(Runnable::run);
            var plan = plan("ann@example.org,Anna\n");
            model.check(
                    new UploadPlan(
                            plan.file(), plan.listId(), plan.mapping().with(blanks), plan.mode()));
            model.shownProperty().set(RowState.UPDATED);
            assertThat(model.changes())
                    .singleElement()
                    .satisfies(one -> assertThat(one.column()).isEqualTo("First Name"));
            var row = model.rows().getFirst();
            assertThat(model.showsCells()).isFalse();
            model.wholeProperty().set(true);
            assertThat(model.showsCells()).isTrue();

            model.recipe().add(List.of(model.cells().keeping(row, row.changes().getFirst())));

            assertThat(Objects.requireNonNull(model.sumsProperty().get()).unchanged())
                    .as("%s", blanks)
                    .isOne();
            assertThat(model.changes()).isEmpty();
        }
    }

    @Test
    void whatStaysIsSpelledAsItsColumnSpells() throws IOException {
        account.services().profile().add(Attribute.optional("Joined", DataType.DATE));
        account.services().profile().add(Attribute.optional("Rate", DataType.NUMBER));
        account.services().profile().add(Attribute.optional("Note", DataType.TEXT));
        account.person(
                weekly,
                "zoe@example.org",
                Map.of("Joined", "3/4/2020", "Rate", "1.234", "Note", "3/4/2020"));
        account.sync();
        var file = folder.resolve("spelled.csv");
        Files.writeString(file, "Mail,Joined,Rate,Note\nzoe@example.org,,,\n");
        var european = new Spelling(DateOrder.DAY_FIRST, DecimalMark.COMMA);
        var mapping =
                new Mapping(
                        Map.of(
                                "Mail", Attribute.EMAIL_ADDRESS,
                                "Joined", "Joined",
                                "Rate", "Rate",
                                "Note", "Note"),
                        Map.of(),
                        Map.of("Joined", european, "Rate", european, "Note", european),
                        Blanks.CLEAR);
        var model = model(Runnable::run);
        model.check(new UploadPlan(file, weekly.id(), mapping, UploadMode.ADD_UPDATE));
        model.shownProperty().set(RowState.UPDATED);
        var row = model.rows().getFirst();
        assertThat(row.changes()).hasSize(3);

        model.recipe()
                .add(row.changes().stream().map(one -> model.cells().keeping(row, one)).toList());

        assertThat(model.changes()).isEmpty();
        assertThat(sums(model)).containsExactly(0L, 0L, 1L, 0L);
    }

    @Test
    void saysWithHowOldACopyItIsCompared() throws IOException {
        var model = model(Runnable::run);
        assertThat(model.factsProperty().get()).isEmpty();
        model.check(plan("ann@example.org,Anna\n"));
        assertThat(model.factsProperty().get()).startsWith("Compared with the local copy of ");

        new LedgerLag(account.services().cache())
                .begin(account.services().uploads().begin(model.plan(), Progress.NONE));
        model.recipe().add(new RecipeStep.Trim("Name"));
        assertThat(account.services().uploads().copy().behind()).as("made up").isEmpty();
        assertThat(model.factsProperty().get()).startsWith("Compared with the local copy of ");
    }

    @Test
    void allRowsAreReachedAPageAtATime() throws IOException {
        var model = model(Runnable::run);
        model.check(plan(wrong(MANY)));
        assertThat(model.pages().hasNext()).isTrue();

        model.pages().next();
        assertThat(model.pages().pageProperty().get()).isOne();
        assertThat(model.rows())
                .extracting(row -> row.row().email())
                .startsWith("nobody" + CheckReport.KEPT)
                .endsWith("nobody" + (MANY - 1))
                .hasSize(MANY - CheckReport.KEPT);
        assertThat(model.pages().hasNext()).isFalse();
        model.pages().next();
        assertThat(model.pages().pageProperty().get()).isOne();

        model.pages().previous();
        assertThat(model.rows().getFirst().row().email()).isEqualTo("nobody0");
        assertThat(model.rows()).hasSize(CheckReport.KEPT);
    }

    @Test
    void oneGoesOnOnThePageWhereACellWasMended() throws IOException {
        var model = model(Runnable::run);
        model.check(plan(wrong(MANY)));
        model.chosenProperty().set(model.entries().get(1));
        model.pages().next();

        model.mend(model.rows().getFirst(), "mended@example.org");
        assertThat(model.pages().pageProperty().get()).isOne();
        assertThat(model.rows().getFirst().row().email())
                .isEqualTo("nobody" + (CheckReport.KEPT + 1));

        model.shownProperty().set(RowState.CREATED);
        assertThat(model.pages().pageProperty().get()).isZero();
        assertThat(model.rows())
                .extracting(row -> row.row().email())
                .containsExactly("mended@example.org");
    }

    @Test
    void allRowsOfAnOutcomeAreShownWhateverWasChosenBefore() throws IOException {
        var model = model(Runnable::run);
        model.check(plan("a@example.org,Ann\nb@example.org,ann\nnobody,Ann\n"));
        model.chosenProperty().set(model.entries().getLast());
        assertThat(chosen(model)).isEqualTo(CheckEntry.Kind.CLUSTERS);

        model.showAll(RowState.CREATED);

        assertThat(chosen(model)).isEqualTo(CheckEntry.Kind.ALL);
        assertThat(model.rows()).hasSize(2);
        model.chosenProperty().set(model.entries().getLast());
        model.showAll(RowState.CREATED);
        assertThat(chosen(model)).as("of the outcome that is shown").isEqualTo(CheckEntry.Kind.ALL);
    }

    private static CheckEntry.Kind chosen(UploadCheckViewModel model) {
        return Objects.requireNonNull(model.chosenProperty().get()).kind();
    }

    @Test
    void aPageThatWasMendedAwayGivesWayToTheFirst() throws IOException {
        var model = model(Runnable::run);
        model.check(plan(wrong(CheckReport.KEPT + 1)));
        model.pages().next();
        assertThat(model.rows()).hasSize(1);

        model.mend(model.rows().getFirst(), "mended@example.org");

        assertThat(model.pages().pageProperty().get()).isZero();
        assertThat(model.rows()).hasSize(CheckReport.KEPT);
    }

    private static String wrong(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(i -> "nobody" + i + ",N\n")
                .collect(Collectors.joining());
    }

    @Test
    void aFileThatIsGoneIsSaidInPlace() throws IOException {
        var model = model(Runnable::run);
        var plan = plan("new@example.org,New\n");
        Files.delete(plan.file());
        model.check(plan);
        assertThat(model.problemProperty().get()).contains("people.csv");
        assertThat(model.sumsProperty().get()).isNull();
        assertThat(model.runningProperty().get()).isFalse();
    }

    @Test
    void stoppedItSaysSoAndShowsNothing() throws IOException {
        var model = model(waiting::add);
        model.check(plan("new@example.org,New\n"));
        assertThat(model.runningProperty().get()).isTrue();
        model.stop();
        waiting.forEach(Runnable::run);
        assertThat(model.problemProperty().get()).startsWith("The check was stopped.");
        assertThat(model.sumsProperty().get()).isNull();
    }

    @Test
    void checkedAnewTheOlderCheckIsForgotten() throws IOException {
        var model = model(waiting::add);
        model.check(plan("new@example.org,New\n"));
        model.check(plan("new@example.org,New\nnobody,No\n"));
        waiting.reversed().forEach(Runnable::run);
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(Objects.requireNonNull(model.sumsProperty().get()).rows()).isEqualTo(2);
        assertThat(model.runningProperty().get()).isFalse();
    }

    private static UploadCheckViewModel choose(UploadCheckViewModel model, Finding finding) {
        model.chosenProperty()
                .set(
                        model.entries().stream()
                                .filter(one -> {
                                    var group = one.group();
                                    return group != null && group.finding() == finding;
                                })
                                .findFirst()
                                .orElseThrow());
        return model;
    }

    @Test
    void aFixIsAStepThatIsUndoneOnItsOwn() throws IOException {
        var model = model(Runnable::run);
        model.check(plan("mailto:new@example.org,New\nnobody,No\nann@example.org,ANN\n"));
        choose(model, Finding.MENDABLE_ADDRESS);
        assertThat(model.rows()).extracting(row -> row.row().line()).containsExactly(2L);
        var group = Objects.requireNonNull(model.chosenProperty().get()).group();

        model.recipe().add(Objects.requireNonNull(group).fixes().getFirst());
        model.recipe().add(new RecipeStep.ChangeCase("Name", RecipeStep.LetterCase.TITLE));

        assertThat(sums(model)).containsExactly(1L, 0L, 1L, 1L);
        assertThat(model.plan().recipe().steps()).hasSize(2);
        model.recipe().undo(0);
        assertThat(sums(model)).containsExactly(0L, 0L, 1L, 2L);
        model.recipe().undo();
        model.recipe().undo();
        assertThat(sums(model)).containsExactly(0L, 1L, 0L, 2L);
    }

    private static List<Long> sums(UploadCheckViewModel model) {
        var sums = Objects.requireNonNull(model.sumsProperty().get());
        return List.of(sums.created(), sums.updated(), sums.unchanged(), sums.rejected());
    }

    @Test
    void aCellIsMendedHereOrWhereverTheValueStands() throws IOException {
        var model = model(Runnable::run);
        model.check(plan("nobody,No\nnobody,No\n"));
        var row = model.rows().getFirst();
        model.mend(row, "nobody ");
        assertThat(model.recipe().steps()).as("nothing else than before").isEmpty();
        model.mend(row, "new@example.org");
        assertThat(sums(model)).containsExactly(1L, 0L, 0L, 1L);
        model.everywhereProperty().set(true);
        model.mend(row, "other@example.org");
        assertThat(model.recipe().steps())
                .last()
                .isEqualTo(new RecipeStep.Replace("Mail", List.of("nobody"), "other@example.org"));
        assertThat(sums(model)).containsExactly(2L, 0L, 0L, 0L);
    }

    @Test
    void aRecipeIsSavedAndRunAgain() throws IOException {
        var model = model(Runnable::run);
        model.check(plan("nobody,No\n"));
        model.recipe().add(new RecipeStep.LeaveOut(Finding.NO_ADDRESS, "Mail"));
        model.recipe().duplicatesProperty().set(DuplicateRule.FIRST);
        var kept = model.recipe().recipe();
        var file = folder.resolve("recipe.json");
        model.recipe().save(file);
        assertThat(model.recipe().noteProperty().get()).isEqualTo("Saved as recipe.json.");

        var next = model(Runnable::run);
        next.check(plan("nobody,No\n"));
        next.recipe().open(file);

        assertThat(next.plan().recipe()).isEqualTo(kept);
        assertThat(sums(next)).containsExactly(0L, 0L, 0L, 0L);
        Files.writeString(file, "{\"steps\":[{\"does\":\"trim\",\"column\":\"Town\"}]}");
        next.recipe().open(file);
        assertThat(next.problemProperty().get()).contains("\"Town\"");
        next.recipe().undo();
        assertThat(next.problemProperty().get()).isEmpty();
        Files.writeString(file, "no recipe");
        next.recipe().open(file);
        assertThat(next.recipe().noteProperty().get()).contains("recipe.json");
    }

    @Test
    void anotherFileBeginsWithoutSteps() throws IOException {
        var model = model(Runnable::run);
        var plan = plan("nobody,No\n");
        model.check(plan);
        model.recipe().add(new RecipeStep.Trim("Name"));
        model.consentProperty().set(" Fair ");
        model.check(plan);
        assertThat(model.plan().recipe().steps()).as("back and forth").hasSize(1);
        assertThat(model.plan().consent()).isEqualTo("Fair");
        var other = Files.copy(plan.file(), folder.resolve("other.csv"));
        model.check(new UploadPlan(other, plan.listId(), plan.mapping(), UploadMode.ADD_UPDATE));
        assertThat(model.plan().recipe()).isEqualTo(Recipe.NONE);
    }

    private UploadCheckViewModel model(Executor background) {
        return new UploadCheckViewModel(
                account.services().uploads(),
                new Jobs(background, Runnable::run, problems::add),
                Texts.of(UploadsScreen.class));
    }

    private UploadPlan plan(String rows) throws IOException {
        var file = Files.writeString(folder.resolve("people.csv"), "Mail,Name\n" + rows);
        var mapping =
                new Mapping(
                        Map.of("Mail", Attribute.EMAIL_ADDRESS, "Name", "First Name"), Map.of());
        return new UploadPlan(file, weekly.id(), mapping, UploadMode.ADD_UPDATE);
    }
}
