package io.mailwright.ui.reports;

import io.mailwright.domain.tracking.EventPerson;
import io.mailwright.domain.tracking.LinkFigure;
import io.mailwright.domain.tracking.ReportFormat;
import io.mailwright.domain.tracking.SummaryCount;
import io.mailwright.ui.chart.ChartMenu;
import io.mailwright.ui.chart.Pictures;
import io.mailwright.ui.control.DetailPane;
import io.mailwright.ui.control.Layers;
import io.mailwright.ui.control.PagedRow;
import io.mailwright.ui.control.RowDoor;
import io.mailwright.ui.control.Switch;
import io.mailwright.ui.control.TypedSearch;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Ties Report.fxml to its view model. Decides nothing. */
final class ReportController {
    private static final double BESIDE_MAIL = 340;

    private final Texts texts = Texts.of(ReportController.class);
    private final ReportViewModel model;
    private final OnMailViewModel mail;
    private final Layers layers;
    private final List<KpiTile> tiles = new ArrayList<>();
    private final ReactionCard reactions;
    private final PartCard parts;
    private final BounceCard why;
    private final BouncedCard bounced;
    private final OriginCard origins;
    private final ToldCard told;
    private final WeekCard week;
    @FXML private DetailPane split;
    @FXML private VBox report;
    @FXML private Label sendName;
    @FXML private Label facts;
    @FXML private Label asOf;
    @FXML private Label young;
    @FXML private Switch humanOnly;
    @FXML private Label machines;
    @FXML private Label others;
    @FXML private Button compare;
    @FXML private MenuButton save;
    @FXML private ScrollPane scroll;
    @FXML private HBox kpis;
    @FXML private HBox cards;
    @FXML private VBox linkCard;
    @FXML private Label linkCount;
    @FXML private ToggleButton onMail;
    @FXML private HBox linkPlace;
    @FXML private TableView<LinkFigure> links;
    @FXML private TableColumn<LinkFigure, String> alias;
    @FXML private TableColumn<LinkFigure, String> url;
    @FXML private TableColumn<LinkFigure, Long> linkPeople;
    @FXML private TableColumn<LinkFigure, Long> linkClicks;
    @FXML private TableColumn<LinkFigure, LinkFigure> linkShare;
    @FXML private Label peopleTitle;
    @FXML private Label peopleLine;
    @FXML private TextField find;
    @FXML private TableView<EventPerson> people;
    @FXML private Label nobody;
    @FXML private Label unnamed;
    @FXML private TableColumn<EventPerson, String> email;
    @FXML private TableColumn<EventPerson, String> firstAt;
    @FXML private TableColumn<EventPerson, Long> events;

    /**
     * The screen.
     *
     * @param mail the clicks on the mail
     * @param layers where explanations are shown
     * @param pictures takes pictures of charts
     */
    ReportController(
            ReportViewModel model, OnMailViewModel mail, Layers layers, Pictures pictures) {
        this.model = model;
        this.mail = mail;
        this.layers = layers;
        this.reactions = new ReactionCard(model::show, model.zoom(), pictures, texts);
        this.week = new WeekCard(model::show, pictures, texts);
        this.parts = new PartCard(model::show, texts);
        this.origins = new OriginCard(model::show, texts);
        this.told = new ToldCard(among -> model.show(Kpi.DELIVERED, among), texts);
        this.why = new BounceCard(model::showBounced, texts);
        this.bounced = new BouncedCard(() -> showPeople(Kpi.BOUNCED), texts);
    }

