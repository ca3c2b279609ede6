package io.mailwright.settings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The accounts the user has added, in {@code accounts.json}. The sample account is not among them.
 * Thread-safe; changes are written to a temporary file and moved.
 */
public final class AccountBook {
    private final JsonFile<Page> file;

    public AccountBook(Home home) {
        file = new JsonFile<>(home, "accounts.json", Page.class, new Page(List.of()), true);
    }

    /** What the file holds. */
    private record Page(List<Account> accounts) {
        Page {
            accounts = List.copyOf(accounts);
        }
    }

    /** By name. */
    public List<Account> all() {
        return file.read().accounts();
    }

    /** The one of that name, without case. */
    public Optional<Account> named(String name) {
        return all().stream()
                .filter(account -> account.name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    /** Adds, or replaces the one of that name. */
    public void put(Account account) {
        change(accounts -> {
            accounts.removeIf(old -> old.name().equalsIgnoreCase(account.name()));
            accounts.add(account);
        });
    }

    public void remove(String name) {
        change(accounts -> accounts.removeIf(old -> old.name().equalsIgnoreCase(name.strip())));
    }

    private void change(Consumer<List<Account>> change) {
        file.change(page -> {
            var accounts = new ArrayList<>(page.accounts());
            change.accept(accounts);
            accounts.sort(Comparator.comparing(Account::name, String::compareToIgnoreCase));
            return new Page(accounts);
        });
    }
}
