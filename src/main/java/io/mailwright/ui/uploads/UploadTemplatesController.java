package io.mailwright.ui.uploads;

import io.mailwright.domain.upload.MappingTemplate;
import io.mailwright.ui.control.FileKind;
import io.mailwright.ui.text.Texts;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.stage.FileChooser;

import java.util.function.Consumer;

/** Ties UploadTemplates.fxml to its view model. Decides nothing. */
final class UploadTemplatesController {
    private final UploadTemplatesViewModel model;
    private final Texts texts = Texts.of(UploadTemplatesController.class);
    @FXML private MenuButton mappings;
    @FXML private MenuItem save;
    @FXML private MenuItem exporting;
    @FXML private Menu apply;
    @FXML private Menu delete;
    @FXML private HBox said;
    @FXML private Label mappingNote;
    @FXML private Button restore;

    UploadTemplatesController(UploadTemplatesViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        save.disableProperty().bind(model.unfinishedProperty().isNotNull());
        exporting.disableProperty().bind(save.disableProperty());
        apply.disableProperty().bind(Bindings.isEmpty(model.all()));
        delete.disableProperty().bind(Bindings.isEmpty(model.all()));
        mappingNote.textProperty().bind(model.noteProperty());
        said.visibleProperty().bind(mappingNote.textProperty().isNotEmpty());
        said.managedProperty().bind(said.visibleProperty());
        restore.visibleProperty().bind(model.deletedProperty().isNotNull());
        restore.managedProperty().bind(restore.visibleProperty());
        model.all().addListener((ListChangeListener<MappingTemplate>) _ -> offer());
        offer();
    }

    private void offer() {
        offer(apply, model::apply);
        offer(delete, model::delete);
    }

    private void offer(Menu in, Consumer<MappingTemplate> action) {
        in.getItems().setAll(model.all().stream().map(template -> item(template, action)).toList());
    }

    private static MenuItem item(MappingTemplate template, Consumer<MappingTemplate> action) {
        var item = new MenuItem(template.name());
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.accept(template));
        return item;
    }

    @FXML
    private void save() {
        model.askName();
    }

    @FXML
    private void restore() {
        model.restore();
    }

    @FXML
    private void exportTo() {
        var chooser = chooser("map.saved.export");
        chooser.setInitialFileName("mapping.json");
        var file = chooser.showSaveDialog(mappings.getScene().getWindow());
        if (file != null) {
            model.exportTo(file.toPath());
        }
    }

    @FXML
    private void importFrom() {
        var file = chooser("map.saved.import").showOpenDialog(mappings.getScene().getWindow());
        if (file != null) {
            model.importFrom(file.toPath());
        }
    }

    private FileChooser chooser(String title) {
        var chooser = new FileChooser();
        chooser.setTitle(texts.get(title));
        chooser.getExtensionFilters().add(FileKind.of(texts.get("map.saved.kind"), ".json"));
        return chooser;
    }
}
