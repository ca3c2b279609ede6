package io.mailwright.ui.shell;

import io.mailwright.domain.Failure;
import io.mailwright.domain.SetAside;
import io.mailwright.service.AccountService;
import io.mailwright.service.Economy;
import io.mailwright.service.Progress;
import io.mailwright.service.Services;
import io.mailwright.settings.Account;
import io.mailwright.settings.Layout;
import io.mailwright.ui.control.DetailPane;
import io.mailwright.ui.control.Layers;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.problem.ProblemBoard;
import io.mailwright.ui.problem.ProblemBoard.Notice;
import io.mailwright.ui.text.Texts;
import io.mailwright.ui.theme.Theme;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.collections.ListChangeListener;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * The window's frame: rail, top bar, banner, the screen in the middle, status bar, and the layers
 * above. Made once; shows one account after another. FX thread only.
 */
public final class Shell {
    static final double COMPACT_BELOW = 1180;
    private static final Duration HEARTBEAT = Duration.seconds(20);
    private final ProblemBoard board = new ProblemBoard();
    private final BorderPane window = new BorderPane();
    private final BorderPane main = new BorderPane();
    private final Layers layers = new Layers(window);
    private final Arrangement arrangement = new Arrangement();
    private final Scene scene;
    private final Theme theme;
    private final Frame frame;
    private final Training training;
    private final ShellViewModel model;
    private final RailController rail;
    private final RailPane railPane;
    private final Commands commands;
    private final Sheets sheets;
    private final OverdueViewModel overdue;
    private final BackgroundSync background;

    /**
     * A frame that shows no account yet.
     *
     * @param opener opens another account in this window
     */
    public Shell(AccountService accounts, Consumer<Account> opener, double width, double height) {
        var zoom = new Zoom(layers);
        scene = new Scene(zoom, width, height);
        theme = Theme.on(scene);
        zoom.factorProperty().bind(theme.zoomProperty());
        PopupZoom.follow(scene, theme.zoomProperty());
        var jobs = Jobs.onFxThread(new Failures());
        var online = new Online(jobs, board);
        frame = new Frame(jobs, new Navigator(), layers, online, new Sync(jobs, online));
        overdue = new OverdueViewModel(jobs, online);
        background =
                new BackgroundSync(
                        jobs, online, frame.sync(), new Economy()::reason, InstantSource.system());
        training = new Training(accounts.faults());
        model = new ShellViewModel(accounts, jobs, opener);
        sheets = new Sheets(model, frame, theme, board);
        commands =
                new Commands(
                        frame,
                        theme,
                        new Regions(this::regions),
                        this::switchAccount,
                        this::showKeys);
        rail = new RailController(model, frame, this::switchAccount);
        railPane = new RailPane((Region) Fxml.load(rail), arrangement.railProperty());
        build();
        listen();
    }

    /** What the opening of an account is called while it takes some time. */
    public static String opening(String account) {
        return Texts.of(Shell.class).get("job.opening", account);
    }

    /** Says beside it why it takes some time. */
    public static Progress renewing(Progress progress) {
        var words = Texts.of(Shell.class).get("job.renewing");
        return (done, total, _) -> progress.at(done, total, words);
    }

    /** For the stage. */
    public Scene scene() {
        return scene;
    }

    /** What screens are built with. */
    public Frame frame() {
        return frame;
    }

    /** What goes wrong on purpose, for the panel that switches it. */
    public Training training() {
        return training;
    }

    /** The colours, for whoever remembers the user's choice. */
    public Theme theme() {
        return theme;
    }

    /** How often the local copy is renewed by itself, for whoever remembers it. */
    public BackgroundSync background() {
        return background;
    }

    /** How the inside is arranged, for whoever remembers it. */
    public Arrangement arrangement() {
        return arrangement;
    }

    /** Arranges the inside for the account that is shown next. */
    public void arrange(Layout layout) {
        arrangement.restore(layout);
    }

    /** Tells of a failure outside any job. */
    public void report(Throwable thrown, @Nullable Runnable retry) {
        frame.online().failed(thrown);
        board.report(thrown, retry);
    }

    /** Says what had to be begun anew, and where the old one is. */
    public void tellSetAside(SetAside old) {
        board.tellSetAside(old);
    }

