package io.mailwright.ui.shell;

import io.mailwright.service.AccountService;
import io.mailwright.settings.Account;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Which account the window shows, which areas it has, and which others could be opened. */
final class ShellViewModel {
    private static final Texts TEXTS = Texts.of(ShellViewModel.class);
    private static final int MARK = 2;
    private final AccountService service;
    private final Jobs jobs;
    private final Consumer<Account> opener;
    private final ReadOnlyObjectWrapper<@Nullable Account> account = new ReadOnlyObjectWrapper<>();
    private final ObservableList<Area> areas = FXCollections.observableArrayList();
    private final ObservableList<Account> accounts = FXCollections.observableArrayList();

    /**
     * Shows no account yet.
     *
     * @param opener opens another account in this window
     */
    ShellViewModel(AccountService service, Jobs jobs, Consumer<Account> opener) {
        this.service = service;
        this.jobs = jobs;
        this.opener = opener;
    }

    void opened(Account opened, List<Area> itsAreas) {
        account.set(opened);
        areas.setAll(itsAreas);
    }

    /** Reads which accounts there are. */
    void lookUpAccounts() {
        jobs.of(TEXTS.get("job.accounts"), _ -> service.all())
                .quietly()
                .onDone(accounts::setAll)
                .start();
    }

    void choose(Account chosen) {
        if (!isOpen(chosen)) {
            opener.accept(chosen);
        }
    }

    boolean isOpen(Account one) {
        var open = account.get();
        return open != null && open.name().equals(one.name());
    }

    /** At most two letters, for the mark. */
    static String initials(Account account) {
        return Arrays.stream(account.name().split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .limit(MARK)
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }

    /** Where it is, in a few words. */
    static String where(Account account) {
        return account.name().equals(Account.SAMPLE)
                ? TEXTS.get("account.here")
                : host(account.url());
    }

    private static String host(URI url) {
        return Objects.requireNonNullElse(url.getHost(), url.toString());
    }

    ReadOnlyObjectProperty<@Nullable Account> accountProperty() {
        return account.getReadOnlyProperty();
    }

    ObservableList<Area> areas() {
        return areas;
    }

    ObservableList<Account> accounts() {
        return accounts;
    }
}
