package io.mailwright.ui.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.DataType;
import io.mailwright.domain.upload.DateOrder;
import io.mailwright.domain.upload.MappingTemplate;
import io.mailwright.domain.upload.MatchReason;
import io.mailwright.domain.upload.UploadMode;
import io.mailwright.service.upload.MappingTemplates;
import io.mailwright.service.upload.UploadService;
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

class UploadTemplatesViewModelTest {
    private static final List<Attribute> KNOWN =
            List.of(
                    attribute(Attribute.EMAIL_ADDRESS, DataType.TEXT),
                    attribute("Town", DataType.TEXT),
                    attribute("Source", DataType.TEXT),
                    attribute("Visit", DataType.DATE));

    @TempDir Path folder;
    private final List<Throwable> problems = new ArrayList<>();
    private TestAccount account;
    private UploadService uploads;
    private UploadMapViewModel map;
    private UploadTemplatesViewModel model;

    @BeforeEach
    void open() throws IOException {
        account = TestAccount.empty(folder);
        uploads = account.services().uploads();
        var jobs = new Jobs(Runnable::run, Runnable::run, problems::add);
        var texts = Texts.of(UploadsScreen.class);
        map = new UploadMapViewModel(account.services().profile(), jobs, texts);
        model = new UploadTemplatesViewModel(uploads.templates(), map, jobs, texts);
        begin("march.csv", "Mail,A,Day\na@example.org,Bern,3/4/2026\n");
        model.load();
    }

    @AfterEach
    void close() {
        account.close();
        assertThat(problems).isEmpty();
    }

    private void begin(String name, String rows) throws IOException {
        var preview = uploads.preview(Files.writeString(folder.resolve(name), rows));
        map.begin(preview, uploads.suggest(preview, KNOWN), KNOWN);
    }

    private Target target(String column) {
        return map.targets().stream()
                .filter(one -> one.column().equals(column))
                .findFirst()
                .orElseThrow();
    }

    private void decide() {
        target("A").attributeProperty().set("Town");
        target("Day").attributeProperty().set("Visit");
        target("Day").datesProperty().set(DateOrder.DAY_FIRST);
        map.addConstant();
        map.constants().getFirst().attributeProperty().set("Source");
        map.constants().getFirst().valueProperty().set("fair");
    }

    private void save(String name) {
        model.askName();
        model.nameProperty().set(name);
        model.save();
    }

    @Test
    void isSavedUnderANameAndAppliedToTheNextFile() throws IOException {
        decide();
        model.askName();
        assertThat(model.namingProperty().get()).isTrue();
        assertThat(model.nameProperty().get()).as("proposed").isEqualTo("march");
        model.nameProperty().set(" Spring fair ");
        model.save();
        assertThat(model.namingProperty().get()).isFalse();
        assertThat(model.noteProperty().get()).isEqualTo("Saved as Spring fair.");

        map.modeProperty().set(UploadMode.ADD_ONLY);
        begin("april.csv", "A,Mail,Day,More\nBasel,b@example.org,5/4/2026,x\n");
        model.load();
        assertThat(model.noteProperty().get()).as("of another file").isEmpty();
        model.apply(model.all().getFirst());

        assertThat(model.noteProperty().get()).isEqualTo("Spring fair is applied.");
        assertThat(target("A").attributeProperty().get()).isEqualTo("Town");
        assertThat(target("A").whyProperty().get())
                .isEqualTo(new Target.Why(MatchReason.TEMPLATE, false));
        assertThat(map.doubts()).as("settled").isEmpty();
        assertThat(map.mapping().spelling("Day").dates()).isEqualTo(DateOrder.DAY_FIRST);
        assertThat(map.mapping().constants()).containsEntry("Source", "fair");
        assertThat(map.modeProperty().get()).isEqualTo(UploadMode.ADD_ONLY);
    }

    @Test
    void whatIsStillInDoubtIsNotKept() {
        target("Day").attributeProperty().set("Visit");
        save("Fair");
        assertThat(uploads.templates().all().getFirst().columns())
                .contains(new MappingTemplate.Column("Day", "Visit", null, null));
    }

    @Test
    void oneOfTheSameNameIsReplaced() {
        save("Fair");
        assertThat(model.isTaken(" FAIR ")).isTrue();
        assertThat(model.isTaken("Fare")).isFalse();
        decide();
        save("fair");
        assertThat(model.all()).extracting(MappingTemplate::name).containsExactly("fair");
        assertThat(model.all().getFirst().constants()).containsEntry("Source", "fair");
    }

    @Test
    void whatCannotBeKeptIsSaidAndTheNameAskedForStill() {
        save("  ");
        assertThat(model.namingProperty().get()).isTrue();
        assertThat(model.noteProperty().get()).contains("1 to 100 characters");
        target("A").attributeProperty().set("Email Address");
        model.nameProperty().set("Fair");
        model.save();
        assertThat(model.noteProperty().get()).contains("Email Address", "filled twice");
        model.cancel();
        assertThat(model.namingProperty().get()).isFalse();
        assertThat(model.all()).isEmpty();
    }

    @Test
    void isExportedAndImportedUnderANameThatIsFree() throws IOException {
        decide();
        model.exportTo(folder.resolve("Fair.json"));
        assertThat(model.noteProperty().get()).isEqualTo("Exported to Fair.json.");
        assertThat(model.all()).isEmpty();

        begin("other.csv", "Mail,Town\na@example.org,Bern\n");
        save("fair");
        model.importFrom(folder.resolve("Fair.json"));
        assertThat(model.all()).extracting(MappingTemplate::name).containsExactly("fair", "Fair 2");
        assertThat(model.noteProperty().get())
                .isEqualTo("Fair 2 is applied. The file has no A, Day.");

        var none = Files.writeString(folder.resolve("none.json"), "{}");
        model.importFrom(none);
        assertThat(model.noteProperty().get()).contains("none.json", "\"columns\" is missing");
    }

    @Test
    void anAttributeTheAccountLacksIsTold() throws IOException {
        var template = MappingTemplates.of("Old", map.mapping(), List.of("Mail", "Stand"), KNOWN);
        uploads.templates()
                .save(
                        new MappingTemplate(
                                "Old", template.columns(), java.util.Map.of("Shoe size", "40")));
        model.load();
        model.apply(model.all().getFirst());
        assertThat(model.noteProperty().get()).contains("The account has no Shoe size.");
        assertThat(map.constants()).isEmpty();
    }

    @Test
    void whatIsDeletedCanBeTakenBack() {
        decide();
        save("Fair");
        var kept = model.all().getFirst();
        model.delete(kept);
        assertThat(uploads.templates().all()).isEmpty();
        assertThat(model.all()).isEmpty();
        assertThat(model.deletedProperty().get()).isEqualTo(kept);

        model.restore();
        assertThat(uploads.templates().all()).containsExactly(kept);
        assertThat(model.all()).containsExactly(kept);
        assertThat(model.deletedProperty().get()).isNull();
        assertThat(model.noteProperty().get()).isEmpty();
    }

    @Test
    void nothingIsKeptWhileAnAttributeIsBeingMade() {
        assertThat(model.unfinishedProperty().get()).isNull();
        target("A").attributeProperty().set(Target.NEW);
        assertThat(model.unfinishedProperty().get()).isEqualTo(target("A"));
    }

    private static Attribute attribute(String name, DataType type) {
        return new Attribute(name, "", "", type, false, 0, 50, true, name, List.of());
    }
}
