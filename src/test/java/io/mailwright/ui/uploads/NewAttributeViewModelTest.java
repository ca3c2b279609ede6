package io.mailwright.ui.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.DataType;
import io.mailwright.domain.upload.FoundSpelling;
import io.mailwright.ui.TestAccount;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.text.Texts;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class NewAttributeViewModelTest {
    @TempDir Path folder;
    private final List<Throwable> problems = new ArrayList<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private final List<List<Attribute>> made = new ArrayList<>();
    private final Target stand =
            new Target("Stand-Nr.", List.of("B-114"), "City", null, FoundSpelling.NONE);
    private final Target note =
            new Target("Note", List.of(), Target.LEFT_OUT, null, FoundSpelling.NONE);
    private TestAccount account;
    private NewAttributeViewModel model;

    @BeforeEach
    void noneIsBeingMade() {
        account = TestAccount.empty(folder);
        model =
                new NewAttributeViewModel(
                        account.services().profile(),
                        new Jobs(waiting::add, Runnable::run, problems::add),
                        Texts.of(UploadsScreen.class),
                        made::add);
        begin(stand);
    }

    @AfterEach
    void close() {
        account.close();
        assertThat(problems).isEmpty();
    }

    private void begin(Target target) {
        var before = target.attributeProperty().get();
        target.attributeProperty().set(Target.NEW);
        model.begin(target, before);
    }

    private void work() {
        var due = List.copyOf(waiting);
        waiting.clear();
        due.forEach(Runnable::run);
    }

    @Test
    void beginsWithTheNameOfTheColumnAndText() {
        model.nameProperty().set("other");
        model.typeProperty().set(DataType.DATE);
        begin(note);
        assertThat(model.targetProperty().get()).isEqualTo(note);
        assertThat(model.nameProperty().get()).isEqualTo("Note");
        assertThat(model.typeProperty().get()).isEqualTo(DataType.TEXT);
    }

    @Test
    void ofTwoColumnsTheFirstGoesBackToWhereItWent() {
        begin(note);
        assertThat(stand.attributeProperty().get()).isEqualTo("City");
        model.cancel();
        assertThat(note.attributeProperty().get()).isEqualTo(Target.LEFT_OUT);
        assertThat(model.targetProperty().get()).isNull();
    }

    @Test
    void aColumnThatWasSentElsewhereMeanwhileStaysThere() {
        stand.attributeProperty().set("Last Name");
        model.cancel();
        assertThat(stand.attributeProperty().get()).isEqualTo("Last Name");
    }

    @Test
    void makesItOnceAndHasTheColumnGoIntoIt() {
        model.nameProperty().set(" Stand ");
        model.typeProperty().set(DataType.NUMBER);
        model.create();
        assertThat(model.runningProperty().get()).isTrue();
        model.create();
        assertThat(waiting).as("pressed twice").hasSize(1);
        assertThat(made).isEmpty();

        work();
        assertThat(model.runningProperty().get()).isFalse();
        assertThat(model.targetProperty().get()).isNull();
        assertThat(stand.attributeProperty().get()).isEqualTo("Stand");
        assertThat(made.getLast())
                .filteredOn(one -> one.name().equals("Stand"))
                .containsExactly(Attribute.optional("Stand", DataType.NUMBER));
        assertThat(model.own()).containsExactly(Attribute.optional("Stand", DataType.NUMBER));
        assertThat(made.getLast()).isEqualTo(account.services().subscribers().attributes());
    }

    @Test
    void whatIsRefusedIsSaidAndForgottenWithTheNextTry() {
        model.nameProperty().set("first name");
        model.create();
        work();
        assertThat(model.problemProperty().get()).isNotEmpty();
        assertThat(model.targetProperty().get()).isEqualTo(stand);
        assertThat(stand.attributeProperty().get()).isEqualTo(Target.NEW);
        assertThat(made).isEmpty();

        model.nameProperty().set("Stand");
        model.create();
        assertThat(model.problemProperty().get()).isEmpty();
        work();
        assertThat(stand.attributeProperty().get()).isEqualTo("Stand");
    }

    @Test
    void anotherColumnBeginsWithoutTheOldTrouble() {
        account.pullThePlug();
        model.create();
        work();
        assertThat(model.problemProperty().get()).isNotEmpty();
        begin(note);
        assertThat(model.problemProperty().get()).isEmpty();
    }

    @Test
    void anAnswerThatComesLateTouchesNoOtherColumn() {
        model.nameProperty().set("Stand");
        model.create();
        begin(note);
        work();
        assertThat(model.targetProperty().get()).isEqualTo(note);
        assertThat(stand.attributeProperty().get()).as("where it went back to").isEqualTo("City");
        assertThat(made).as("it is there all the same").hasSize(1);

        model.nameProperty().set("first name");
        model.create();
        begin(stand);
        work();
        assertThat(model.problemProperty().get()).isEmpty();
    }

    @Test
    void withoutAColumnNothingIsMade() {
        model.cancel();
        model.create();
        assertThat(waiting).isEmpty();
    }
}