    @FXML
    void initialize() {
        for (var kpi : Kpi.values()) {
            tiles.add(new KpiTile(kpi, texts, this::showPeople, this::explain));
        }
        kpis.getChildren().setAll(tiles);
        report.getChildren().addAll(why, parts, origins, told, week);
        cards.getChildren().setAll(reactions, bounced);
        HBox.setHgrow(reactions, Priority.ALWAYS);
        humanOnly.selectedProperty().bindBidirectional(model.humanOnlyProperty());
        text(alias, LinkFigure::alias);
        text(url, LinkFigure::url);
        number(linkPeople, LinkFigure::people);
        number(linkClicks, LinkFigure::clicks);
        linkShare.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        linkShare.setCellFactory(_ -> new ShareCell<>(LinkFigure::clicks));
        text(email, EventPerson::email);
        text(firstAt, this::firstAt);
        number(events, EventPerson::events);
        for (var table : List.of(links, people)) {
            table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        }
        RowDoor.of(links, model::showLink);
        RowDoor.of(people, model::open);
        linkPlace.getChildren().addFirst(new MailPane(mail, texts));
        onMail.selectedProperty().subscribe(this::toMail);
        links.getSelectionModel()
                .selectedItemProperty()
                .subscribe(link -> mail.chosenProperty().set(link));
        people.setItems(model.people());
        TypedSearch.tie(find, model.findProperty());
        model.findProperty()
                .subscribe(part ->
                        nobody.setText(
                                texts.get(part.isBlank() ? "behind.none" : "behind.nomatch")));
        model.unnamedProperty().subscribe(this::showUnnamed);
        people.setRowFactory(_ -> new PagedRow<>(model::readMore));
        split.setOnEscape(() -> model.show(null));
        split.openProperty().subscribe(this::opened);
        model.loadedProperty().subscribe(this::show);
        model.behindProperty().subscribe(this::showBehind);
    }

    private String firstAt(EventPerson person) {
        var at = person.firstAt();
        return at == null ? texts.get("when.unknown") : Formats.when(at);
    }

