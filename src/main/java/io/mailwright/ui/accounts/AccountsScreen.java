package io.mailwright.ui.accounts;

import io.mailwright.service.AccountService;
import io.mailwright.settings.Account;
import io.mailwright.ui.job.Ahead;
import io.mailwright.ui.shell.Command;
import io.mailwright.ui.shell.Frame;
import io.mailwright.ui.shell.Fxml;
import io.mailwright.ui.shell.Screen;
import io.mailwright.ui.shell.Training;
import io.mailwright.ui.text.Texts;

import javafx.scene.Parent;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/** The accounts that can be opened; its argument is the name of the one to show. */
public final class AccountsScreen implements Screen<String> {
    private final AccountService accounts;
    private final Training training;
    private final Consumer<Account> opener;
    private final String shown;
    private final Frame frame;
    private final Texts texts = Texts.of(AccountsScreen.class);
    private final Ahead<Made> ahead;

    /**
     * The screen.
     *
     * @param training what goes wrong on purpose in the sample account
     * @param shown the name of the account this window shows
     * @param opener opens another account in this window
     */
    public AccountsScreen(
            AccountService accounts,
            Training training,
            String shown,
            Consumer<Account> opener,
            Frame frame) {
        this.accounts = accounts;
        this.training = training;
        this.shown = shown;
        this.opener = opener;
        this.frame = frame;
        this.ahead = new Ahead<>(frame.jobs(), this::make, _ -> {});
    }

    private record Made(
            AccountsViewModel model,
            FaultsViewModel faults,
            AccountsController controller,
            Parent view) {}

    private Made make() {
        var model = new AccountsViewModel(accounts, shown, frame.jobs(), texts);
        var faults = new FaultsViewModel(training);
        var panel = Fxml.load(new FaultsController(faults, frame.layers()));
        var controller = new AccountsController(model, opener, frame.layers(), panel);
        return new Made(model, faults, controller, Fxml.load(controller));
    }

    @Override
    public String title() {
        return texts.get("title");
    }

    @Override
    public void prepare(Runnable then) {
        ahead.prepare(then);
    }

    @Override
    public View open(@Nullable String name) {
        var made = ahead.take();
        made.model().load(name);
        made.faults().load();
        return new View(made.view(), () -> {}, commands(made.controller()));
    }

    private List<Command> commands(AccountsController controller) {
        return List.of(
                new Command(texts.get("add"), Command.NEW, controller::begin),
                new Command(texts.get("save"), Command.SAVE, controller::save));
    }
}
