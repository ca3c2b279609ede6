package io.mailwright.ui.accounts;

import io.mailwright.service.AccountService;
import io.mailwright.settings.Account;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.problem.Problems;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

/** The accounts there are, and the one being added or edited. */
final class AccountsViewModel {
    private final AccountService service;
    private final Jobs jobs;
    private final Texts texts;
    private final Problems problems = new Problems();
    private final ObservableList<Account> accounts = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Account> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper secretsPlace = new ReadOnlyStringWrapper("");
    private final AccountForm form;
    private final String open;

    /**
     * The accounts that can be opened.
     *
     * @param open the name of the one this window shows
     */
    AccountsViewModel(AccountService service, String open, Jobs jobs, Texts texts) {
        this.service = service;
        this.open = open;
        this.jobs = jobs;
        this.texts = texts;
        this.form = new AccountForm(texts);
    }

    /** Reads which there are, and chooses the one of that name, if any. */
    void load(@Nullable String wanted) {
        jobs.of(texts.get("job.load"), _ -> service.all())
                .quietly()
                .onDone(all -> {
                    accounts.setAll(all);
                    form.taken(all.stream().map(Account::name).toList());
                    all.stream()
                            .filter(account -> account.name().equals(wanted))
                            .forEach(this::choose);
                })
                .start();
        // On its own: a keychain may take its time.
        jobs.of(texts.get("job.load"), _ -> service.secretsPlace())
                .quietly()
                .onDone(secretsPlace::set)
                .start();
    }

    /** Begins a new account. */
    void begin() {
        refusal.set("");
        chosen.set(null);
        form.begin();
    }

    void choose(Account account) {
        refusal.set("");
        chosen.set(account);
        form.load(account);
    }

    /** Asks the account whether addresses and logins are right; nothing is stored. */
    void test() {
        test("");
    }

    /** The same, once the server for files that was found is agreed to. */
    void trust() {
        var found = form.testedProperty().get();
        test(found == null ? "" : found.fingerprint());
    }

    private void test(String fingerprint) {
        if (!form.isValid().get() || form.testingProperty().get()) {
            return;
        }
        var test =
                new AccountTest(
                        form.account(),
                        form.passwordProperty().get(),
                        form.filesPasswordProperty().get(),
                        fingerprint);
        form.testing(
                jobs.of(
                                texts.get("job.test", test.account().name()),
                                _ -> test.run(service, problems, texts))
                        .onDone(form::tested));
    }

    /** Writes the account down; an empty password keeps the stored one. */
    void save() {
        if (!form.isValid().get()) {
            return;
        }
        var account = form.account();
        var typed = form.passwordProperty().get();
        var typedForFiles = form.filesPasswordProperty().get();
        refusal.set("");
        jobs.of(
                        texts.get("job.save", account.name()),
                        _ -> {
                            service.put(account, typed.isEmpty() ? null : typed);
                            if (account.namesFileUser() && !typedForFiles.isEmpty()) {
                                service.keepFilesPassword(account.name(), typedForFiles);
                            }
                            return service.all();
                        })
                .onDone(all -> {
                    accounts.setAll(all);
                    form.taken(all.stream().map(Account::name).toList());
                    choose(account);
                })
                .onRefusal(failure -> refusal.set(problems.of(failure).words()))
                .start();
    }

    /** Says in place that the account shown cannot be removed; its local copy is in use. */
    boolean refusesToRemove(Account account) {
        boolean refuses = account.name().equals(open);
        refusal.set(refuses ? texts.get("remove.open") : "");
        return refuses;
    }

    /** Forgets account, password and local copy; what the account itself holds stays. */
    void remove(Account account) {
        jobs.of(
                        texts.get("job.remove", account.name()),
                        _ -> {
                            service.remove(account.name());
                            return service.all();
                        })
                .onDone(all -> {
                    accounts.setAll(all);
                    form.taken(all.stream().map(Account::name).toList());
                    begin();
                })
                .onRefusal(failure -> refusal.set(problems.of(failure).words()))
                .start();
    }

    /** The sample account is always there and belongs to nobody. */
    static boolean isSample(Account account) {
        return account.name().equals(Account.SAMPLE);
    }

    /** Where passwords are kept, in words; empty until that is known. */
    ReadOnlyStringProperty secretsPlaceProperty() {
        return secretsPlace.getReadOnlyProperty();
    }

    ObservableList<Account> accounts() {
        return accounts;
    }

    /** The one being edited; {@code null} for a new one. */
    ReadOnlyObjectProperty<@Nullable Account> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    AccountForm form() {
        return form;
    }

    /** Why the last change was not made, in words; empty if it was. */
    ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }
}
