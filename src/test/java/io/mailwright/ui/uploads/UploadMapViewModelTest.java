package io.mailwright.ui.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.DataType;
import io.mailwright.domain.ListCounts;
import io.mailwright.domain.ListType;
import io.mailwright.domain.MailList;
import io.mailwright.domain.upload.Blanks;
import io.mailwright.domain.upload.DateOrder;
import io.mailwright.domain.upload.DecimalMark;
import io.mailwright.domain.upload.FileFormat;
import io.mailwright.domain.upload.FilePreview;
import io.mailwright.domain.upload.FileStamp;
import io.mailwright.domain.upload.FormatChoice;
import io.mailwright.domain.upload.FoundSpelling;
import io.mailwright.domain.upload.Mapping;
import io.mailwright.domain.upload.MatchReason;
import io.mailwright.domain.upload.Quoting;
import io.mailwright.domain.upload.Spelling;
import io.mailwright.domain.upload.SuggestedMapping;
import io.mailwright.domain.upload.UploadMode;
import io.mailwright.domain.upload.UploadPlan;
import io.mailwright.ui.TestAccount;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.StringProperty;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class UploadMapViewModelTest {
    private static final FileStamp STAMP = new FileStamp(100, Instant.EPOCH);
    private static final Path FILE = Path.of("people.csv");
    private static final FileFormat FORMAT =
            new FileFormat.Text(StandardCharsets.UTF_8, ',', Quoting.DOUBLED, true);
    private static final MailList OPEN = list(2, ListType.PUBLIC);
    private static final MailList CLOSED = list(3, ListType.PRIVATE);
    private static final List<Attribute> KNOWN =
            List.of(attribute(Attribute.EMAIL_ADDRESS), attribute("Town"), attribute("Source"));

    @TempDir Path folder;
    private final List<Throwable> problems = new ArrayList<>();
    private TestAccount account;
    private UploadMapViewModel model;

    @BeforeEach
    void twoColumnsFitOneDoesNot() {
        account = TestAccount.empty(folder);
        model =
                new UploadMapViewModel(
                        account.services().profile(),
                        new Jobs(Runnable::run, Runnable::run, problems::add),
                        Texts.of(UploadsScreen.class));
        begin();
        model.choices(List.of(list(1, ListType.MASTER), OPEN, CLOSED), OPEN.id());
    }

    @AfterEach
    void close() {
        account.close();
        assertThat(problems).isEmpty();
    }

    @Test
    void anAttributeThatIsMissingIsMadeForItsColumn() {
        target("Note").set(Target.NEW);
        assertThat(model.targets().getLast().isUsed()).as("until it is there").isFalse();
        assertThat(model.problemProperty().get()).contains("attribute for Note");
        assertThat(model.targets().getLast().whyProperty().get().open())
                .isEqualTo(Target.Open.ATTRIBUTE);
        assertThat(model.fresh().nameProperty().get()).isEqualTo("Note");
        model.fresh().nameProperty().set(" Stand number ");
        model.fresh().typeProperty().set(DataType.NUMBER);
        model.fresh().create();

        assertThat(model.fresh().targetProperty().get()).isNull();
        assertThat(target("Note").get()).isEqualTo("Stand number");
        assertThat(model.attributes()).contains("Stand number");
        assertThat(account.services().subscribers().attributes())
                .filteredOn(one -> one.name().equals("Stand number"))
                .extracting(Attribute::type)
                .containsExactly(DataType.NUMBER);
        assertThat(model.plan().planned())
                .containsExactly(Attribute.optional("Stand number", DataType.NUMBER));
        target("Note").set(Target.LEFT_OUT);
        assertThat(model.plan().planned()).isEmpty();
    }

    @Test
    void oneThatCannotBeMadeIsSaidInPlaceAndTheColumnStays() {
        target("Note").set(Target.NEW);
        model.fresh().nameProperty().set("first name");
        model.fresh().create();
        assertThat(model.fresh().problemProperty().get()).isNotEmpty();
        assertThat(model.targets().getLast().isUsed()).isFalse();

        account.pullThePlug();
        model.fresh().nameProperty().set("Stand");
        model.fresh().create();
        assertThat(model.fresh().problemProperty().get()).isNotEmpty();
        model.fresh().cancel();
        assertThat(model.fresh().targetProperty().get()).isNull();
        assertThat(target("Note").get()).isEqualTo(Target.LEFT_OUT);
        assertThat(model.problemProperty().get()).isEmpty();
    }

    @Test
    void aFileGoesOntoListsMadeByHand() {
        assertThat(model.lists()).containsExactly(OPEN, CLOSED);
        assertThat(model.listProperty().get()).isEqualTo(OPEN);
        assertThat(model.attributes()).containsExactly("Email Address", "Town", "Source");
    }

    @Test
    void aColumnShowsItsFirstDifferentValues() {
        assertThat(model.targets())
                .extracting(Target::samples)
                .containsExactly(
                        List.of("a@example.org", "b@example.org", "c@example.org"),
                        List.of("Bern", "Basel"),
                        List.of());
    }

    @Test
    void saysWhyAColumnGoesWhereItGoes() {
        assertThat(model.targets())
                .extracting(target -> target.whyProperty().get())
                .containsExactly(
                        new Target.Why(MatchReason.SYNONYM, false),
                        new Target.Why(MatchReason.NAME, false),
                        new Target.Why(null, false));
        target("Town").set(Target.LEFT_OUT);
        assertThat(model.targets().get(1).whyProperty().get())
                .isEqualTo(new Target.Why(null, true));
        target("Town").set("Town");
        assertThat(model.targets().get(1).whyProperty().get().match()).isEqualTo(MatchReason.NAME);
    }

    @Test
    void saysAtOnceWhyOneCannotGoOn() {
        assertThat(model.problemProperty().get()).isEmpty();
        model.listProperty().set(null);
        assertThat(model.problemProperty().get()).isEqualTo("Choose the list it goes onto.");
        model.listProperty().set(CLOSED);
        target("Note").set("town");
        assertThat(model.problemProperty().get()).contains("go into town");
        target("Note").set(Target.LEFT_OUT);
        target("Mail").set(Target.LEFT_OUT);
        assertThat(model.problemProperty().get()).contains("e-mail address");
        assertThat(model.summaryProperty().get()).isEqualTo("1 of 3 columns used, 2 left out");
    }

    @Test
    void whatCanBeReadInTwoWaysIsAskedOnceAndOnlyWhereItMatters() {
        var spellings =
                Map.of(
                        "Day", new FoundSpelling(Spelling.OPEN, "03/04/2026", ""),
                        "Sum", new FoundSpelling(Spelling.OPEN, "", "1.234"));
        var known =
                List.of(
                        attribute(Attribute.EMAIL_ADDRESS),
                        attribute("Town"),
                        typed("Visit", DataType.DATE),
                        typed("Points", DataType.NUMBER));
        var preview =
                new FilePreview(
                        FILE,
                        STAMP,
                        FORMAT,
                        false,
                        List.of(),
                        List.of("Mail", "Day", "Sum"),
                        List.of(),
                        new FilePreview.RowEstimate(4, true));
        model.begin(
                preview,
                new SuggestedMapping(
                        new Mapping(Map.of("Mail", Attribute.EMAIL_ADDRESS), Map.of()),
                        Map.of("Mail", MatchReason.NAME),
                        spellings,
                        null),
                known);
        target("Day").set("Town");
        assertThat(model.doubts()).isEmpty();
        assertThat(model.problemProperty().get()).isEmpty();

        target("Day").set("visit");
        target("Sum").set("Points");
        assertThat(model.doubts())
                .extracting(Doubt::example)
                .containsExactly("03/04/2026", "1.234");
        assertThat(model.problemProperty().get()).contains("dates of Day");
        assertThat(model.targets())
                .extracting(target -> target.whyProperty().get().open())
                .containsExactly(Target.Open.NOTHING, Target.Open.DATES, Target.Open.NUMBERS);
        model.doubts().getFirst().target().datesProperty().set(DateOrder.DAY_FIRST);
        assertThat(model.problemProperty().get()).contains("fraction in Sum");
        model.doubts().getLast().target().decimalsProperty().set(DecimalMark.COMMA);
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(model.doubts()).as("can be changed").hasSize(2);
        assertThat(model.targets())
                .extracting(target -> target.whyProperty().get().open())
                .containsOnly(Target.Open.NOTHING);
        assertThat(model.plan().mapping().spelling("Day").dates()).isEqualTo(DateOrder.DAY_FIRST);
        assertThat(model.plan().mapping().spelling("Sum").decimals()).isEqualTo(DecimalMark.COMMA);
    }

    @Test
    void aConstantTakesAnAttributeAsAColumnDoes() {
        model.addConstant();
        var constant = model.constants().getFirst();
        constant.attributeProperty().set("Town");
        assertThat(model.problemProperty().get()).contains("Town");
        model.remove(constant);
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(model.constants()).isEmpty();
    }

    @Test
    void thePlanHoldsWhatIsUsedAndNothingElse() {
        model.modeProperty().set(UploadMode.ADD_ONLY);
        model.addConstant();
        model.addConstant();
        model.constants().getFirst().attributeProperty().set("Source");
        model.constants().getFirst().valueProperty().set("fair");
        assertThat(model.plan())
                .isEqualTo(
                        new UploadPlan(
                                        FILE,
                                        OPEN.id(),
                                        new Mapping(
                                                Map.of("Mail", "Email Address", "Town", "Town"),
                                                Map.of("Source", "fair"),
                                                Map.of(
                                                        "Mail",
                                                        Spelling.OPEN,
                                                        "Town",
                                                        Spelling.OPEN)),
                                        UploadMode.ADD_ONLY,
                                        FormatChoice.of(FORMAT))
                                .seen(STAMP));
    }

    @Test
    void emptyCellsDoAsTheLastFilesDidOrAsIsSaid() {
        assertThat(model.plan().mapping().blanks()).isEqualTo(Blanks.KEEP);
        model.blanksProperty().set(Blanks.CLEAR);
        assertThat(model.plan().mapping().blanks()).isEqualTo(Blanks.CLEAR);
        begin();
        assertThat(model.plan().mapping().blanks()).as("anew").isEqualTo(Blanks.KEEP);
        var preview = model.file().orElseThrow();
        model.begin(
                preview,
                new SuggestedMapping(
                        new Mapping(Map.of("Mail", Attribute.EMAIL_ADDRESS), Map.of())
                                .with(Blanks.CLEAR),
                        Map.of("Mail", MatchReason.LEARNED),
                        Map.of(),
                        null),
                model.known());
        assertThat(model.plan().mapping().blanks()).isEqualTo(Blanks.CLEAR);
    }

    @Test
    void whatIsNotToBeRememberedIsSoForThisFileOnly() {
        assertThat(model.plan().remembered()).isTrue();
        model.rememberProperty().set(false);
        assertThat(model.plan().remembered()).isFalse();
        begin();
        assertThat(model.plan().remembered()).as("the same file").isFalse();
        begin("other.csv");
        assertThat(model.plan().remembered()).as("another one").isTrue();
    }

    @Test
    void anotherFileKeepsListAndModeButNoConstants() {
        model.listProperty().set(CLOSED);
        model.modeProperty().set(UploadMode.UPDATE_ONLY);
        model.addConstant();
        target("Note").set("Source");
        begin();
        assertThat(model.listProperty().get()).isEqualTo(CLOSED);
        assertThat(model.modeProperty().get()).isEqualTo(UploadMode.UPDATE_ONLY);
        assertThat(model.constants()).isEmpty();
        assertThat(target("Note").get()).isEqualTo(Target.LEFT_OUT);
    }

    private void begin() {
        begin(FILE.toString());
    }

    private void begin(String name) {
        var preview =
                new FilePreview(
                        Path.of(name),
                        STAMP,
                        FORMAT,
                        false,
                        List.of(),
                        List.of("Mail", "Town", "Note"),
                        List.of(
                                List.of("a@example.org", "Bern", ""),
                                List.of("b@example.org", "Bern", " "),
                                List.of("c@example.org", "Basel", ""),
                                List.of("d@example.org", "", "")),
                        new FilePreview.RowEstimate(4, true));
        var fits = Map.of("Mail", Attribute.EMAIL_ADDRESS, "Town", "Town");
        var reasons = Map.of("Mail", MatchReason.SYNONYM, "Town", MatchReason.NAME);
        model.begin(
                preview,
                new SuggestedMapping(new Mapping(fits, Map.of()), reasons, Map.of(), null),
                KNOWN);
    }

    private StringProperty target(String column) {
        return model.targets().stream()
                .filter(target -> target.column().equals(column))
                .findFirst()
                .orElseThrow()
                .attributeProperty();
    }

    private static Attribute attribute(String name) {
        return typed(name, DataType.TEXT);
    }

    private static Attribute typed(String name, DataType type) {
        return new Attribute(name, "", "", type, false, 0, 50, true, name, List.of());
    }

    private static MailList list(long id, ListType type) {
        return new MailList(id, "List " + id, type, ListCounts.NONE, null, Instant.EPOCH);
    }
}
