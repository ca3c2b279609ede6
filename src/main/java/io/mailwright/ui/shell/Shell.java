package io.mailwright.ui.shell;

import io.mailwright.domain.Failure;
import io.mailwright.domain.SetAside;
import io.mailwright.service.AccountService;
import io.mailwright.service.Services;
import io.mailwright.settings.Account;
import io.mailwright.settings.Layout;
import io.mailwright.ui.control.DetailPane;
import io.mailwright.ui.control.Layers;
import io.mailwright.ui.job.Job;
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
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * The window's frame: rail, top bar, banner, the screen in the middle, status bar, and the layers
 * above. Made once; shows one account after another. FX thread only.
 */
public final class Shell {
    static final KeyCombination ACCOUNTS = Command.shortcut(KeyCode.A, KeyCombination.SHIFT_DOWN);

    /** Plus has a key of its own on some keyboards, and is typed with Shift on others. */
    private static final KeyCombination PLUS =
            new AnyKey(
                    Command.shortcut(KeyCode.PLUS),
                    Command.shortcut(KeyCode.EQUALS),
                    Command.shortcut(KeyCode.EQUALS, KeyCombination.SHIFT_DOWN),
                    Command.shortcut(KeyCode.ADD));

    private static final KeyCombination MINUS =
            new AnyKey(Command.shortcut(KeyCode.MINUS), Command.shortcut(KeyCode.SUBTRACT));
    private static final KeyCombination ZERO =
            new AnyKey(Command.shortcut(KeyCode.DIGIT0), Command.shortcut(KeyCode.NUMPAD0));
    private static final double COMPACT_BELOW = 1180;
    private static final double SWITCHER_X = 8;
    private static final Duration HEARTBEAT = Duration.seconds(20);
    private final Texts texts = Texts.of(Shell.class);
    private final ProblemBoard board = new ProblemBoard();
    private final BorderPane window = new BorderPane();
    private final BorderPane main = new BorderPane();
    private final Layers layers = new Layers(window);
    private final Arrangement arrangement = new Arrangement();
    private final Scene scene;
    private final Theme theme;
    private final Frame frame;
    private final ShellViewModel model;
    private final RailController rail;
    private final RailPane railPane;
    private List<Command> commands = List.of();

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
        var jobs = Jobs.onFxThread(new Failures());
        var online = new Online(jobs, board);
        frame = new Frame(jobs, new Navigator(), layers, online, new Sync(jobs, online));
        model = new ShellViewModel(accounts, jobs, opener);
        rail = new RailController(model, frame, this::switchAccount);
        railPane = new RailPane((Region) Fxml.load(rail), arrangement.railProperty());
        build();
        listen();
    }

    /** For the stage. */
    public Scene scene() {
        return scene;
    }

    /** What screens are built with. */
    public Frame frame() {
        return frame;
    }

    /** The colours, for whoever remembers the user's choice. */
    public Theme theme() {
        return theme;
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
        navigator.setScreens(areas.stream().flatMap(area -> area.screens().stream()).toList());
        model.opened(services.account(), areas);
        commands = new ArrayList<>(more);
        areas.forEach(area -> commands.add(command(area)));
        commands.addAll(ownCommands());
        navigator.go(arrangement.begin(areas));
        frame.sync().measure();
    }

    /** Stops everything that belongs to the account shown, as before another one is opened. */
    public void letGo() {
        List.copyOf(frame.jobs().running()).forEach(Job::cancel);
        frame.online().attach(null);
        frame.sync().attach(null, () -> 0);
    }

    private void build() {
        Parent topBar =
                Fxml.load(new TopBarController(model, frame, this::showKeys, this::explainOffline));
        main.getStyleClass().add("screen-area");
        main.setTop(new VBox(topBar, Fxml.load(new BannerController(board))));
        window.setLeft(railPane);
        window.setCenter(main);
        window.setBottom(Fxml.load(new StatusBarController(frame)));
    }

    private void listen() {
        frame.navigator().placeProperty().subscribe(this::arrive);
        Keys.listen(scene.getRoot(), layers, this::commandsNow);
        LostFocus.listen(scene, layers, main::getCenter);
        layers.widthProperty().map(wide -> wide.doubleValue() < COMPACT_BELOW).subscribe(this::fit);
        board.unexpected().addListener((ListChangeListener<Notice>) _ -> showUnexpected());
        var heartbeat = new Timeline(new KeyFrame(HEARTBEAT, _ -> frame.online().ask()));
        heartbeat.setCycleCount(Animation.INDEFINITE);
        heartbeat.play();
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

    private List<Command> commandsNow() {
        var place = frame.navigator().placeProperty().get();
        var now = new ArrayList<Command>(place == null ? List.of() : place.view().commands());
        now.addAll(commands);
        return now;
    }

    private Command command(Area area) {
        return new Command(
                texts.get("key.open", area.title()),
                Command.shortcut(area.key()),
                () -> frame.navigator().go(area.screens().getFirst()));
    }

    private List<Command> ownCommands() {
        var navigator = frame.navigator();
        return List.of(
                own("back", key(KeyCode.LEFT, KeyCombination.ALT_DOWN), navigator::back),
                own("forward", key(KeyCode.RIGHT, KeyCombination.ALT_DOWN), navigator::forward),
                own("sync", key(KeyCode.F5), frame.sync()::start),
                own("accounts", ACCOUNTS, this::switchAccount),
                own("region", key(KeyCode.F6), () -> nextRegion(1)),
                own(
                        "region.back",
                        key(KeyCode.F6, KeyCombination.SHIFT_DOWN),
                        () -> nextRegion(-1)),
                own("larger", PLUS, theme::larger),
                own("smaller", MINUS, theme::smaller),
                own("normal", ZERO, theme::normal),
                own("keys", key(KeyCode.F1), this::showKeys));
    }

    private Command own(String name, KeyCombination key, Runnable action) {
        return new Command(texts.get("key." + name), key, action);
    }

    private static KeyCombination key(KeyCode code, KeyCombination.Modifier... modifiers) {
        return new KeyCodeCombination(code, modifiers);
    }

    private void nextRegion(int direction) {
        var regions = new ArrayList<Parent>();
        regions.add((Parent) window.getLeft());
        ((Parent) main.getTop())
                .getChildrenUnmodifiable()
                .forEach(region -> regions.add((Parent) region));
        regions.addAll(parts((Parent) main.getCenter()));
        regions.add((Parent) window.getBottom());
        Keys.nextRegion(regions, direction);
    }

    private static List<Parent> parts(Parent screen) {
        return screen instanceof DetailPane pane ? pane.regions() : List.of(screen);
    }

    private void showKeys() {
        var place = frame.navigator().placeProperty().get();
        KeySheet.show(layers, place == null ? List.of() : place.view().commands(), commands);
    }

    private void switchAccount() {
        if (layers.isCovered()) {
            return;
        }
        model.lookUpAccounts();
        var switcher = new AccountSwitcherController(model, frame, theme, this::manageAccounts);
        var popover = (Region) Fxml.load(switcher);
        layers.showPopover(popover, SWITCHER_X, rail.switcherBottom(), switcher.first());
    }

    private void manageAccounts() {
        model.areas().stream()
                .filter(Area::foot)
                .findFirst()
                .ifPresent(area -> frame.navigator().go(area.screens().getFirst()));
    }

    private void explainOffline() {
        var online = frame.online();
        OfflineSheet.show(layers, online);
    }

    private void showUnexpected() {
        if (!board.unexpected().isEmpty() && !layers.isCovered()) {
            ProblemSheet.show(layers, board);
        }
    }
}