    private static <S> void text(
            TableColumn<S, String> column, java.util.function.Function<S, String> words) {
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())));
    }

    private static <S> void number(
            TableColumn<S, Long> column, java.util.function.Function<S, Long> figure) {
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(figure.apply(row.getValue())));
        column.setCellFactory(_ -> new CountCell<>());
    }

    private void show(@Nullable Loaded loaded) {
        if (loaded == null) {
            return;
        }
        var send = loaded.send();
        var summary = send.report().told();
        var at = summary.sentAt();
        sendName.setText(send.name());
        var sent = send.report().figure(SummaryCount.SENT);
        facts.setText(
                texts.get(
                        sent.isEmpty() ? "report.facts.unknown" : "report.facts",
                        at == null ? texts.get("when.unknown") : Formats.when(at),
                        send.lists().isEmpty() ? texts.get("lists.unknown") : send.lists(),
                        sent.orElse(0)));
        asOf.setText(texts.get("report.asof", Formats.when(send.report().asOf())));
        shown(young, loaded.isYoung());
        machines.setText(Machines.words(loaded, texts));
        shown(machines, !machines.getText().isEmpty());
        showOthers(summary.others());
        compare.setDisable(loaded.before().isEmpty());
        tiles.forEach(tile -> tile.show(loaded));
        linkCount.setText(Formats.count(loaded.parts().links().size()));
        links.getItems().setAll(loaded.parts().links());
        parts.show(loaded);
        why.show(loaded.parts().bounces());
        mail.take(loaded);
        week.show(loaded);
        origins.show(loaded.parts().origins());
        told.show(loaded.parts().told());
        reactions.show(loaded);
        bounced.show(loaded);
        var behind = model.behindProperty().get();
        if (behind != null) {
            head(behind, loaded);
        }
    }

    private void showOthers(Map<String, String> told) {
        others.setText(
                told.entrySet().stream()
                        .map(other -> texts.get("report.other", other.getKey(), other.getValue()))
                        .collect(Collectors.joining(" · ")));
        shown(others, !told.isEmpty());
    }

    /** The addresses are read on the mail then. */
    private void toMail(boolean asked) {
        mail.show(asked);
        url.setVisible(!asked);
        links.setMaxWidth(asked ? BESIDE_MAIL : Double.MAX_VALUE);
        links.setMinWidth(asked ? BESIDE_MAIL : 0);
    }

    @FXML
    void showEmail() {
        onMail.setSelected(true);
        double room = report.getHeight() - scroll.getViewportBounds().getHeight();
        scroll.setVvalue(room <= 0 ? 0 : linkCard.getBoundsInParent().getMinY() / room);
        onMail.requestFocus();
    }

    @FXML
    void compare() {
        model.compare();
    }

    @FXML
    void saveCsv() {
        save(ReportFormat.CSV, false);
    }

    @FXML
    void saveXlsx() {
        save(ReportFormat.XLSX, false);
    }

    @FXML
    void savePdf() {
        save(ReportFormat.PDF, false);
    }

    @FXML
    void saveHtml() {
        save(ReportFormat.HTML, false);
    }

    @FXML
    void saveHtmlWithAddresses() {
        save(ReportFormat.HTML, true);
    }

    private void save(ReportFormat format, boolean withAddresses) {
        var files = new FileChooser();
        files.setTitle(texts.get("save.title"));
        files.setInitialFileName(model.fileName(format));
        var file = files.showSaveDialog(split.getScene().getWindow());
        if (file != null) {
            model.save(format, withAddresses, file.toPath());
        }
    }

    private void showPeople(Kpi kpi) {
        model.show(Behind.all(kpi).equals(model.behindProperty().get()) ? null : kpi);
    }

    @FXML
    void savePeople() {
        var files = new FileChooser();
        files.setTitle(texts.get("behind.save"));
        files.setInitialFileName(texts.get("behind.file"));
        var file = files.showSaveDialog(split.getScene().getWindow());
        if (file != null) {
            model.savePeople(file.toPath());
        }
    }

    /** Shows what can be done with a picture of the chart that has the focus. */
    void picture() {
        ChartMenu.openNearest(split.getScene());
    }

    void export() {
        save.show();
    }

    @FXML
    void listPeople() {
        model.listPeople();
    }

    void togglePeople() {
        model.show(model.behindProperty().get() == null ? Kpi.OPENED : null);
    }

    @FXML
    void closePeople() {
        model.show(null);
    }

    /** The pane opens by itself where there is room. */
    private void opened(boolean isOpen) {
        if (isOpen && model.behindProperty().get() == null) {
            split.openProperty().set(false);
        }
    }

    private void showBehind(@Nullable Behind behind) {
        split.openProperty().set(behind != null);
        var loaded = model.loadedProperty().get();
        if (behind == null || loaded == null) {
            return;
        }
        head(behind, loaded);
        people.requestFocus();
    }

    private void head(Behind behind, Loaded loaded) {
        peopleTitle.setText(texts.get("behind." + behind.key(), behind.name(loaded, texts)));
        peopleLine.setText(
                texts.get(
                        behind.isOfTimes() ? "behind.times" : "behind.line",
                        behind.count(loaded),
                        Formats.when(loaded.send().report().asOf())));
    }

    private void showUnnamed(Number number) {
        unnamed.setText(texts.get("behind.unnamed", number.longValue()));
        shown(unnamed, number.longValue() > 0 && !model.people().isEmpty());
    }

    private void explain(KpiTile tile) {
        var loaded = model.loadedProperty().get();
        if (loaded == null) {
            return;
        }
        var sheet =
                new ExplanationSheet(
                        Explanation.of(tile.kpi(), loaded, texts), texts, layers::close);
        var place = layers.sceneToLocal(tile.localToScene(tile.getBoundsInLocal()));
        double x = Math.min(place.getMinX(), layers.getWidth() - ExplanationSheet.WIDTH);
        layers.showPopover(sheet, Math.max(0, x), place.getMaxY(), sheet.first());
    }

    private static void shown(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }
}
