package io.mailwright.ui.accounts;

import io.mailwright.domain.Failure;
import io.mailwright.service.AccountService;
import io.mailwright.settings.Account;
import io.mailwright.ui.job.Job;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The fields of one account, whether they will do, and what a test of them found. */
final class AccountForm {
    /**
     * What a test found.
     *
     * @param words the cause and what to do, or that all is well
     * @param fingerprint of a server for files that is not known yet; empty if it is
     */
    record Tested(boolean good, String words, String fingerprint) {}

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Texts texts;
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty url = new SimpleStringProperty("");
    private final StringProperty username = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final StringProperty ftp = new SimpleStringProperty("");
    private final StringProperty filesPassword = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper filesUser = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper caution = new ReadOnlyStringWrapper("");
    private final ObjectProperty<Integer> connections = new SimpleObjectProperty<>(1);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper valid = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper testing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Tested> tested = new ReadOnlyObjectWrapper<>();
    private List<String> taken = List.of();
    private boolean fresh = true;

    AccountForm(Texts texts) {
        this.texts = texts;
        Stream.of(name, url, username, password, ftp, filesPassword)
                .forEach(property -> property.subscribe(this::weigh));
    }

    /** Names that another account has. */
    void taken(List<String> names) {
        taken = List.copyOf(names);
        weigh();
    }

    void begin() {
        fresh = true;
        fill("", "", "", "", 1);
    }

    void load(Account account) {
        fresh = false;
        fill(
                account.name(),
                account.url().toString(),
                account.username(),
                account.ftp() == null ? "" : account.ftp().toString(),
                account.connections());
    }

    private void fill(String named, String at, String user, String files, int calls) {
        name.set(named);
        url.set(at);
        username.set(user);
        password.set("");
        ftp.set(files);
        filesPassword.set("");
        connections.set(calls);
        weigh();
    }

    /** The account as typed; only while {@link #isValid}. */
    Account account() {
        var files = ftp.get().strip();
        return new Account(
                name.get().strip(),
                URI.create(url.get().strip()),
                username.get().strip(),
                files.isEmpty() ? null : URI.create(files),
                connections.get());
    }

    void testing(Job<?> job) {
        tested.set(null);
        testing.bind(job.runningProperty());
        job.start();
    }

    void tested(Tested result) {
        tested.set(result);
    }

    private void weigh() {
        tested.set(null);
        var wrong = problem();
        problem.set(wrong);
        var files = files();
        filesUser.set(files != null && files.getUserInfo() != null);
        caution.set(
                files != null && AccountService.isInTheClear(files)
                        ? texts.get("form.files.clear", files.getHost())
                        : "");
        valid.set(wrong.isEmpty() && complete());
    }

    private boolean complete() {
        return Stream.of(name, url, username).noneMatch(field -> field.get().isBlank())
                && (!fresh || !password.get().isEmpty());
    }

    private String problem() {
        var named = name.get().strip();
        if (fresh && taken.stream().anyMatch(named::equalsIgnoreCase)) {
            return texts.get("form.taken", named);
        }
        if (!url.get().isBlank() && !isSafe(url.get().strip())) {
            return texts.get("form.url");
        }
        if (ftp.get().isBlank()) {
            return "";
        }
        if (!scheme(ftp.get().strip(), "ftp", "ftps", "sftp")) {
            return texts.get("form.ftp");
        }
        return files() == null ? texts.get("form.ftp.address") : "";
    }

    /** The address for files; {@code null} if there is none that can be used. */
    private @Nullable URI files() {
        try {
            var files = URI.create(ftp.get().strip());
            var _ = AccountService.isInTheClear(files);
            return files;
        } catch (IllegalArgumentException | Failure.Invalid _) {
            return null;
        }
    }

    private static boolean isSafe(String address) {
        return scheme(address, "https")
                || (scheme(address, "http") && HERE.contains(URI.create(address).getHost()));
    }

    private static boolean scheme(String address, String... schemes) {
        try {
            var uri = URI.create(address);
            return uri.getHost() != null
                    && Stream.of(schemes).anyMatch(one -> one.equalsIgnoreCase(uri.getScheme()));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    StringProperty nameProperty() {
        return name;
    }

    StringProperty urlProperty() {
        return url;
    }

    StringProperty usernameProperty() {
        return username;
    }

    /** What is typed; empty keeps the stored one. */
    StringProperty passwordProperty() {
        return password;
    }

    StringProperty ftpProperty() {
        return ftp;
    }

    /** Of the user the address for files names: what is typed; empty keeps the stored one. */
    StringProperty filesPasswordProperty() {
        return filesPassword;
    }

    /** Whether the address for files names a user. */
    ReadOnlyBooleanProperty filesUserProperty() {
        return filesUser.getReadOnlyProperty();
    }

    /** What to beware of in what was typed, in words; empty if there is nothing. */
    ReadOnlyStringProperty cautionProperty() {
        return caution.getReadOnlyProperty();
    }

    /** Calls at a time, 1 to 8. */
    ObjectProperty<Integer> connectionsProperty() {
        return connections;
    }

    /** What is wrong with what was typed, in words; empty if nothing is. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty isValid() {
        return valid.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty testingProperty() {
        return testing.getReadOnlyProperty();
    }

    /** {@code null} until what is typed now was tested. */
    ReadOnlyObjectProperty<@Nullable Tested> testedProperty() {
        return tested.getReadOnlyProperty();
    }
}
