package io.mailwright;

import io.mailwright.server.rehearsal.RehearsalServer;
import io.mailwright.service.AccountService;
import io.mailwright.service.Services;
import io.mailwright.settings.Account;
import io.mailwright.ui.accounts.AccountsScreen;
import io.mailwright.ui.content.ContentScreen;
import io.mailwright.ui.content.EditorAt;
import io.mailwright.ui.content.EditorScreen;
import io.mailwright.ui.engagement.EngagementScreen;
import io.mailwright.ui.lists.ListsScreen;
import io.mailwright.ui.lists.ListsScreen.Doors;
import io.mailwright.ui.reports.CompareScreen;
import io.mailwright.ui.reports.ReportScreen;
import io.mailwright.ui.reports.ReportsScreen;
import io.mailwright.ui.sends.FrozenScreen;
import io.mailwright.ui.sends.Outside;
import io.mailwright.ui.sends.SendScreen;
import io.mailwright.ui.sends.SendsScreen;
import io.mailwright.ui.sends.SingleScreen;
import io.mailwright.ui.shell.Area;
import io.mailwright.ui.shell.Frame;
import io.mailwright.ui.shell.Training;
import io.mailwright.ui.subscribers.PeopleWanted;
import io.mailwright.ui.subscribers.SubscribersScreen;
import io.mailwright.ui.triggered.TriggeredScreen;
import io.mailwright.ui.uploads.Plug;
import io.mailwright.ui.uploads.UploadWanted;
import io.mailwright.ui.uploads.UploadsScreen;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.input.KeyCode;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/**
 * All screens there are: a new one is a folder and a line here. Digits are kept for areas to come.
 *
 * @param accounts the accounts that can be opened
 * @param training what goes wrong on purpose in the sample account
 * @param opener opens another account in this window
 * @param plug what can be pulled in the sample account
 */
record Screens(AccountService accounts, Training training, Consumer<Account> opener, Plug plug) {
    /** The areas of the rail, in its order, for one open account. */
    List<Area> of(Services services, Frame frame) {
        var humanOnly = new SimpleBooleanProperty();
        var subscribers =
                new SubscribersScreen(services.subscribers(), services.lists(), humanOnly, frame);
        var lists = new ListsScreen(services.lists(), services.uploads(), frame, doors(frame));
        return List.of(
                Area.of("fth-list", KeyCode.DIGIT2, lists),
                Area.of("fth-users", KeyCode.DIGIT3, subscribers),
                Area.of(
                        "fth-upload",
                        KeyCode.DIGIT4,
                        new UploadsScreen(services, frame, plug(services))),
                Area.of(
                        "fth-layout",
                        KeyCode.DIGIT5,
                        new ContentScreen(services, frame),
                        new EditorScreen(
                                services,
                                frame,
                                draft -> frame.navigator().open(SendScreen.class, draft))),
                Area.of(
                        "fth-send",
                        KeyCode.DIGIT6,
                        new SendsScreen(
                                services,
                                frame,
                                job -> frame.navigator().open(ReportScreen.class, job)),
                        new SendScreen(services, RehearsalServer::play, frame, outside(frame)),
                        new SingleScreen(services, frame),
                        new FrozenScreen(services, frame),
                        new TriggeredScreen(services, frame)),
                Area.of(
                        "fth-bar-chart-2",
                        KeyCode.DIGIT7,
                        new ReportsScreen(services, humanOnly, frame),
                        new ReportScreen(services, humanOnly, frame),
                        new CompareScreen(services, humanOnly, frame)),
                Area.of(
                        "fth-trending-up",
                        KeyCode.DIGIT9,
                        new EngagementScreen(services, humanOnly, frame)),
                Area.atFoot(
                        "fth-settings",
                        KeyCode.COMMA,
                        new AccountsScreen(
                                accounts, training, services.account().name(), opener, frame)));
    }

    /** Nobody's own account is for trying that out. */
    private @Nullable Plug plug(Services services) {
        return services.account().name().equals(Account.SAMPLE) ? plug : null;
    }

    private static Outside outside(Frame frame) {
        var navigator = frame.navigator();
        return new Outside(
                (id, email) -> navigator.open(SubscribersScreen.class, PeopleWanted.one(id, email)),
                (item, place) -> navigator.open(EditorScreen.class, new EditorAt(item, place)));
    }

    private static Doors doors(Frame frame) {
        var navigator = frame.navigator();
        return new Doors(
                list -> navigator.open(SubscribersScreen.class, PeopleWanted.of(list)),
                list -> navigator.open(UploadsScreen.class, new UploadWanted.Onto(list)),
                () -> navigator.open(UploadsScreen.class));
    }
}
