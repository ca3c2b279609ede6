package io.mailwright.service.engagement;

import io.mailwright.cache.Database;
import io.mailwright.cache.ListHistoryStore;
import io.mailwright.cache.UploadStore;
import io.mailwright.domain.Failure;
import io.mailwright.domain.Status;
import io.mailwright.domain.growth.ChangeReason;
import io.mailwright.domain.growth.ChangesWanted;
import io.mailwright.domain.growth.ListChange;
import io.mailwright.domain.growth.ListChange.Direction;
import io.mailwright.domain.growth.ListGrowth;
import io.mailwright.domain.growth.ListMember;
import io.mailwright.domain.growth.TrackedList;
import io.mailwright.service.tracking.export.CsvFile;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Any list at any time since it was first brought: who was on it, who came, who left, and why; from
 * the local copy. Thread-safe.
 */
public final class TimeMachine {
    private static final int PAGE = 1000;

    private final ListHistoryStore store;
    private final UploadStore uploads;
    private final Map<Long, Boolean> undos = new ConcurrentHashMap<>();

    public TimeMachine(Database cache) {
        this.store = new ListHistoryStore(cache);
        this.uploads = new UploadStore(cache);
    }

    /** By name; those that are gone from the account among them. */
    public List<TrackedList> lists() {
        return store.all();
    }

    /**
     * The list of that id or exact name, without case.
     *
     * @throws Failure.NotOne for none or several
     */
    public TrackedList find(String idOrName) {
        var wanted = idOrName.strip();
        var named =
                lists().stream()
                        .filter(list ->
                                list.name().equalsIgnoreCase(wanted)
                                        || Long.toString(list.listId()).equals(wanted))
                        .toList();
        if (named.size() != 1) {
            throw new Failure.NotOne(
                    named.isEmpty()
                            ? "Nothing is kept of a list with the id or name \"%s\"."
                                    .formatted(wanted)
                            : "Several lists are called \"%s\".".formatted(wanted),
                    named.stream().map(list -> list.listId() + " " + list.name()).toList());
        }
        return named.getFirst();
    }

    /** How many people were on it when. */
    public Optional<ListGrowth> growth(long listId) {
        return store.growth(listId);
    }

    /**
     * A page of those who were on a list, in the order of their ids.
     *
     * @param after the id of the last of the page before; {@link Long#MIN_VALUE} for the first page
     */
    public List<ListMember> members(long listId, Instant at, long after, int limit) {
        return store.members(listId, at, after, limit);
    }

    /**
     * A page of changes, the last first.
     *
     * @param before the last of the page before; {@code null} for the first page
     */
    public List<ListChange> changes(ChangesWanted wanted, @Nullable ListChange before, int limit) {
        return store.changes(wanted, before, limit);
    }

    /** Why somebody's standing changed. */
    public ChangeReason reason(ListChange change) {
        return switch (change.cause()) {
            case LEFT_ACCOUNT -> ChangeReason.LEFT_ACCOUNT;
            case LIST_GONE -> ChangeReason.LIST_GONE;
            case SYNC, PERSON, UPLOAD ->
                    change.after() == Status.UNSUBSCRIBED
                            ? ChangeReason.UNSUBSCRIBED
                            : doer(change);
        };
    }

    private ChangeReason doer(ListChange change) {
        if (change.uploadId() == 0) {
            return switch (change.cause()) {
                case PERSON -> ChangeReason.PERSON;
                default -> ChangeReason.SYNC;
            };
        }
        if (undos.computeIfAbsent(change.uploadId(), this::isUndo)) {
            return ChangeReason.UNDO;
        }
        return change.direction() == Direction.LEFT ? ChangeReason.EQUAL : ChangeReason.UPLOAD;
    }

    private boolean isUndo(long uploadId) {
        return uploads.find(uploadId).filter(found -> found.undoes() != null).isPresent();
    }

    /** Gives all who were on a list, however many they were. */
    public void eachMember(long listId, Instant at, Consumer<ListMember> sink) {
        var page = members(listId, at, Long.MIN_VALUE, PAGE);
        while (!page.isEmpty()) {
            page.forEach(sink);
            page = members(listId, at, page.getLast().subscriber(), PAGE);
        }
    }

    /** Gives all changes, however many they are. */
    public void eachChange(ChangesWanted wanted, Consumer<ListChange> sink) {
        var page = changes(wanted, null, PAGE);
        while (!page.isEmpty()) {
            page.forEach(sink);
            page = changes(wanted, page.getLast(), PAGE);
        }
    }

    /**
     * Writes who was on a list as CSV. A file that is there is replaced when the new one is whole.
     *
     * @throws Failure.FileUnusable if the file cannot be written
     */
    public void writeMembers(long listId, Instant at, Path file) {
        CsvFile.write(
                file,
                List.of("subscriber_id", "email", "status"),
                rows ->
                        eachMember(
                                listId,
                                at,
                                member ->
                                        rows.accept(
                                                List.of(
                                                        id(member.subscriber()),
                                                        member.email(),
                                                        word(member.status())))));
    }

    /** As {@link #writeMembers}, changes. */
    public void writeChanges(ChangesWanted wanted, Path file) {
        CsvFile.write(
                file,
                List.of("subscriber_id", "email", "at", "before", "after", "why", "upload_id"),
                rows ->
                        eachChange(
                                wanted,
                                change ->
                                        rows.accept(
                                                List.of(
                                                        id(change.subscriber()),
                                                        change.email(),
                                                        change.at().toString(),
                                                        word(change.before()),
                                                        word(change.after()),
                                                        word(reason(change)),
                                                        change.uploadId() == 0
                                                                ? ""
                                                                : Long.toString(
                                                                        change.uploadId())))));
    }

    private static String id(long subscriber) {
        return subscriber > 0 ? Long.toString(subscriber) : "";
    }

    private static String word(@Nullable Enum<?> name) {
        return name == null ? "" : name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