    /**
     * Shows an account that was opened: its areas, and the screen shown last.
     *
     * @param more commands beside the areas' own
     * @param size how big its local copy is; asked away from the FX thread
     */
    public void show(Services services, List<Area> areas, List<Command> more, LongSupplier size) {
        board.clear();
        var navigator = frame.navigator();
        frame.online().attach(services.connection());
        frame.sync().attach(services.sync(), size);
        overdue.attach(services.overdueSends());
        navigator.setScreens(areas.stream().flatMap(area -> area.screens().stream()).toList());
        model.opened(services.account(), areas);
        commands.open(more, areas);
        begin(arrangement.begin(areas));
        frame.sync().measure();
    }

    /** Shows the first screen once it is made, unless the user is elsewhere by then. */
    private void begin(Screen<?> first) {
        var shown = model.accountProperty().get();
        first.prepare(() -> {
            if (shown != null && model.isOpen(shown) && frame.navigator().isNowhere()) {
                frame.navigator().go(first);
                prepare(model.areas().stream().flatMap(area -> area.screens().stream()).iterator());
            }
        });
    }

    /** Makes the other screens ahead, one after the other: there is time while the user looks. */
    private void prepare(Iterator<? extends Screen<?>> screens) {
        if (screens.hasNext()) {
            screens.next().prepare(() -> prepare(screens));
        }
    }

    /** Stops everything that belongs to the account shown, as before another one is opened. */
    public void letGo() {
        frame.jobs().stopAll();
        frame.online().attach(null);
        frame.sync().attach(null, () -> 0);
        overdue.attach(null);
    }

    private void build() {
        Parent topBar =
                Fxml.load(
                        new TopBarController(
                                model, frame, training, this::showKeys, sheets::explainOffline));
        main.getStyleClass().add("screen-area");
        Parent problem = Fxml.load(new BannerController(board));
        Parent question = Fxml.load(new OverdueController(overdue, board, layers));
        main.setTop(new VBox(topBar, problem, question));
        window.setLeft(railPane);
        window.setCenter(main);
        window.setBottom(Fxml.load(new StatusBarController(frame, background)));
    }

    private void listen() {
        frame.navigator().placeProperty().subscribe(this::arrive);
        Keys.listen(scene.getRoot(), layers, commands::now);
        LostFocus.listen(scene, layers, main::getCenter);
        layers.widthProperty().map(wide -> wide.doubleValue() < COMPACT_BELOW).subscribe(this::fit);
        board.unexpected().addListener((ListChangeListener<Notice>) _ -> sheets.showUnexpected());
        frame.sync().lastProperty().subscribe(overdue::ask);
        frame.online().offlineSinceProperty().subscribe(overdue::ask);
        var heartbeat = new Timeline(new KeyFrame(HEARTBEAT, _ -> beat()));
        heartbeat.setCycleCount(Animation.INDEFINITE);
        heartbeat.play();
    }

    private void beat() {
        frame.online().ask();
        background.tick();
    }

    private void fit(boolean compact) {
        rail.setCompact(compact);
        railPane.setCompact(compact);
    }

    private void arrive(Navigator.@Nullable Place<?> place) {
        main.setCenter(place == null ? null : place.view().node());
        if (place != null) {
            arrangement.follow(place.screen(), place.view().node(), isPlace(place.screen()));
            LostFocus.focus(place.view().node());
        }
    }

    private boolean isPlace(Screen<?> screen) {
        return model.areas().stream()
                .anyMatch(area -> !area.foot() && area.screens().contains(screen));
    }

    /** Whatever goes wrong in a job tells also whether the account answers. */
    private final class Failures implements Jobs.Reporter {
        @Override
        public void report(Throwable thrown, Runnable retry) {
            Shell.this.report(thrown, retry);
        }

        @Override
        public void met(Failure expected) {
            frame.online().failed(expected);
        }
    }

    /** The parts of the window as F6 goes through them. */
    private List<Parent> regions() {
        var regions = new ArrayList<Parent>();
        regions.add(railPane);
        ((Parent) main.getTop())
                .getChildrenUnmodifiable()
                .forEach(region -> regions.add((Parent) region));
        var screen = (Parent) main.getCenter();
        regions.addAll(screen instanceof DetailPane pane ? pane.regions() : List.of(screen));
        regions.add((Parent) window.getBottom());
        return regions;
    }

    private void showKeys() {
        sheets.showKeys(commands);
    }

    private void switchAccount() {
        sheets.switchAccount(rail.switcherBottom());
    }
}
