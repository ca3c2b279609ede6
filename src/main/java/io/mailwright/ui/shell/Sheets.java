package io.mailwright.ui.shell;

import io.mailwright.ui.problem.ProblemBoard;
import io.mailwright.ui.theme.Theme;

import javafx.scene.layout.Region;

/** What the window shows above itself when asked, or when something nobody expected happens. */
final class Sheets {
    private static final double SWITCHER_X = 8;
    private final ShellViewModel model;
    private final Frame frame;
    private final Theme theme;
    private final ProblemBoard board;

    Sheets(ShellViewModel model, Frame frame, Theme theme, ProblemBoard board) {
        this.model = model;
        this.frame = frame;
        this.theme = theme;
        this.board = board;
    }

    void showKeys(Commands commands) {
        KeySheet.show(frame.layers(), commands.here(), commands.everywhere());
    }

    void explainOffline() {
        OfflineSheet.show(frame.layers(), frame.online());
    }

    void showUnexpected() {
        if (!board.unexpected().isEmpty() && !frame.layers().isCovered()) {
            ProblemSheet.show(frame.layers(), board);
        }
    }

    /** Shows which accounts there are, {@code y} below the top; not above something else. */
    void switchAccount(double y) {
        if (frame.layers().isCovered()) {
            return;
        }
        model.lookUpAccounts();
        var switcher = new AccountSwitcherController(model, frame, theme, this::manageAccounts);
        var popover = (Region) Fxml.load(switcher);
        frame.layers().showPopover(popover, SWITCHER_X, y, switcher.first());
    }

    private void manageAccounts() {
        model.areas().stream()
                .filter(Area::foot)
                .findFirst()
                .ifPresent(area -> frame.navigator().go(area.screens().getFirst()));
    }
}
