package io.mailwright.service;

import io.mailwright.cache.Database;
import io.mailwright.cache.ListStore;
import io.mailwright.domain.Failure;
import io.mailwright.domain.Group;
import io.mailwright.domain.ListType;
import io.mailwright.domain.MailList;
import io.mailwright.domain.OneLine;
import io.mailwright.domain.tracking.ToldList;
import io.mailwright.xmlapi.XmlApi;
import io.mailwright.xmlapi.call.AddList;
import io.mailwright.xmlapi.call.DeleteList;
import io.mailwright.xmlapi.call.FindLists;
import io.mailwright.xmlapi.call.RenameList;
import io.mailwright.xmlapi.call.RetrieveGroups;
import io.mailwright.xmlapi.call.RetrieveList;
import io.mailwright.xmlapi.wire.ErrorCode;

import java.util.List;
import java.util.Optional;

/**
 * Mailing lists: the saved copy at once, changes through the account. Thread-safe.
 *
 * <p>What only reads the saved copy needs no network. What changes something fails with {@link
 * Failure.Refused} if the account will not, {@link Failure.Unreachable} if no answer came; the
 * saved copy is then as it was.
 */
public final class ListService {
    private final XmlApi api;
    private final ListStore store;

    public ListService(XmlApi api, Database cache) {
        this.api = api;
        this.store = new ListStore(cache);
    }

    /** From the cache, by name, All Subscribers first. */
    public List<MailList> saved() {
        return store.all();
    }

    /** What the local copy knows a list as, or once did; its number where it knows none. */
    public String nameOf(long listId) {
        return store.nameOf(listId).orElse(String.valueOf(listId));
    }

    /** What an extract tells of a list. */
    public Optional<ToldList> told(long listId) {
        return store.told(listId);
    }

    public Optional<MailList> saved(long listId) {
        return store.find(listId);
    }

    /**
     * The list of that id or exact name (without case), from the cache; where the cache has never
     * been synchronised, from the account. A name that is also another list's id means the name.
     *
     * @throws Failure.NotOne for none or several
     */
    public MailList find(String idOrName) {
        var wanted = idOrName.strip();
        var known = store.all();
        return one(wanted, known.isEmpty() ? fromAccount() : known);
    }

    private List<MailList> fromAccount() {
        return api.send(new FindLists("")).stream()
                .map(id -> api.send(new RetrieveList(id)))
                .toList();
    }

    private static MailList one(String wanted, List<MailList> lists) {
        var exact =
                lists.stream()
                        .filter(l ->
                                l.name().equals(wanted) || wanted.equals(Long.toString(l.id())))
                        .toList();
        var matching =
                exact.isEmpty()
                        ? lists.stream().filter(l -> l.name().equalsIgnoreCase(wanted)).toList()
                        : exact;
        if (matching.size() == 1) {
            return matching.getFirst();
        }
        var candidates = matching.stream().map(l -> l.id() + " " + l.name()).toList();
        throw new Failure.NotOne(
                matching.isEmpty()
                        ? "There is no list with the id or name \"" + wanted + "\"."
                        : "Several lists are called \"" + wanted + "\".",
                candidates);
    }

    /** Reads one list from the account into the cache; gone there, gone here. */
    public MailList refresh(long listId) {
        try {
            var list = api.send(new RetrieveList(listId));
            store.save(list);
            return list;
        } catch (Failure.Refused refused) {
            if (refused.code() == ErrorCode.LIST_NOT_FOUND.number()) {
                store.remove(listId);
            }
            throw refused;
        }
    }

    /**
     * Makes a list.
     *
     * @param type public or private
     */
    public MailList add(String name, ListType type) {
        return refresh(api.send(new AddList(named(name), type)));
    }

    public MailList rename(long listId, String name) {
        api.send(new RenameList(listId, named(name)));
        return refresh(listId);
    }

    private static String named(String name) {
        if (name.isBlank()) {
            throw new Failure.Invalid("A list needs a name.");
        }
        OneLine.require("The list's name", name.strip());
        return name.strip();
    }

    /**
     * Deletes the list with its people; those on no other list but All Subscribers leave the
     * account.
     */
    public void delete(long listId) {
        api.send(new DeleteList(listId));
        store.remove(listId);
        store.all().stream()
                .filter(list -> list.type() == ListType.MASTER)
                .forEach(list -> refresh(list.id()));
    }

    /** From the account. */
    public List<Group> groups() {
        return api.send(new RetrieveGroups());
    }
}
